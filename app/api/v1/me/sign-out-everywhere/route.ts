import { signOutEverywhere } from "#server/commands/sign-out.ts";
import { signOutEverywhereCall } from "../../contracts/people.ts";
import { handle } from "../../handle.ts";

export const POST = handle(signOutEverywhereCall, ({ newsroom, actor }) =>
  signOutEverywhere(newsroom, actor),
);
