import { type AuthoredPlace, authoredPlaces, wordsByAuthor } from "#copy/authored-places.ts";
import type { Authorship } from "#copy/authorship.ts";
import type { Copy } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { proposeByline, sharesOf, type WordShare } from "#domain/byline-proposal.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { authorshipOf } from "#server/records/authorship.ts";
import { attribution, loadDocument } from "#server/records/copy-log.ts";
import type { Db } from "#server/records/db.ts";
import { loadRevision, revisionInstants, revisionVectors } from "#server/records/revisions.ts";
import { namesById } from "#server/records/story-list.ts";
import { verifiedCopy } from "../gather-release.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { authorshipUnknown, revisionUnknown } from "../refusals.ts";
import { knowStory } from "./know-story.ts";

export interface AttributionInput {
  readonly storyId: string;
  /** The working copy, or the number of a revision. */
  readonly of: "working" | number;
}

/** Somebody who wrote some of it. */
interface Author extends WordShare {
  readonly name: string;
}

export interface AttributionView {
  readonly of: "working" | number;
  /** Words of the body. */
  readonly words: number;
  /** Everybody who wrote words of the body, most first, then those who wrote something else of it. */
  readonly authors: readonly Author[];
  readonly places: readonly AuthoredPlace[];
  /** When each revision was frozen that a stretch names as the first that has it. */
  readonly revisions: readonly { readonly number: number; readonly createdAt: Date }[];
  /** Staffers whom the words propose for the byline, in order (domain/byline-proposal.ts). */
  readonly proposedByline: readonly string[];
}

/** W3: who wrote each stretch of the working copy or of a revision, everybody's share, and the byline it proposes. */
export async function attributionFor(
  newsroom: Newsroom,
  actor: Actor,
  { storyId, of }: AttributionInput,
): Answer<AttributionView> {
  const known = await knowStory(newsroom, actor, storyId, "read-revisions");
  if (!known.ok) return known;
  const db = newsroom.db.prisma;
  const read = of === "working" ? done(await workingAuthorship(db, storyId)) : await frozen(db, storyId, of);
  if (!read.ok) return read;
  const { copy, authorship } = read.value;
  const places = authoredPlaces(copy, authorship);
  const runs = places.flatMap((place) => place.runs);
  const counts = wordsByAuthor(copy, authorship);
  const words = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byWords = [...counts].flatMap(([staffer, count]) =>
    staffer === null ? [] : { staffer, words: count },
  );
  const shares = sharesOf(byWords, words);
  const others = [...new Set(runs.flatMap(({ by }) => by ?? []))]
    .filter((by) => !shares.some(({ staffer }) => staffer === by))
    .map((staffer) => ({ staffer, words: 0, share: 0 }));
  const numbers = [...new Set(runs.flatMap(({ since }) => since ?? []))];
  return done({
    of,
    words,
    authors: await withNames(db, [...shares, ...others]),
    places,
    revisions: await revisionInstants(db, storyId, numbers),
    proposedByline: proposeByline(shares),
  });
}

interface ReadAuthorship {
  readonly copy: Copy;
  readonly authorship: Authorship;
}

async function workingAuthorship(db: Db, storyId: string): Promise<ReadAuthorship> {
  const { doc, generation } = await loadDocument(db, storyId);
  const owners = await attribution(db, storyId, generation);
  const milestones = await revisionVectors(db, storyId, generation);
  const authorship = authorshipOf({ doc }, owners, milestones, null).texts;
  const copy = readCopy(doc);
  doc.destroy();
  return { copy, authorship };
}

async function frozen(db: Db, storyId: string, number: number): Answer<ReadAuthorship> {
  const revision = await loadRevision(db, storyId, number);
  if (revision === null) return refused(revisionUnknown(number));
  if (revision.authorship === null) return refused(authorshipUnknown(number));
  return done({ copy: verifiedCopy(revision), authorship: revision.authorship.texts });
}

async function withNames(db: Db, shares: readonly WordShare[]): Promise<readonly Author[]> {
  const names = await namesById(
    db,
    shares.map(({ staffer }) => staffer),
  );
  return shares.map((share) => ({ ...share, name: names.get(share.staffer) ?? "Somebody" }));
}
