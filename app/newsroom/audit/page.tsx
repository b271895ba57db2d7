import type { Metadata } from "next";
import { AuditFilter } from "#components/audit/audit-filter.tsx";
import { AuditList } from "#components/audit/audit-list.tsx";
import { Verdict } from "#components/audit/verdict.tsx";
import { LinkButton } from "#components/shell/link-button.tsx";
import { NotYours } from "#components/shell/not-yours.tsx";
import { Screen } from "#components/shell/screen.tsx";
import { decide } from "#domain/permissions.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { verifyAudit } from "#server/records/audit.ts";
import { loadPublication } from "#server/records/publication.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";
import { readTrail, storyMeant } from "./read-trail.ts";

export const metadata: Metadata = { title: "Audit" };

interface AuditPageProps {
  readonly searchParams: Promise<{
    story?: string | string[];
    before?: string | string[];
    verify?: string | string[];
  }>;
}

/** N7: the newsroom's whole trail, or one story's. */
export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await requireActor("/newsroom/audit");
  const permitted = decide(actor, "read-audit", null);
  if (!permitted.ok) return <NotYours sentence={permitted.refusal.sentence} />;
  const { story: asked, before, verify } = await searchParams;
  const wanted = typeof asked === "string" ? asked.trim() : "";
  const story = wanted === "" ? null : await storyMeant(actor, wanted);
  const { prisma } = processDatabase();
  const [trail, publication, verdict] = await Promise.all([
    readTrail(actor, { storyId: story?.id ?? null, before: numberOf(before) }),
    loadPublication(prisma),
    verify === "1" ? verifyAudit(prisma) : null,
  ]);
  const unknown = wanted !== "" && story === null;
  return (
    <Screen
      title="Audit"
      about="Every move, approval, release, change of access and sign-in, chained by hash."
    >
      <AuditFilter
        story={story?.name ?? null}
        refusal={unknown ? `No story has the slug “${wanted}”; this is the whole trail.` : null}
        verifyHref={addressOf({ story: story?.id, verify: "1" })}
      />
      {verdict === null ? null : (
        <Verdict {...verdict} firstBad={verdict.firstBad === undefined ? null : Number(verdict.firstBad)} />
      )}
      {trail.lines.length === 0 ? <p>No rows here.</p> : null}
      <AuditList lines={trail.lines} reading={{ names: trail.names, zone: publication.zone }} />
      {trail.older === null ? null : (
        <LinkButton variant="default" href={addressOf({ story: story?.id, before: String(trail.older) })}>
          Older rows
        </LinkButton>
      )}
    </Screen>
  );
}

function numberOf(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

function addressOf(asked: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined) query.set(name, value);
  }
  return `/newsroom/audit?${query}`;
}
