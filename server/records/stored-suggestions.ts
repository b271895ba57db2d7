import { z } from "zod";
import { BLOCK_KINDS } from "#copy/format.ts";
import type { SuggestedText } from "#copy/suggested-text.ts";
import type { Prisma } from "./generated/client.ts";

const set = z
  .object({
    strong: z.literal(true).nullable(),
    em: z.literal(true).nullable(),
    link: z.string().nullable(),
    kind: z.enum(BLOCK_KINDS).nullable(),
  })
  .partial();

const stored = z.array(
  z.object({
    text: z.string(),
    runs: z.array(
      z.object({
        words: z.string(),
        suggested: z.array(
          z.object({
            sort: z.enum(["insert", "delete", "format"]),
            id: z.string(),
            by: z.string(),
            at: z.string(),
            set: set.optional(),
          }),
        ),
      }),
    ),
  }),
);

const tombstone = z.array(z.object({ expunged: z.string() })).min(1);

/** What was suggested when a revision was frozen; null where that was not kept, or the law took it. */
export function parseSuggestions(json: unknown): readonly SuggestedText[] | null {
  if (json === null || tombstone.safeParse(json).success) return null;
  // An optional member that is there has a value: JSON has no undefined.
  return stored.parse(json) as readonly SuggestedText[];
}

/** As a JSON column takes it: PostgreSQL has no NUL in its JSON, and no half of a character. */
export function writeSuggestions(texts: readonly SuggestedText[]): Prisma.InputJsonValue {
  return texts.map(({ text, runs }) => ({
    text,
    runs: runs.map(({ words, suggested }) => ({
      words: words.replaceAll("\u0000", "").replaceAll(/\p{Surrogate}/gu, "\ufffd"),
      suggested: suggested.map(({ sort, id, by, at, set: sets }) => ({
        sort,
        id,
        by,
        at,
        ...(sets && { set: { ...sets } }),
      })),
    })),
  }));
}
