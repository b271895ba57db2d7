import { z } from "zod";
import { ACCESS_DAYS, INVITATION_STATES, LINK_DAYS } from "#domain/invitations.ts";
import { INVITED_TO } from "#domain/staffer.ts";
import { contract } from "../contract.ts";
import { idInPath, instantOut, line, person } from "./shapes.ts";

const invitation = z.object({
  id: z.string(),
  storyId: z.string(),
  email: z.string(),
  to: z.enum(INVITED_TO),
  state: z.enum(INVITATION_STATES),
  invitedBy: person,
  createdAt: instantOut,
  expiresAt: instantOut,
  accessDays: z.number(),
  acceptedBy: person.nullable(),
  acceptedAt: instantOut.nullable(),
  accessUntil: instantOut.nullable(),
  endedBy: person.nullable(),
  endedAt: instantOut.nullable(),
});

export const listInvitationsCall = contract({
  method: "GET",
  path: "/stories/{id}/invitations",
  summary: "Who from outside was invited to a story, and what became of it",
  scope: "read",
  params: idInPath,
  answer: {
    status: 200,
    description: "Newest first",
    schema: z.object({ invitations: z.array(invitation) }),
  },
});

export const inviteCall = contract({
  method: "POST",
  path: "/stories/{id}/invitations",
  summary: "Let somebody from outside write or suggest in this one story, by a link that works once",
  scope: "session",
  params: idInPath,
  body: z.strictObject({
    email: line,
    to: z.enum(INVITED_TO),
    days: z.number().optional().describe(`How long the link works; ${LINK_DAYS.usual} when left out`),
    accessDays: z
      .number()
      .optional()
      .describe(`How long they are let in afterwards; ${ACCESS_DAYS.usual} when left out`),
  }),
  answer: {
    status: 201,
    description: "The invitation, and its link, answered once",
    schema: z.object({ invitation, link: z.string() }),
  },
});

export const revokeInvitationCall = contract({
  method: "DELETE",
  path: "/stories/{id}/invitations/{invitation}",
  summary: "Take an invitation back; whoever took it up is out at once",
  scope: "session",
  params: z.object({ id: z.string(), invitation: z.string() }),
  answer: { status: 200, description: "The invitation as it is now", schema: invitation },
});

export const acceptInvitationCall = contract({
  method: "POST",
  path: "/invitations/accept",
  summary:
    "Take an invitation up, with the account at its address or a new one; open to whoever holds the link",
  scope: "everybody",
  body: z.strictObject({ secret: z.string().max(200), name: line, email: line, password: line }),
  answer: {
    status: 201,
    description: "The story, and the address to sign in with",
    schema: z.object({ storyId: z.string(), email: z.string() }),
  },
});
