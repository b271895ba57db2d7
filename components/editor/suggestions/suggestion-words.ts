import { KIND_LABELS } from "#components/editor/kind-labels.ts";
import type { SuggestionGroup } from "#copy/suggestions.ts";

type Place = SuggestionGroup["places"][number];

/** So much of a long stretch is read before it is opened, characters. */
const MOST = 90;

/** What a suggestion would do, a phrase for each place: "Add “of the board”", "Take out “very”", "Make it a subhed". */
export function suggestionPhrases({ places }: Pick<SuggestionGroup, "places">): readonly string[] {
  return places.map(phrase);
}

function phrase({ sort, words, set }: Place): string {
  if (sort === "format") return formatPhrase(words, set ?? {});
  const verb = sort === "insert" ? "Add" : "Take out";
  if (words === "\n") return sort === "insert" ? "Begin a new paragraph" : "Join two paragraphs";
  if (words === "\uFFFC") return `${verb} what stands here`;
  if (words.trim() === "" && !words.includes("\n"))
    return `${verb} ${words.length === 1 ? "a space" : "spaces"}`;
  return `${verb} ${quoted(words)}`;
}

function formatPhrase(words: string, set: NonNullable<Place["set"]>): string {
  if (set.kind !== undefined)
    return `Make the line ${article(KIND_LABELS[set.kind ?? "paragraph"].toLowerCase())}`;
  const done = [
    set.strong === undefined ? null : set.strong ? "strong" : "no longer strong",
    set.em === undefined ? null : set.em ? "emphasized" : "no longer emphasized",
    set.link === undefined ? null : set.link === null ? "no longer a link" : `a link to ${set.link}`,
  ].filter((each) => each !== null);
  return `Make ${quoted(words)} ${done.join(" and ")}`;
}

function article(noun: string): string {
  return noun.endsWith("s") && !noun.endsWith("ss") ? noun : `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

function quoted(words: string): string {
  const line = words.replaceAll("\uFFFC", "").replaceAll("\n", " ¶ ").replace(/^ ¶/, "¶").replace(/¶ $/, "¶");
  return `“${line.length > MOST ? `${line.slice(0, MOST - 1).trimEnd()}…` : line}”`;
}
