import { decideEmail } from "#domain/email.ts";
import { decide } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor, DeskRole } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { insertStaffer, loadStaffer, type Staffer } from "#server/records/staffers.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { passwords as argon, type Passwords, temporaryPassword } from "./passwords.ts";
import { emailTaken } from "./people-refusals.ts";
import { checkContact, checkName, checkRoles } from "./person-fields.ts";
import { roleFacts } from "./role-facts.ts";

export interface CreateStafferInput {
  readonly email: string;
  readonly name: string;
  readonly contact?: string | null;
  readonly roles: readonly DeskRole[];
}

export interface StafferCreated {
  readonly staffer: Staffer;
  /** Shown once; it must be changed at the first sign-in. */
  readonly temporaryPassword: string;
}

/** Makes an account with a temporary password. */
export async function createStaffer(
  newsroom: Newsroom,
  actor: Actor,
  input: CreateStafferInput,
  passwords: Passwords = argon,
): Answer<StafferCreated> {
  const permitted = decide(actor, "manage-people", null);
  if (!permitted.ok) return permitted;
  const email = decideEmail(input.email);
  if (!email.ok) return email;
  const name = checkName(input.name);
  if (!name.ok) return name;
  const contact = checkContact(input.contact ?? null);
  if (!contact.ok) return contact;
  const password = temporaryPassword();
  // Before the transaction: hashing takes longer than all of its statements.
  const passwordHash = await passwords.hash(password);
  return inOneTransaction(newsroom, async (tx) => {
    const roles = await checkRoles(tx, input.roles);
    if (!roles.ok) return roles;
    const id = await insertStaffer(tx, {
      email: email.value,
      name: name.value,
      contact: contact.value,
      passwordHash,
      mustChange: true,
      roles: input.roles,
    });
    if (id === null) return refused(emailTaken(email.value));
    await appendAudit(tx, {
      actorId: actor.id,
      action: "create-staffer",
      facts: { stafferId: id, roles: roleFacts(input.roles) },
    });
    const staffer = await loadStaffer(tx, id);
    if (staffer === null) throw new Error(`staffer ${id} was stored and can't be read`);
    return done({ staffer, temporaryPassword: password });
  });
}
