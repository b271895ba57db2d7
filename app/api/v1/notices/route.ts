import { noticesFor } from "#server/commands/read/notices.ts";
import { listNoticesCall } from "../contracts/notices.ts";
import { handle } from "../handle.ts";

export const GET = handle(listNoticesCall, ({ newsroom, actor, query }) =>
  noticesFor(newsroom, actor, query),
);
