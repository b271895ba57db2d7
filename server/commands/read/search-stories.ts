import { decide } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { SearchFilter } from "#domain/search-filters.ts";
import { type HitRun, markHits, openingOf, snippetOf } from "#domain/search-hits.ts";
import { pairsOf } from "#domain/search-pairs.ts";
import { badSearch, readSearch, type SearchTerm } from "#domain/search-query.ts";
import { tsqueryOf } from "#domain/search-tsquery.ts";
import { foldedWords } from "#domain/search-words.ts";
import type { Actor } from "#domain/staffer.ts";
import type { PublicState, Stage } from "#domain/story.ts";
import { type Desk, listDesks } from "#server/records/desks.ts";
import { type FoundRow, MOST_FOUND, searchStories } from "#server/records/search-stories.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { numberCursor, type Page } from "./know-story.ts";

export interface SearchInput {
  /** As typed: a space at its end says that the last word is whole. */
  readonly q: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A story that was found. Runs are plain text with what was looked for marked. */
export interface FoundStory {
  readonly id: string;
  readonly slug: string;
  readonly slugRuns: readonly HitRun[];
  readonly hed: string;
  readonly hedRuns: readonly HitRun[];
  readonly byline: string;
  readonly bylineRuns: readonly HitRun[];
  readonly tags: readonly string[];
  readonly desk: string;
  readonly deskName: string;
  readonly stage: Stage;
  readonly publicState: PublicState;
  readonly claimedBy: { readonly id: string; readonly name: string } | null;
  readonly editedAt: Date;
  /** Where it says so; its first words when it is found by something else. */
  readonly snippet: readonly HitRun[];
  /** The snippet stands in what readers have and no longer in the working copy. */
  readonly onlyReleased: boolean;
}

const USUAL = 20;
const MOST = 50;

/** N2: the stories that this person may read and that are found by what they typed, best first. */
export async function searchFor(
  { db }: Newsroom,
  actor: Actor,
  input: SearchInput,
): Answer<Page<FoundStory>> {
  const permitted = decide(actor, "see-list", null);
  if (!permitted.ok) return permitted;
  const read = readSearch(input.q);
  if (!read.ok) return read;
  const { terms } = read.value;
  const filters = await withDesks(read.value.filters, () => listDesks(db.prisma));
  if (!filters.ok) return filters;
  const offset = numberCursor(input.cursor) ?? 0;
  const limit = Math.min(Math.max(Math.trunc(input.limit ?? USUAL), 1), MOST);
  const search = {
    words: tsqueryOf(read.value),
    pairs: pairsOf(terms),
    filters: filters.value,
    offset,
    limit,
  };
  const rows = await searchStories(db.pool, actor, search);
  const next = offset + limit;
  return done({
    items: rows.slice(0, limit).map((row) => foundStory(row, terms)),
    nextCursor: rows.length > limit && next < MOST_FOUND ? String(next) : null,
  });
}

/** A desk goes by its name or its ID, in any case: desk:national, desk:"Copy desk". */
async function withDesks(filters: readonly SearchFilter[], list: () => Promise<readonly Desk[]>) {
  if (!filters.some(({ by }) => by === "desk")) return done(filters);
  const desks = await list();
  const named: SearchFilter[] = [];
  for (const filter of filters) {
    if (filter.by !== "desk") {
      named.push(filter);
      continue;
    }
    const wanted = foldedWords(filter.desk).join(" ");
    const desk = desks.find(({ id, name }) =>
      [id, name].some((known) => foldedWords(known).join(" ") === wanted),
    );
    if (desk === undefined) {
      return refused(
        badSearch("desk-unknown", `There is no desk “${filter.desk}”. Leave it out, or choose one.`),
      );
    }
    named.push({ ...filter, desk: desk.id });
  }
  return done(named);
}

function foundStory(row: FoundRow, terms: readonly SearchTerm[]): FoundStory {
  const { text, released, ...same } = row;
  const working = snippetOf(text, terms);
  const readers = working === null ? snippetOf(released, terms) : null;
  return {
    ...same,
    slugRuns: markHits(row.slug, terms, "slug"),
    hedRuns: markHits(row.hed, terms, "hed"),
    bylineRuns: markHits(row.byline, terms, "by"),
    snippet: working ?? readers ?? openingOf(text),
    onlyReleased: readers !== null,
  };
}
