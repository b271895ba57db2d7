import type { Refusal } from "#domain/refusal.ts";

/** What sign-in and the keeping of accounts say no to. */

/** One sentence for an unknown, a disabled and a guessed-at account and a wrong password: which it was is nobody's business. */
export function credentialsDiffer(): Refusal {
  return {
    kind: "signed-out",
    code: "credentials-differ",
    sentence:
      "That email and password don’t match an account. Check both; after many wrong tries only a wait of 15 minutes helps.",
  };
}

export function tooManyTries(minutes: number): Refusal {
  const wait = minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
  return {
    kind: "too-many",
    code: "too-many-tries",
    sentence: `Too many tries from here. Try again ${wait}, or ask an admin for a new password.`,
    details: { retryAfterMinutes: minutes },
  };
}

export function badField(field: string, sentence: string): Refusal {
  return { kind: "malformed", code: `bad-${field}`, sentence, details: { field } };
}

export function nothingToEdit(): Refusal {
  return badField("body", "Say what to change: at least one field.");
}

export function noSuchStaffer(): Refusal {
  return {
    kind: "unknown",
    code: "staffer-unknown",
    sentence: "There is no such account. Choose somebody of the list.",
  };
}

export function emailTaken(email: string): Refusal {
  return {
    kind: "stale",
    code: "email-taken",
    sentence: `There is an account for ${email} already. Edit that one, or use another address.`,
    details: { field: "email" },
  };
}

export function notYourself(): Refusal {
  return {
    kind: "rule",
    rule: "N2",
    code: "not-yourself",
    sentence: "You can’t disable your own account. Ask another admin.",
  };
}

export function resetYourself(): Refusal {
  return {
    kind: "rule",
    rule: "N2",
    code: "reset-yourself",
    sentence: "Change your own password under your account instead of resetting it.",
  };
}

export function lastAdmin(): Refusal {
  return {
    kind: "rule",
    rule: "N2",
    code: "last-admin",
    sentence: "This is the last admin. Make somebody else an admin first.",
  };
}

export function oldPasswordWrong(): Refusal {
  return badField("oldPassword", "That isn’t your present password. Type it again.");
}

export function samePassword(): Refusal {
  return badField("newPassword", "Choose a password that is not your present one.");
}

export function tokenUnknown(): Refusal {
  return {
    kind: "unknown",
    code: "token-unknown",
    sentence: "You have no such token, or it was revoked already.",
  };
}
