import { normalizeEmail } from "./email.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";

const SHORTEST_PASSWORD = 8;
/** Longer ones would let anyone make the server hash for a living. */
const LONGEST_PASSWORD = 200;

/** Whether a new password may be set. Lengths are in characters as people count them. */
export function decidePassword(password: string, email: string): Result<string, Refusal> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) {
    return refused(
      weak("password-too-short", `Choose a password of at least ${SHORTEST_PASSWORD} characters.`),
    );
  }
  if (length > LONGEST_PASSWORD) {
    return refused(weak("password-too-long", `Choose a password of at most ${LONGEST_PASSWORD} characters.`));
  }
  if (password.trim() === "") {
    return refused(weak("password-blank", "Choose a password that is more than spaces."));
  }
  if (normalizeEmail(password) === normalizeEmail(email)) {
    return refused(weak("password-is-email", "Choose a password that is not your email address."));
  }
  return done(password);
}

function weak(code: string, sentence: string): Refusal {
  return { kind: "malformed", code, sentence, details: { field: "password" } };
}
