import { done } from "#domain/result.ts";
import { desksFor } from "#server/commands/read/me.ts";
import { listDesksCall } from "../contracts/people.ts";
import { handle } from "../handle.ts";

export const GET = handle(listDesksCall, async ({ newsroom, actor }) =>
  done({ desks: await desksFor(newsroom, actor) }),
);
