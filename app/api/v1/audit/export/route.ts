import { done } from "#domain/result.ts";
import { auditExportFor } from "#server/commands/read/audit.ts";
import type { AuditRecord } from "#server/records/audit.ts";
import { exportAuditCall } from "../../contracts/audit.ts";
import { handle } from "../../handle.ts";
import { PRIVATE } from "../../problem.ts";
import { AUDIT_FILES, type AuditFileKind } from "../audit-files.ts";

export const GET = handle(exportAuditCall, async ({ newsroom, actor, query }) => {
  const { format = "csv", ...asked } = query;
  const rows = await auditExportFor(newsroom, actor, asked);
  if (!rows.ok) return rows;
  const kind = AUDIT_FILES[format];
  return done(
    new Response(fileOf(kind, rows.value), {
      headers: {
        ...PRIVATE,
        "content-type": kind.mediaType,
        "content-disposition": `attachment; filename="audit.${format}"`,
        "x-content-type-options": "nosniff",
      },
    }),
  );
});

/** Read from the database as fast as it is taken, and no faster. */
function fileOf(kind: AuditFileKind, rows: AsyncIterable<AuditRecord>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const each = rows[Symbol.asyncIterator]();
  let head: string | null = kind.head;
  return new ReadableStream({
    async pull(controller) {
      if (head !== null && head !== "") controller.enqueue(encoder.encode(head));
      head = null;
      const next = await each.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(kind.line(next.value)));
    },
    async cancel() {
      await each.return?.();
    },
  });
}
