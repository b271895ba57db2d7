import { done } from "#domain/result.ts";
import { enableStaffer } from "#server/commands/disable-staffer.ts";
import { toAccount } from "#server/commands/read/staff.ts";
import { enableStafferCall } from "../../../contracts/people.ts";
import { handle } from "../../../handle.ts";

export const POST = handle(enableStafferCall, async ({ newsroom, actor, params }) => {
  const changed = await enableStaffer(newsroom, actor, { stafferId: params.id });
  return changed.ok ? done(toAccount(changed.value)) : changed;
});
