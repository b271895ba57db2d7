import { z } from "zod";
import { type Authorship, readAuthorship, type Stretch, type WhoWrote } from "#copy/authorship.ts";
import type { StoryDocument } from "./copy-log.ts";
import type { Prisma } from "./generated/client.ts";

/** What a revision keeps beside its words: who wrote each, and how far every Yjs client had come. IDs and lengths only. */
export interface StoredAuthorship {
  readonly texts: Authorship;
  /** Each Yjs client's clock when it was frozen. */
  readonly vector: ReadonlyMap<number, number>;
}

/** What was in the document when a revision of the same generation was frozen. */
export interface Milestone {
  readonly number: number;
  readonly vector: ReadonlyMap<number, number>;
}

/**
 * Who wrote each character of a document now. `owners`: whose each Yjs client is (Y2). `milestones`: the revisions of its
 * generation, oldest first; `next` is the number of the revision that is being frozen, null when none is.
 */
export function authorshipOf(
  { doc }: Pick<StoryDocument, "doc">,
  owners: ReadonlyMap<number, string>,
  milestones: readonly Milestone[],
  next: number | null,
): StoredAuthorship {
  const vector = new Map<number, number>();
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1);
    if (last) vector.set(client, last.id.clock + last.length);
  }
  return { texts: readAuthorship(doc, readerOf(owners, milestones, next)), vector };
}

function readerOf(
  owners: ReadonlyMap<number, string>,
  milestones: readonly Milestone[],
  next: number | null,
): WhoWrote {
  const reaches = new Map<number, readonly { readonly end: number; readonly number: number }[]>();
  const reachesOf = (client: number) => {
    const known = reaches.get(client);
    if (known) return known;
    const found: { end: number; number: number }[] = [];
    for (const { number, vector } of milestones) {
      const end = vector.get(client) ?? 0;
      if (end > (found.at(-1)?.end ?? 0)) found.push({ end, number });
    }
    reaches.set(client, found);
    return found;
  };
  return (client, clock, length) => {
    const by = owners.get(client) ?? null;
    const pieces: Stretch[] = [];
    let at = clock;
    for (const { end, number } of reachesOf(client)) {
      const to = Math.min(end, clock + length);
      if (to <= at) continue;
      pieces.push({ by, since: number, length: to - at });
      at = to;
    }
    if (at < clock + length) pieces.push({ by, since: next, length: clock + length - at });
    return pieces;
  };
}

const count = z.number().int().min(0);
const stored = z.object({
  people: z.array(z.string()),
  texts: z.record(z.string(), z.array(z.tuple([count.nullable(), count.nullable(), count]))),
  vector: z.array(z.tuple([count, count])),
});

/** As JSON: each person once, a stretch as [person, since, length]. */
export function writeAuthorship({ texts, vector }: StoredAuthorship): Prisma.InputJsonObject {
  const people: string[] = [];
  const indexOf = (by: string | null) => {
    if (by === null) return null;
    if (!people.includes(by)) people.push(by);
    return people.indexOf(by);
  };
  const lists = Object.entries(texts).map(
    ([name, stretches]) =>
      [name, stretches.map(({ by, since, length }) => [indexOf(by), since, length])] as const,
  );
  return { people, texts: Object.fromEntries(lists), vector: [...vector].map((each) => [...each]) };
}

/** Null for a revision from before it was kept. Throws for anything that `writeAuthorship` would not write. */
export function parseAuthorship(value: unknown): StoredAuthorship | null {
  if (value === null) return null;
  const { people, texts, vector } = stored.parse(value);
  const lists = Object.entries(texts).map(
    ([name, stretches]) =>
      [
        name,
        stretches.map(([person, since, length]) => ({
          by: person === null ? null : (people[person] ?? null),
          since,
          length,
        })),
      ] as const,
  );
  return { texts: Object.fromEntries(lists), vector: new Map(vector) };
}
