import { z } from "zod";
import { LONGEST_SEARCH } from "#domain/search-query.ts";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import { contract } from "../contract.ts";
import { instantOut, pageOf, person } from "./shapes.ts";

const runs = z.array(z.object({ text: z.string(), hit: z.boolean() }));

export const searchCall = contract({
  method: "GET",
  path: "/search",
  summary:
    'Find stories by their words: all of them, "phrases", a last word begun, -without, slug: hed: by: tag: desk: stage: is: since: before:',
  scope: "read",
  query: z.strictObject({
    q: z.string().max(LONGEST_SEARCH),
    cursor: z.string().max(20).optional(),
    limit: z.coerce.number().int().min(1).max(50).optional(),
  }),
  answer: {
    status: 200,
    description: "Best first; runs are plain text with what was looked for marked",
    schema: pageOf(
      z.object({
        id: z.string(),
        slug: z.string(),
        slugRuns: runs,
        hed: z.string(),
        hedRuns: runs,
        byline: z.string(),
        bylineRuns: runs,
        tags: z.array(z.string()),
        desk: z.string(),
        deskName: z.string(),
        stage: z.enum(STAGES),
        publicState: z.enum(PUBLIC_STATES),
        claimedBy: person.nullable(),
        editedAt: instantOut,
        snippet: runs,
        onlyReleased: z.boolean(),
      }),
    ),
  },
});
