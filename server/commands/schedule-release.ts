import type { ReleaseKind } from "#domain/release.ts";
import { decideRelease, type ReleaseDecision } from "#domain/releases.ts";
import { done, refused } from "#domain/result.ts";
import { type ScheduleState, scheduledSentence } from "#domain/schedules.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Tx } from "#server/records/db.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { loadPublication } from "#server/records/publication.ts";
import { releaseByKey } from "#server/records/releases.ts";
import { addSchedule, type ScheduledRelease, scheduleByKey } from "#server/records/scheduled-releases.ts";
import type { Story } from "#server/records/stories.ts";
import { type GatheredRelease, gatherRelease, type ReleaseInput } from "./gather-release.ts";
import { hashReleaseRequest } from "./hash-release-request.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { prepareRelease } from "./prepare-release.ts";
import { badKey, keyHasOtherBody } from "./refusals.ts";

export interface ScheduleReleaseInput extends ReleaseInput {
  /** When it is to go out. */
  readonly at: Date;
  /** R5: the same key and body always stand for the same scheduled release. 1 to 200 characters. */
  readonly idempotencyKey: string;
}

export interface ReleaseScheduled {
  readonly storyId: string;
  readonly scheduledFor: Date;
  readonly kind: ReleaseKind;
  readonly revision: number;
  /** "An update goes out at 6 a.m. on Wednesday, February 4, 2026." */
  readonly sentence: string;
  /** Whether it still waits; a request that is sent again may find that it has gone out. */
  readonly state: ScheduleState;
  /** The release it became. */
  readonly number: number | null;
  /** True when this key had scheduled it before. */
  readonly repeated: boolean;
}

/**
 * R6: lets a release wait for an instant ahead. Every gate is asked now, the embargo as of then, and its page is rendered
 * once to see that it can be printed; nothing of that is kept, because all of it is asked again at its instant. Sets no
 * stamp (U1).
 */
export function scheduleRelease(
  newsroom: Newsroom,
  actor: Actor,
  input: ScheduleReleaseInput,
): Answer<ReleaseScheduled> {
  return inOneTransaction(newsroom, async (tx) => {
    if (input.idempotencyKey.length < 1 || input.idempotencyKey.length > 200) return refused(badKey());
    const opened = await openStory(tx, actor, input.storyId, "see-list");
    if (!opened.ok) return opened;
    const story = opened.value;
    const requestSha256 = hashReleaseRequest(actor, input);
    const made = await scheduleByKey(tx, story.id, input.idempotencyKey);
    if (made !== null) {
      if (made.requestSha256 !== requestSha256) return refused(keyHasOtherBody());
      return done(answerOf(made, (await loadPublication(tx)).zone, true));
    }
    if ((await releaseByKey(tx, story.id, input.idempotencyKey)) !== null) return refused(keyHasOtherBody());
    const now = await newsroomNow(tx);
    const gathered = await gatherRelease(tx, actor, story, input, now);
    if (!gathered.ok) return gathered;
    const decided = decideRelease(gathered.value.request);
    if (!decided.ok) return decided;
    const printable = await prepareRelease(tx, story, gathered.value, decided.value, input.at);
    if (!printable.ok) return printable;
    const asked = { ...input, requestSha256, now };
    const scheduled = await writeDown(tx, actor, story, gathered.value, decided.value, asked);
    return done(answerOf(scheduled, gathered.value.publication.zone, false));
  });
}

async function writeDown(
  tx: Tx,
  actor: Actor,
  story: Story,
  { live }: GatheredRelease,
  decision: ReleaseDecision,
  asked: ScheduleReleaseInput & { readonly requestSha256: string; readonly now: Date },
): Promise<ScheduledRelease> {
  const { kind, revision, sha256, note, correction, overrideReason, aloneReason, approvalIds } = decision;
  const { at, idempotencyKey, requestSha256, now } = asked;
  const scheduled = await addSchedule(tx, {
    storyId: story.id,
    kind,
    revision,
    sha256,
    note,
    correction,
    overrideReason,
    aloneReason,
    approvals: approvalIds,
    basedOn: live?.number ?? null,
    byId: actor.id,
    askedAt: now,
    at,
    idempotencyKey,
    requestSha256,
  });
  await notify(tx, "desk", story.id);
  await appendAudit(tx, {
    actorId: actor.id,
    action: "schedule-release",
    storyId: story.id,
    facts: {
      schedule: scheduled.id,
      kind,
      revision,
      sha256,
      approvals: approvalIds,
      scheduledFor: at.toISOString(),
      alone: aloneReason !== null,
      overridden: overrideReason !== null,
    },
  });
  return scheduled;
}

function answerOf(scheduled: ScheduledRelease, zone: string, repeated: boolean): ReleaseScheduled {
  const { storyId, at, kind, revision, state, releaseNumber } = scheduled;
  return {
    storyId,
    scheduledFor: at,
    kind,
    revision,
    sentence: scheduledSentence(scheduled, zone),
    state,
    number: releaseNumber,
    repeated,
  };
}
