import { type OpenSuggestion, openSuggestions } from "#copy/suggestions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { namesById } from "#server/records/story-list.ts";
import { writeCopyBase } from "../copy-base.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { knowStory } from "./know-story.ts";

interface SuggestionView extends Omit<OpenSuggestion, "by"> {
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
  const db = newsroom.db.prisma;
  const { doc, generation, sequence } = await loadDocument(db, known.value.id);
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
  return done({ version: writeCopyBase({ generation, sequence }), items });
}
