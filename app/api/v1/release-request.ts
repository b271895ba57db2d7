import type { ReleaseInput } from "#server/commands/gather-release.ts";
import type { ReleaseRequestBody } from "./contracts/releases.ts";

/** A release as it was sent, as the commands ask for it. */
export function readReleaseRequest(
  storyId: string,
  { override, alone, ...body }: ReleaseRequestBody,
): ReleaseInput {
  return { storyId, ...body, overrideReason: reasonText(override), aloneReason: reasonText(alone) };
}

/** A reason sent as plain text or as {reason}. */
export function reasonText(reason: string | { readonly reason: string } | undefined): string | undefined {
  return typeof reason === "object" ? reason.reason : reason;
}
