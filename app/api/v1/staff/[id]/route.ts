import { done } from "#domain/result.ts";
import { editStaffer } from "#server/commands/edit-staffer.ts";
import { stafferFor, toAccount } from "#server/commands/read/staff.ts";
import { editStafferCall, getStaffer } from "../../contracts/people.ts";
import { handle } from "../../handle.ts";

export const GET = handle(getStaffer, ({ newsroom, actor, params }) =>
  stafferFor(newsroom, actor, params.id),
);

export const PATCH = handle(editStafferCall, async ({ newsroom, actor, params, body }) => {
  const edited = await editStaffer(newsroom, actor, { stafferId: params.id, ...body });
  return edited.ok ? done(toAccount(edited.value)) : edited;
});
