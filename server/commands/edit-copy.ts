import { canonicalCopy } from "#copy/canonical.ts";
import type { Copy, Fields } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { countWords } from "#copy/word-count.ts";
import { writeCopy } from "#copy/write.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { loadCopyHead, lockCopyHead } from "#server/records/copy-heads.ts";
import { editDocument, loadDocument } from "#server/records/copy-log.ts";
import type { Tx } from "#server/records/db.ts";
import { notify } from "#server/records/notify.ts";
import { loadRevision } from "#server/records/revisions.ts";
import { readCopyBase, writeCopyBase } from "./copy-base.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { badBase, copyMovedOn, nothingToChange, revisionUnknown } from "./refusals.ts";

export interface EditCopyInput {
  readonly storyId: string;
  /**
   * What the writer had before them: the `version` that reading the copy answered ("g1s42"), or the number of a
   * revision ("r12" or 12). Refused as stale when the working copy says something else by now.
   */
  readonly base: string | number;
  readonly hed?: Copy["hed"];
  readonly dek?: Copy["dek"];
  /** Fields left out stay as they are. */
  readonly fields?: Partial<Fields>;
  readonly body?: Copy["body"];
}

export interface CopyEdited {
  /** The base of the next edit. */
  readonly version: string;
  readonly sha256: string;
  readonly wordCount: number;
}

/** Y8: an outside edit, diffed into the live document as one collaborator's typing; others' carets stay. */
export function editCopy(newsroom: Newsroom, actor: Actor, input: EditCopyInput): Answer<CopyEdited> {
  return inOneTransaction(newsroom, async (tx) => {
    const { storyId, base, hed, dek, fields, body } = input;
    if (!hed && !dek && !fields && !body) return refused(nothingToChange());
    const opened = await openStory(tx, actor, storyId, "write-copy");
    if (!opened.ok) return opened;
    // Held until commit: nobody types between the look at the base and the edit.
    const head = await lockCopyHead(tx, storyId);
    const before = await readWorkingCopy(tx, storyId);
    const fresh = await decideFresh(tx, { storyId, base, head, before });
    if (!fresh.ok) return fresh;

    const next: Copy = {
      ...before,
      ...(hed && { hed }),
      ...(dek && { dek }),
      ...(body && { body }),
      ...(fields && { fields: { ...before.fields, ...fields } }),
    };
    await editDocument(tx, { storyId, stafferId: actor.id, edit: (doc) => writeCopy(doc, next) });
    const after = await readWorkingCopy(tx, storyId);
    const sha256 = sha256Of(canonicalCopy(after));
    await notify(tx, "desk", storyId);
    await appendAudit(tx, { actorId: actor.id, action: "edit-copy", storyId, facts: { sha256 } });
    const version = writeCopyBase(await loadCopyHead(tx, storyId));
    return done({ version, sha256, wordCount: countWords(after) });
  });
}

async function readWorkingCopy(tx: Tx, storyId: string): Promise<Copy> {
  const { doc } = await loadDocument(tx, storyId);
  const copy = readCopy(doc);
  doc.destroy();
  return copy;
}

interface Freshness {
  readonly storyId: string;
  readonly base: string | number;
  readonly head: { readonly generation: number; readonly sequence: bigint };
  readonly before: Copy;
}

async function decideFresh(tx: Tx, { storyId, base, head, before }: Freshness): Answer<true> {
  const known = readCopyBase(base);
  if (known === null) return refused(badBase());
  if (!("revision" in known)) {
    const isFresh = known.generation === head.generation && known.sequence === head.sequence;
    return isFresh ? done(true) : refused(copyMovedOn());
  }
  const revision = await loadRevision(tx, storyId, known.revision);
  if (revision === null) return refused(revisionUnknown(known.revision));
  const isFresh = revision.sha256 === sha256Of(canonicalCopy(before));
  return isFresh ? done(true) : refused(copyMovedOn());
}
