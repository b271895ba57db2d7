import { z } from "zod";
import { contract } from "../contract.ts";
import { idInPath, instantOut, line, note, person } from "./shapes.ts";

export const getExpungeCall = contract({
  method: "GET",
  path: "/stories/{id}/expunge",
  summary: "Whether somebody proposes that the law take a story's words (N6)",
  scope: "session",
  params: idInPath,
  answer: {
    status: 200,
    description: "The story's slug and the proposal that waits; no word of the copy",
    schema: z.object({
      storyId: z.string(),
      slug: z.string(),
      proposal: z
        .object({
          id: z.string(),
          by: person,
          at: instantOut,
          expiresAt: instantOut,
          reason: z.string(),
          reference: z.string(),
          mayConfirm: z.boolean(),
        })
        .nullable(),
    }),
  },
});

export const proposeExpungeCall = contract({
  method: "POST",
  path: "/stories/{id}/expunge",
  summary: "Propose that the law take a story's words: the first of two people (N6)",
  scope: "session",
  params: idInPath,
  body: z.strictObject({ slug: line, reason: note, reference: line }),
  answer: {
    status: 201,
    description: "The proposal, and when it lapses",
    schema: z.object({ storyId: z.string(), proposal: z.string(), expiresAt: instantOut }),
  },
});

export const withdrawExpungeCall = contract({
  method: "DELETE",
  path: "/stories/{id}/expunge",
  summary: "Take a proposal to expunge back (N6)",
  scope: "session",
  params: idInPath,
  answer: {
    status: 200,
    description: "Nothing has happened to the story",
    schema: z.object({ storyId: z.string() }),
  },
});

export const confirmExpungeCall = contract({
  method: "POST",
  path: "/stories/{id}/expunge/confirm",
  summary: "Confirm it as the second person: the words are gone for good (N6)",
  scope: "session",
  params: idInPath,
  body: z.strictObject({ proposal: z.string().max(60), slug: line }),
  answer: {
    status: 200,
    description: "When it happened",
    schema: z.object({ storyId: z.string(), expungedAt: instantOut }),
  },
});
