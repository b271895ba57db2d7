import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import type { DeskRole } from "#domain/staffer.ts";
import type { Db } from "#server/records/db.ts";
import { listDesks } from "#server/records/desks.ts";
import { normalEmail } from "#server/records/staffers.ts";
import { badField } from "./people-refusals.ts";

const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 256;

// Control characters, and the marks that turn text around: a name must not be able to pass for another one.
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** The address in its one spelling. */
export function checkEmail(text: string): Result<string, Refusal> {
  const email = normalEmail(text);
  const fits = /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 254 && !HIDDEN.test(email);
  return fits ? done(email) : refused(badField("email", "Give an email address such as jroe@example.com."));
}

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

/** For passwords people choose. Length is what counts; composition rules only make people write them down. */
export function checkNewPassword(password: string, not: readonly string[]): Result<true, Refusal> {
  if (password.length < SHORTEST_PASSWORD) {
    return refused(badField("newPassword", `Choose a password of at least ${SHORTEST_PASSWORD} characters.`));
  }
  if (password.length > LONGEST_PASSWORD) {
    return refused(badField("newPassword", `Choose a password of at most ${LONGEST_PASSWORD} characters.`));
  }
  if (not.some((text) => text.toLowerCase() === password.toLowerCase())) {
    return refused(
      badField("newPassword", "Choose a password that is not your name, email or present password."),
    );
  }
  return done(true);
}
