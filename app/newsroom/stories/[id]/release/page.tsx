import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { asJson } from "#app/as-json.ts";
import { ReleaseScreen } from "#components/release/release-screen.tsx";
import { storyFor } from "#server/commands/read/read-story.ts";
import { releaseDeskFor } from "#server/commands/read/release-desk.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Approve and publish" };

interface ReleasePageProps {
  readonly params: Promise<{ id: string }>;
}

export default async function ReleasePage({ params }: ReleasePageProps) {
  const { id } = await params;
  const actor = await requireActor(`/newsroom/stories/${id}/release`);
  const db = processDatabase();
  const [story, desk] = await Promise.all([
    storyFor({ db }, actor, { storyId: id }),
    releaseDeskFor({ db }, actor, { storyId: id }),
  ]);
  if (!story.ok || !desk.ok) notFound();
  return <ReleaseScreen story={asJson(story.value)} desk={asJson(desk.value)} />;
}
