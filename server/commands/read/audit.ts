import { decide } from "#domain/permissions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import {
  type AuditFilter,
  type AuditRecord,
  auditActions,
  auditHead,
  listAudit,
  verifyAudit,
} from "#server/records/audit.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { cutPage, numberCursor, type Page, pageSize } from "./know-story.ts";

/** Which rows of the trail; what is left out asks for all. */
export interface AuditQuestion {
  /** A staffer's ID. */
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  /** A story's ID. */
  readonly story?: string | undefined;
  readonly from?: Date | undefined;
  /** Not in it. */
  readonly until?: Date | undefined;
}

/** N7: the whole trail, newest first, for those who may read it. Rows hold IDs and hashes, never copy. */
export async function wholeAuditFor(
  { db }: Newsroom,
  actor: Actor,
  input: AuditQuestion & { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Answer<Page<AuditRecord>> {
  const permitted = decide(actor, "read-audit", null);
  if (!permitted.ok) return permitted;
  const size = pageSize(input.limit);
  const before = numberCursor(input.cursor);
  const rows = await listAudit(db.prisma, {
    ...filterOf(input),
    ...(before !== undefined && { before }),
    limit: size + 1,
  });
  return done(cutPage(rows, size, (last) => String(last.number)));
}

/** N7: all rows that are asked for, newest first, read as they are taken. */
export async function auditExportFor(
  { db }: Newsroom,
  actor: Actor,
  input: AuditQuestion,
): Answer<AsyncIterable<AuditRecord>> {
  const permitted = decide(actor, "read-audit", null);
  if (!permitted.ok) return permitted;
  async function* rows(): AsyncGenerator<AuditRecord> {
    let before: number | undefined;
    for (;;) {
      const from = before === undefined ? {} : { before };
      const page = await listAudit(db.prisma, { ...filterOf(input), ...from, limit: EXPORT_PAGE });
      yield* page;
      before = page.at(-1)?.number;
      if (page.length < EXPORT_PAGE || before === undefined) return;
    }
  }
  return done(rows());
}

/** N7: the kinds of action there are to choose from. */
export async function auditKindsFor({ db }: Newsroom, actor: Actor): Answer<readonly string[]> {
  const permitted = decide(actor, "read-audit", null);
  return permitted.ok ? done(await auditActions(db.prisma)) : permitted;
}

function filterOf({ person, action, story, from, until }: AuditQuestion): AuditFilter {
  return {
    ...(person !== undefined && { actorId: person }),
    ...(action !== undefined && { action }),
    ...(story !== undefined && { storyId: story }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

const EXPORT_PAGE = 500;

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
