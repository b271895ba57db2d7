import type { Metadata } from "next";
import { asJson } from "#app/as-json.ts";
import { queryOf, type SearchParams } from "#app/query-of.ts";
import { DayScreen } from "#components/day/day-screen.tsx";
import { NotYours } from "#components/shell/not-yours.tsx";
import { dayFor } from "#server/commands/read/day.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Day" };

export default async function DayPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await requireActor("/newsroom/day");
  const newsroom = { db: processDatabase() };
  const query = queryOf(await searchParams);
  const desk = query.get("desk") || null;
  const asked = { ...(desk !== null && { desk }) };
  const date = query.get("date");
  const wanted = await dayFor(newsroom, actor, { ...asked, ...(date !== null && { date }) });
  // An address that names no day shows today's.
  const day = wanted.ok ? wanted : await dayFor(newsroom, actor, asked);
  if (!day.ok) return <NotYours sentence={day.refusal.sentence} />;
  return (
    <DayScreen
      key={`${day.value.date} ${desk ?? ""}`}
      first={asJson(day.value)}
      desk={desk}
      readAt={new Date().toISOString()}
    />
  );
}
