import { seeNotices } from "#server/commands/see-notices.ts";
import { seeNoticesCall } from "../../contracts/notices.ts";
import { handle } from "../../handle.ts";

export const POST = handle(seeNoticesCall, ({ newsroom, actor, body: { ids = [], upTo } }) =>
  seeNotices(newsroom, actor, upTo === undefined ? { ids } : { upTo }),
);
