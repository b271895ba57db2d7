import { previewRelease } from "#server/commands/preview-release.ts";
import { previewCall } from "../../../../contracts/releases.ts";
import { handle } from "../../../../handle.ts";
import { readReleaseRequest } from "../../../../release-request.ts";

export const POST = handle(previewCall, async ({ newsroom, actor, params, body }) => {
  const input = await readReleaseRequest(newsroom, params.id, body);
  return input.ok ? previewRelease(newsroom, actor, input.value) : input;
});
