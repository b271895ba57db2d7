import { addressEnd, addressRanges, endsInAddress } from "./addresses.ts";

/**
 * Quotes, apostrophes and dashes as a newsroom sets them, from the keys a keyboard has.
 *
 * Left as typed, on purpose: "..." (AP sets an ellipsis as three periods, not as the character …), a single hyphen,
 * "---" and longer rules, double spaces (house style points them out), and everything inside a web or mail address.
 */

/** What to do instead of inserting what was typed: take away `remove` characters before the caret, put `insert` there. */
export interface Replacement {
  readonly remove: number;
  readonly insert: string;
}

/** So far back an open quote is looked for while typing; hardly a paragraph is longer. */
const LOOK_BACK = 4_000;

/** What to put in the text for what was typed at the caret, whose line reads `before` up to it; null: as typed. */
export function smartTyping(before: string, typed: string): Replacement | null {
  const context = before.slice(-LOOK_BACK);
  if (typed === "-") return dash(context);
  // An address may have an apostrophe in it; a double quote can only stand after one.
  if (typed === "'" && endsInAddress(context)) return null;
  const late = lateApostrophe(context, typed);
  if (late) return late;
  const insert = curl(typed, context);
  return insert === typed ? null : { remove: 0, insert };
}

function dash(before: string): Replacement | null {
  if (!/(?:^|[^-—!])-$/u.test(before) || endsInAddress(before)) return null;
  return { remove: 1, insert: "—" };
}

/** Words that begin with an apostrophe. Not 'cause or 'round: those would bend quotes such as ‘Cause of death’. */
const SHORTENED = /(?:^|[\s([{—–\-/“])‘(?:tis|twas|twere|til|em|n)$/iu;
const DECADE = /(?:^|[\s([{—–\-/“])‘\d0$/u;
const CLASS_OF = /\bclass of ‘\d\d$/iu;

/**
 * At the moment of typing ' nobody knows whether '90s, 'em or a quote follows. When it shows, the opening quote is
 * turned into the apostrophe it should have been.
 */
function lateApostrophe(before: string, typed: string): Replacement | null {
  const isDecade = typed === "s" && DECADE.test(before);
  const isWord = /^[^\p{L}\p{N}]$/u.test(typed) && (SHORTENED.test(before) || CLASS_OF.test(before));
  if (!isDecade && !isWord) return null;
  const from = before.lastIndexOf("‘");
  const rest = before.slice(from + 1);
  // What was typed may itself be a quote: it is set as if the apostrophe had stood there all along.
  const end = curl(typed, `${before.slice(0, from)}’${rest}`);
  return { remove: rest.length + 1, insert: `’${rest}${end}` };
}

/**
 * A whole text with its straight quotes curled and its double hyphens made dashes; `before` is what stands in front of
 * it on the same line. What is curled already stays, so doing it twice changes nothing. Linear in the text's length.
 */
export function curl(text: string, before = ""): string {
  if (!/["']|--/u.test(text)) return text;
  const quotes = new Quotes(before);
  const pieces: string[] = [];
  let end = endsInAddress(before) ? addressEnd(text) : 0;
  pieces.push(quotes.keep(text.slice(0, end)));
  for (const [from, to] of addressRanges(text)) {
    if (to <= end) continue;
    pieces.push(
      quotes.curl(text, end, Math.max(from, end)),
      quotes.keep(text.slice(Math.max(from, end), to)),
    );
    end = to;
  }
  pieces.push(quotes.curl(text, end, text.length));
  return pieces.join("");
}

const STARTS_A_WORD = /^[\s([{<‘—–\-/]?$/u;
const ANY_DASH = /^[—–-]$/u;

/** Follows a line from its start and knows which quotes are open. */
class Quotes {
  #last = "";
  #beforeLast = "";
  #doubleOpen = false;
  #singleOpen = false;

  constructor(before: string) {
    this.keep(before);
  }

  /** Reads on over text that stays as it is. */
  keep(text: string): string {
    for (let i = 0; i < text.length; i += 1) this.#read(text.charAt(i), text.charAt(i + 1));
    return text;
  }

  curl(text: string, from: number, to: number): string {
    let set = "";
    for (let i = from; i < to; i += 1) {
      let character = text.charAt(i);
      if (character === '"') character = this.#opens(this.#doubleOpen) && this.#last !== "“" ? "“" : "”";
      else if (character === "'") character = this.#single(text, i);
      else if (character === "-" && isDoubleHyphen(text, i, this.#last)) {
        character = "—";
        i += 1;
      }
      this.#read(character, text.charAt(i + 1));
      set += character;
    }
    return set;
  }

  #single(text: string, at: number): string {
    const opening = (this.#opens(this.#singleOpen) || this.#last === "“") && this.#last !== "‘";
    return opening && !beginsShortened(text, at + 1) ? "‘" : "’";
  }

  /** Whether a quote here begins something: at the start, after white space, an opening sign or a dash. */
  #opens(isOpen: boolean): boolean {
    if (!STARTS_A_WORD.test(this.#last)) return false;
    // “But I—” breaks off: after a dash that follows a word, an open quote is closed.
    return !(isOpen && ANY_DASH.test(this.#last) && !/^\s?$/u.test(this.#beforeLast));
  }

  #read(character: string, next: string): void {
    if (character === "“") this.#doubleOpen = true;
    else if (character === "”") this.#doubleOpen = false;
    else if (character === "‘") this.#singleOpen = true;
    else if (character === "’" && !/^[\p{L}\p{N}]/u.test(next)) this.#singleOpen = false;
    else if (character === "\n") {
      // A quote of several paragraphs is closed in its last one only.
      this.#doubleOpen = false;
      this.#singleOpen = false;
    }
    this.#beforeLast = this.#last;
    this.#last = character === "\n" ? "" : character;
  }
}

function isDoubleHyphen(text: string, at: number, last: string): boolean {
  return (
    text.charAt(at + 1) === "-" && text.charAt(at + 2) !== "-" && last !== "-" && last !== "—" && last !== "!"
  );
}

const SHORTENED_HERE = /(?:(?:tis|twas|twere|til|em|n)(?![\p{L}\p{N}])|\d0s(?!\p{L}))/iuy;
const YEAR_HERE = /\d\d(?!\d)/uy;

/** Whether what starts at `at` lost its first letters or figures: 'tis, 'em, '90s, '98. */
function beginsShortened(text: string, at: number): boolean {
  SHORTENED_HERE.lastIndex = at;
  if (SHORTENED_HERE.test(text)) return true;
  YEAR_HERE.lastIndex = at;
  // ‘12 Angry Men’ is a quote: somewhere on its line something closes it.
  return (
    YEAR_HERE.test(text) && !/['’](?![\p{L}\p{N}])/u.test(text.slice(at, at + 300).split("\n", 1)[0] ?? "")
  );
}
