import type { Metadata } from "next";
import { asJson } from "#app/as-json.ts";
import { SearchScreen } from "#components/search/search-screen.tsx";
import { NOTHING, type SearchState } from "#components/search/search-state.ts";
import { NotYours } from "#components/shell/not-yours.tsx";
import { decide } from "#domain/permissions.ts";
import type { Actor } from "#domain/staffer.ts";
import { searchFor } from "#server/commands/read/search-stories.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Search" };

interface SearchPageProps {
  readonly searchParams: Promise<{ q?: string | string[] }>;
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const actor = await requireActor("/newsroom/search");
  const permitted = decide(actor, "see-list", null);
  if (!permitted.ok) return <NotYours sentence={permitted.refusal.sentence} />;
  const { q } = await searchParams;
  const first = await answerTo(actor, typeof q === "string" ? q : "");
  return <SearchScreen first={first} readAt={new Date().toISOString()} />;
}

async function answerTo(actor: Actor, q: string): Promise<SearchState> {
  if (q.trim() === "") return NOTHING;
  const page = await searchFor({ db: processDatabase() }, actor, { q });
  if (page.ok) {
    const { items, nextCursor } = asJson(page.value);
    return { q, stories: items, nextCursor, refusal: null };
  }
  const { code, sentence } = page.refusal;
  return { ...NOTHING, q, refusal: { status: 400, code, sentence } };
}
