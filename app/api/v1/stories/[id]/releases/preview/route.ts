import { previewRelease } from "#server/commands/preview-release.ts";
import { previewCall } from "../../../../contracts/releases.ts";
import { handle } from "../../../../handle.ts";
import { readReleaseRequest } from "../../../../release-request.ts";

export const POST = handle(previewCall, ({ newsroom, actor, params, body }) =>
  previewRelease(newsroom, actor, readReleaseRequest(params.id, body)),
);
