import { z } from "zod";
import type { PublicDatabase } from "./public-database.ts";

const foundRow = z.object({
  current: z.boolean(),
  current_address: z.string(),
  story_id: z.string(),
  number: z.number(),
  state: z.enum(["published", "withheld", "killed"]),
  desk_id: z.string(),
  sha256: z.string(),
});

/** What readers find at an address: its story's live release, another address, or nothing. */
export type Found =
  | { readonly kind: "release"; readonly release: LiveRelease }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "nothing" };

export interface LiveRelease {
  readonly storyId: string;
  readonly number: number;
  readonly state: "published" | "withheld" | "killed";
  readonly deskId: string;
  /** SHA-256 of the stored page, hex. */
  readonly sha256: string;
}

/** P4: asked on every request, so that a release, a withhold or a kill shows at once on every server. */
export async function findAddress({ pool }: PublicDatabase, address: string): Promise<Found> {
  const result = await pool.query({
    name: "find-address",
    text: `SELECT asked.current, now_at.address AS current_address, live.story_id, live.number, live.state,
                  live.desk_id, page.sha256
             FROM public_addresses asked
             JOIN public_addresses now_at ON now_at.story_id = asked.story_id AND now_at.current
             JOIN public_releases live ON live.story_id = asked.story_id AND live.live
             JOIN public_outputs page
               ON page.story_id = live.story_id AND page.number = live.number AND page.format = 'page'
            WHERE asked.address = $1`,
    values: [address],
  });
  if (result.rows.length === 0) return { kind: "nothing" };
  const row = foundRow.parse(result.rows[0]);
  if (!row.current) return { kind: "moved", to: row.current_address };
  return {
    kind: "release",
    release: {
      storyId: row.story_id,
      number: row.number,
      state: row.state,
      deskId: row.desk_id,
      sha256: row.sha256,
    },
  };
}
