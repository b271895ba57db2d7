import { expect, test } from "vitest";
import { allTitles, rulesIn, type Title, titlesIn } from "./titles.ts";

const numbered = (letters: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letters}${index + 1}`);

const RULES = [
  ...numbered("N", 8),
  ...numbered("D", 5),
  ...numbered("R", 6),
  ...numbered("U", 6),
  ...numbered("Y", 11),
  "P",
  ...numbered("P", 4),
  ...["W1", "W2", "W3", "W5", "W6"],
];
/** The wire's: what Y asks, said for whoever writes a client. */
const WIRE_RULES = numbered("WS", 18);
/** Writing together takes screens, servers and a database at once: tests/e2e, where no single part can be swapped. */
const WITHOUT_FAULT: readonly string[] = ["W1"];

const reading = allTitles();

function missing(rules: readonly string[], titles: readonly Title[]): readonly string[] {
  const proved = new Set(titles.flatMap(rulesIn));
  return rules.filter((rule) => !proved.has(rule));
}

test("every rule stands in the title of a test", async () => {
  const titles = await reading;
  expect(missing([...RULES, ...WIRE_RULES], titles)).toEqual([]);
  // It looked at most of what there is.
  expect(titles.length).toBeGreaterThan(300);
  expect(new Set(titles.map(({ file }) => file)).size).toBeGreaterThan(60);
});

test("every rule's check has caught a planted fault", async () => {
  const caught = (await reading).filter(({ catches }) => catches);
  expect(missing([...RULES, ...WIRE_RULES], caught)).toEqual(WITHOUT_FAULT);
  expect(caught.length).toBeGreaterThan(30);
});

test.each(RULES)("the guard notices when %s is in no title", async (rule) => {
  const others = (await reading).filter((title) => !rulesIn(title).includes(rule));
  expect(missing(RULES, others)).toContain(rule);
});

test("only titles of tests that run count", () => {
  // No rule of ours, or this source would prove it.
  const source = [
    '// test("[Q1] in a comment", () => undefined);',
    'const rule = "[Q2] in a string";',
    'test.skip("[Q3] skipped", () => undefined);',
    'test.todo("[Q4] to do");',
    'describe("[Q5] a group", () => {',
    '  test.each([["[Q6]", 1]])("[Q7] a table", () => undefined);',
    "  test.each([",
    '    ["[Q8]", 2],',
    '  ] as const)("[Q9, Q10] [Q11] a longer table", () => undefined);',
    '  proofOf<(may: () => "read") => void>("[Q12]", check, shipped, {});',
    "  test(`[Q13] of no quotes`, () => undefined);",
    "});",
  ].join("\n");
  const titles = titlesIn("a.test.ts", source);
  const found = ["Q5", "Q12", "Q13", "Q7", "Q9", "Q10", "Q11"];
  expect(titles.flatMap(rulesIn)).toEqual(found);
  expect(titles.filter(({ catches }) => catches).flatMap(rulesIn)).toEqual(["Q12"]);
});
