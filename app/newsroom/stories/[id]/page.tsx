import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { asJson } from "#app/as-json.ts";
import { StoryScreen } from "#components/editor/story-screen.tsx";
import { ExpungedStory } from "#components/expunge/expunged-story.tsx";
import { wasExpunged } from "#server/commands/read/expunge.ts";
import { storyFor } from "#server/commands/read/read-story.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { loadCopyHead } from "#server/records/copy-heads.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Story" };

interface StoryPageProps {
  readonly params: Promise<{ id: string }>;
}

export default async function StoryPage({ params }: StoryPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/newsroom/stories/${id}`);
  const db = processDatabase();
  const story = await storyFor({ db }, actor, { storyId: id });
  if (!story.ok && (await wasExpunged({ db }, id))) return <ExpungedStory storyId={id} />;
  if (!story.ok || !story.value.actions.includes("read-copy")) notFound();
  const { generation } = await loadCopyHead(db.prisma, story.value.id);
  return <StoryScreen first={asJson(story.value)} generation={generation} />;
}
