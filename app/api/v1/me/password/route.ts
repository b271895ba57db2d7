import { refused } from "#domain/result.ts";
import { changePassword } from "#server/commands/change-password.ts";
import { needsSignIn } from "../../api-refusals.ts";
import { changeMyPassword } from "../../contracts/people.ts";
import { handle } from "../../handle.ts";

export const POST = handle(changeMyPassword, async ({ newsroom, actor, caller, body }) => {
  if (caller.via.kind !== "sign-in") return refused(needsSignIn());
  const { signInId } = caller.via;
  return changePassword(newsroom, actor, { oldPassword: body.current, newPassword: body.next, signInId });
});
