import { editCopy } from "#server/commands/edit-copy.ts";
import { copyFor } from "#server/commands/read/read-copy.ts";
import { editCopyCall, getCopy } from "../../../contracts/copy.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(getCopy, ({ newsroom, actor, params }) =>
  copyFor(newsroom, actor, { storyId: params.id }),
);

export const PATCH = handle(editCopyCall, ({ newsroom, actor, params, body }) =>
  editCopy(newsroom, actor, { storyId: params.id, ...body }),
);
