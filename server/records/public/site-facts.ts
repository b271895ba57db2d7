import { z } from "zod";
import type { PublicDatabase } from "./public-database.ts";

const publicationRow = z.object({
  name: z.string(),
  zone: z.string(),
  legal_name: z.string(),
  reprint_url: z.string(),
  comment_policy_url: z.string(),
  ad_rule: z.object({ firstBefore: z.number(), apart: z.number(), keepLast: z.number() }),
});

const deskRow = z.object({ desk_id: z.string(), desk_name: z.string() });

/** What every page's frame says: the publication, and the desks that have a published story. */
export interface SiteFacts {
  readonly publication: {
    readonly name: string;
    readonly zone: string;
    readonly legalName: string;
    readonly reprintUrl: string;
    readonly commentPolicyUrl: string;
    readonly adRule: { readonly firstBefore: number; readonly apart: number; readonly keepLast: number };
  };
  readonly desks: readonly { readonly id: string; readonly name: string }[];
}

/** Throws when the publication has no row: a database without one was never set up. */
export async function loadSiteFacts({ pool }: PublicDatabase): Promise<SiteFacts> {
  const [publications, desks] = await Promise.all([
    pool.query({
      name: "publication",
      text: `SELECT name, zone, legal_name, reprint_url, comment_policy_url, ad_rule FROM publication WHERE id = 1`,
    }),
    pool.query({
      name: "desks",
      // The newest name of each desk: releases keep the name of their day.
      text: `SELECT DISTINCT ON (desk_id) desk_id, desk_name FROM public_releases
             WHERE live AND state = 'published' ORDER BY desk_id, released_at DESC`,
    }),
  ]);
  if (publications.rows.length === 0) throw new Error("the publication has no row; it was never set up");
  const row = publicationRow.parse(publications.rows[0]);
  return {
    publication: {
      name: row.name,
      zone: row.zone,
      legalName: row.legal_name,
      reprintUrl: row.reprint_url,
      commentPolicyUrl: row.comment_policy_url,
      adRule: row.ad_rule,
    },
    desks: desks.rows
      .map((desk) => deskRow.parse(desk))
      .map((desk) => ({ id: desk.desk_id, name: desk.desk_name }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}
