import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";

/** How many days the link works, and how many days somebody is let in who took it up. */
export const LINK_DAYS = { least: 1, usual: 7, most: 30 } as const;
export const ACCESS_DAYS = { least: 1, usual: 30, most: 90 } as const;

/** An invitation as far as its state goes. */
export interface InvitationFacts {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly accessUntil: Date | null;
  /** When it was taken back. */
  readonly endedAt: Date | null;
}

/**
 * `waiting`: the link works. `expired`: nobody used it in time. `in`: taken up, and they are let in. `over`: taken up,
 * and its days are over. `revoked`: taken back, before or after.
 */
export const INVITATION_STATES = ["waiting", "expired", "in", "over", "revoked"] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export function invitationState(
  { expiresAt, acceptedAt, accessUntil, endedAt }: InvitationFacts,
  now: Date,
): InvitationState {
  if (endedAt !== null) return "revoked";
  if (acceptedAt === null) return now < expiresAt ? "waiting" : "expired";
  return accessUntil !== null && now < accessUntil ? "in" : "over";
}

/** Whether a link can be taken up now; each way it can't has its own sentence. */
export function decideOpen(invitation: InvitationFacts, now: Date): Result<true, Refusal> {
  const state = invitationState(invitation, now);
  return state === "waiting" ? done(true) : refused(CLOSED[state]);
}

/** Whether somebody may be invited for so long. */
export function decideDays(days: number, accessDays: number): Result<true, Refusal> {
  if (!isWithin(days, LINK_DAYS)) return refused(badDays("days", "The link works", LINK_DAYS));
  if (!isWithin(accessDays, ACCESS_DAYS)) {
    return refused(badDays("accessDays", "Somebody invited is let in", ACCESS_DAYS));
  }
  return done(true);
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function isWithin(days: number, { least, most }: Bounds): boolean {
  return Number.isInteger(days) && days >= least && days <= most;
}

function badDays(field: string, what: string, { least, most }: Bounds): Refusal {
  const sentence = `${what} for ${least} to ${most} days. Choose a whole number between.`;
  return { kind: "malformed", code: `bad-${field}`, sentence, details: { field } };
}

/** The same for a link that was never made and one that was cut short in the mail. */
export function invitationUnknown(): Refusal {
  return {
    kind: "unknown",
    code: "invitation-unknown",
    sentence: "There is no such invitation. Open the whole link as it was sent to you, or ask for a new one.",
  };
}

const CLOSED: Readonly<Record<Exclude<InvitationState, "waiting">, Refusal>> = {
  expired: closed("expired", "This invitation has expired. Ask whoever invited you for a new one."),
  in: closed("used", "This invitation has been used already. Sign in with the account it was taken up with."),
  over: closed("used", "This invitation has been used already, and its time is over. Ask for a new one."),
  revoked: closed("revoked", "This invitation was taken back. Ask whoever sent it to you."),
};

function closed(how: string, sentence: string): Refusal {
  return { kind: "stale", code: `invitation-${how}`, sentence };
}

/** The story can't be worked on from outside any more. */
export function invitationOverForStory(): Refusal {
  return closed("closed", "The story this invitation was for is closed. Ask whoever invited you.");
}

/** Not which address it was sent to: a link can be passed on. */
export function invitationForAnother(): Refusal {
  return {
    kind: "malformed",
    code: "invitation-other-address",
    sentence:
      "This invitation was sent to another e-mail address. Give the one it came to, or ask for one to yours.",
    details: { field: "email" },
  };
}

/** Said only to whoever holds the link and knows its address. */
export function accountHasOtherPassword(): Refusal {
  return {
    kind: "malformed",
    code: "invitation-password",
    sentence: "You have an account at this address already. Give the password you sign in with.",
    details: { field: "password" },
  };
}

export function alreadyInvited(): Refusal {
  return {
    kind: "stale",
    code: "already-invited",
    sentence: "Somebody with this address is let in already. Take that invitation back first to change it.",
    details: { field: "email" },
  };
}
