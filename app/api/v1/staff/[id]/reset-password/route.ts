import { resetPassword } from "#server/commands/reset-password.ts";
import { resetPasswordCall } from "../../../contracts/people.ts";
import { handle } from "../../../handle.ts";

export const POST = handle(resetPasswordCall, ({ newsroom, actor, params }) =>
  resetPassword(newsroom, actor, { stafferId: params.id }),
);
