import { z } from "zod";
import { contract } from "../contract.ts";
import { COPY_BODY } from "../read-body.ts";
import { copyEdit, copyOut, diffOut } from "./copy-shapes.ts";
import { countIn, idInPath, instantOut, line, pageOf, paging, person } from "./shapes.ts";

export const revision = z.object({
  number: z.number(),
  sha256: z.string(),
  wordCount: z.number(),
  hed: z.string(),
  authors: z.array(person),
  writers: z.array(person),
  reason: z.string(),
  name: z.string().nullable(),
  createdBy: person.nullable(),
  createdAt: instantOut,
});

const workingCopy = copyOut.extend({
  version: z.string(),
  copyVersion: z.number(),
  sha256: z.string(),
  wordCount: z.number(),
});

/** A revision's number, what is live, or the working copy. */
const side = z.union([z.enum(["live", "working"]), countIn]);

export const getCopy = contract({
  method: "GET",
  path: "/stories/{id}/copy",
  summary: "The committed working copy as blocks; `version` is the base of the next edit",
  scope: "read",
  params: idInPath,
  answer: { status: 200, description: "The copy", schema: workingCopy },
});

export const editCopyCall = contract({
  method: "PATCH",
  path: "/stories/{id}/copy",
  summary: "Change the working copy: diffed into the live document, never replaced (Y8)",
  scope: "write",
  params: idInPath,
  body: copyEdit,
  bodyLimit: COPY_BODY,
  answer: {
    status: 200,
    description: "The base of the next edit",
    schema: z.object({ version: z.string(), sha256: z.string(), wordCount: z.number() }),
  },
});

export const freezeCall = contract({
  method: "POST",
  path: "/stories/{id}/revisions",
  summary: "Freeze the working copy into a numbered, hashed revision (N3)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({ name: line.optional() }),
  answer: {
    status: 201,
    description: "The revision; the newest one when nothing had changed",
    schema: z.object({
      number: z.number(),
      sha256: z.string(),
      wordCount: z.number(),
      isNew: z.boolean(),
    }),
  },
});

export const listRevisionsCall = contract({
  method: "GET",
  path: "/stories/{id}/revisions",
  summary: "The revisions of a story",
  scope: "read",
  params: idInPath,
  query: z.strictObject(paging),
  answer: { status: 200, description: "Newest first", schema: pageOf(revision) },
});

const suggestedText = z.object({
  text: z.string(),
  runs: z.array(
    z.object({
      words: z.string(),
      suggested: z.array(
        z.object({
          sort: z.enum(["insert", "delete", "format"]),
          id: z.string(),
          by: person,
          at: z.string(),
          set: z.record(z.string(), z.union([z.literal(true), z.string(), z.null()])).optional(),
        }),
      ),
    }),
  ),
});

export const getRevision = contract({
  method: "GET",
  path: "/stories/{id}/revisions/{number}",
  summary:
    "One revision with its copy as blocks; with `suggestions=1` also as it stood with what was suggested (W2)",
  scope: "read",
  params: z.object({ id: z.string(), number: countIn }),
  query: z.strictObject({ suggestions: z.enum(["0", "1"]).optional() }),
  answer: {
    status: 200,
    description:
      "The revision; `suggestions` has the texts in which something was suggested, null where that was not kept",
    schema: revision.extend({
      copy: copyOut.extend({ version: z.number() }),
      suggestions: z.array(suggestedText).nullable().optional(),
    }),
  },
});

export const diffCall = contract({
  method: "GET",
  path: "/stories/{id}/diff",
  summary: "Compare two states of the copy word by word (W3)",
  scope: "read",
  params: idInPath,
  query: z.strictObject({ from: side, to: side }),
  answer: {
    status: 200,
    description: "The differences",
    schema: z.object({
      from: z.union([z.string(), z.number()]),
      to: z.union([z.string(), z.number()]),
      diff: diffOut,
      summary: z.string(),
    }),
  },
});

export const restoreCall = contract({
  method: "POST",
  path: "/stories/{id}/restore",
  summary: "Bring a revision's words back as a forward edit (R4)",
  scope: "write",
  params: idInPath,
  body: z.strictObject({ revision: z.number().int().min(1) }),
  answer: {
    status: 200,
    description: "The revision before, and the one the working copy now equals",
    schema: z.object({ before: z.number(), revision: z.number(), sha256: z.string() }),
  },
});
