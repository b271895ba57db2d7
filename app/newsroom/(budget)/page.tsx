import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { asJson } from "#app/as-json.ts";
import { queryOf, type SearchParams } from "#app/query-of.ts";
import { InvitedStories } from "#components/contributors/invited-stories.tsx";
import { parseFilters } from "#components/desk/filters.ts";
import { FIRST_PAGE } from "#components/desk/page-size.ts";
import { StoryList } from "#components/desk/story-list.tsx";
import { NotYours } from "#components/shell/not-yours.tsx";
import { may } from "#domain/permissions.ts";
import { invitedStoriesFor } from "#server/commands/read/invitations.ts";
import { listStoriesFor } from "#server/commands/read/list-stories.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Stories" };

export default async function BudgetPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await requireActor("/newsroom");
  // Who only keeps accounts has no stories to see; this is their front door too.
  if (!may(actor, "see-list", null) && may(actor, "manage-people", null)) redirect("/newsroom/people");
  if (actor.roles.length === 0) {
    return <InvitedStories stories={await invitedStoriesFor({ db: processDatabase() }, actor)} />;
  }
  const { desk, stage, publicState, mine, q } = parseFilters(queryOf(await searchParams));
  const page = await listStoriesFor({ db: processDatabase() }, actor, {
    ...(desk === null ? {} : { desk }),
    ...(stage === null ? {} : { stage }),
    ...(publicState === null ? {} : { publicState }),
    ...(q.trim() === "" ? {} : { q: q.trim() }),
    mine,
    limit: FIRST_PAGE,
  });
  if (!page.ok) return <NotYours sentence={page.refusal.sentence} />;
  return <StoryList first={asJson(page.value)} readAt={new Date().toISOString()} />;
}
