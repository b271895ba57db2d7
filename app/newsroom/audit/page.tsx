import type { Metadata } from "next";
import { AuditFilter } from "#components/audit/audit-filter.tsx";
import { AuditList } from "#components/audit/audit-list.tsx";
import {
  type AuditQuestion,
  auditAddress,
  exportAddress,
  instantsOf,
  parseQuestion,
} from "#components/audit/audit-question.ts";
import { AuditWays } from "#components/audit/audit-ways.tsx";
import { Verdict } from "#components/audit/verdict.tsx";
import { LinkButton } from "#components/shell/link-button.tsx";
import { NotYours } from "#components/shell/not-yours.tsx";
import { Screen } from "#components/shell/screen.tsx";
import type { Actor } from "#domain/staffer.ts";
import { auditKindsFor, auditVerdictFor } from "#server/commands/read/audit.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { isId } from "#server/records/db.ts";
import { loadPublication } from "#server/records/publication.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";
import { readTrail, storyMeant } from "./read-trail.ts";

export const metadata: Metadata = { title: "Audit" };

interface AuditPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** N7: the newsroom's whole trail, or what of it is asked for. */
export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await requireActor("/newsroom/audit");
  const asked = await searchParams;
  const question = parseQuestion(asked);
  const shown = await readShown(actor, question, asked);
  if (!shown.ok) return <NotYours sentence={shown.refusal.sentence} />;
  const { trail, kinds, story, zone, verdict } = shown.value;
  const unknown = question.story !== "" && story === null;
  const named = { ...question, story: story?.name ?? "" };
  const file = (format: "csv" | "jsonl") => exportAddress(question, story?.id ?? null, zone, format);
  return (
    <Screen
      title="Audit"
      about="Every move, approval, release, change of access and sign-in, chained by hash."
      actions={<AuditWays csv={file("csv")} jsonLines={file("jsonl")} story={story} />}
    >
      <AuditFilter
        question={named}
        people={trail.people}
        actions={kinds}
        refusal={unknown ? `No story has the slug “${question.story}”; this is not narrowed by it.` : null}
        verifyHref={auditAddress(named, { verify: "1" })}
      />
      {verdict === null ? null : <Verdict {...verdict} />}
      {trail.lines.length === 0 ? <p>No rows here.</p> : null}
      <AuditList
        lines={trail.lines}
        reading={{ names: Object.fromEntries(trail.people.map(({ id, name }) => [id, name])), zone }}
      />
      {trail.older === null ? null : (
        <LinkButton variant="default" href={auditAddress(named, { before: trail.older })}>
          Older rows
        </LinkButton>
      )}
    </Screen>
  );
}

async function readShown(
  actor: Actor,
  question: AuditQuestion,
  asked: Readonly<Record<string, string | string[] | undefined>>,
) {
  const newsroom = { db: processDatabase() };
  const kinds = await auditKindsFor(newsroom, actor);
  if (!kinds.ok) return kinds;
  const [{ zone }, story] = await Promise.all([
    loadPublication(newsroom.db.prisma),
    question.story === "" ? null : storyMeant(actor, question.story),
  ]);
  const trail = await readTrail(actor, {
    ...instantsOf(question, zone),
    ...(story !== null && { story: story.id }),
    ...(isId(question.person) && { person: question.person }),
    ...(question.action !== "" && { action: question.action }),
    before: typeof asked.before === "string" ? asked.before : null,
  });
  if (!trail.ok) return trail;
  const verdict = asked.verify === "1" ? await auditVerdictFor(newsroom, actor, {}) : null;
  if (verdict !== null && !verdict.ok) return verdict;
  return {
    ok: true,
    value: { trail: trail.value, kinds: kinds.value, story, zone, verdict: verdict?.value ?? null },
  } as const;
}
