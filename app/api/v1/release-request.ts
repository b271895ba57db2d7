import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import type { ReleaseInput } from "#server/commands/gather-release.ts";
import type { Newsroom } from "#server/commands/newsroom.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import type { ReleaseRequestBody } from "./contracts/releases.ts";

/** A release as it was sent, as the commands ask for it. Refused when it is meant for later: nothing is scheduled yet. */
export async function readReleaseRequest(
  newsroom: Newsroom,
  storyId: string,
  { at, override, alone, ...body }: ReleaseRequestBody,
): Promise<Result<ReleaseInput, Refusal>> {
  if (at !== undefined && at > (await newsroomNow(newsroom.db.prisma))) return refused(noScheduling());
  return done({ storyId, ...body, overrideReason: reasonText(override), aloneReason: reasonText(alone) });
}

/** A reason sent as plain text or as {reason}. */
export function reasonText(reason: string | { readonly reason: string } | undefined): string | undefined {
  return typeof reason === "object" ? reason.reason : reason;
}

function noScheduling(): Refusal {
  return {
    kind: "rule",
    rule: "R6",
    code: "scheduling-not-available",
    sentence: "Releases can’t be scheduled yet. Leave the time out and release when it is due.",
    details: { field: "at" },
  };
}

export function nothingScheduled(): Refusal {
  return {
    kind: "unknown",
    rule: "R6",
    code: "nothing-scheduled",
    sentence: "No release of this story is scheduled, so there is nothing to take back.",
  };
}
