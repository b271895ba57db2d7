import { z } from "zod";
import { FLAG_STATES } from "#domain/flags.ts";
import { RELEASE_KINDS } from "#domain/release.ts";
import { MOVES, PUBLIC_STATES, STAGES } from "#domain/story.ts";
import { IMPORT_FORMATS } from "#server/imports/imported-item.ts";
import { contract } from "../contract.ts";
import { COPY_BODY } from "../read-body.ts";
import { idInPath, instantIn, instantOut, line, note, pageOf, paging, person } from "./shapes.ts";

const flags = z.object({ legal: z.enum(FLAG_STATES), picture: z.enum(FLAG_STATES) });

export const storyItem = z.object({
  id: z.string(),
  slug: z.string(),
  hed: z.string(),
  byline: z.string(),
  desk: z.string(),
  deskName: z.string(),
  stage: z.enum(STAGES),
  stageSince: instantOut,
  stageBefore: z.enum(STAGES).nullable(),
  publicState: z.enum(PUBLIC_STATES),
  createdBy: z.string(),
  createdAt: instantOut,
  claimedBy: person.nullable(),
  claimedAt: instantOut.nullable(),
  lastEditedAt: instantOut.nullable(),
  lastEditedBy: person.nullable(),
  wordCount: z.number(),
  budgetedLength: z.number().nullable(),
  deadline: instantOut.nullable(),
  embargoUntil: instantOut.nullable(),
  path: z.string().nullable(),
  flags,
  priority: z.number(),
  tags: z.array(z.string()),
  budgetLine: z.string(),
  liveRelease: z.number().nullable(),
  firstPublishedAt: instantOut.nullable(),
  updatedAt: instantOut.nullable(),
  approved: z.object({ revision: z.number(), kind: z.string(), by: person }).nullable(),
  scheduled: z
    .object({ at: instantOut, kind: z.enum(RELEASE_KINDS), revision: z.number(), by: person })
    .nullable(),
  why: z.object({ note: z.string(), by: person }).nullable(),
  needsReview: z.boolean(),
});

export const story = storyItem.extend({
  address: z.string().nullable(),
  updatedLine: z.string().nullable(),
  moves: z.array(z.enum(MOVES)),
  actions: z.array(z.string()),
  unreviewed: z.array(z.number()),
});

const claimed = z.object({
  storyId: z.string(),
  claimedBy: person.nullable(),
  claimedAt: instantOut.nullable(),
});

export const listStoriesCall = contract({
  method: "GET",
  path: "/stories",
  summary: "The budget as one may see it",
  scope: "read",
  query: z.strictObject({
    desk: z.string().max(60).optional(),
    stage: z.enum(STAGES).optional(),
    publicState: z.enum(PUBLIC_STATES).optional(),
    mine: z
      .enum(["true", "false", "1", "0"])
      .transform((text) => text === "true" || text === "1")
      .optional(),
    q: z.string().max(200).optional(),
    ...paging,
  }),
  answer: { status: 200, description: "Newest story first", schema: pageOf(storyItem) },
});

export const createStoryCall = contract({
  method: "POST",
  path: "/stories",
  summary: "Start a story on a desk: a budget line is a story from the first",
  scope: "write",
  body: z.strictObject({
    slug: line,
    desk: z.string().max(60),
    deadline: instantIn.nullable().optional(),
    budgetedLength: z.number().int().min(0).max(1_000_000).nullable().optional(),
    budgetLine: line.optional(),
    priority: z.number().int().min(1).max(6).optional(),
    tags: z.array(line).max(100).optional(),
  }),
  answer: { status: 201, description: "The story", schema: story },
});

export const importStoryCall = contract({
  method: "POST",
  path: "/imports",
  summary: "Make a story of what another newsroom sent: ninjs, NITF, HTML or text",
  scope: "write",
  body: z.strictObject({
    format: z.enum(IMPORT_FORMATS),
    source: z.string().min(1),
    desk: z.string().max(60),
    slug: line.optional(),
  }),
  bodyLimit: COPY_BODY,
  answer: {
    status: 201,
    description: "The story, and what its sender tells the desk",
    schema: z.object({ story, edNote: z.string().nullable() }),
  },
});

export const getStory = contract({
  method: "GET",
  path: "/stories/{id}",
  summary: "One story, with the moves and actions one may make now",
  scope: "read",
  params: idInPath,
  answer: { status: 200, description: "The story", schema: story },
});

export const editStoryCall = contract({
  method: "PATCH",
  path: "/stories/{id}",
  summary:
    "Change a story's slug, desk, path, embargo, deadline, length, priority, tags, budget line or flags",
  scope: "write",
  params: idInPath,
  body: z.strictObject({
    slug: line.optional(),
    desk: z.string().max(60).optional(),
    path: line.optional(),
    embargoUntil: instantIn.nullable().optional(),
    deadline: instantIn.nullable().optional(),
    budgetedLength: z.number().int().min(0).max(1_000_000).nullable().optional(),
    budgetLine: line.optional(),
    priority: z.number().int().min(1).max(6).optional(),
    tags: z.array(line).max(100).optional(),
    flags: z
      .strictObject({ legal: z.enum(FLAG_STATES).optional(), picture: z.enum(FLAG_STATES).optional() })
      .optional(),
  }),
  answer: { status: 200, description: "The story as it is now", schema: story },
});

export const moveStoryCall = contract({
  method: "POST",
  path: "/stories/{id}/moves",
  summary: "Move a story to another stage (N1)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({ move: z.enum(MOVES), from: z.enum(STAGES), note: note.optional() }),
  answer: {
    status: 201,
    description: "Where the story is now, and the revision the move froze",
    schema: z.object({
      storyId: z.string(),
      stage: z.enum(STAGES),
      stageSince: instantOut,
      revision: z.number(),
    }),
  },
});

export const moveItem = z.object({
  id: z.string(),
  move: z.enum(MOVES),
  from: z.enum(STAGES),
  to: z.enum(STAGES),
  note: z.string().nullable(),
  by: person,
  at: instantOut,
});

export const listMovesCall = contract({
  method: "GET",
  path: "/stories/{id}/moves",
  summary: "Every move of a story",
  scope: "read",
  params: idInPath,
  query: z.strictObject(paging),
  answer: {
    status: 200,
    description: "Newest first",
    schema: pageOf(moveItem),
  },
});

export const claimCall = contract({
  method: "POST",
  path: "/stories/{id}/claim",
  summary: "Say “I have it” (N5)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({}),
  answer: { status: 200, description: "Who has it now", schema: claimed },
});

export const handOffCall = contract({
  method: "POST",
  path: "/stories/{id}/hand-off",
  summary: "Give a story to somebody else (N5)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({ to: z.string().max(60) }),
  answer: { status: 200, description: "Who has it now", schema: claimed },
});

export const unclaimCall = contract({
  method: "POST",
  path: "/stories/{id}/unclaim",
  summary: "Let a claim go (N5)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({}),
  answer: { status: 200, description: "Who has it now", schema: claimed },
});
