import { z } from "zod";
import { contract } from "../contract.ts";
import { revision } from "./copy.ts";
import { approval, releaseItem } from "./releases.ts";
import { countIn, idInPath, instantOut, line, pageOf, paging } from "./shapes.ts";
import { moveItem } from "./stories.ts";

const timelineItem = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("revision"), at: instantOut, revision }),
  z.object({ kind: z.literal("move"), at: instantOut, move: moveItem }),
  z.object({ kind: z.literal("approval"), at: instantOut, approval }),
  z.object({ kind: z.literal("revoked"), at: instantOut, approval }),
  z.object({ kind: z.literal("release"), at: instantOut, release: releaseItem }),
]);

export const timelineCall = contract({
  method: "GET",
  path: "/stories/{id}/timeline",
  summary: "Revisions, moves, approvals and releases of a story in one line (W3)",
  scope: "read",
  params: idInPath,
  query: z.strictObject({ filter: z.enum(["all", "named", "moves", "releases"]).optional(), ...paging }),
  answer: { status: 200, description: "Newest first", schema: pageOf(timelineItem) },
});

export const nameRevisionCall = contract({
  method: "PATCH",
  path: "/stories/{id}/revisions/{number}",
  summary: "Give a revision a name, another one, or none (W3)",
  scope: "write",
  params: z.object({ id: z.string(), number: countIn }),
  body: z.strictObject({ name: line.nullable() }),
  answer: {
    status: 200,
    description: "What it is called now",
    schema: z.object({ number: z.number(), name: z.string().nullable() }),
  },
});

const run = z.object({ text: z.string(), by: z.string().nullable(), since: z.number().nullable() });

export const attributionCall = contract({
  method: "GET",
  path: "/stories/{id}/attribution",
  summary: "Who wrote each stretch of the working copy or of a revision, and everybody's share (W3)",
  scope: "read",
  params: idInPath,
  query: z.strictObject({ of: z.union([z.literal("working"), countIn]).default("working") }),
  answer: {
    status: 200,
    description: "`by` is a staffer's ID, `since` the first revision that has it; null while none does",
    schema: z.object({
      of: z.union([z.string(), z.number()]),
      words: z.number(),
      authors: z.array(
        z.object({ staffer: z.string(), name: z.string(), words: z.number(), share: z.number() }),
      ),
      places: z.array(z.object({ place: z.string(), runs: z.array(run) })),
      revisions: z.array(z.object({ number: z.number(), createdAt: instantOut })),
      proposedByline: z.array(z.string()),
    }),
  },
});
