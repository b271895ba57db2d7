import * as fc from "fast-check";
import {
  BLOCK_KINDS,
  type Block,
  COPY_VERSION,
  type Copy,
  type Credit,
  type Marks,
  type Run,
} from "./format.ts";

/** Copies for property tests: few different words, so that merges, repeats and near misses happen often. */

const word = fc.constantFrom(
  "the",
  "council",
  "voted",
  "7-2",
  "Roe’s",
  "é",
  "e\u0301",
  "“No,”",
  "a",
  "🗳️",
  "\u00a0",
  "",
);
const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const marks: fc.Arbitrary<Marks | undefined> = fc.option(
  fc.record(
    {
      strong: fc.constant(true as const),
      em: fc.constant(true as const),
      link: fc.constantFrom("https://example.com/a", "mailto:desk@example.com"),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const arbitraryRun: fc.Arbitrary<Run> = fc.oneof(
  line.map((text) => ({ text })),
  fc.record({ text: line, marks }),
  fc.string({ unit: "binary", maxLength: 6 }).map((text) => ({ text: text.replaceAll("\n", " ") })),
);
export const arbitraryRuns = fc.array(arbitraryRun, { maxLength: 4 });

const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom(...BLOCK_KINDS), runs: arbitraryRuns }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("embed" as const),
      embed: fc.record({
        type: fc.constant("picture" as const),
        id: fc.constantFrom("p1", "p2"),
        caption: line,
        alt: line,
        credit: line,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Block>(
      { kind: "embed", embed: { type: "ad-slot" } },
      { kind: "embed", embed: { type: "ad-slot", off: true } },
    ),
  },
);

const credit: fc.Arbitrary<Credit> = fc.record(
  {
    id: fc.constantFrom("a", "b", "c"),
    order: fc.integer({ min: 0, max: 3 }),
    name: fc.constantFrom("Jane Roe", "John Doe"),
    staffer: fc.constantFrom("s1", "s2"),
    contact: fc.constant("jroe@example.com"),
  },
  { requiredKeys: ["id", "order", "name"] },
);

export const arbitraryCopy: fc.Arbitrary<Copy> = fc.record({
  version: fc.constant(COPY_VERSION),
  hed: arbitraryRuns,
  dek: arbitraryRuns,
  fields: fc.record({
    byline: fc.uniqueArray(credit, { maxLength: 3, selector: ({ id }) => id }),
    dateline: fc.constantFrom("", "RICHMOND, Va."),
    seoHed: line,
    socialText: line,
  }),
  body: fc.array(arbitraryBlock, { maxLength: 8 }),
});

/** A copy with these body lines as paragraphs, for tables of examples. */
export function copyOf(...paragraphs: string[]): Copy {
  return {
    version: COPY_VERSION,
    hed: [],
    dek: [],
    fields: { byline: [], dateline: "", seoHed: "", socialText: "" },
    body: paragraphs.map((text) => ({ kind: "paragraph", runs: text === "" ? [] : [{ text }] })),
  };
}
