import { reviewAloneRelease } from "#server/commands/review-alone-release.ts";
import { reviewCall } from "../../../../../contracts/releases.ts";
import { handle } from "../../../../../handle.ts";

export const POST = handle(reviewCall, ({ newsroom, actor, params }) =>
  reviewAloneRelease(newsroom, actor, { storyId: params.id, release: params.number }),
);
