import { z } from "zod";
import { INVITED_TO } from "#domain/staffer.ts";
import { TOKEN_SCOPES } from "#server/records/tokens.ts";
import { contract } from "../contract.ts";
import { deskRole, idInPath, instantIn, instantOut, line } from "./shapes.ts";

const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  contact: z.string().nullable(),
  roles: z.array(deskRole),
  mustChangePassword: z.boolean(),
  may: z.array(z.string()),
  createOn: z.array(z.string()),
  invited: z.array(z.object({ id: z.string(), slug: z.string(), to: z.enum(INVITED_TO) })),
});

const colleague = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(deskRole),
  account: z
    .object({
      email: z.string(),
      contact: z.string().nullable(),
      mustChangePassword: z.boolean(),
      isDemo: z.boolean(),
      createdAt: instantOut,
      disabledAt: instantOut.nullable(),
    })
    .optional(),
});

const token = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  createdAt: instantOut,
  expiresAt: instantOut,
  revokedAt: instantOut.nullable(),
});

export const getMe = contract({
  method: "GET",
  path: "/me",
  summary: "Who is signed in, and what they may do that concerns no story",
  scope: "read",
  beforePasswordChange: true,
  answer: { status: 200, description: "The person signed in", schema: me },
});

export const changeMyPassword = contract({
  method: "POST",
  path: "/me/password",
  summary: "Change one's own password; one's other sign-ins end",
  scope: "session",
  beforePasswordChange: true,
  body: z.strictObject({ current: line, next: line }),
  answer: { status: 204, description: "Changed", schema: null },
});

export const signOutEverywhereCall = contract({
  method: "POST",
  path: "/me/sign-out-everywhere",
  summary: "End all of one's own sign-ins, this one too",
  scope: "session",
  beforePasswordChange: true,
  body: z.strictObject({}),
  answer: { status: 204, description: "Ended", schema: null },
});

export const listDesksCall = contract({
  method: "GET",
  path: "/desks",
  summary: "The desks",
  scope: "read",
  answer: {
    status: 200,
    description: "All desks in the newsroom's order",
    schema: z.object({ desks: z.array(z.object({ id: z.string(), name: z.string() })) }),
  },
});

export const listStaff = contract({
  method: "GET",
  path: "/staff",
  summary: "Everyone with an account; those who keep accounts also see the accounts",
  scope: "read",
  answer: { status: 200, description: "By name", schema: z.object({ staff: z.array(colleague) }) },
});

export const createStaffCall = contract({
  method: "POST",
  path: "/staff",
  summary: "Make an account with a temporary password",
  scope: "session",
  body: z.strictObject({
    email: line,
    name: line,
    contact: line.nullish(),
    roles: z.array(deskRole).max(50),
  }),
  answer: {
    status: 201,
    description: "The account, and the temporary password, shown once",
    schema: z.object({ staffer: colleague, temporaryPassword: z.string() }),
  },
});

export const getStaffer = contract({
  method: "GET",
  path: "/staff/{id}",
  summary: "One account",
  scope: "read",
  params: idInPath,
  answer: { status: 200, description: "The account", schema: colleague },
});

export const editStafferCall = contract({
  method: "PATCH",
  path: "/staff/{id}",
  summary: "Change an account's name, contact or roles",
  scope: "session",
  params: idInPath,
  body: z.strictObject({
    name: line.optional(),
    contact: line.nullable().optional(),
    roles: z.array(deskRole).max(50).optional(),
  }),
  answer: { status: 200, description: "The account as it is now", schema: colleague },
});

export const disableStafferCall = contract({
  method: "POST",
  path: "/staff/{id}/disable",
  summary: "End an account's access everywhere, at once",
  scope: "session",
  params: idInPath,
  body: z.strictObject({}),
  answer: { status: 200, description: "The account as it is now", schema: colleague },
});

export const enableStafferCall = contract({
  method: "POST",
  path: "/staff/{id}/enable",
  summary: "Open a disabled account again",
  scope: "session",
  params: idInPath,
  body: z.strictObject({}),
  answer: { status: 200, description: "The account as it is now", schema: colleague },
});

export const resetPasswordCall = contract({
  method: "POST",
  path: "/staff/{id}/reset-password",
  summary: "Give a staffer a temporary password; all their sign-ins end",
  scope: "session",
  params: idInPath,
  body: z.strictObject({}),
  answer: {
    status: 200,
    description: "The temporary password, shown once",
    schema: z.object({ temporaryPassword: z.string() }),
  },
});

export const listTokensCall = contract({
  method: "GET",
  path: "/tokens",
  summary: "One's own tokens, without their secrets",
  scope: "session",
  answer: { status: 200, description: "Newest first", schema: z.object({ tokens: z.array(token) }) },
});

export const createTokenCall = contract({
  method: "POST",
  path: "/tokens",
  summary: "Make a bearer token that speaks for oneself within its scopes",
  scope: "session",
  body: z.strictObject({
    name: line,
    scopes: z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length),
    expiresAt: instantIn,
  }),
  answer: {
    status: 201,
    description: "The token, and its secret, shown once",
    schema: token.extend({ secret: z.string() }),
  },
});

export const revokeTokenCall = contract({
  method: "DELETE",
  path: "/tokens/{id}",
  summary: "Revoke one of one's own tokens",
  scope: "session",
  params: idInPath,
  answer: { status: 204, description: "Revoked", schema: null },
});
