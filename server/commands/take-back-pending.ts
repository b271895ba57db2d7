import { type DeedToStory, endOfPending, type ScheduleEnd } from "#domain/schedules.ts";
import type { Actor } from "#domain/staffer.ts";
import { toldOfTakenBack } from "#domain/told-of.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Tx } from "#server/records/db.ts";
import { notify } from "#server/records/notify.ts";
import { endSchedule, pendingRelease, type ScheduledRelease } from "#server/records/scheduled-releases.ts";
import { listActors } from "#server/records/staffers.ts";
import type { Story } from "#server/records/stories.ts";
import { tell } from "./tell.ts";

interface Doer {
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * R6: takes back what waits when something is done to its story that changes what it stood on, in the transaction of that
 * deed. Answers the release that waits on all the same; null where none does. `story` as it is after the deed.
 */
export async function takeBackFor(
  tx: Tx,
  story: Story,
  deed: DeedToStory,
  doer: Doer,
): Promise<ScheduledRelease | null> {
  const pending = await pendingRelease(tx, story.id);
  if (pending === null) return null;
  const end = endOfPending(pending, deed);
  if (end === null) return pending;
  await takeBack(tx, story, pending, end, doer);
  return null;
}

/** Ends it, tells who had scheduled it unless they did it themselves, and writes it down. */
export async function takeBack(
  tx: Tx,
  story: Story,
  pending: ScheduledRelease,
  end: ScheduleEnd,
  { actor, at }: Doer,
): Promise<void> {
  await endSchedule(tx, pending.id, at, { state: "taken-back", end, byId: actor.id });
  await tell(tx, {
    story,
    subject: { kind: "not-released", schedule: pending.id },
    people: toldOfTakenBack(await listActors(tx), { scheduledBy: pending.by.id, by: actor.id }),
    byId: actor.id,
    at,
  });
  await notify(tx, "desk", story.id);
  await appendAudit(tx, {
    actorId: actor.id,
    action: "unschedule-release",
    storyId: story.id,
    facts: { schedule: pending.id, kind: pending.kind, scheduledFor: pending.at.toISOString(), why: end },
  });
}
