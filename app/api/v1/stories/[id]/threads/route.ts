import { done } from "#domain/result.ts";
import { threadsFor } from "#server/commands/read/threads.ts";
import { startThread } from "#server/commands/start-thread.ts";
import { listThreadsCall, startThreadCall } from "../../../contracts/comments.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(listThreadsCall, async ({ newsroom, actor, params }) => {
  const threads = await threadsFor(newsroom, actor, { storyId: params.id });
  return threads.ok ? done({ items: threads.value }) : threads;
});

export const POST = handle(startThreadCall, ({ newsroom, actor, params, body }) =>
  startThread(newsroom, actor, { storyId: params.id, ...body }),
);
