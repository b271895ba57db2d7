import { done } from "#domain/result.ts";
import { releasesFor } from "#server/commands/read/read-history.ts";
import { releaseStory } from "#server/commands/release-story.ts";
import { scheduleRelease } from "#server/commands/schedule-release.ts";
import { ownOrigin } from "#server/sign-in/own-origin.ts";
import { listReleasesCall, releaseCall } from "../../../contracts/releases.ts";
import { handle, Later } from "../../../handle.ts";
import { readReleaseRequest } from "../../../release-request.ts";

export const GET = handle(listReleasesCall, ({ newsroom, actor, params, query }) =>
  releasesFor(newsroom, actor, { storyId: params.id, ...query }),
);

export const POST = handle(
  releaseCall,
  async ({ newsroom, actor, params, body, idempotencyKey, request }) => {
    const { at, ...input } = { ...readReleaseRequest(params.id, body), idempotencyKey };
    if (at !== undefined) {
      const scheduled = await scheduleRelease(newsroom, actor, { ...input, at });
      return scheduled.ok ? done(new Later(scheduled.value)) : scheduled;
    }
    const released = await releaseStory(newsroom, actor, input);
    if (!released.ok) return released;
    const url = `${ownOrigin(request.headers) ?? ""}${released.value.address}`;
    return done({ ...released.value, url });
  },
);
