import { type CopyDiff, summariseDiff } from "#copy/diff.ts";
import type { Copy } from "#copy/format.ts";
import type { SuggestedText } from "#copy/suggested-text.ts";
import type { Suggestion } from "#copy/suggestions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type Db, isId } from "#server/records/db.ts";
import { liveRelease } from "#server/records/releases.ts";
import {
  listRevisions,
  loadRevision,
  type RevisionHead,
  type RevisionReason,
} from "#server/records/revisions.ts";
import { namesById } from "#server/records/story-list.ts";
import { offThread } from "#server/workers/off-thread.ts";
import { verifiedCopy } from "../gather-release.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { nothingLive, revisionUnknown } from "../refusals.ts";
import { cutPage, knowStory, numberCursor, type Page, pageSize } from "./know-story.ts";
import { readWorkingCopy } from "./read-copy.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A revision without its words. */
export interface RevisionView {
  readonly number: number;
  readonly sha256: string;
  readonly wordCount: number;
  readonly hed: string;
  /** Staffers credited in the byline. */
  readonly authors: readonly Person[];
  /** Staffers who wrote since the live release's revision, or since the start. */
  readonly writers: readonly Person[];
  readonly reason: RevisionReason;
  readonly name: string | null;
  /** Null where nobody asked for it: the copy had rested. */
  readonly createdBy: Person | null;
  readonly createdAt: Date;
}

export interface RevisionsInput {
  readonly storyId: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** All revisions of a story, newest first. */
export async function revisionsFor(
  newsroom: Newsroom,
  actor: Actor,
  input: RevisionsInput,
): Answer<Page<RevisionView>> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-revisions");
  if (!known.ok) return known;
  const size = pageSize(input.limit);
  const before = numberCursor(input.cursor);
  const heads = await listRevisions(newsroom.db.prisma, known.value.id, {
    ...(before !== undefined && { before }),
    limit: size + 1,
  });
  const views = await revisionViews(newsroom.db.prisma, heads);
  return done(cutPage(views, size, (last) => String(last.number)));
}

/** What somebody suggested, and who that is. */
interface SuggestedView extends Omit<Suggestion, "by"> {
  readonly by: Person;
}

/** A text of the story as it stood with its suggestions, whose words are those of the copy and those suggested. */
interface SuggestedTextView {
  readonly text: string;
  readonly runs: readonly { readonly words: string; readonly suggested: readonly SuggestedView[] }[];
}

interface RevisionRead extends RevisionView {
  readonly copy: Copy;
  /** Where asked for: the texts in which something was suggested; null for a revision from before that was kept. */
  readonly suggestions?: readonly SuggestedTextView[] | null;
}

/** One revision with its words, and as it stood with what was suggested. Refused with kind "unknown" when there is no such number. */
export async function revisionFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string; readonly revision: number; readonly suggestions?: boolean },
): Answer<RevisionRead> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-revisions");
  if (!known.ok) return known;
  const revision = await loadRevision(newsroom.db.prisma, known.value.id, input.revision);
  if (revision === null) return refused(revisionUnknown(input.revision));
  const [view] = await revisionViews(newsroom.db.prisma, [revision]);
  if (view === undefined) throw new Error("one revision gave no view");
  const read = { ...view, copy: verifiedCopy(revision) };
  if (!input.suggestions) return done(read);
  return done({ ...read, suggestions: await suggestedViews(newsroom.db.prisma, revision.suggestions) });
}

async function suggestedViews(
  db: Db,
  texts: readonly SuggestedText[] | null,
): Promise<readonly SuggestedTextView[] | null> {
  if (texts === null) return null;
  const people = texts.flatMap(({ runs }) => runs.flatMap(({ suggested }) => suggested.map(({ by }) => by)));
  // Whoever wrote a raw document may have named anybody; names are looked up of staffers only.
  const names = await namesById(db, people.filter(isId));
  const person = (id: string): Person => ({ id, name: names.get(id) ?? "Somebody" });
  return texts.map(({ text, runs }) => ({
    text,
    runs: runs.map(({ words, suggested }) => ({
      words,
      suggested: suggested.map((one) => ({ ...one, by: person(one.by) })),
    })),
  }));
}

/** A side of a comparison: a revision's number, what is live, or the working copy. */
type DiffSide = number | "live" | "working";

export interface DiffInput {
  readonly storyId: string;
  readonly from: DiffSide;
  readonly to: DiffSide;
}

export interface DiffView {
  readonly from: DiffSide;
  readonly to: DiffSide;
  readonly diff: CopyDiff;
  /** "12 words added, 3 removed in 2 paragraphs; hed changed." */
  readonly summary: string;
}

/** W3: any two states of a story's copy, compared word by word. */
export async function diffFor(newsroom: Newsroom, actor: Actor, input: DiffInput): Answer<DiffView> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-revisions");
  if (!known.ok) return known;
  const { from, to } = input;
  const before = await copyOfSide(newsroom.db.prisma, known.value.id, from);
  if (!before.ok) return before;
  const after = await copyOfSide(newsroom.db.prisma, known.value.id, to);
  if (!after.ok) return after;
  const diff = await offThread("compare", before.value, after.value);
  return done({ from, to, diff, summary: summariseDiff(diff) });
}

async function copyOfSide(db: Db, storyId: string, side: DiffSide): Answer<Copy> {
  if (side === "working") return done((await readWorkingCopy(db, storyId)).copy);
  const live = side === "live" ? await liveRelease(db, storyId) : null;
  if (side === "live" && live === null) return refused(nothingLive());
  const number = side === "live" ? (live?.revision ?? 0) : side;
  const revision = await loadRevision(db, storyId, number);
  return revision === null ? refused(revisionUnknown(number)) : done(verifiedCopy(revision));
}

/** Revisions with the names of their people. */
export async function revisionViews(
  db: Db,
  heads: readonly RevisionHead[],
): Promise<readonly RevisionView[]> {
  const names = await namesById(
    db,
    heads.flatMap(({ authors, writers }) => [...authors, ...writers]),
  );
  const person = (id: string): Person => ({ id, name: names.get(id) ?? "Somebody" });
  return heads.map(
    ({ number, sha256, wordCount, hed, authors, writers, reason, name, createdBy, createdAt }) => ({
      number,
      sha256,
      wordCount,
      hed,
      authors: authors.map(person),
      writers: writers.map(person),
      reason,
      name,
      createdBy,
      createdAt,
    }),
  );
}
