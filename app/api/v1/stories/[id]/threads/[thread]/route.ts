import { directThread } from "#server/commands/direct-thread.ts";
import { directThreadCall } from "../../../../contracts/comments.ts";
import { handle } from "../../../../handle.ts";

export const PATCH = handle(directThreadCall, ({ newsroom, actor, params, body }) =>
  directThread(newsroom, actor, { storyId: params.id, threadId: params.thread, ...body }),
);
