import { OurPerson } from "./our-person.ts";
import type { Person } from "./person.ts";
import { YTiptapPerson } from "./y-tiptap-person.ts";

// npm run bench -- --only=structure: what two and three people lose and double when they change one structure at
// once, with our binding and with y-tiptap's, as a Markdown table.

type Act = (person: Person, block: number, offset: number, word: string) => void;
const ACTS: Readonly<Record<string, Act>> = {
  type: (p, block, offset, word) => p.type(block, offset, word),
  "change kind": (p, block) => p.makeSubhed(block),
  split: (p, block, offset) => p.split(block, offset),
  join: (p, block) => p.join(Math.max(1, block)),
  delete: (p, block) => p.erase(block),
  move: (p, block) => p.move(block, block === 0 ? 1 : 0),
  format: (p, block) => p.mark(block, 0, 999, "strong"),
  "format again": (p, block) => p.mark(block, 2, 12, "em"),
};
const PAIRS = [
  ["type", "change kind"],
  ["split", "type"],
  ["join", "type"],
  ["split", "split"],
  ["join", "join"],
  ["delete", "type"],
  ["move", "type"],
  ["format", "format again"],
  ["format", "type"],
  ["split", "change kind"],
  ["join", "change kind"],
  ["move", "split"],
] as const;
const PARAGRAPHS = ["First paragraph here.", "Second paragraph here.", "Third paragraph here."];
const OFFSETS = [0, 8, 999];

interface Binding {
  readonly seed: (paragraphs: readonly string[]) => Uint8Array;
  readonly open: (client: number, seed: Uint8Array) => Person;
}
const OURS: Binding = { seed: OurPerson.seed, open: (client, seed) => new OurPerson(client, seed) };
const THEIRS: Binding = { seed: YTiptapPerson.seed, open: (client, seed) => new YTiptapPerson(client, seed) };

/** Characters lost and doubled in one cell; what a person deleted isn't counted, nor what differs between screens. */
function harmIn(
  { seed, open }: Binding,
  acts: readonly string[],
  block: number,
  offset: number,
  turn: number,
) {
  const start = seed(PARAGRAPHS);
  const people = acts.map((_, index) => open(1_000 + ((index + turn) % acts.length), start));
  const typed: string[] = [];
  people.forEach((person, index) => {
    const word = `«${"xyz"[index]}»`;
    if (acts[index] === "type") typed.push(word);
    ACTS[acts[index] ?? ""]?.(person, block, offset, word);
  });
  for (let round = 0; round < 2; round++)
    for (const from of people) for (const to of people) if (from !== to) to.hear(from.whole());
  const words = people[0]?.words() ?? "";
  const differ = people.some((person) => person.words() !== words);
  const kept = PARAGRAPHS.filter((_, index) => !(acts.includes("delete") && index === block));
  const wanted = count([...kept, ...typed].join(""));
  const found = count(words.replaceAll("\n", ""));
  // Two who cut the same paragraph and put it back each put back their own.
  const mayDouble =
    acts.filter((act) => act === "move").length + acts.filter((act) => act === "delete").length > 1;
  let lost = 0;
  let doubled = 0;
  for (const letter of new Set([...wanted.keys(), ...found.keys()])) {
    const difference = (found.get(letter) ?? 0) - (wanted.get(letter) ?? 0);
    if (difference < 0) lost -= difference;
    else if (!mayDouble && !acts.includes("delete")) doubled += difference;
  }
  return { lost, doubled, differ };
}

function count(text: string): Map<string, number> {
  const letters = new Map<string, number>();
  for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

interface Sum {
  cells: number;
  harmed: number;
  lost: number;
  doubled: number;
}

function sumOf(binding: Binding, acts: readonly string[]): Sum {
  const sum: Sum = { cells: 0, harmed: 0, lost: 0, doubled: 0 };
  for (const block of [0, 1, 2])
    for (const offset of OFFSETS)
      for (let turn = 0; turn < acts.length; turn++) {
        const { lost, doubled, differ } = harmIn(binding, acts, block, offset, turn);
        sum.cells += 1;
        sum.lost += lost;
        sum.doubled += doubled;
        if (lost + doubled > 0 || differ) sum.harmed += 1;
      }
  return sum;
}

const told = ({ cells, harmed, lost, doubled }: Sum) =>
  harmed === 0 ? `none of ${cells}` : `${harmed} of ${cells}: ${lost} lost, ${doubled} doubled`;

const row = (name: string, acts: readonly string[][]) => {
  const [ours, theirs] = [OURS, THEIRS].map((binding) => {
    const all: Sum = { cells: 0, harmed: 0, lost: 0, doubled: 0 };
    for (const each of acts) {
      const sum = sumOf(binding, each);
      for (const key of ["cells", "harmed", "lost", "doubled"] as const) all[key] += sum[key];
    }
    return told(all);
  });
  return `| ${name} | ${ours} | ${theirs} |`;
};

const names = Object.keys(ACTS);
const triples = names.flatMap((one, i) =>
  names.slice(i).flatMap((two, j) => names.slice(i + j).map((three) => [one, two, three])),
);
const lines = [
  "| at once | Writethru: cells harmed, characters | y-tiptap 3.0.9 |",
  "|---|---|---|",
  ...PAIRS.map((pair) => row(pair.join(" ‖ "), [[...pair]])),
  row(`any three of ${names.length} acts`, triples),
];
process.stdout.write(`${lines.join("\n")}\n`);
