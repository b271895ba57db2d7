import type { InvitationState } from "#domain/invitations.ts";
import type { InvitedTo } from "#domain/staffer.ts";
import { apClockOnDate } from "#domain/updated-line.ts";

/** An invitation as `/api/v1/stories/:id/invitations` answers it; instants as text. */
export interface InvitationLine {
  readonly id: string;
  readonly email: string;
  readonly to: InvitedTo;
  readonly state: InvitationState;
  readonly expiresAt: string;
  readonly invitedBy: { readonly name: string };
  readonly acceptedBy: { readonly name: string } | null;
  readonly accessUntil: string | null;
  readonly endedBy: { readonly name: string } | null;
}

export const INVITED_TO_WORDS: Readonly<Record<InvitedTo, string>> = {
  write: "Write",
  suggest: "Only suggest changes",
};

/** Whether there is anything left to take back. */
export function canBeRevoked({ state }: Pick<InvitationLine, "state">): boolean {
  return state === "waiting" || state === "in";
}

/** How an invitation stands, in the publication's zone. */
export function stateWords(invitation: InvitationLine, zone: string): string {
  const { state, acceptedBy, accessUntil, endedBy, expiresAt } = invitation;
  const who = acceptedBy?.name ?? "Somebody";
  switch (state) {
    case "waiting":
      return `The link works until ${apClockOnDate(new Date(expiresAt), zone)}.`;
    case "expired":
      return "The link expired; nobody used it.";
    case "in":
      return `${who} is let in${accessUntil === null ? "" : ` until ${apClockOnDate(new Date(accessUntil), zone)}`}.`;
    case "over":
      return `${who} was let in; the time is over.`;
    case "revoked":
      return `Taken back${endedBy === null ? "" : ` by ${endedBy.name}`}.`;
  }
}
