import { canonicalCopy } from "#copy/canonical.ts";
import type { Copy } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { groupSuggestions, openSuggestions } from "#copy/suggestions.ts";
import { countWords } from "#copy/word-count.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import type { Db } from "#server/records/db.ts";
import { writeCopyBase } from "../copy-base.ts";
import { sha256Of } from "../freeze-working-copy.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { knowStory } from "./know-story.ts";

/** The working copy as of its last committed keystroke. */
export interface WorkingCopy {
  /** The `base` of an edit made on this copy: "g1s42". */
  readonly version: string;
  readonly copyVersion: Copy["version"];
  /** SHA-256 its canonical bytes would be frozen with. */
  readonly sha256: string;
  readonly wordCount: number;
  readonly hed: Copy["hed"];
  readonly dek: Copy["dek"];
  readonly fields: Copy["fields"];
  readonly body: Copy["body"];
}

/** The committed working copy as blocks. */
export async function copyFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<WorkingCopy> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-copy");
  if (!known.ok) return known;
  const { copy, place } = await readWorkingCopy(newsroom.db.prisma, known.value.id);
  const { version: copyVersion, hed, dek, fields, body } = copy;
  return done({
    version: writeCopyBase(place),
    copyVersion,
    sha256: sha256Of(canonicalCopy(copy)),
    wordCount: countWords(copy),
    hed,
    dek,
    fields,
    body,
  });
}

/** The committed working copy and where in the log it stands. */
export async function readWorkingCopy(
  db: Db,
  storyId: string,
): Promise<{
  readonly copy: Copy;
  readonly place: { readonly generation: number; readonly sequence: bigint };
  /** How many suggestions stand in it that nobody has decided: none of them is in `copy` (N3). */
  readonly openSuggestions: number;
}> {
  const { doc, generation, sequence } = await loadDocument(db, storyId);
  const copy = readCopy(doc);
  const openSuggestionCount = groupSuggestions(openSuggestions(doc)).length;
  doc.destroy();
  return { copy, place: { generation, sequence }, openSuggestions: openSuggestionCount };
}
