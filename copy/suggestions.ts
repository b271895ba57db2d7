import type * as Y from "yjs";
import { DeltaBuilder } from "./binding/delta.ts";
import { BODY, type SuggestedFormat } from "./format.ts";
import { isTextOfCopy, validAttribute } from "./validate.ts";

/**
 * Suggestions in the flat text (W2). What is suggested is an attribute of the characters it concerns, breaks and embeds
 * too: a suggested split is `insert/<id>` on a break, a suggested join `delete/<id>` on one, a suggested kind
 * `format/<id>` on it.
 *
 * `apart/<id>`, whose value says whose page did it, takes a character out of the suggestion it stands in: words somebody typed inside it without suggesting.
 * They can't simply lack the suggestion's attribute. Yjs ends a format before such words and starts it again behind
 * them; where somebody else takes the suggestion away at that moment, with its end, what was started again runs on over
 * the rest of the story. An attribute of their own ends in nothing, and nothing can run on.
 */

type Attributes = Readonly<Record<string, unknown>>;

/** A run of a Y.Text's delta. */
export interface TextRun {
  readonly insert: unknown;
  readonly attributes?: Attributes;
}

type SuggestionSort = "insert" | "delete" | "format";

/** One attribute that suggests something. */
export interface Suggestion {
  readonly sort: SuggestionSort;
  readonly id: string;
  readonly by: string;
  readonly at: string;
  /** Of a suggested format. */
  readonly set?: SuggestedFormat["set"];
}

/** A stretch of one text that a suggestion is about; a break counts one ("\n"), an embed one ("\uFFFC"). */
interface SuggestedPlace {
  readonly sort: SuggestionSort;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly set?: SuggestedFormat["set"];
}

/** Everything one staffer suggests under one ID, in the order of the copy. */
export interface OpenSuggestion {
  readonly id: string;
  readonly by: string;
  /** Of its oldest part. */
  readonly at: string;
  readonly places: readonly SuggestedPlace[];
}

/** Which suggestions are meant: IDs, or a question asked of each. */
export type Which = readonly string[] | ((suggestion: Suggestion) => boolean);

export const ALL_SUGGESTIONS: Which = () => true;

const NAME = /^(insert|delete|format|apart)\/([A-Za-z0-9_-]+)$/;

/** Whether an attribute belongs to a suggestion. */
export function isOfSuggestion(name: string): boolean {
  return NAME.test(name);
}

/** The suggestion that an attribute is; null for any other attribute, and for `apart`. */
function suggestionOf(name: string, value: unknown): Suggestion | null {
  const [, sort, id] = NAME.exec(name) ?? [];
  if (id === undefined || (sort !== "insert" && sort !== "delete" && sort !== "format")) return null;
  if (value === null || validAttribute(name, value) !== null) return null;
  // validAttribute has checked every part of it.
  return { sort, id, ...(value as SuggestedFormat) };
}

function isApart(attributes: Attributes, id: string): boolean {
  const apart = attributes[`apart/${id}`];
  return apart === true || typeof apart === "string";
}

/** What is suggested about characters with these attributes. */
export function suggestionsOn(attributes: Attributes | undefined): readonly Suggestion[] {
  if (!attributes) return NONE;
  const found: Suggestion[] = [];
  for (const name in attributes) {
    const suggestion = suggestionOf(name, attributes[name]);
    if (suggestion && !isApart(attributes, suggestion.id)) found.push(suggestion);
  }
  return found;
}

const NONE: readonly Suggestion[] = [];

/** Whether characters with these attributes are only suggested, and so no part of the copy yet. */
export function isSuggestedInsertion(attributes: Attributes | undefined): boolean {
  return suggestionsOn(attributes).some(({ sort }) => sort === "insert");
}

/** A delta as it reads with these suggestions rejected. Answers the same runs where nothing is suggested. */
export function withoutSuggestions<Run extends TextRun>(
  delta: readonly Run[],
  which: Which = ALL_SUGGESTIONS,
): readonly Run[] {
  const isChosen = choice(which);
  return delta.flatMap((run) => {
    const change = rejection(run.attributes, isChosen);
    if (change === "delete") return [];
    if (change === null) return [run];
    const { attributes: before, ...bare } = run;
    const attributes = Object.fromEntries(Object.entries(before ?? {}).filter(([name]) => !(name in change)));
    // The same run but for its attributes, which every run may lack.
    return [(Object.keys(attributes).length > 0 ? { ...run, attributes } : bare) as Run];
  });
}

/** Every suggestion that stands in the story, in the order of the texts and the words. */
export function openSuggestions(doc: Y.Doc): readonly OpenSuggestion[] {
  const open = new Map<string, { id: string; by: string; at: string; places: SuggestedPlace[] }>();
  for (const [text, runs] of textsOf(doc)) {
    let from = 0;
    for (const { insert, attributes } of runs) {
      const words = typeof insert === "string" ? insert : "\uFFFC";
      const to = from + words.length;
      for (const { id, by, at, sort, set } of suggestionsOn(attributes)) {
        const key = `${id} ${by}`;
        const suggestion = open.get(key) ?? { id, by, at, places: [] };
        open.set(key, suggestion);
        if (at < suggestion.at) suggestion.at = at;
        addPlace(suggestion.places, { sort, text, from, to, words, ...(set && { set }) });
      }
      from = to;
    }
  }
  return [...open.values()];
}

/** What a person sees as one suggestion: those of one staffer that touch, such as a sentence typed with pauses. */
export interface SuggestionGroup {
  /** All that are taken or left together, the first one first. */
  readonly ids: readonly string[];
  readonly by: string;
  /** Of the oldest. */
  readonly at: string;
  readonly places: readonly SuggestedPlace[];
}

/** Joins suggestions of one staffer that touch; those with several places only join as a whole. */
export function groupSuggestions(open: readonly OpenSuggestion[]): readonly SuggestionGroup[] {
  const groups: GrowingGroup[] = [];
  // Where each group began and ended so far: asking every group of every other would be felt with hundreds of them.
  const atEdges = new Map<string, GrowingGroup[]>();
  for (const { id, by, at, places } of open) {
    const edges = places.flatMap((place) => edgesOf(by, place));
    const group = edges
      .flatMap((edge) => atEdges.get(edge) ?? [])
      .filter((one) => one.places.some((place) => touches(place, places)))
      .reduce<GrowingGroup | null>((last, one) => (last && last.index > one.index ? last : one), null);
    const joined = group ?? { index: groups.length, ids: [], by, at, places: [] };
    if (!group) groups.push(joined);
    joined.ids.push(id);
    if (at < joined.at) joined.at = at;
    if (group) for (const place of places) addPlace(joined.places, place);
    else joined.places.push(...places);
    for (const edge of edges) atEdges.set(edge, [...(atEdges.get(edge) ?? []), joined]);
  }
  return groups.map(({ index: _, ...group }) => group);
}

interface GrowingGroup {
  readonly index: number;
  readonly ids: string[];
  readonly by: string;
  at: string;
  readonly places: SuggestedPlace[];
}

function edgesOf(by: string, { sort, text, from, to }: SuggestedPlace): readonly string[] {
  return sort === "format" ? [] : [`${by} ${text} ${from}`, `${by} ${text} ${to}`];
}

function touches(place: SuggestedPlace, others: readonly SuggestedPlace[]): boolean {
  if (place.sort === "format") return false;
  return others.some(({ sort, text, from, to }) => {
    if (sort === "format" || text !== place.text) return false;
    return from === place.to || to === place.from;
  });
}

/** Runs that differ only in what else they carry are one place. */
function addPlace(places: SuggestedPlace[], place: SuggestedPlace): void {
  const index = places.findLastIndex(
    (one) => one.sort === place.sort && one.text === place.text && one.to === place.from,
  );
  const last = places[index];
  if (last && JSON.stringify(last.set) === JSON.stringify(place.set))
    places[index] = { ...last, to: place.to, words: last.words + place.words };
  else places.push(place);
}

/** Takes suggestions back: what they would insert goes, everything else stays as it is. One transaction. */
export function rejectSuggestions(doc: Y.Doc, which: Which, origin: unknown = null): void {
  const isChosen = choice(which);
  changeTexts(doc, origin, (_text, delta, run) => {
    const change = rejection(run.attributes, isChosen);
    const length = lengthOf(run);
    if (change === "delete") delta.delete(length);
    else delta.retain(length, change && { ...change });
  });
}

/** Makes suggestions part of the copy, and leaves every other suggestion standing. One transaction. */
export function acceptSuggestions(doc: Y.Doc, which: Which, origin: unknown = null): void {
  const isChosen = choice(which);
  changeTexts(doc, origin, (text, delta, run, isLast) => {
    const pieces = piecesOf(run);
    pieces.forEach((piece, index) => {
      const change = acceptance(piece, isChosen);
      const isEnd = text === BODY && isLast && index === pieces.length - 1 && piece.insert === "\n";
      // The break that ends the body ends it for good: a join with nothing behind it is no join.
      if (change.isDeleted && !isEnd) delta.delete(lengthOf(piece));
      else delta.retain(lengthOf(piece), Object.keys(change.set).length > 0 ? change.set : null);
    });
  });
}

type Choice = (suggestion: Suggestion) => boolean;

function choice(which: Which): Choice {
  if (typeof which === "function") return which;
  const ids = new Set(which);
  return ({ id }) => ids.has(id);
}

/** What rejecting does to characters with these attributes: they go, or these attributes of theirs do. Null: nothing. */
function rejection(
  attributes: Attributes | undefined,
  isChosen: Choice,
): "delete" | Readonly<Record<string, null>> | null {
  if (!attributes) return null;
  const gone = chosenOf(attributes, isChosen);
  if (gone === null) return null;
  for (const { sort, id } of gone.suggestions)
    if (sort === "insert" && !isApart(attributes, id)) return "delete";
  return gone.names;
}

/** The chosen suggestions among these attributes, and the names that go with them; null when there are none. */
function chosenOf(attributes: Attributes, isChosen: Choice) {
  const suggestions: Suggestion[] = [];
  const staying = new Set<string>();
  const apart: string[] = [];
  const names: Record<string, null> = {};
  for (const name in attributes) {
    const [, sort, id] = NAME.exec(name) ?? [];
    if (id === undefined) continue;
    if (sort === "apart") apart.push(id);
    const suggestion = suggestionOf(name, attributes[name]);
    if (suggestion === null) continue;
    if (isChosen(suggestion)) {
      suggestions.push(suggestion);
      names[name] = null;
    } else staying.add(id);
  }
  // Standing apart from a suggestion that isn't there means nothing.
  for (const id of apart) if (!staying.has(id)) names[`apart/${id}`] = null;
  return Object.keys(names).length > 0 ? { suggestions, names } : null;
}

function acceptance(
  { insert, attributes }: TextRun,
  isChosen: Choice,
): { isDeleted: boolean; set: Record<string, unknown> } {
  const set: Record<string, unknown> = {};
  const chosen = attributes ? chosenOf(attributes, isChosen) : null;
  if (!attributes || chosen === null) return { isDeleted: false, set };
  const counting = chosen.suggestions.filter(({ id }) => !isApart(attributes, id));
  for (const { set: wanted } of counting.sort(byAge)) {
    for (const [name, value] of Object.entries(wanted ?? {}))
      if ((name === "kind") === (insert === "\n") && typeof insert === "string") set[name] = value;
  }
  return { isDeleted: counting.some(({ sort }) => sort === "delete"), set: { ...set, ...chosen.names } };
}

/** Of two formats the later one wins, whoever accepts them. */
function byAge(one: Suggestion, other: Suggestion): number {
  return one.at < other.at || (one.at === other.at && one.id < other.id) ? -1 : 1;
}

/** A run in pieces that are words, one break or one embed. */
function piecesOf(run: TextRun): readonly TextRun[] {
  if (typeof run.insert !== "string" || suggestionsOn(run.attributes).length === 0) return [run];
  return (run.insert.match(/\n|[^\n]+/g) ?? []).map((insert) => ({ ...run, insert }));
}

function lengthOf({ insert }: TextRun): number {
  return typeof insert === "string" ? insert.length : 1;
}

/** The texts of a story by name, as runs. */
export function* textsOf(doc: Y.Doc): Iterable<readonly [name: string, runs: readonly TextRun[]]> {
  for (const name of [...doc.share.keys()]) {
    // Y.Text types its delta as any; these are its two members.
    if (isTextOfCopy(name)) yield [name, doc.getText(name).toDelta() as TextRun[]];
  }
}

function changeTexts(
  doc: Y.Doc,
  origin: unknown,
  each: (text: string, delta: DeltaBuilder, run: TextRun, isLast: boolean) => void,
): void {
  doc.transact(() => {
    for (const [text, runs] of textsOf(doc)) {
      const delta = new DeltaBuilder();
      for (const [index, run] of runs.entries()) each(text, delta, run, index === runs.length - 1);
      const operations = delta.build();
      if (operations.length > 0) doc.getText(text).applyDelta([...operations]);
    }
  }, origin);
}

/** The attributes that belong to no suggestion. */
export function plainAttributes(attributes: Attributes): Attributes {
  const names = Object.keys(attributes);
  if (!names.some(isOfSuggestion)) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !isOfSuggestion(name)));
}

/**
 * What words carry that must stand apart from the suggestions of a place: `names` of what is there (`here`), each
 * with its `apart`. Where the words are a suggestion of the same ID themselves, that goes on under an ID of its own.
 */
export function standingApart(given: Attributes, here: Attributes, names: readonly string[]): Attributes {
  const ids = new Set(names.map(idOf));
  const attributes: Record<string, unknown> = {};
  for (const name in given) {
    const id = idOf(name);
    attributes[ids.has(id) ? `${name}-` : name] = given[name];
  }
  for (const name of names) {
    attributes[name] = here[name];
    attributes[`apart/${idOf(name)}`] = true;
  }
  return attributes;
}

function idOf(name: string): string {
  return NAME.exec(name)?.[2] ?? "";
}

/**
 * What words carry that are put between two characters without being suggested: whatever suggestion both are part of
 * goes on around the new words, which stand apart from it: by a mark of their own (true, which `applyOperations` makes
 * the writer's own), or in the middle of words that do already, by theirs.
 */
export function apartBetween(before: Attributes, after: Attributes): Attributes {
  const attributes: Record<string, unknown> = {};
  for (const name in before) {
    const [, sort, id] = NAME.exec(name) ?? [];
    if (id === undefined || sort === "apart" || !(name in after)) continue;
    const apart = `apart/${id}`;
    attributes[name] = before[name];
    attributes[apart] = isApart(before, id) && before[apart] === after[apart] ? before[apart] : true;
  }
  return attributes;
}

/**
 * The same attributes with every `apart` that is only true made this writer's own. Words of two people that shared one
 * mark would share its end: when one is taken out, Yjs takes the mark with it, and the other would fall into the
 * suggestion.
 */
export function ownApart(attributes: Attributes, clientId: number): Attributes {
  const names = Object.keys(attributes).filter(
    (name) => name.startsWith("apart/") && attributes[name] === true,
  );
  if (names.length === 0) return attributes;
  return { ...attributes, ...Object.fromEntries(names.map((name) => [name, String(clientId)])) };
}
