/** Web and mail addresses within words: what typography, and anything else that corrects words, must leave alone. */

/** A character of an address; an apostrophe only within a word, as the last one it is a quote. */
const ADDRESS_CHARACTERS = /(?:[^\s<>“”"']|'(?=\w))*/u.source;
const WEB = new RegExp(`(?:https?://|www\\.|mailto:)${ADDRESS_CHARACTERS}`, "giu").source;
/** Bounded, and not started within a word: a long word without @ must not be read again from each of its letters. */
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/u.source;
const ADDRESS = new RegExp(`${WEB}|${MAIL}`, "giu");
const ENDS_IN_ADDRESS = new RegExp(`(?:https?://|www\\.|mailto:)${ADDRESS_CHARACTERS}$`, "iu");
const LEADING_CHARACTERS = new RegExp(`^${ADDRESS_CHARACTERS}`, "u");

/** The longest address that is recognised from its end while it is being typed. */
const LOOK_BACK = 2_048;

/** Where addresses stand in a text: [from, to), ascending. */
export function addressRanges(text: string): readonly (readonly [from: number, to: number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (const match of text.matchAll(ADDRESS)) ranges.push([match.index, match.index + match[0].length]);
  return ranges;
}

/** Whether the text ends within a web address, so that what is typed next belongs to it. */
export function endsInAddress(text: string): boolean {
  return ENDS_IN_ADDRESS.test(text.slice(-LOOK_BACK));
}

/** How much of the start of a text goes on with an address that stands before it. */
export function addressEnd(text: string): number {
  return LEADING_CHARACTERS.exec(text)?.[0].length ?? 0;
}
