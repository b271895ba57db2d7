import { z } from "zod";
import type { PublicDatabase } from "./public-database.ts";

/** Names one stored output. */
interface OutputKey {
  readonly storyId: string;
  readonly number: number;
  readonly format: string;
}

const outputRow = z.object({
  story_id: z.string(),
  number: z.number(),
  format: z.string(),
  bytes: z.instanceof(Uint8Array),
});

export interface StoredOutput extends OutputKey {
  readonly bytes: Uint8Array;
}

/** The bytes of several outputs of one format, in no order. One that doesn't exist is left out. */
export async function loadOutputs(
  { pool }: PublicDatabase,
  format: string,
  releases: readonly { readonly storyId: string; readonly number: number }[],
): Promise<readonly StoredOutput[]> {
  if (releases.length === 0) return [];
  const result = await pool.query({
    name: "outputs",
    text: `SELECT o.story_id, o.number, o.format, o.bytes
             FROM unnest($2::uuid[], $3::int[]) AS asked (story_id, number)
             JOIN public_outputs o ON o.story_id = asked.story_id AND o.number = asked.number AND o.format = $1`,
    values: [format, releases.map((release) => release.storyId), releases.map((release) => release.number)],
  });
  return result.rows
    .map((row) => outputRow.parse(row))
    .map((row) => ({ storyId: row.story_id, number: row.number, format: row.format, bytes: row.bytes }));
}
