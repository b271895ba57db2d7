import type { Tx } from "./db.ts";

export interface EarlierDecision {
  readonly decision: "accept" | "reject";
  readonly by: { readonly id: string; readonly name: string };
}

/**
 * Who last decided one of these suggestions of a story (W2), by the marks the audit trail has of them; null when nobody did
 * whom it names: taken back in the copy itself, or one of very many at once.
 */
export async function findDecision(
  tx: Tx,
  storyId: string,
  marks: readonly string[],
): Promise<EarlierDecision | null> {
  const [row] = await tx.$queryRaw<{ decision: string; id: string; name: string }[]>`
    SELECT a.facts->>'decision' AS decision, s.id::text AS id, s.name
    FROM audit_rows a JOIN staffers s ON s.id = a.actor_id
    WHERE a.story_id = ${storyId}::uuid AND a.action = 'decide-suggestions'
      AND a.facts->'marks' ?| ${[...marks]}::text[]
    ORDER BY a.number DESC LIMIT 1`;
  if (row === undefined) return null;
  const { id, name } = row;
  return { decision: row.decision === "accept" ? "accept" : "reject", by: { id, name } };
}
