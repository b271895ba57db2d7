import type { Refusal } from "#domain/refusal.ts";

/** What the commands themselves say no to; what the rules refuse is worded in domain/. */

export function malformed(field: string, sentence: string): Refusal {
  return { kind: "malformed", code: `bad-${field}`, sentence, details: { field } };
}

export function deskUnknown(desk: string): Refusal {
  return malformed("desk", `There is no desk “${desk}”. Choose one of the list.`);
}

export function stafferUnknown(): Refusal {
  return malformed("to", "There is nobody of that name with an account. Choose somebody of the list.");
}

export function copyMovedOn(): Refusal {
  return {
    kind: "stale",
    code: "copy-moved-on",
    sentence:
      "The copy has changed since you read it. Read it again, make your change there and send it once more.",
  };
}

export function nothingToChange(): Refusal {
  return malformed("body", "Say what to change: at least one field.");
}

export function revisionUnknown(number: number): Refusal {
  return {
    kind: "unknown",
    code: "revision-unknown",
    sentence: `This story has no revision ${number}. Choose one of its revisions.`,
  };
}

export function authorshipUnknown(number: number): Refusal {
  return {
    kind: "unknown",
    code: "authorship-unknown",
    sentence: `r${number} was frozen before the newsroom kept who wrote what. Look at a newer one, or at the working copy.`,
  };
}

export function approvalUnknown(): Refusal {
  return {
    kind: "unknown",
    code: "approval-unknown",
    sentence: "This story has no such approval. Look at its approvals again.",
  };
}

export function approvalGone(how: "used" | "revoked"): Refusal {
  return {
    kind: "stale",
    code: `approval-${how}`,
    sentence:
      how === "used"
        ? "That approval has been released already and can no longer be taken back."
        : "That approval has been taken back already.",
  };
}

export function badKey(): Refusal {
  return malformed("idempotency-key", "Send an Idempotency-Key of 1 to 200 characters with a release.");
}

export function keyHasOtherBody(): Refusal {
  return {
    kind: "rule",
    rule: "R5",
    code: "idempotency-key-reused",
    sentence: "This Idempotency-Key already stands for another release. Use a new key for a new release.",
  };
}

export function addressTaken(address: string): Refusal {
  return {
    kind: "rule",
    rule: "N6",
    code: "address-taken",
    sentence: `Another story has, or once had, the address ${address}. Choose another path.`,
    details: { field: "path" },
  };
}

export function embargoInThePast(): Refusal {
  return {
    kind: "rule",
    rule: "R6",
    code: "embargo-past",
    sentence: "An embargo cannot end in the past. Choose a time ahead, or take the embargo off.",
    details: { field: "embargoUntil" },
  };
}

export function releaseUnknown(number: number): Refusal {
  return {
    kind: "unknown",
    code: "release-unknown",
    sentence: `This story has no release ${number}. Look at its releases again.`,
  };
}

export function storyHasNoInvitation(): Refusal {
  return {
    kind: "unknown",
    code: "story-has-no-invitation",
    sentence: "This story has no such invitation. Look at its invitations again.",
  };
}

export function badBase(): Refusal {
  return malformed(
    "base",
    "`base` must be the version that reading the copy answered, like “g1s42”, or the number of a revision.",
  );
}

export function revisionMissing(): Refusal {
  return malformed("revision", "Name the revision to release.");
}

export function embargoOnPublished(): Refusal {
  return {
    kind: "rule",
    rule: "R6",
    code: "embargo-on-published",
    sentence: "Readers have this story already, so an embargo would come too late. Withhold it instead.",
    details: { field: "embargoUntil" },
  };
}

export function cannotBePrinted(
  problems: readonly { readonly field: string; readonly sentence: string }[],
): Refusal {
  return {
    kind: "rule",
    rule: "P2",
    code: "cannot-be-printed",
    sentence: problems.map((problem) => problem.sentence).join(" "),
    details: { problems },
  };
}

export function revokeNotYours(name: string): Refusal {
  return {
    kind: "forbidden",
    code: "approval-not-yours",
    sentence: `${name} gave this approval. Only they, or somebody who could give it, can take it back.`,
  };
}

export function nothingLive(): Refusal {
  return {
    kind: "rule",
    rule: "R",
    code: "nothing-live",
    sentence: "This story has not been published, so there is nothing live to compare with.",
  };
}
