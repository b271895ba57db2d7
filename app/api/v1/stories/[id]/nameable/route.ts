import { done } from "#domain/result.ts";
import { nameableFor } from "#server/commands/read/threads.ts";
import { listNameableCall } from "../../../contracts/comments.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(listNameableCall, async ({ newsroom, actor, params }) => {
  const people = await nameableFor(newsroom, actor, { storyId: params.id });
  return people.ok ? done({ items: people.value }) : people;
});
