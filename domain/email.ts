import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";

/** The one spelling under which an address is stored and looked up: NFKC, trimmed, lower case. */
export function normalizeEmail(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** Whether it can be an address at all: something, one @, a host; no spaces, at most 254 characters. */
export function decideEmail(typed: string): Result<string, Refusal> {
  const email = normalizeEmail(typed);
  if (email.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/.test(email)) return done(email);
  return refused({
    kind: "malformed",
    code: "email-malformed",
    sentence: "That is not an email address. Write it as name@example.com.",
    details: { field: "email" },
  });
}
