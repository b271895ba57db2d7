import { z } from "zod";
import { FLAG_STATES, FLAGS } from "#domain/flags.ts";
import { contract } from "../contract.ts";
import { idInPath, instantOut, note, person } from "./shapes.ts";

const saying = z.object({ by: person, at: instantOut });

/** D1 to D3, as a preview answers them. */
export const checks = z.object({
  flags: z.array(
    z.object({
      flag: z.enum(FLAGS),
      state: z.enum(FLAG_STATES),
      said: saying.extend({ note: z.string().nullable() }).nullable(),
      cleared: z.string().nullable(),
      holds: z.boolean(),
    }),
  ),
  items: z.array(
    z.object({ id: z.string(), label: z.string(), required: z.boolean(), ticked: saying.nullable() }),
  ),
  revision: z.number().nullable(),
  sha256: z.string(),
});

export const getFlagsCall = contract({
  method: "GET",
  path: "/stories/{id}/flags",
  summary: "How a story's legal and picture checks stand, and who said so (D1)",
  scope: "read",
  params: idInPath,
  answer: {
    status: 200,
    description: "Against the working copy; changes newest first",
    schema: z.object({
      flags: z.array(
        z.object({
          flag: z.enum(FLAGS),
          state: z.enum(FLAG_STATES),
          cleared: z.object({ revision: z.number(), changesSince: z.number() }).nullable(),
        }),
      ),
      changes: z.array(
        z.object({
          id: z.string(),
          flag: z.enum(FLAGS),
          to: z.enum(FLAG_STATES),
          note: z.string().nullable(),
          revision: z.number().nullable(),
          by: person,
          at: instantOut,
        }),
      ),
    }),
  },
});

export const setFlagCall = contract({
  method: "POST",
  path: "/stories/{id}/flags",
  summary:
    "Say that a story needs legal or picture checking, was cleared at a revision, or needs none (D1, D2)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({
    flag: z.enum(FLAGS),
    to: z.enum(FLAG_STATES),
    note: note.optional(),
    revision: z.number().int().min(1).optional(),
    sha256: z.string().max(64).optional(),
  }),
  answer: {
    status: 200,
    description: "How it stands, and the revision it was cleared on",
    schema: z.object({
      storyId: z.string(),
      flag: z.enum(FLAGS),
      state: z.enum(FLAG_STATES),
      revision: z.number().nullable(),
    }),
  },
});

export const tickCall = contract({
  method: "POST",
  path: "/stories/{id}/checklist",
  summary: "Tick an item of the checklist for a revision, or take the tick off (D3)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({
    revision: z.number().int().min(1),
    item: z.string().max(60),
    ticked: z.boolean(),
  }),
  answer: {
    status: 200,
    description: "What is ticked for that revision",
    schema: z.object({
      storyId: z.string(),
      revision: z.number(),
      ticks: z.array(saying.extend({ item: z.string() })),
    }),
  },
});
