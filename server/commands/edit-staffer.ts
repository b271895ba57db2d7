import { decide } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import type { Actor, DeskRole } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Tx } from "#server/records/db.ts";
import { notify } from "#server/records/notify.ts";
import {
  loadStaffer,
  lockAdmins,
  replaceRoles,
  type Staffer,
  updateStaffer,
} from "#server/records/staffers.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { lastAdmin, noSuchStaffer, nothingToEdit } from "./people-refusals.ts";
import { checkContact, checkName, checkRoles } from "./person-fields.ts";
import { roleFacts } from "./role-facts.ts";

export interface EditStafferInput {
  readonly stafferId: string;
  readonly name?: string;
  readonly contact?: string | null;
  /** All roles the staffer has from now on. */
  readonly roles?: readonly DeskRole[];
}

/** Changes an account. New roles hold at once: the staffer's sockets ask again what they may do. */
export function editStaffer(newsroom: Newsroom, actor: Actor, input: EditStafferInput): Answer<Staffer> {
  return inOneTransaction(newsroom, async (tx) => {
    const permitted = decide(actor, "manage-people", null);
    if (!permitted.ok) return permitted;
    const fields = checkFields(input);
    if (!fields.ok) return fields;
    const admins = await lockAdmins(tx);
    const before = await loadStaffer(tx, input.stafferId);
    if (before === null) return refused(noSuchStaffer());
    if (input.roles !== undefined) {
      const changed = await changeRoles(tx, before, input.roles, admins);
      if (!changed.ok) return changed;
    }
    await updateStaffer(tx, before.id, fields.value);
    const after = await loadStaffer(tx, before.id);
    if (after === null) throw new Error(`staffer ${before.id} vanished under its lock`);
    await notify(tx, "access", before.id);
    await appendAudit(tx, { actorId: actor.id, action: "edit-staffer", facts: factsOf(before, after) });
    return done(after);
  });
}

function checkFields(input: EditStafferInput): Result<{ name?: string; contact?: string | null }, Refusal> {
  const { name, contact, roles } = input;
  if (name === undefined && contact === undefined && roles === undefined) return refused(nothingToEdit());
  const changes: { name?: string; contact?: string | null } = {};
  if (name !== undefined) {
    const checked = checkName(name);
    if (!checked.ok) return checked;
    changes.name = checked.value;
  }
  if (contact !== undefined) {
    const checked = checkContact(contact);
    if (!checked.ok) return checked;
    changes.contact = checked.value;
  }
  return done(changes);
}

async function changeRoles(
  tx: Tx,
  before: Staffer,
  roles: readonly DeskRole[],
  admins: readonly string[],
): Promise<Result<true, Refusal>> {
  const checked = await checkRoles(tx, roles);
  if (!checked.ok) return checked;
  const staysAdmin = roles.some(({ role }) => role === "admin");
  if (!staysAdmin && admins.length === 1 && admins[0] === before.id) return refused(lastAdmin());
  await replaceRoles(tx, before.id, roles);
  return done(true);
}

function factsOf(before: Staffer, after: Staffer) {
  const changed = [
    ...(before.name === after.name ? [] : ["name"]),
    ...(before.contact === after.contact ? [] : ["contact"]),
  ];
  return {
    stafferId: after.id,
    changed,
    rolesBefore: roleFacts(before.roles),
    roles: roleFacts(after.roles),
  };
}
