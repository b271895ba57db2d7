import { createHash } from "node:crypto";
import { type AdOverride, adOverridesOf } from "#copy/ad-overrides.ts";
import { canonicalCopy } from "#copy/canonical.ts";
import { COPY_VERSION, type Copy } from "#copy/format.ts";
import { runsText } from "#copy/plain-text.ts";
import { readCopy } from "#copy/read.ts";
import { suggestedTexts } from "#copy/suggested-text.ts";
import { countWords } from "#copy/word-count.ts";
import type { Actor } from "#domain/staffer.ts";
import { authorshipOf } from "#server/records/authorship.ts";
import { attribution, loadDocument, writersSince } from "#server/records/copy-log.ts";
import type { Db, Tx } from "#server/records/db.ts";
import { liveRelease } from "#server/records/releases.ts";
import {
  addRevision,
  loadRevision,
  type NewRevision,
  newestRevision,
  type Revision,
  type RevisionReason,
  revisionVectors,
} from "#server/records/revisions.ts";
import type { Story } from "#server/records/stories.ts";

export interface Freeze {
  readonly story: Story;
  /** Null where nobody asks for it: the copy had rested. */
  readonly actor: Pick<Actor, "id" | "name"> | null;
  readonly reason: RevisionReason;
  readonly name?: string;
  readonly now: Date;
}

/**
 * Freezes the committed working copy into the next revision, with the bytes that were hashed (N3). Answers the newest
 * revision when its bytes and its ad overrides are the same, so that freezing twice makes one. Only with the story's lock
 * held.
 */
export async function freezeWorkingCopy(tx: Tx, freeze: Freeze): Promise<Revision> {
  const { newest, next } = await composeRevision(tx, freeze);
  return sameAs(next, newest) ?? addRevision(tx, next);
}

/**
 * The same for copy that was left alone: null when it says what the newest revision says, or when nothing was ever
 * written.
 */
export async function freezeRestedCopy(tx: Tx, freeze: Freeze): Promise<Revision | null> {
  const { newest, next } = await composeRevision(tx, freeze);
  const saysNothing = newest === null ? next.sha256 === NOTHING_WRITTEN : next.sha256 === newest.sha256;
  return saysNothing ? null : addRevision(tx, next);
}

/** The revision that freezing now would give, without writing it: for a preview. */
export async function forecastRevision(db: Db, freeze: Freeze): Promise<Revision> {
  const { newest, next } = await composeRevision(db, freeze);
  const createdBy = freeze.actor && { id: freeze.actor.id, name: freeze.actor.name };
  return sameAs(next, newest) ?? { ...next, number: (newest?.number ?? 0) + 1, createdBy };
}

async function composeRevision(
  db: Db,
  { story, actor, reason, name, now }: Freeze,
): Promise<{ readonly newest: Revision | null; readonly next: NewRevision }> {
  const { doc, generation, sequence } = await loadDocument(db, story.id);
  const newest = await newestRevision(db, story.id);
  const owners = await attribution(db, story.id, generation);
  const milestones = await revisionVectors(db, story.id, generation);
  const copy = readCopy(doc);
  const authorship = authorshipOf({ doc }, owners, milestones, (newest?.number ?? 0) + 1);
  const suggestions = suggestedTexts(doc);
  doc.destroy();
  const canonical = canonicalCopy(copy);
  const next: NewRevision = {
    storyId: story.id,
    generation,
    sequence,
    copyVersion: COPY_VERSION,
    canonical,
    adOverrides: adOverridesOf(copy),
    sha256: sha256Of(canonical),
    wordCount: countWords(copy),
    hed: storableText(runsText(copy.hed)),
    authors: creditedStaffers(copy),
    writers: await writersSinceLive(db, story.id),
    reason,
    name: name ?? null,
    authorship,
    suggestions,
    createdById: actor?.id ?? null,
    createdAt: now,
  };
  return { newest, next };
}

function sameAs(next: NewRevision, newest: Revision | null): Revision | null {
  const same = newest?.sha256 === next.sha256 && sameOverrides(newest.adOverrides, next.adOverrides);
  return same ? newest : null;
}

function sameOverrides(a: readonly AdOverride[], b: readonly AdOverride[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Of the copy of a story that nobody has written a word of. */
const NOTHING_WRITTEN = sha256Of(
  canonicalCopy({
    version: COPY_VERSION,
    hed: [],
    dek: [],
    fields: { byline: [], dateline: "", seoHed: "", socialText: "" },
    body: [],
  }),
);

/** PostgreSQL's text takes no NUL and no half of a character; the canonical bytes keep them. */
export function storableText(text: string): string {
  return text.replaceAll("\u0000", "").replaceAll(/\p{Surrogate}/gu, "\ufffd");
}

/** Staffers in the byline; outside names have no account. */
function creditedStaffers(copy: Copy): readonly string[] {
  return [...new Set(copy.fields.byline.flatMap((credit) => credit.staffer ?? []))];
}

/** Who had a hand in what the next release would change, by suggesting too: everybody after the live copy was frozen, or since the start. */
async function writersSinceLive(db: Db, storyId: string): Promise<readonly string[]> {
  const live = await liveRelease(db, storyId);
  const revision = live === null ? null : await loadRevision(db, storyId, live.revision);
  // Whoever only started the story wrote nothing: the seed is the log's first entry.
  return writersSince(db, storyId, revision?.sequence ?? 1n);
}
