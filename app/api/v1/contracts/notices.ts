import { z } from "zod";
import { THREAD_KINDS } from "#domain/comments.ts";
import { RELEASE_KINDS } from "#domain/release.ts";
import { contract } from "../contract.ts";
import { instantOut, pageOf, paging, person } from "./shapes.ts";

const anyNotice = z.object({
  id: z.string(),
  story: z.object({ id: z.string(), slug: z.string() }),
  createdAt: instantOut,
  seenAt: instantOut.nullable(),
});

const aboutComment = z.object({
  thread: z.string(),
  of: z.enum(THREAD_KINDS),
  by: person,
  text: z.string(),
  quote: z.string().nullable(),
  resolved: z.boolean(),
});

const notice = z.discriminatedUnion("kind", [
  anyNotice.extend({
    kind: z.literal("released-alone"),
    release: z.object({
      number: z.number(),
      kind: z.enum(RELEASE_KINDS),
      by: person,
      at: instantOut,
      reason: z.string(),
      review: z.object({ by: person, at: instantOut }).nullable(),
    }),
  }),
  anyNotice.extend({
    kind: z.literal("expunge-proposed"),
    proposal: z.object({
      by: person,
      reason: z.string(),
      reference: z.string(),
      expiresAt: instantOut,
      waits: z.boolean(),
    }),
  }),
  anyNotice.extend({ kind: z.literal("mentioned"), comment: aboutComment }),
  anyNotice.extend({ kind: z.literal("assigned"), comment: aboutComment }),
]);

export const listNoticesCall = contract({
  method: "GET",
  path: "/notices",
  summary: "What one is told of, and how much of it one has not seen",
  scope: "read",
  query: z.strictObject({
    unseen: z
      .enum(["true", "false", "1", "0"])
      .transform((text) => text === "true" || text === "1")
      .optional(),
    ...paging,
  }),
  answer: {
    status: 200,
    description: "One's own notices of stories one may still read, newest first; unseen counts to 100",
    schema: pageOf(notice).extend({ unseen: z.number() }),
  },
});

export const seeNoticesCall = contract({
  method: "POST",
  path: "/notices/seen",
  summary: "Say that one has seen some of one's own notices",
  scope: "session",
  body: z.strictObject({ ids: z.array(z.string().max(60)).min(1).max(200) }),
  answer: {
    status: 200,
    description: "How many of them were unseen until now",
    schema: z.object({ seen: z.number() }),
  },
});
