import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { knowStory } from "#server/commands/read/know-story.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

interface RevisionsLayoutProps {
  readonly params: Promise<{ id: string }>;
  readonly children: ReactNode;
}

/**
 * Asks above the loading screen who it is and whether they may look, so that a stranger gets a redirect and whoever may
 * not know the story a 404: once a skeleton is on its way, both would come as 200.
 */
export default async function RevisionsLayout({ params, children }: RevisionsLayoutProps) {
  const { id } = await params;
  const actor = await requireActor(`/newsroom/stories/${id}/revisions`);
  const known = await knowStory({ db: processDatabase() }, actor, id, "read-revisions");
  if (!known.ok) notFound();
  return children;
}
