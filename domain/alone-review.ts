import { decide } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

/** A release as its review sees it. */
export interface AloneRelease {
  readonly number: number;
  readonly by: string;
  readonly aloneReason: string | null;
  readonly reviewedBy: string | null;
}

/** N4: what one editor released alone stays flagged until a second person has reviewed it. */
export function decideReview(
  actor: Actor,
  story: StoryFacts,
  release: AloneRelease,
): Result<{ readonly changed: boolean }, Refusal> {
  const permitted = decide(actor, "review-alone", story);
  if (!permitted.ok) return permitted;
  if (release.aloneReason === null) return refused(notAlone(release.number));
  if (release.by === actor.id) return refused(ownRelease());
  return done({ changed: release.reviewedBy === null });
}

/** Whether the flag still stands. */
export function needsReview(release: AloneRelease): boolean {
  return release.aloneReason !== null && release.reviewedBy === null;
}

function notAlone(number: number): Refusal {
  return {
    kind: "rule",
    rule: "N4",
    code: "not-released-alone",
    sentence: `Release ${number} had a second person, so there is nothing to review.`,
  };
}

function ownRelease(): Refusal {
  return {
    kind: "rule",
    rule: "N4",
    code: "own-release",
    sentence: "You released this yourself. A second person has to review it.",
  };
}
