import { done } from "#domain/result.ts";
import { createDesk } from "#server/commands/edit-desk.ts";
import { desksFor } from "#server/commands/read/me.ts";
import { createDeskCall } from "../contracts/board.ts";
import { listDesksCall } from "../contracts/people.ts";
import { handle } from "../handle.ts";

export const GET = handle(listDesksCall, async ({ newsroom, actor }) =>
  done({ desks: await desksFor(newsroom, actor) }),
);

export const POST = handle(createDeskCall, ({ newsroom, actor, body }) => createDesk(newsroom, actor, body));
