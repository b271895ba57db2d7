import type { Metadata } from "next";
import { SettingsScreen } from "#components/settings/settings-screen.tsx";
import { NotYours } from "#components/shell/not-yours.tsx";
import { decide } from "#domain/permissions.ts";
import { desksFor, publicationFor } from "#server/commands/read/me.ts";
import { staffFor } from "#server/commands/read/staff.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireActor("/newsroom/settings");
  const permitted = decide(actor, "manage-settings", null);
  if (!permitted.ok) return <NotYours sentence={permitted.refusal.sentence} />;
  const newsroom = { db: processDatabase() };
  const [desks, publication, staff] = await Promise.all([
    desksFor(newsroom, actor),
    publicationFor(newsroom, actor),
    staffFor(newsroom, actor),
  ]);
  if (!staff.ok) return <NotYours sentence={staff.refusal.sentence} />;
  // A closed account is on no desk any more.
  const members = staff.value
    .filter(({ account }) => account?.disabledAt === null)
    .map(({ id, name, roles }) => ({ id, name, roles }));
  return <SettingsScreen desks={desks} members={members} checklist={publication.checklist} />;
}
