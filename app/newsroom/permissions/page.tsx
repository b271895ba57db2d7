import type { Metadata } from "next";
import { PermissionsScreen } from "#components/permissions/permissions-screen.tsx";
import { NotYours } from "#components/shell/not-yours.tsx";
import { permissionsFor } from "#server/commands/read/permissions.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Permissions" };

/** N2: the table as data, for those who answer for the newsroom. */
export default async function PermissionsPage() {
  const actor = await requireActor("/newsroom/permissions");
  const table = await permissionsFor({ db: processDatabase() }, actor);
  if (!table.ok) return <NotYours sentence={table.refusal.sentence} />;
  return <PermissionsScreen grants={table.value.grants} actions={table.value.actions} />;
}
