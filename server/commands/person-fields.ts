import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import type { DeskRole } from "#domain/staffer.ts";
import type { Db } from "#server/records/db.ts";
import { listDesks } from "#server/records/desks.ts";
import { badField } from "./people-refusals.ts";

// Control characters, and the marks that turn text around: a name must not be able to pass for another one.
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export function checkName(text: string): Result<string, Refusal> {
  const name = text.normalize("NFC").trim().replace(/\s+/g, " ");
  const fits = name.length > 0 && name.length <= 100 && !HIDDEN.test(name);
  return fits ? done(name) : refused(badField("name", "Give the name as it stands in a byline."));
}

/** Where readers can reach somebody; empty text is none. */
export function checkContact(text: string | null): Result<string | null, Refusal> {
  const contact = text?.normalize("NFC").trim() ?? "";
  if (contact === "") return done(null);
  const fits = contact.length <= 200 && !HIDDEN.test(contact);
  return fits
    ? done(contact)
    : refused(badField("contact", "Give an email address or a phone number, in one line."));
}

/** Every desk must be there, and an admin's role covers the whole newsroom. */
export async function checkRoles(db: Db, roles: readonly DeskRole[]): Promise<Result<true, Refusal>> {
  if (roles.length === 0) return refused(badField("roles", "Give at least one role."));
  if (roles.some(({ role, desk }) => role === "admin" && desk !== null)) {
    return refused(badField("roles", "An admin keeps the whole newsroom’s accounts: leave the desk out."));
  }
  const desks = new Set((await listDesks(db)).map((desk) => desk.id));
  const missing = roles.find(({ desk }) => desk !== null && !desks.has(desk));
  if (missing)
    return refused(badField("roles", `There is no desk “${missing.desk}”. Choose one of the list.`));
  return done(true);
}
