import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { asJson } from "#app/as-json.ts";
import { ExpungeScreen } from "#components/expunge/expunge-screen.tsx";
import { expungeFor } from "#server/commands/read/expunge.ts";
import { storyFor } from "#server/commands/read/read-story.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Expunge by law" };

interface ExpungePageProps {
  readonly params: Promise<{ id: string }>;
}

/** N6: an admin comes here too, who reads no copy. */
export default async function ExpungePage({ params }: ExpungePageProps) {
  const { id } = await params;
  const actor = await requireActor(`/newsroom/stories/${id}/expunge`);
  const newsroom = { db: processDatabase() };
  const [facts, story] = await Promise.all([
    expungeFor(newsroom, actor, { storyId: id }),
    storyFor(newsroom, actor, { storyId: id }),
  ]);
  if (!facts.ok) notFound();
  return <ExpungeScreen facts={asJson(facts.value)} canRead={story.ok} />;
}
