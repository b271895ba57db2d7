import { foldToAscii } from "./slug.ts";

/** A word as it stands in a text, in UTF-16 offsets, and as it is looked for. */
export interface FoundWord {
  readonly from: number;
  readonly to: number;
  /** Lower case letters and figures without marks; a dot only between figures. Never empty. */
  readonly word: string;
}

const LONGEST_WORD = 60;

/** Soft hyphens and joiners are no end of a word; nor is an apostrophe within one, or a dot or comma between figures. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:(?:['’‘ʼ`´]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*/gu;

/**
 * The words of a text, one by one. Curly or straight quotes, any dash and accents make no difference: "O’Brien" and
 * "O'Brien" are one word, "São" is "Sao", "Smith’s" is "Smith", "1,200" is "1200"; "well-known" is two.
 */
export function* wordsIn(text: string): Generator<FoundWord> {
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word !== "") yield { from: match.index, to: match.index + match[0].length, word };
  }
}

/** The words of a text as they are looked for. */
export function foldedWords(text: string): string[] {
  return [...wordsIn(text)].map(({ word }) => word);
}

const PLAIN = /^[a-z]+$/;

function foldWord(written: string): string {
  // Nearly every word, and so spared the rest.
  const lower = written.toLowerCase();
  if (PLAIN.test(lower)) return lower.slice(0, LONGEST_WORD);
  const letters = foldToAscii(written.replace(/['’‘ʼ`´]s$/iu, "").replaceAll(",", ""))
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replaceAll(/[^\p{L}\p{N}.]/gu, "");
  return [...letters]
    .slice(0, LONGEST_WORD)
    .join("")
    .replaceAll(/^\.+|\.+$/g, "");
}

/**
 * What the forms of an English word share: votes, voted and voting are one, and so are mayor and mayors. Cautious,
 * because a name must stay one: only the endings -s, -ed, -ing and a last -e are taken off (steps 1 and 5a of Porter’s
 * algorithm), and only from words of plain letters.
 */
export function formOf(word: string): string {
  if (word.length < 3 || !PLAIN.test(word)) return word;
  return withoutLastE(withoutEd(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEd(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = /^(.*)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !/[aeiouy]/.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiou])\1$/.test(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function withoutLastE(word: string): string {
  if (!word.endsWith("e")) return word;
  const stem = word.slice(0, -1);
  return measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem)) ? stem : word;
}

/** How many times a vowel is followed by a consonant. */
function measure(stem: string): number {
  return stem.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

/** Consonant, vowel, consonant other than w, x or y: "fil" of filing, which is file. */
function endsShort(stem: string): boolean {
  return /[^aeiou][aeiouy][^aeiouywx]$/.test(stem);
}
