import type { z } from "zod";
import type { Refusal } from "#domain/refusal.ts";

/** What the API says no to before any command is asked. */

export function signedOut(): Refusal {
  return {
    kind: "signed-out",
    code: "signed-out",
    sentence: "You are not signed in. Sign in, or send a token as Authorization: Bearer.",
  };
}

export function foreignOrigin(): Refusal {
  return {
    kind: "forbidden",
    code: "foreign-origin",
    sentence: "This change did not come from a page of the newsroom. Open the newsroom and make it there.",
  };
}

export function passwordMustChange(): Refusal {
  return {
    kind: "forbidden",
    code: "password-must-change",
    sentence: "Choose a password of your own first; the one you have is temporary.",
  };
}

export function scopeMissing(scope: string): Refusal {
  return {
    kind: "forbidden",
    code: "scope-missing",
    sentence: `This token may not do that. Use one with the scope “${scope}”.`,
    details: { scope },
  };
}

export function needsSignIn(): Refusal {
  return {
    kind: "forbidden",
    code: "token-not-enough",
    sentence: "A token may not do that. Sign in and do it yourself.",
  };
}

export function bodyTooLarge(limit: number): Refusal {
  return {
    kind: "too-large",
    code: "body-too-large",
    sentence: `That is more than can be sent at once (${limit / 1024} KiB). Send less.`,
    details: { limit },
  };
}

export function notJson(): Refusal {
  return { kind: "malformed", code: "not-json", sentence: "The body is not JSON. Send one JSON object." };
}

export function idempotencyKeyMissing(): Refusal {
  return {
    kind: "malformed",
    rule: "R5",
    code: "idempotency-key-missing",
    sentence:
      "Send a header Idempotency-Key: a new random text for each release, the same again when you retry it.",
    details: { header: "Idempotency-Key" },
  };
}

/** The first thing a schema found wrong becomes the sentence; all of them are in the details. */
export function misshapen(where: "path" | "query" | "body", error: z.ZodError): Refusal {
  const issues = error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
  const first = issues[0];
  const field = first?.field ? `“${first.field}” in the ${where}` : `the ${where}`;
  return {
    kind: "malformed",
    code: `malformed-${where}`,
    sentence: `There is something wrong with ${field}: ${plain(first?.message ?? "it has another shape")}.`,
    details: { issues },
  };
}

export function nulInside(where: string): Refusal {
  return {
    kind: "malformed",
    code: `malformed-${where}`,
    sentence: `There is a NUL character in the ${where}. Take it out.`,
  };
}

export function noSuchCall(): Refusal {
  return {
    kind: "unknown",
    code: "no-such-call",
    sentence: "There is nothing at this address. /api/v1/openapi.json lists what there is.",
  };
}

function plain(message: string): string {
  return message.replace(/\.$/, "").replace(/^./, (letter) => letter.toLowerCase());
}
