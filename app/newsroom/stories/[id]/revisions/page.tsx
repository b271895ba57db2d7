import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { asJson } from "#app/as-json.ts";
import { RevisionsScreen } from "#components/revisions/revisions-screen.tsx";
import { revisionsFor } from "#server/commands/read/read-revisions.ts";
import { storyFor } from "#server/commands/read/read-story.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Revisions" };

interface RevisionsPageProps {
  readonly params: Promise<{ id: string }>;
}

/** As many as the API gives in one page. */
const SHOWN = 200;

export default async function RevisionsPage({ params }: RevisionsPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/newsroom/stories/${id}/revisions`);
  const db = processDatabase();
  const [story, page] = await Promise.all([
    storyFor({ db }, actor, { storyId: id }),
    revisionsFor({ db }, actor, { storyId: id, limit: SHOWN }),
  ]);
  if (!story.ok || !page.ok) notFound();
  const { actions } = story.value;
  return (
    <RevisionsScreen
      story={asJson(story.value)}
      revisions={asJson(page.value.items)}
      hasLive={story.value.address !== null}
      mayFreeze={actions.includes("freeze-revision")}
      mayRestore={actions.includes("restore-revision")}
    />
  );
}
