import type { Refusal } from "./refusal.ts";
import type { ReleaseKind } from "./release.ts";
import { KIND_RULES } from "./release-kinds.ts";
import { done, type Result, refused } from "./result.ts";
import { apClockOnDate } from "./updated-line.ts";

/** R6: whether nothing of the story may be shown outside yet. Every output asks; the end instant itself is free. */
export function isEmbargoed(embargoUntil: Date | null, now: Date): boolean {
  return embargoUntil !== null && now.getTime() < embargoUntil.getTime();
}

/**
 * R6: the gate before a release. `at` is when it would happen: the database's now, or the instant it is scheduled for.
 * Taking copy away (withhold, kill) is never embargoed.
 */
export function decideEmbargo(
  kind: ReleaseKind,
  embargoUntil: Date | null,
  at: Date,
  zone: string,
): Result<true, Refusal> {
  const showsCopy = KIND_RULES[kind].to === "published";
  if (!showsCopy || embargoUntil === null || !isEmbargoed(embargoUntil, at)) return done(true);
  const until = apClockOnDate(embargoUntil, zone);
  return refused({
    kind: "rule",
    rule: "R6",
    code: "embargoed",
    sentence: `This story is embargoed until ${until}. Schedule the release for then or later, or have the desk lift the embargo.`,
    details: { embargoUntil: embargoUntil.toISOString() },
  });
}
