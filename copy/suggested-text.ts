import type * as Y from "yjs";
import { type Suggestion, suggestionsOn, textsOf } from "./suggestions.ts";

/** Words with what is suggested of them; a break is "\n", what stands on a line of its own "\uFFFC". */
interface SuggestedRun {
  readonly words: string;
  readonly suggested: readonly Suggestion[];
}

/** One text of a story as it stands with its suggestions, in the order of its words. */
export interface SuggestedText {
  /** Name of the text in the document: "body", "hed" … */
  readonly text: string;
  readonly runs: readonly SuggestedRun[];
}

/** The texts in which something is suggested and neither accepted nor rejected, with all their words (W2). */
export function suggestedTexts(doc: Y.Doc): readonly SuggestedText[] {
  const texts: SuggestedText[] = [];
  for (const [text, delta] of textsOf(doc)) {
    const runs = delta.map(({ insert, attributes }) => ({
      words: typeof insert === "string" ? insert : "\uFFFC",
      suggested: suggestionsOn(attributes),
    }));
    if (runs.some(({ suggested }) => suggested.length > 0)) texts.push({ text, runs });
  }
  return texts;
}
