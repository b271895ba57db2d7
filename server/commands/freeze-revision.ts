import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { newestRevision, saveRevisionName } from "#server/records/revisions.ts";
import { freezeWorkingCopy } from "./freeze-working-copy.ts";
import { readName } from "./name-revision.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";

export interface FreezeRevisionInput {
  readonly storyId: string;
  /** What the newsroom calls it: "as sent to legal". */
  readonly name?: string;
}

export interface RevisionFrozen {
  readonly number: number;
  readonly sha256: string;
  readonly wordCount: number;
  /** False when nothing had changed since the newest revision, which is then the answer. */
  readonly isNew: boolean;
}

/** N3: freezes what is committed of the working copy into a numbered, hashed revision. */
export function freezeRevision(
  newsroom: Newsroom,
  actor: Actor,
  input: FreezeRevisionInput,
): Answer<RevisionFrozen> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "freeze-revision");
    if (!opened.ok) return opened;
    const story = opened.value;
    const named = readName(input.name ?? null);
    if (!named.ok) return named;
    const name = named.value;
    const before = await newestRevision(tx, story.id);
    const now = await newsroomNow(tx);
    const revision = await freezeWorkingCopy(tx, {
      story,
      actor,
      reason: "frozen",
      ...(name !== null && { name }),
      now,
    });
    const { number, sha256, wordCount } = revision;
    const isNew = number !== before?.number;
    if (isNew) {
      await notify(tx, "desk", story.id);
      await appendAudit(tx, {
        actorId: actor.id,
        action: "freeze-revision",
        storyId: story.id,
        facts: { revision: number, sha256 },
      });
    } else if (name !== null && revision.name !== name) {
      await saveRevisionName(tx, { storyId: story.id, number, name, byId: actor.id, at: now });
      await notify(tx, "desk", story.id);
      await appendAudit(tx, {
        actorId: actor.id,
        action: "name-revision",
        storyId: story.id,
        facts: { revision: number, named: true },
      });
    }
    return done({ number, sha256, wordCount, isNew });
  });
}
