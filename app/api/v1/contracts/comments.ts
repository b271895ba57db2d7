import { z } from "zod";
import { CONTEXT, MOST_QUOTED } from "#copy/comment-anchor.ts";
import { COMMENT_FIELDS, LONGEST_COMMENT, THREAD_KINDS } from "#domain/comments.ts";
import { contract } from "../contract.ts";
import { idInPath, instantOut, person } from "./shapes.ts";

const idIn = z.uuid("must be a UUID that you make");
const threadInPath = idInPath.extend({ thread: z.string() });
const commentInPath = threadInPath.extend({ comment: z.string() });
/** Longer than a comment may be: the command says what to do about it. */
const textIn = z.string().max(LONGEST_COMMENT * 4);
const staffer = z.string().max(64);

const yjsId = z.strictObject({ client: z.number().int(), clock: z.number().int() });
/** A Yjs relative position, as its own JSON. */
const position = z.strictObject({
  type: yjsId.nullish(),
  tname: z.string().max(200).nullish(),
  item: yjsId.nullish(),
  assoc: z.number().int().nullish(),
});

const placeIn = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("story") }),
  z.strictObject({ on: z.literal("field"), field: z.enum(COMMENT_FIELDS) }),
  z.strictObject({
    on: z.literal("text"),
    text: z.string().max(200),
    quote: z.string().min(1).max(MOST_QUOTED),
    from: z.number().int().min(0).optional(),
    at: z
      .strictObject({
        start: position,
        end: position,
        generation: z.number().int().min(1),
        prefix: z.string().max(CONTEXT),
        suffix: z.string().max(CONTEXT),
      })
      .optional(),
  }),
]);

const placeOut = z.discriminatedUnion("on", [
  z.object({ on: z.literal("story") }),
  z.object({ on: z.literal("field"), field: z.enum(COMMENT_FIELDS) }),
  z.object({
    on: z.literal("text"),
    anchor: z.object({
      text: z.string(),
      start: z.looseObject({}),
      end: z.looseObject({}),
      generation: z.number(),
      from: z.number(),
      quote: z.string(),
      prefix: z.string(),
      suffix: z.string(),
    }),
  }),
]);

const thread = z.object({
  id: z.string(),
  kind: z.enum(THREAD_KINDS),
  place: placeOut,
  startedBy: person,
  startedAt: instantOut,
  assignedTo: person.nullable(),
  resolved: z.object({ by: person, at: instantOut }).nullable(),
  comments: z.array(
    z.object({
      id: z.string(),
      by: person,
      text: z.string(),
      at: instantOut,
      editedAt: instantOut.nullable(),
      deleted: z.boolean(),
    }),
  ),
  people: z.array(person),
  yours: z.boolean(),
});

export const listThreadsCall = contract({
  method: "GET",
  path: "/stories/{id}/threads",
  summary: "Comments and private notes on a story's words, its fields and the story (W2)",
  scope: "read",
  params: idInPath,
  answer: {
    status: 200,
    description:
      "Oldest first; text places have Yjs relative positions and the quote; `@` and an ID is a mention; private notes only for the newsroom's own people",
    schema: z.object({ items: z.array(thread) }),
  },
});

export const startThreadCall = contract({
  method: "POST",
  path: "/stories/{id}/threads",
  summary:
    "Comment on words, a field or the story, or leave a private note; the right to write is not asked (W2)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({
    id: idIn,
    kind: z.enum(THREAD_KINDS).default("comment"),
    place: placeIn,
    comment: z.strictObject({ id: idIn, text: textIn }),
    assignTo: staffer.optional(),
  }),
  answer: { status: 201, description: "The thread; the same for the same ID sent twice", schema: thread },
});

export const replyToThreadCall = contract({
  method: "POST",
  path: "/stories/{id}/threads/{thread}/comments",
  summary: "Reply in a thread; one that was resolved is open again (W2)",
  scope: "write",
  params: threadInPath,
  body: z.strictObject({ id: idIn, text: textIn }),
  answer: { status: 201, description: "The thread", schema: thread },
});

export const editCommentCall = contract({
  method: "PATCH",
  path: "/stories/{id}/threads/{thread}/comments/{comment}",
  summary: "Change a comment of one's own (W2)",
  scope: "write",
  params: commentInPath,
  body: z.strictObject({ text: textIn }),
  answer: { status: 200, description: "The thread", schema: thread },
});

export const takeBackCommentCall = contract({
  method: "DELETE",
  path: "/stories/{id}/threads/{thread}/comments/{comment}",
  summary: "Take back a comment of one's own: its words go, that there was one stays (W2)",
  scope: "write",
  params: commentInPath,
  answer: { status: 200, description: "The thread", schema: thread },
});

export const directThreadCall = contract({
  method: "PATCH",
  path: "/stories/{id}/threads/{thread}",
  summary: "Resolve, reopen or assign a thread (W2)",
  scope: "write",
  params: threadInPath,
  body: z.strictObject({ resolved: z.boolean().optional(), assignedTo: staffer.nullable().optional() }),
  answer: { status: 200, description: "The thread", schema: thread },
});

export const listNameableCall = contract({
  method: "GET",
  path: "/stories/{id}/nameable",
  summary: "Who can be mentioned in this story's threads, or given one (W2)",
  scope: "read",
  params: idInPath,
  answer: {
    status: 200,
    description: "By name; `notes`: in private notes too",
    schema: z.object({ items: z.array(person.extend({ notes: z.boolean() })) }),
  },
});
