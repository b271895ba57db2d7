import { done } from "#domain/result.ts";
import { disableStaffer } from "#server/commands/disable-staffer.ts";
import { toAccount } from "#server/commands/read/staff.ts";
import { disableStafferCall } from "../../../contracts/people.ts";
import { handle } from "../../../handle.ts";

export const POST = handle(disableStafferCall, async ({ newsroom, actor, params }) => {
  const changed = await disableStaffer(newsroom, actor, { stafferId: params.id });
  return changed.ok ? done(toAccount(changed.value)) : changed;
});
