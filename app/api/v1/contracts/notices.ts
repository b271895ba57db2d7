import { z } from "zod";
import { THREAD_KINDS } from "#domain/comments.ts";
import { FLAGS } from "#domain/flags.ts";
import { NOTICE_KINDS } from "#domain/notice-kinds.ts";
import { MAIL_WAYS } from "#domain/notice-preferences.ts";
import { RELEASE_KINDS } from "#domain/release.ts";
import { SCHEDULE_ENDS } from "#domain/schedules.ts";
import { MOVES, STAGES } from "#domain/story.ts";
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

const aboutApproval = z.object({
  revision: z.number(),
  kind: z.enum(RELEASE_KINDS),
  by: person,
  standing: z.enum(["open", "released", "revoked"]),
});

const aboutMove = z.object({
  move: z.enum(MOVES),
  from: z.enum(STAGES),
  to: z.enum(STAGES),
  note: z.string().nullable(),
  by: person,
  stands: z.boolean(),
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
  anyNotice.extend({
    kind: z.literal("released"),
    release: z.object({ number: z.number(), kind: z.enum(RELEASE_KINDS), by: person, at: instantOut }),
  }),
  anyNotice.extend({ kind: z.literal("approved"), approval: aboutApproval }),
  anyNotice.extend({
    kind: z.literal("waiting-for-you"),
    move: aboutMove.nullable(),
    approval: aboutApproval.nullable(),
  }),
  anyNotice.extend({
    kind: z.literal("refused"),
    move: aboutMove.nullable(),
    approval: aboutApproval.nullable(),
  }),
  anyNotice.extend({
    kind: z.literal("handed-off"),
    claim: z.object({ given: z.boolean(), by: person, other: person.nullable() }),
  }),
  anyNotice.extend({
    kind: z.literal("not-released"),
    schedule: z.object({
      kind: z.enum(RELEASE_KINDS),
      at: instantOut,
      by: person,
      end: z.enum(SCHEDULE_ENDS).nullable(),
      endedBy: person.nullable(),
      failure: z.string().nullable(),
    }),
  }),
  anyNotice.extend({
    kind: z.literal("deadline-near"),
    deadline: z.object({ at: instantOut, stands: z.boolean() }),
  }),
  anyNotice.extend({ kind: z.literal("mentioned"), comment: aboutComment }),
  anyNotice.extend({ kind: z.literal("assigned"), comment: aboutComment }),
  anyNotice.extend({ kind: z.literal("answered"), comment: aboutComment }),
  anyNotice.extend({
    kind: z.literal("to-check"),
    check: z.object({ flag: z.enum(FLAGS), by: person, note: z.string().nullable(), stands: z.boolean() }),
  }),
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
  summary: "Say that one has seen some of one's own notices, or all up to one of them",
  scope: "session",
  body: z
    .strictObject({
      ids: z.array(z.string().max(60)).min(1).max(200).optional(),
      upTo: z.string().max(60).optional(),
    })
    .refine(({ ids, upTo }) => (ids === undefined) !== (upTo === undefined), "Say either ids or upTo."),
  answer: {
    status: 200,
    description: "How many of them were unseen until now",
    schema: z.object({ seen: z.number() }),
  },
});

const MINUTES_OF_A_DAY = 1_440;
const minuteOfDay = z
  .number()
  .int()
  .min(0)
  .max(MINUTES_OF_A_DAY - 1);
const quietHours = z.strictObject({ from: minuteOfDay, to: minuteOfDay }).nullable();
const digestHour = z.number().int().min(0).max(23).nullable();

const settings = z.object({
  ways: z.record(z.enum(NOTICE_KINDS), z.object({ app: z.boolean(), email: z.enum(MAIL_WAYS) })),
  quiet: quietHours,
  digestHour,
  email: z.object({ address: z.string(), isSetUp: z.boolean(), heldUpSince: instantOut.nullable() }),
});

export const getNoticeSettings = contract({
  method: "GET",
  path: "/me/notice-settings",
  summary: "How one is told of what, and whether e-mail reaches one",
  scope: "read",
  answer: {
    status: 200,
    description:
      "Quiet hours are minutes after midnight in the publication's zone; without a digest hour the digest goes out every hour",
    schema: settings,
  },
});

export const editNoticeSettings = contract({
  method: "PATCH",
  path: "/me/notice-settings",
  summary: "Change how one is told; e-mail that waits follows",
  scope: "session",
  body: z.strictObject({
    ways: z
      .partialRecord(
        z.enum(NOTICE_KINDS),
        z.strictObject({ app: z.boolean().optional(), email: z.enum(MAIL_WAYS).optional() }),
      )
      .optional(),
    quiet: quietHours.optional(),
    digestHour: digestHour.optional(),
  }),
  answer: { status: 200, description: "The settings as they are now", schema: settings },
});

export const getMailState = contract({
  method: "GET",
  path: "/mail",
  summary: "Whether the newsroom's e-mail goes out, what waits, and what was given up",
  scope: "read",
  answer: {
    status: 200,
    description: "No host: no e-mail server is set up. Down: nothing goes out, and what to do about it",
    schema: z.object({
      host: z.string().nullable(),
      down: z.object({ since: instantOut, sentence: z.string(), tryAt: instantOut.nullable() }).nullable(),
      sent: z.number(),
      waiting: z.number(),
      oldestDue: instantOut.nullable(),
      givenUp: z.number(),
      lastGivenUp: z.array(z.object({ staffer: person, at: instantOut, sentence: z.string() })),
    }),
  },
});
