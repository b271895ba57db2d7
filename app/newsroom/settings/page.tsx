import type { Metadata } from "next";
import { SettingsScreen } from "#components/settings/settings-screen.tsx";
import { NotYours } from "#components/shell/not-yours.tsx";
import { decide } from "#domain/permissions.ts";
import { mailStateFor } from "#server/commands/read/mail-state.ts";
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
  const [desks, publication, staff, mail] = await Promise.all([
    desksFor(newsroom, actor),
    publicationFor(newsroom, actor),
    staffFor(newsroom, actor),
    mailStateFor(newsroom, actor),
  ]);
  if (!mail.ok) return <NotYours sentence={mail.refusal.sentence} />;
  if (!staff.ok) return <NotYours sentence={staff.refusal.sentence} />;
  // A closed account is on no desk any more.
  const members = staff.value
    .filter(({ account }) => account?.disabledAt === null)
    .map(({ id, name, roles }) => ({ id, name, roles }));
  const { checklist, ...settings } = publication;
  const { down, lastGivenUp, ...figures } = mail.value;
  return (
    <SettingsScreen
      desks={desks}
      members={members}
      checklist={checklist}
      publication={settings}
      zones={zonesWith(settings.zone)}
      mail={{
        ...figures,
        down: down && {
          sentence: down.sentence,
          since: down.since.toISOString(),
          tryAt: down.tryAt?.toISOString() ?? null,
        },
        lastGivenUp: lastGivenUp.map(({ at, ...same }) => ({ ...same, at: at.toISOString() })),
      }}
    />
  );
}

/** Every zone this server knows, so that a browser never offers one that would be refused; the chosen one is among them. */
function zonesWith(chosen: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", chosen])].sort();
}
