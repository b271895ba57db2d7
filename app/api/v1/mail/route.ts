import { mailStateFor } from "#server/commands/read/mail-state.ts";
import { getMailState } from "../contracts/notices.ts";
import { handle } from "../handle.ts";

export const GET = handle(getMailState, ({ newsroom, actor }) => mailStateFor(newsroom, actor));
