import { parseCanonical } from "#copy/canonical.ts";
import { writeCopy } from "#copy/write.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { editDocument } from "#server/records/copy-log.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { loadRevision } from "#server/records/revisions.ts";
import { freezeWorkingCopy } from "./freeze-working-copy.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { revisionUnknown } from "./refusals.ts";

export interface RestoreRevisionInput {
  readonly storyId: string;
  /** Number of the revision whose words come back. */
  readonly revision: number;
}

export interface RevisionRestored {
  /** The words that were replaced, frozen before: restoring loses nothing. */
  readonly before: number;
  /** The revision the working copy now equals: the newest one, with the restored words. */
  readonly revision: number;
  readonly sha256: string;
}

/**
 * R4: brings an old revision's words back as a forward edit of the live document (Y8). History stays as it is, and what
 * is public changes only with a new release. Words that come back stay those of whoever wrote them (W3).
 */
export function restoreRevision(
  newsroom: Newsroom,
  actor: Actor,
  input: RestoreRevisionInput,
): Answer<RevisionRestored> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "restore-revision");
    if (!opened.ok) return opened;
    const story = opened.value;
    const wanted = await loadRevision(tx, story.id, input.revision);
    if (wanted === null) return refused(revisionUnknown(input.revision));
    const now = await newsroomNow(tx);
    const before = await freezeWorkingCopy(tx, { story, actor, reason: "restore", now });
    const copy = parseCanonical(wanted.canonical);
    await editDocument(tx, {
      storyId: story.id,
      stafferId: actor.id,
      edit: (doc, writeAs) =>
        writeCopy(doc, copy, {
          keepAdSlots: true,
          ...(wanted.authorship && { authors: { of: wanted.authorship.texts, writeAs } }),
        }),
    });
    const after = await freezeWorkingCopy(tx, { story, actor, reason: "restore", now });
    await notify(tx, "desk", story.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "restore-revision",
      storyId: story.id,
      facts: { restored: wanted.number, before: before.number, revision: after.number, sha256: after.sha256 },
    });
    return done({ before: before.number, revision: after.number, sha256: after.sha256 });
  });
}
