import { A_TO_B } from "./english-words/a-to-b.ts";
import { C } from "./english-words/c.ts";
import { D_TO_E } from "./english-words/d-to-e.ts";
import { F_TO_H } from "./english-words/f-to-h.ts";
import { I_TO_L } from "./english-words/i-to-l.ts";
import { M_TO_O } from "./english-words/m-to-o.ts";
import { P_TO_Q } from "./english-words/p-to-q.ts";
import { R } from "./english-words/r.ts";
import { S } from "./english-words/s.ts";
import { T_TO_Z } from "./english-words/t-to-z.ts";

/**
 * The words are written as "bake/SDGRZ": a stem, and a letter for each form of it that is a word too. They are the 43,805
 * commonest of American English of two letters or more, in lower case; names are not among them. See english-words/COPYRIGHT.
 */
const FORMS: Readonly<Record<string, (stem: string) => string>> = {
  S: (stem) => `${stem}s`,
  E: (stem) => `${stem}es`,
  I: (stem) => `${stem.slice(0, -1)}ies`,
  D: (stem) => (/[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}${afterE(stem, "ed")}`),
  G: (stem) => `${withoutE(stem)}ing`,
  B: (stem) => `${stem}${stem.slice(-1)}ed`,
  C: (stem) => `${stem}${stem.slice(-1)}ing`,
  R: (stem) => `${stem}${afterE(stem, "er")}`,
  Z: (stem) => `${stem}${afterE(stem, "ers")}`,
  L: (stem) => `${stem}ly`,
  N: (stem) => `${stem}ness`,
  T: (stem) => `${stem}${afterE(stem, "est")}`,
  M: (stem) => `${stem}ment`,
  A: (stem) => `${withoutE(stem)}able`,
  U: (stem) => `un${stem}`,
};

let words: ReadonlySet<string> | null = null;

/** Whether this is a common English word, in lower case and of letters only. The list is unfolded when first asked. */
export function isEnglishWord(word: string): boolean {
  words ??= unfolded([A_TO_B, C, D_TO_E, F_TO_H, I_TO_L, M_TO_O, P_TO_Q, R, S, T_TO_Z]);
  return words.has(word);
}

function unfolded(lists: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const entry of lists.flatMap((list) => list.trim().split(/\s+/))) {
    const [stem = "", flags = ""] = entry.split("/");
    all.add(stem);
    for (const flag of flags) {
      const form = FORMS[flag];
      if (form !== undefined) all.add(form(stem));
    }
  }
  return all;
}

/** "bake" takes "d" where "talk" takes "ed". */
function afterE(stem: string, ending: string): string {
  return stem.endsWith("e") ? ending.slice(1) : ending;
}

function withoutE(stem: string): string {
  return stem.endsWith("e") ? stem.slice(0, -1) : stem;
}
