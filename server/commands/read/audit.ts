import { decide } from "#domain/permissions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type AuditRecord, auditHead, listAudit, verifyAudit } from "#server/records/audit.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { cutPage, numberCursor, type Page, pageSize } from "./know-story.ts";

/** N7: the whole trail, newest first, for those who may read it. Rows hold IDs and hashes, never copy. */
export async function wholeAuditFor(
  { db }: Newsroom,
  actor: Actor,
  input: { readonly cursor?: string; readonly limit?: number },
): Answer<Page<AuditRecord>> {
  const permitted = decide(actor, "read-audit", null);
  if (!permitted.ok) return permitted;
  const size = pageSize(input.limit);
  const before = numberCursor(input.cursor);
  const rows = await listAudit(db.prisma, { ...(before !== undefined && { before }), limit: size + 1 });
  return done(cutPage(rows, size, (last) => String(last.number)));
}

export interface AuditVerdictView {
  readonly ok: boolean;
  readonly rows: number;
  readonly firstBad: number | null;
  /** To be noted elsewhere: given back later, it shows whether rows were cut off the end. */
  readonly head: { readonly number: number; readonly hash: string } | null;
}

/** N7: recomputes the chain. `number` and `hash` of a head noted earlier may be given. */
export async function auditVerdictFor(
  { db }: Newsroom,
  actor: Actor,
  known: { readonly number?: number; readonly hash?: string },
): Answer<AuditVerdictView> {
  const permitted = decide(actor, "read-audit", null);
  if (!permitted.ok) return permitted;
  const { number, hash } = known;
  const noted = number !== undefined && hash !== undefined ? { number: BigInt(number), hash } : undefined;
  const { ok, rows, firstBad } = await verifyAudit(db.prisma, noted);
  const head = await auditHead(db.prisma);
  return done({
    ok,
    rows,
    firstBad: firstBad === undefined ? null : Number(firstBad),
    head: head && { number: Number(head.number), hash: head.hash },
  });
}
