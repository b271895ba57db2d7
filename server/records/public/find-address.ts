import { z } from "zod";
import { readersGet } from "#domain/permissions.ts";
import type { PublicDatabase } from "./public-database.ts";
import { tombstoneOf } from "./tombstone.ts";

const foundRow = z.object({
  asked_address: z.string(),
  current: z.boolean(),
  current_address: z.string(),
  story_id: z.string(),
  number: z.number(),
  state: z.enum(["published", "withheld", "killed", "expunged"]),
  desk_id: z.string(),
  sha256: z.string(),
});

/**
 * What readers find at an address that exists: what the permission table gives them of its story's live release, where it is
 * now, or that the law took it.
 */
export type Found =
  | { readonly kind: "expunged" }
  | { readonly kind: "release"; readonly release: LiveRelease }
  | { readonly kind: "moved"; readonly to: string };

interface LiveRelease {
  readonly storyId: string;
  readonly number: number;
  /** N2: what the table gives readers of a story in its state. */
  readonly gives: "words" | "notice";
  readonly deskId: string;
  /** SHA-256 of the stored page, hex. */
  readonly sha256: string;
}

/**
 * P4: asked for every request, so that a release, a withhold or a kill shows at once on every server. Answers by
 * address; one that never was is left out. N6: of an address the law took only the hash is left, which is asked for too.
 */
export async function findAddresses(
  { pool }: PublicDatabase,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  const tombstones = new Map(addresses.map((address) => [tombstoneOf(address), address]));
  const result = await pool.query({
    name: "find-addresses",
    text: `SELECT asked.address AS asked_address, asked.current, now_at.address AS current_address,
                  live.story_id, live.number, live.state, live.desk_id, page.sha256
             FROM public_addresses asked
             JOIN public_addresses now_at ON now_at.story_id = asked.story_id AND now_at.current
             JOIN public_releases live ON live.story_id = asked.story_id AND live.live
             JOIN public_outputs page
               ON page.story_id = live.story_id AND page.number = live.number AND page.format = 'page'
            WHERE asked.address = ANY($1)`,
    values: [[...addresses, ...tombstones.keys()]],
  });
  return new Map(
    result.rows
      .map((row) => foundRow.parse(row))
      .flatMap((row) => {
        const found = readFound(row);
        return found === null ? [] : [[tombstones.get(row.asked_address) ?? row.asked_address, found]];
      }),
  );
}

/** Null where readers get nothing. */
function readFound(row: z.infer<typeof foundRow>): Found | null {
  if (row.state === "expunged") return { kind: "expunged" };
  const gives = readersGet(row.state);
  if (gives === null) return null;
  if (!row.current) return { kind: "moved", to: row.current_address };
  const { story_id: storyId, desk_id: deskId, number, sha256 } = row;
  return { kind: "release", release: { storyId, deskId, number, gives, sha256 } };
}
