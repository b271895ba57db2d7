import { type OpenSuggestion, openSuggestions } from "#copy/suggestions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import type { Db } from "#server/records/db.ts";
import { namesById } from "#server/records/story-list.ts";
import { writeCopyBase } from "../copy-base.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { knowStory } from "./know-story.ts";

export interface SuggestionView extends Omit<OpenSuggestion, "by"> {
  readonly by: { readonly id: string; readonly name: string };
}

/** Every suggestion that stands in the committed working copy, in the order of the copy (W2). */
export interface StorySuggestions {
  /** What they were read from: "g1s42". */
  readonly version: string;
  readonly items: readonly SuggestionView[];
}

export async function suggestionsFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<StorySuggestions> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-copy");
  if (!known.ok) return known;
  const { items, generation, sequence } = await suggestionsIn(newsroom.db.prisma, known.value.id);
  return done({ version: writeCopyBase({ generation, sequence }), items });
}

/** For whoever may read the copy; the generation and sequence are what they were read from. */
export async function suggestionsIn(
  db: Db,
  storyId: string,
): Promise<{
  readonly items: readonly SuggestionView[];
  readonly generation: number;
  readonly sequence: bigint;
}> {
  const { doc, generation, sequence } = await loadDocument(db, storyId);
  const open = openSuggestions(doc);
  doc.destroy();
  const names = await namesById(
    db,
    open.map(({ by }) => by),
  );
  const items = open.map(({ by, ...suggestion }) => ({
    ...suggestion,
    by: { id: by, name: names.get(by) ?? "Somebody" },
  }));
  return { items, generation, sequence };
}
