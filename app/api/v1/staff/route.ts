import { done } from "#domain/result.ts";
import { createStaffer } from "#server/commands/create-staffer.ts";
import { staffFor, toAccount } from "#server/commands/read/staff.ts";
import { createStaffCall, listStaff } from "../contracts/people.ts";
import { handle } from "../handle.ts";

export const GET = handle(listStaff, async ({ newsroom, actor }) => {
  const staff = await staffFor(newsroom, actor);
  return staff.ok ? done({ staff: staff.value }) : staff;
});

export const POST = handle(createStaffCall, async ({ newsroom, actor, body }) => {
  const created = await createStaffer(newsroom, actor, body);
  if (!created.ok) return created;
  const { staffer, temporaryPassword } = created.value;
  return done({ staffer: toAccount(staffer), temporaryPassword });
});
