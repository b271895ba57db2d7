import type * as Y from "yjs";
import { offsetOf, type Place, placeAt } from "./binding/places.ts";

/**
 * Where in a story's words a comment stands (W2). Comments live beside the document, not in it: who may only read it can
 * comment, and no output can contain one. An anchor therefore says its place twice: by relative positions, which move with
 * the words, and by the words themselves with what stood around them, for when those words were taken out and put back
 * elsewhere (a moved block, a restored revision) or the document was written anew (another generation).
 */
export interface Anchor {
  /** Name of the Y.Text: body, hed, dek, caption/…, alt/…. */
  readonly text: string;
  readonly start: Place;
  readonly end: Place;
  /** Of the document that `start` and `end` are places of; in any other they mean nothing. */
  readonly generation: number;
  /** Flat offset at which it stood when it was made. */
  readonly from: number;
  /** The words it is about, at most MOST_QUOTED of them; an embed reads as U+FFFC, a break as "\n". */
  readonly quote: string;
  /** What stood right before and behind the quote. */
  readonly prefix: string;
  readonly suffix: string;
}

/** `here`: by its positions. `found`: by its words. `gone`: its words stand nowhere any more. */
export type AnchorNow =
  | { readonly state: "here" | "found"; readonly from: number; readonly to: number }
  | { readonly state: "gone" };

/** Characters of a quote that are kept. */
export const MOST_QUOTED = 1_000;
/** Characters that are kept on each side of it. */
export const CONTEXT = 32;

const EMBED = "\uFFFC";
/** What a line that begins, or ends, where the quote does says for a place, counted as characters. */
const LINE_END = 10;
/** A place found by its words must agree with the anchor in so many characters of quote and surroundings. */
const ENOUGH = 20;

/** A text as one string in which each character, break and embed counts one, as in Yjs. */
export function flatText(text: Y.Text): string {
  let flat = "";
  // Y.Text types its delta as any; this is the one member that is read.
  for (const { insert } of text.toDelta() as { insert: unknown }[])
    flat += typeof insert === "string" ? insert : EMBED;
  return flat;
}

/** An anchor on the characters `from` (inclusive) to `to` (exclusive); null where there are none. */
export function anchorOn(
  doc: Y.Doc,
  name: string,
  range: { readonly from: number; readonly to: number },
  generation: number,
): Anchor | null {
  const text = doc.getText(name);
  const flat = flatText(text);
  const from = Math.max(0, range.from);
  const to = Math.min(flat.length, range.to);
  if (from >= to) return null;
  const quoteEnd = Math.min(to, from + MOST_QUOTED);
  return {
    text: name,
    // Each end holds on to the quoted character next to it: what is typed beside the quote stays outside.
    start: placeAt(text, from),
    end: placeAt(text, to, -1),
    generation,
    from,
    quote: flat.slice(from, quoteEnd),
    prefix: flat.slice(Math.max(0, from - CONTEXT), from),
    suffix: flat.slice(quoteEnd, quoteEnd + CONTEXT),
  };
}

/** Where an anchor's words are now. `flat` is the text's own `flatText`, read once for many anchors. */
export function resolveAnchor(text: Y.Text, flat: string, anchor: Anchor, generation: number): AnchorNow {
  const between = generation === anchor.generation ? placedNow(text, anchor) : null;
  const placed = between && between.from < between.to ? withRegained(flat, between, anchor.quote) : between;
  if (placed && placed.from < placed.to) {
    const words = flat.slice(placed.from, placed.to);
    if (isMostly(words, anchor.quote)) return { state: "here", from: placed.from, to: placed.to };
  }
  const found = findQuote(flat, anchor, placed?.from ?? anchor.from);
  if (found !== null) return { state: "found", from: found, to: found + anchor.quote.length };
  // Rewritten almost whole, but in its place.
  if (placed && placed.from < placed.to) return { state: "here", from: placed.from, to: placed.to };
  return { state: "gone" };
}

function placedNow(
  text: Y.Text,
  { start, end }: Anchor,
): { readonly from: number; readonly to: number } | null {
  const from = offsetOf(text, start);
  const to = offsetOf(text, end);
  return from === null || to === null ? null : { from, to };
}

/**
 * A range whose first or last letter isn't the quote's, with what of the quote stands right beside it: where somebody
 * undoes the deletion of an end, it comes back to everybody else as new letters beside the old place.
 */
function withRegained(
  flat: string,
  { from, to }: { readonly from: number; readonly to: number },
  quote: string,
): { readonly from: number; readonly to: number } {
  const ahead = flat[from] === quote[0] ? 0 : headBefore(flat, from, quote);
  const behind = flat[to - 1] === quote.at(-1) ? 0 : tailBehind(flat, to, quote);
  return { from: from - ahead, to: to + behind };
}

function headBefore(flat: string, at: number, quote: string): number {
  for (let length = Math.min(quote.length, at); length > 0; length--)
    if (flat.startsWith(quote.slice(0, length), at - length)) return length;
  return 0;
}

function tailBehind(flat: string, at: number, quote: string): number {
  for (let length = Math.min(quote.length, flat.length - at); length > 0; length--)
    if (flat.startsWith(quote.slice(-length), at)) return length;
  return 0;
}

/**
 * Whether the words at the place are still those of the quote, whatever was put between them. Where a block was moved
 * while somebody typed in it, only what they typed stands at the old place, and the quote is elsewhere.
 */
function isMostly(words: string, quote: string): boolean {
  const ahead = sharedAhead(words, quote);
  if (ahead === quote.length) return true;
  const behind = sharedBehind(words, quote, Math.min(words.length, quote.length) - ahead);
  return (ahead + behind) * 2 >= quote.length;
}

function sharedAhead(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared++;
  return shared;
}

function sharedBehind(one: string, other: string, most: number): number {
  let shared = 0;
  while (shared < most && one[one.length - 1 - shared] === other[other.length - 1 - shared]) shared++;
  return shared;
}

type Quoted = Pick<Anchor, "quote" | "prefix" | "suffix">;

/** The offset where a quote stands that has the most of its old surroundings, of two the nearer one; null for none. */
function findQuote(flat: string, quoted: Quoted, near: number): number | null {
  const { quote } = quoted;
  if (quote.trim() === "") return null;
  let best: { readonly at: number; readonly score: number } | null = null;
  for (let at = flat.indexOf(quote); at !== -1; at = flat.indexOf(quote, at + 1)) {
    const score = agreement(flat, quoted, at);
    if (score < ENOUGH) continue;
    const isBetter =
      best === null ||
      score > best.score ||
      (score === best.score && Math.abs(at - near) < Math.abs(best.at - near));
    if (isBetter) best = { at, score };
  }
  return best?.at ?? null;
}

/** Where these very words stand nearest to an offset, whatever is around them; null for nowhere. */
export function nearestWords(flat: string, words: string, near: number): number | null {
  let best: number | null = null;
  for (let at = flat.indexOf(words); words !== "" && at !== -1; at = flat.indexOf(words, at + 1))
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best;
}

/** How much speaks for this place: a word that stands everywhere needs its neighbours, a sentence needs nothing else. */
function agreement(flat: string, { quote, prefix, suffix }: Quoted, at: number): number {
  const end = at + quote.length;
  return (
    Math.min(quote.length, CONTEXT) +
    agreementBefore(prefix, flat.slice(Math.max(0, at - CONTEXT), at)) +
    agreementBehind(suffix, flat.slice(end, end + CONTEXT))
  );
}

function agreementBehind(was: string, is: string): number {
  const before = lineOf(was);
  const now = lineOf(is);
  if (before === now) return before.length + LINE_END;
  return sharedAhead(before, now);
}

function agreementBefore(was: string, is: string): number {
  const turned = (words: string) => [...words].reverse().join("");
  return agreementBehind(turned(was), turned(is));
}

/** As far as the end of the line: what stands in the next one may have been moved away. */
function lineOf(words: string): string {
  const end = words.indexOf("\n");
  return end === -1 ? words : words.slice(0, end);
}
