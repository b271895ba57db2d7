import { decideRelease } from "#domain/releases.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Tx } from "#server/records/db.ts";
import { endSchedule, rebaseSchedule, type ScheduledRelease } from "#server/records/scheduled-releases.ts";
import type { Story } from "#server/records/stories.ts";
import { gatherRelease, type ReleaseInput } from "./gather-release.ts";
import type { Answer } from "./newsroom.ts";
import { prepareRelease, takeAddress } from "./prepare-release.ts";
import type { StoryReleased } from "./release-story.ts";
import { takeBackFor } from "./take-back-pending.ts";
import { type RequestIdentity, writeRelease } from "./write-release.ts";

/** A release that is to happen now, whoever or whatever began it. */
export interface ReleaseToMake extends RequestIdentity {
  readonly input: Omit<ReleaseInput, "at">;
  /** R6: what had waited for this instant; null for a release by hand. */
  readonly scheduled: ScheduledRelease | null;
  /** The database's clock, read after the story's lock. */
  readonly now: Date;
}

/**
 * Releases within the caller's transaction, once the story is locked: asks the rules, renders and checks every output,
 * appends the release, flips what is live and tells every process. The only code that sets a public stamp (U1), for a
 * person and for the clock alike. A refusal comes before anything is written.
 */
export async function makeRelease(
  tx: Tx,
  actor: Actor,
  story: Story,
  { input, scheduled, now, ...identity }: ReleaseToMake,
): Answer<StoryReleased> {
  const gathered = await gatherRelease(tx, actor, story, input, now);
  if (!gathered.ok) return gathered;
  const decided = decideRelease(gathered.value.request);
  if (!decided.ok) return decided;
  const rendered = await prepareRelease(tx, story, gathered.value, decided.value, now);
  if (!rendered.ok) return rendered;
  const prepared = await takeAddress(tx, rendered.value, gathered.value);
  if (!prepared.ok) return prepared;
  const released = await writeRelease(tx, actor, prepared.value, identity, scheduled);
  if (scheduled !== null) {
    await endSchedule(tx, scheduled.id, now, { state: "released", releaseNumber: released.number });
    return done(released);
  }
  const after = { ...story, publicState: released.publicState };
  const waitsOn = await takeBackFor(tx, after, { did: "release", kind: input.kind }, { actor, at: now });
  if (waitsOn !== null) await rebaseSchedule(tx, waitsOn.id, released.number);
  return done(released);
}
