import { replyToThread } from "#server/commands/reply-to-thread.ts";
import { replyToThreadCall } from "../../../../../contracts/comments.ts";
import { handle } from "../../../../../handle.ts";

export const POST = handle(replyToThreadCall, ({ newsroom, actor, params, body }) =>
  replyToThread(newsroom, actor, { storyId: params.id, threadId: params.thread, ...body }),
);
