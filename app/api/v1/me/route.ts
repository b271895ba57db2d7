import { done } from "#domain/result.ts";
import { meFor } from "#server/commands/read/me.ts";
import { getMe } from "../contracts/people.ts";
import { handle } from "../handle.ts";

export const GET = handle(getMe, async ({ newsroom, actor }) => done(await meFor(newsroom, actor)));
