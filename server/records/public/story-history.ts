import { z } from "zod";
import { readersGet } from "#domain/permissions.ts";
import type { PublicDatabase } from "./public-database.ts";

const historyRow = z.object({
  number: z.number(),
  live: z.boolean(),
  kind: z.string(),
  state: z.enum(["published", "withheld", "killed"]),
  address: z.string(),
  desk_id: z.string(),
  hed: z.string(),
  released_at: z.date(),
  notes: z.array(z.object({ label: z.string(), text: z.string(), at: z.string() })),
  copy: z.instanceof(Uint8Array).nullable(),
});

/** A release of a story's past, or the live one. `copy` is the stored bytes of its `copy` output. */
export interface StoredHistory extends Readonly<z.infer<typeof historyRow>> {
  /** N2: what the table gives readers of a story in this release's state; null for nothing. */
  readonly gives: ReturnType<typeof readersGet>;
}

/** Every release of the story that has this address now, newest first; empty when none has. */
export async function storyHistory(
  { pool }: PublicDatabase,
  address: string,
  limit: number,
): Promise<readonly StoredHistory[]> {
  const result = await pool.query({
    name: "history",
    text: `SELECT r.number, r.live, r.kind, r.state, r.address, r.desk_id, r.hed, r.released_at, r.notes, o.bytes AS copy
             FROM public_addresses a
             JOIN public_releases r ON r.story_id = a.story_id
             LEFT JOIN public_outputs o
               ON o.story_id = r.story_id AND o.number = r.number AND o.format = 'copy'
            WHERE a.address = $1 AND a.current
            ORDER BY r.number DESC LIMIT $2`,
    values: [address, limit],
  });
  return result.rows.map((each) => {
    const row = historyRow.parse(each);
    return { ...row, gives: readersGet(row.state) };
  });
}
