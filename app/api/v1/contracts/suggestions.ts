import { z } from "zod";
import { BLOCK_KINDS } from "#copy/format.ts";
import { contract } from "../contract.ts";
import { idInPath, instantOut, person } from "./shapes.ts";

const place = z.object({
  sort: z.enum(["insert", "delete", "format"]),
  text: z.string(),
  from: z.number(),
  to: z.number(),
  words: z.string(),
  set: z
    .object({
      strong: z.literal(true).nullable(),
      em: z.literal(true).nullable(),
      link: z.string().nullable(),
      kind: z.enum(BLOCK_KINDS).nullable(),
    })
    .partial()
    .optional(),
});

export const suggestion = z.object({
  id: z.string(),
  by: person,
  at: instantOut,
  places: z.array(place),
});

export const listSuggestionsCall = contract({
  method: "GET",
  path: "/stories/{id}/suggestions",
  summary: "What is suggested in the working copy and neither accepted nor rejected (W2)",
  scope: "read",
  params: idInPath,
  answer: {
    status: 200,
    description: "In the order of the copy",
    schema: z.object({ version: z.string(), items: z.array(suggestion) }),
  },
});

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "must be the ID of a suggestion");

export const decideSuggestionsCall = contract({
  method: "POST",
  path: "/stories/{id}/suggestions/decide",
  summary: "Accept or reject suggestions: by ID, all of one staffer, or all (W2)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({
    decision: z.enum(["accept", "reject"]),
    which: z.union([
      z.strictObject({ ids: z.array(id).min(1).max(1_000) }),
      z.strictObject({ by: z.string().max(64) }),
      z.strictObject({ all: z.literal(true) }),
    ]),
  }),
  answer: {
    status: 200,
    description: "What was decided, and how many wait",
    schema: z.object({
      decided: z.array(z.string()),
      open: z.number(),
      sha256: z.string(),
      update: z.string(),
    }),
  },
});
