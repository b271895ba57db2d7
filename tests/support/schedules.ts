import type { Refusal } from "#domain/refusal.ts";
import type { Result } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import {
  type ReleaseScheduled,
  type ScheduleReleaseInput,
  scheduleRelease,
} from "#server/commands/schedule-release.ts";
import { DueReleases, type DueTurn } from "#server/jobs/due-releases.ts";
import { approve, mustDo, newKey, type TestNewsroom, writtenStory } from "./newsroom.ts";

/** Tuesday noon in Washington. */
export const NOON = "2026-02-03T17:00:00.000Z";
/** 6 a.m. on the day after. */
export const SIX = "2026-02-04T11:00:00.000Z";
export const JUST_BEFORE_SIX = "2026-02-04T10:59:59.999Z";

export function schedule(
  newsroom: TestNewsroom,
  actor: Actor,
  storyId: string,
  input: Omit<ScheduleReleaseInput, "storyId" | "idempotencyKey" | "at"> & {
    readonly at?: string;
    readonly idempotencyKey?: string;
  },
): Promise<Result<ReleaseScheduled, Refusal>> {
  const { at = SIX, ...same } = input;
  return scheduleRelease(newsroom, actor, { idempotencyKey: newKey(), ...same, at: new Date(at), storyId });
}

/** A story that the editor approved and the copy editor scheduled for 6 a.m.; it is noon of the day before. */
export async function scheduledStory(newsroom: TestNewsroom, slug = "council"): Promise<string> {
  const { editor, copyEditor } = newsroom.people;
  await newsroom.db.setNow(NOON);
  const storyId = await writtenStory(newsroom, undefined, slug);
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  mustDo(await schedule(newsroom, copyEditor, storyId, { kind: "initial", revision, basedOn: null }));
  return storyId;
}

/** One process's turn at what is due. A fault of ours fails the test. */
export async function takeTurn(newsroom: Pick<TestNewsroom, "db">): Promise<DueTurn> {
  const problems: unknown[] = [];
  const turn = await new DueReleases({ newsroom, onProblem: (problem) => problems.push(problem) }).turn();
  if (problems.length > 0) throw problems[0];
  return turn;
}
