import { z } from "zod";
import { contract } from "../contract.ts";
import { countIn, idInPath, instantIn, instantOut, pageOf, paging } from "./shapes.ts";

const auditRow = z.object({
  number: z.number(),
  at: instantOut,
  actorId: z.string().nullable(),
  actorName: z.string().nullable(),
  action: z.string(),
  storyId: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
});

/** Which rows; what is left out asks for all. */
const filter = {
  person: z.uuid().optional().describe("A staffer's ID"),
  action: z.string().max(60).optional().describe("Such as release-story"),
  story: z.uuid().optional().describe("A story's ID"),
  from: instantIn.optional().describe("From this instant on"),
  until: instantIn.optional().describe("Before this instant"),
};

export const storyAuditCall = contract({
  method: "GET",
  path: "/stories/{id}/audit",
  summary: "A story's rows of the audit trail (N7)",
  scope: "read",
  params: idInPath,
  query: z.strictObject(paging),
  answer: { status: 200, description: "Newest first", schema: pageOf(auditRow) },
});

export const auditCall = contract({
  method: "GET",
  path: "/audit",
  summary: "The whole audit trail (N7), or what of it is asked for",
  scope: "read",
  query: z.strictObject({ ...filter, ...paging }),
  answer: { status: 200, description: "Newest first", schema: pageOf(auditRow) },
});

export const exportAuditCall = contract({
  method: "GET",
  path: "/audit/export",
  summary: "The rows of the audit trail that are asked for, as a file (N7)",
  scope: "read",
  query: z.strictObject({ ...filter, format: z.enum(["csv", "jsonl"]).optional() }),
  answer: {
    status: 200,
    description: "Newest first: CSV (RFC 4180), or JSON Lines where `format` is jsonl",
    schema: null,
    mediaType: "text/csv",
  },
});

export const auditVerdictCall = contract({
  method: "GET",
  path: "/audit/verdict",
  summary: "Recompute every hash of the audit trail (N7)",
  scope: "read",
  query: z.strictObject({ number: countIn.optional(), hash: z.string().max(64).optional() }),
  answer: {
    status: 200,
    description: "Whether the chain holds; with number and hash also whether that head is still in it",
    schema: z.object({
      ok: z.boolean(),
      rows: z.number(),
      firstBad: z.number().nullable(),
      head: z.object({ number: z.number(), hash: z.string() }).nullable(),
    }),
  },
});
