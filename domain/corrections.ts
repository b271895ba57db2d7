import { joinWords } from "./join-words.ts";
import type { Refusal } from "./refusal.ts";
import type { Correction, ReleaseKind } from "./release.ts";
import { KIND_RULES } from "./release-kinds.ts";
import { done, type Result, refused } from "./result.ts";

/** One stretch of words readers can meet, by name: "hed", "dek", "lede", "paragraph 4", "caption 1" … */
export interface TextPlace {
  readonly place: string;
  readonly text: string;
}

export interface CorrectionRequest {
  readonly correction: Correction | null;
  readonly note: string | null;
  /** Every place of the revision about to be released, SEO hed, social text, captions and alt texts included. */
  readonly places: readonly TextPlace[];
  /** The same of what readers have, byline and dateline too; null where they have nothing. */
  readonly livePlaces: readonly TextPlace[] | null;
}

/** R1: whether this correction says what it must, of words that readers have, and the wrong words are gone. */
export function decideCorrection(request: CorrectionRequest): Result<true, Refusal> {
  const { note, places, livePlaces } = request;
  const said = decideSaid(request.correction);
  if (!said.ok) return said;
  const correction = said.value;
  const noted = decideNote("correction", note);
  if (!noted.ok) return noted;
  const linked = decidePlaces(correction, [...(livePlaces ?? []), ...places]);
  if (!linked.ok) return linked;
  // Words that never stood anywhere are found nowhere: a slip in them would let the real ones pass.
  if (livePlaces !== null && !livePlaces.some(({ text }) => stands(correction, text))) {
    return refusedBy(
      "wrong-words-never-stood",
      `“${correction.wrong.trim()}” does not stand in what readers have. Copy the wrong words exactly as they were published.`,
      "wrong",
    );
  }
  const still = placesWithWrongWords(correction, places);
  if (still.length > 0) {
    return refused({
      kind: "rule",
      rule: "R1",
      code: "wrong-words-still-stand",
      sentence: `“${correction.wrong.trim()}” still stands in ${joinWords(still, "and")}. Fix it there, or mark ${still.length === 1 ? "that place" : "those places"} as a different use.`,
      details: { places: still },
    });
  }
  return done(true);
}

/** What a correction must say, whatever the story says. */
function decideSaid(correction: Correction | null): Result<Correction, Refusal> {
  if (correction === null || correction.wrong.trim() === "") {
    return refusedBy("wrong-words-missing", "Say what was wrong, in the words as they stood.", "wrong");
  }
  if (correction.right.trim() === "") {
    return refusedBy("right-words-missing", "Say what is right.", "right");
  }
  if (plain(correction.wrong) === plain(correction.right)) {
    return refusedBy(
      "wrong-is-right",
      "The wrong and the right words are the same. Say what was wrong and what is right.",
      "right",
    );
  }
  if (!correction.places.some((place) => place.trim() !== "")) {
    return refusedBy("place-missing", "Name at least one place in the story that was wrong.", "places");
  }
  return done(correction);
}

/** So many places of the story stand in a refusal as examples. */
const EXAMPLES = 4;

/** Whether each place that was wrong is one of the story, as readers have it or as they would. */
function decidePlaces({ places }: Correction, known: readonly TextPlace[]): Result<true, Refusal> {
  const names = [...new Set(known.map(({ place }) => place))];
  const keys = new Set([...names, PREMISE].map(placeKey));
  const unknown = places.find((place) => place.trim() !== "" && !keys.has(placeKey(place)));
  if (unknown === undefined) return done(true);
  const examples = joinWords([...names.slice(0, EXAMPLES), PREMISE], "or");
  return refusedBy(
    "place-unknown",
    `“${unknown.trim()}” is no place in this story. Name one as the desk calls it, such as ${examples}.`,
    "places",
  );
}

/** R1: the places, by name, where the wrong words still stand and nobody called it a different use. */
export function placesWithWrongWords(
  correction: Correction,
  places: readonly TextPlace[],
): readonly string[] {
  const otherUses = new Set((correction.otherUses ?? []).map(placeKey));
  return places
    .filter(({ place, text }) => !otherUses.has(placeKey(place)) && stands(correction, text))
    .map(({ place }) => place);
}

/** R1: where the note goes. Top when the hed, the lede or the central premise was wrong. */
export function correctionPlacement(correction: Correction): "top" | "bottom" {
  return correction.places.some((place) => TOP_PLACES.has(placeKey(place))) ? "top" : "bottom";
}

/** Where a reader-facing note of this kind stands; an editor's note always at the top, a kill's in place of the copy. */
export function notePlacement(kind: ReleaseKind, correction: Correction | null): "top" | "bottom" {
  if (kind === "editors-note" || kind === "kill") return "top";
  return correction === null ? "bottom" : correctionPlacement(correction);
}

/** "Correction: An earlier version …". A label that was typed by hand is not doubled. */
export function noteText(kind: ReleaseKind, note: string): string {
  const { label } = KIND_RULES[kind];
  return label === null ? note.trim() : `${label}: ${withoutLabel(note, label)}`;
}

/** Whether the note is there where the kind requires one (table R), and says it plainly (R1). */
export function decideNote(kind: ReleaseKind, note: string | null): Result<true, Refusal> {
  const text = (note ?? "").trim();
  const rule = KIND_RULES[kind];
  if (text === "" || withoutLabel(text, rule.label ?? "") === "") {
    return rule.note === "required" ? refused(noteMissing(kind)) : done(true);
  }
  if (rule.note === "none") return refused(noteUnseen(kind));
  if (kind === "correction") {
    const dodge = dodgingWord(text);
    if (dodge !== null) {
      return refusedBy(
        "note-dodges",
        `A correction is called a correction: “${dodge}” hides that something was wrong. Write what the story said and what is right.`,
        "note",
      );
    }
  }
  return done(true);
}

/** The word by which a note dodges as its label or main verb, or null. "Said the firm changed its name" does not. */
export function dodgingWord(note: string): string | null {
  const text = withoutLabel(plain(note), "correction");
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    for (const pattern of DODGES) {
      const found = pattern.exec(sentence)?.[1];
      if (found !== undefined) return found;
    }
  }
  return null;
}

const DODGING =
  "(?:clarif(?:y|ies|ied|ying|ication)|fix(?:es|ed|ing)?|recast(?:s|ed|ing)?|chang(?:es?|ed|ing)|updat(?:es?|ed|ing)|amend(?:s|ed|ing|ment)?|adjust(?:s|ed|ing|ment)?|revis(?:es?|ed|ing|ion)|tweak(?:s|ed|ing)?|edit(?:s|ed|ing)?|reword(?:s|ed|ing)?|refin(?:es?|ed|ing)|rephras(?:es?|ed|ing)|refresh(?:es|ed|ing)?|tid(?:y|ies|ied|ying))";
const WORK =
  "(?:stor(?:y|ies)|articles?|reports?|versions?|posts?|items?|pieces?|cop(?:y|ies)|texts?|heds?|headlines?|deks?|ledes?|leads?|paragraphs?|sentences?|captions?|sections?|passages?|wordings?|notes?|spellings?|figures?|numbers?|names?|references?|quotes?)";
const DETERMINER = "(?:this|the|these|an?|our|that)\\b";
const FILLER = `(?:\\s+(?:earlier|previous|original|first|current|new|of|on|in|to|for|this|the|an?|photo|${WORK}))*`;
const AUXILIARY =
  "(?:(?:has|have|had|was|were|is|are|been|being|now|since|also|later|then|slightly|here|above|below|we|it)\\s+)*";

const DODGES: readonly RegExp[] = [
  // A label: "Update: …", "Clarification — …"
  new RegExp(`^(${DODGING})\\s*(?::|-|–|—)`),
  // A bare verb or noun at the head: "Fixes the spelling of …"
  new RegExp(`^(${DODGING})\\b`),
  // "This story has been updated to …", "The headline on an earlier version was changed"
  new RegExp(`^${DETERMINER}${FILLER}\\s+${WORK}${FILLER}\\s+${AUXILIARY}(${DODGING})\\b`),
  // "We have clarified …", "It fixes …", "It has been reworded"
  new RegExp(`^(?:we|it|they|editors)\\s+${AUXILIARY}(${DODGING})\\b`),
];

/** What the story is about, wherever it says so. */
const PREMISE = "central premise";
const TOP_PLACES = new Set(["hed", "lede", PREMISE]);

function placeKey(place: string): string {
  const key = plain(place);
  if (key === "headline") return "hed";
  return key === "paragraph 1" || key === "lead" ? "lede" : key;
}

function stands({ wrong, right }: Correction, text: string): boolean {
  const needle = plain(wrong);
  // Where the right words contain the wrong ones ("Smith" → "John Smith"), those uses are right.
  const fixed = findWords(plain(right), needle).length > 0 ? masked(plain(text), plain(right)) : plain(text);
  return findWords(fixed, needle).length > 0;
}

function masked(text: string, words: string): string {
  let rest = text;
  for (const at of findWords(text, words)) {
    rest = rest.slice(0, at) + "\n".repeat(words.length) + rest.slice(at + words.length);
  }
  return rest;
}

/** Where `words` stand in `text` as whole words: "10" does not stand in "100", "1,010" or "10.5". Both are plain. */
function findWords(text: string, words: string): readonly number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + words.length, at + words.length + 2);
    if (!runsOn(before, words, "before") && !runsOn(after, words, "after")) found.push(at);
  }
  return found;
}

function runsOn(beside: string, words: string, side: "before" | "after"): boolean {
  const edge = side === "before" ? words.slice(0, 1) : words.slice(-1);
  if (!/[\p{L}\p{M}\p{N}]/u.test(edge)) return false;
  const next = side === "before" ? beside.slice(-1) : beside.slice(0, 1);
  if (/[\p{L}\p{M}\p{N}]/u.test(next)) return true;
  const insideNumber = side === "before" ? /\d[.,]$/.test(beside) : /^[.,]\d/.test(beside);
  return /\d/.test(edge) && insideNumber;
}

/** Straight quotes, single spaces, lower case: what two people would call the same words. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/[“”„‟″]/g, '"')
    .replaceAll(/[\u200b\u00ad]/g, "")
    .replaceAll(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}

function withoutLabel(note: string, label: string): string {
  const text = note.trim();
  const head = plain(text.slice(0, label.length + 1));
  return label !== "" && head === `${plain(label)}:` ? text.slice(label.length + 1).trim() : text;
}

function noteMissing(kind: ReleaseKind): Refusal {
  const sentence =
    kind === "kill"
      ? "A kill needs a notice: say to readers what happened, in place of the story."
      : `This kind needs a note that readers see, labelled “${KIND_RULES[kind].label}:”. Write what they should know.`;
  return {
    kind: "rule",
    rule: kind === "correction" ? "R1" : "R",
    code: "note-required",
    sentence,
    details: { field: "note" },
  };
}

function noteUnseen(kind: ReleaseKind): Refusal {
  return {
    kind: "rule",
    rule: "R",
    code: "note-not-shown",
    sentence: `Readers see no note with a release called “${kind}”. Leave the note out, or choose a kind that shows it.`,
    details: { field: "note" },
  };
}

function refusedBy(code: string, sentence: string, field: string): Result<never, Refusal> {
  return refused({ kind: "rule", rule: "R1", code, sentence, details: { field } });
}
