import { type AdOverride, parseAdOverrides } from "#copy/ad-overrides.ts";
import type { SuggestedText } from "#copy/suggested-text.ts";
import { parseAuthorship, type StoredAuthorship, writeAuthorship } from "./authorship.ts";
import type { Db, Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseOneOf } from "./stored-shapes.ts";
import { parseSuggestions, writeSuggestions } from "./stored-suggestions.ts";

/** Why a revision was frozen: by hand, at a stage move, after a restore, for a release, because changed copy had rested. */
const REVISION_REASONS = ["frozen", "move", "restore", "release", "idle"] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** A numbered, immutable, hashed state of the copy, without its bytes. */
export interface RevisionHead {
  readonly storyId: string;
  readonly number: number;
  readonly generation: number;
  /** The log's sequence it was frozen at. */
  readonly sequence: bigint;
  /** SHA-256 of the canonical bytes, hex. */
  readonly sha256: string;
  readonly wordCount: number;
  readonly hed: string;
  /** Staffers credited in the byline. */
  readonly authors: readonly string[];
  /** Staffers who wrote, or only suggested, since the live release’s revision, or since the start. */
  readonly writers: readonly string[];
  readonly reason: RevisionReason;
  /** What the newsroom calls it now. */
  readonly name: string | null;
  /** Null where nobody asked for it: the copy had rested. */
  readonly createdBy: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
}

export interface Revision extends RevisionHead {
  /** Canonical JSON, exactly the bytes that were hashed. */
  readonly canonical: Uint8Array;
  readonly adOverrides: readonly AdOverride[];
  /** W3: who wrote each stretch; null for revisions from before it was kept. */
  readonly authorship: StoredAuthorship | null;
  /** W2: what was suggested then, by text; null for revisions from before it was kept. */
  readonly suggestions: readonly SuggestedText[] | null;
}

const HEAD = {
  storyId: true,
  number: true,
  generation: true,
  sequence: true,
  sha256: true,
  wordCount: true,
  hed: true,
  authors: true,
  writers: true,
  reason: true,
  name: true,
  naming: { select: { name: true } },
  createdBy: { select: { id: true, name: true } },
  createdAt: true,
} satisfies Prisma.RevisionSelect;

type HeadRow = Prisma.RevisionGetPayload<{ select: typeof HEAD }>;

function headFromRow({ naming, ...row }: HeadRow): RevisionHead {
  const name = naming === null ? row.name : naming.name;
  return { ...row, name, reason: parseOneOf(REVISION_REASONS, row.reason) };
}

const WHOLE = {
  ...HEAD,
  canonical: true,
  adOverrides: true,
  authorship: true,
  suggestions: true,
} satisfies Prisma.RevisionSelect;

type WholeRow = Prisma.RevisionGetPayload<{ select: typeof WHOLE }>;

function revisionFromRow(row: WholeRow): Revision {
  const { canonical, adOverrides, authorship, suggestions, ...head } = row;
  return {
    ...headFromRow(head),
    canonical,
    adOverrides: parseAdOverrides(adOverrides),
    authorship: parseAuthorship(authorship),
    suggestions: parseSuggestions(suggestions),
  };
}

export async function loadRevision(db: Db, storyId: string, number: number): Promise<Revision | null> {
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) {
    return null;
  }
  const row = await db.revision.findUnique({
    where: { storyId_number: { storyId, number } },
    select: WHOLE,
  });
  return row === null ? null : revisionFromRow(row);
}

export async function newestRevision(db: Db, storyId: string): Promise<Revision | null> {
  const row = await db.revision.findFirst({
    where: { storyId },
    orderBy: { number: "desc" },
    select: WHOLE,
  });
  return row === null ? null : revisionFromRow(row);
}

/** Who froze a revision; null where nobody asked for it. */
export async function freezerOf(db: Db, storyId: string, number: number): Promise<string | null> {
  const row = await db.revision.findUnique({
    where: { storyId_number: { storyId, number } },
    select: { createdById: true },
  });
  return row?.createdById ?? null;
}

/** Newest first; `before` is the number of the last one already seen. */
export async function listRevisions(
  db: Db,
  storyId: string,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly RevisionHead[]> {
  const rows = await db.revision.findMany({
    where: { storyId, ...(page.before !== undefined && { number: { lt: page.before } }) },
    orderBy: { number: "desc" },
    take: page.limit,
    select: HEAD,
  });
  return rows.map(headFromRow);
}

export interface NewRevision {
  readonly storyId: string;
  readonly generation: number;
  readonly sequence: bigint;
  readonly copyVersion: number;
  readonly canonical: Uint8Array;
  readonly adOverrides: readonly AdOverride[];
  readonly sha256: string;
  readonly wordCount: number;
  readonly hed: string;
  readonly authors: readonly string[];
  readonly writers: readonly string[];
  readonly reason: RevisionReason;
  readonly name: string | null;
  readonly authorship: StoredAuthorship;
  readonly suggestions: readonly SuggestedText[];
  /** Null where nobody asked for it. */
  readonly createdById: string | null;
  readonly createdAt: Date;
}

/** Gives the next number. Only with the story's lock held, or two would take the same one. */
export async function addRevision(
  tx: Tx,
  { authorship, suggestions, ...next }: NewRevision,
): Promise<Revision> {
  const newest = await tx.revision.aggregate({ where: { storyId: next.storyId }, _max: { number: true } });
  const row = await tx.revision.create({
    data: {
      ...next,
      number: (newest._max.number ?? 0) + 1,
      canonical: new Uint8Array(next.canonical),
      adOverrides: next.adOverrides.map(({ after, off }) => ({ after, off })),
      authors: [...next.authors],
      writers: [...next.writers],
      authorship: writeAuthorship(authorship),
      suggestions: writeSuggestions(suggestions),
    },
    select: WHOLE,
  });
  return revisionFromRow(row);
}

/** W3: what a revision is called from now on; null takes its name off. The revision itself stays as it was frozen. */
export async function saveRevisionName(
  tx: Tx,
  naming: {
    readonly storyId: string;
    readonly number: number;
    readonly name: string | null;
    readonly byId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { storyId, number, ...said } = naming;
  await tx.revisionName.upsert({
    where: { storyId_number: { storyId, number } },
    create: naming,
    update: said,
  });
}

/** The revisions of one generation of the document, oldest first, with what was in it when each was frozen. */
export async function revisionVectors(
  db: Db,
  storyId: string,
  generation: number,
): Promise<readonly { readonly number: number; readonly vector: StoredAuthorship["vector"] }[]> {
  const rows = await db.revision.findMany({
    where: { storyId, generation },
    orderBy: { number: "asc" },
    select: { number: true, authorship: true },
  });
  return rows.flatMap(({ number, authorship }) => {
    const kept = parseAuthorship(authorship);
    return kept === null ? [] : [{ number, vector: kept.vector }];
  });
}

/** When these revisions were frozen, by number. */
export function revisionInstants(
  db: Db,
  storyId: string,
  numbers: readonly number[],
): Promise<readonly { readonly number: number; readonly createdAt: Date }[]> {
  return db.revision.findMany({
    where: { storyId, number: { in: [...numbers] } },
    orderBy: { number: "asc" },
    select: { number: true, createdAt: true },
  });
}

/** These revisions, in no particular order. */
export async function loadRevisionHeads(
  db: Db,
  storyId: string,
  numbers: readonly number[],
): Promise<readonly RevisionHead[]> {
  const rows = await db.revision.findMany({ where: { storyId, number: { in: [...numbers] } }, select: HEAD });
  return rows.map(headFromRow);
}
