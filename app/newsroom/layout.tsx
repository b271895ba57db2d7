import type { ReactNode } from "react";
import { Shell } from "#components/shell/shell.tsx";
import { desksFor } from "#server/commands/read/me.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { loadPublication } from "#server/records/publication.ts";
import { currentActor } from "#server/sign-in/current-actor.ts";

/**
 * The shell around every newsroom screen. It sends nobody away: only a page knows where to come back to, and each calls
 * requireActor with its own path.
 */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor === null) return children;
  const db = processDatabase();
  const [desks, publication] = await Promise.all([desksFor({ db }, actor), loadPublication(db.prisma)]);
  const { name, zone } = publication;
  return <Shell facts={{ actor, desks, publication: { name, zone } }}>{children}</Shell>;
}
