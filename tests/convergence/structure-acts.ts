import type { ScriptedPerson } from "#copy/binding/scripted-person.ts";

/** Three paragraphs of a story, in which three people do something at once. `base` is the first one's number. */
export interface Cell {
  readonly name: string;
  readonly base: number;
  /** The paragraph they meet in, from 0 to 2, and where in it. */
  readonly block: number;
  readonly offset: number;
  readonly acts: readonly [ActName, ActName, ActName];
}

type Do = (person: ScriptedPerson, cell: Cell, block: number, word: string) => void;

/** What changes a story's structure, and what people do in it meanwhile (Y9). */
const ACTS = {
  type: (p, { offset }, block, word) => p.type(block, offset, word),
  "change kind": (p, _, block) => p.setKind(block, "subhed"),
  split: (p, { offset }, block) => p.split(block, offset),
  // Never the first of the cell: that would join two cells.
  join: (p, { base }, block) => p.join(Math.max(base + 1, block)),
  delete: (p, _, block) => p.erase(p.at(block, 0), p.at(block, 999)),
  move: (p, { base }, block) => p.move(block, base === block ? base + 1 : base),
  format: (p, _, block) => p.mark(p.at(block, 0), p.at(block, 999), "strong"),
  "format again": (p, _, block) => p.mark(p.at(block, 2), p.at(block, 12), "em"),
} as const satisfies Record<string, Do>;
type ActName = keyof typeof ACTS;

const NAMES = Object.keys(ACTS) as ActName[]; // Object.keys widens the names of ACTS

/** Every three acts, alike or not. */
export const TRIPLES: readonly Cell["acts"][] = NAMES.flatMap((one, i) =>
  NAMES.slice(i).flatMap((two, j) => NAMES.slice(i + j).map((three) => [one, two, three] as const)),
);

export const PLACES = { head: 0, middle: 12, tail: 999 } as const;

/** A story with three paragraphs for each triple, at one place of one paragraph of each. */
export function cellsAt(block: number, offset: number): Cell[] {
  return TRIPLES.map((acts, index) => ({ name: `c${index}`, base: index * 3, block, offset, acts }));
}

export function storyOf(cells: readonly Cell[]): string {
  return cells
    .flatMap(({ name }) => ["a", "b", "c"].map((part) => `${name}${part}: a paragraph of some words.\n`))
    .join("");
}

/** Everyone does their part in every cell, without hearing of the others. `turn` changes who does what. */
export function actInAll(people: readonly ScriptedPerson[], cells: readonly Cell[], turn: number): void {
  for (const [index, person] of people.entries()) {
    // From the last to the first: what is done in one cell moves only those behind it.
    for (const cell of [...cells].reverse())
      ACTS[actOf(cell, index + turn)](person, cell, cell.base + cell.block, wordOf(cell, index));
  }
}

const actOf = ({ acts }: Cell, who: number): ActName => acts[who % 3] ?? "type";
const wordOf = ({ name }: Cell, who: number): string => `«${name}${"xyz"[who]}»`;

/** What was lost or doubled in these words, of everyone's typing and of the story itself. */
export function harmIn(words: string, cells: readonly Cell[], turn: number): string[] {
  const harm: string[] = [];
  const bare = words.replaceAll("\n", "");
  const times = (piece: string) => bare.split(piece).length - 1;
  for (const cell of cells) {
    const say = (what: string) => harm.push(`${cell.acts.join(" ‖ ")}: ${what}`);
    for (const who of [0, 1, 2]) {
      const typed = actOf(cell, who + turn) === "type" ? 1 : 0;
      const found = times(wordOf(cell, who));
      if (found !== typed) say(`a word typed ${typed} times stands there ${found} times`);
    }
    for (const [index, part] of ["a", "b", "c"].entries()) {
      if (mayVary(cell, index)) continue;
      const found = times(`${cell.name}${part}: `);
      if (found !== 1) say(`a paragraph stands there ${found} times`);
    }
  }
  return harm;
}

/** A person deleted it; or two cut it and put it back, each their own. */
function mayVary({ acts, block }: Cell, index: number): boolean {
  if (index !== block) return false;
  return acts.includes("delete") || acts.filter((act) => act === "move").length > 1;
}
