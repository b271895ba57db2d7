import { expect, test } from "vitest";
import { median, percentile, short, spread } from "./figures.ts";
import { renderReport } from "./report.ts";
import type { Results } from "./results.ts";
import { WORKS } from "./works.ts";

const measured: Results[string] = {
  at: "2026-02-03T14:00:00.000Z",
  commit: "abc1234",
  load: 0.2,
  machine: { cpu: "a processor", cores: 2, memoryGiB: 8, node: "v20", postgres: "18.4" },
  verdict: { met: false, sentence: "0.61 × the best peer" },
  samples: { writethru: [{ cpu: 5 }, { cpu: 7 }, { cpu: 6 }], relay: [{ cpu: 4 }] },
};

test("a figure is the median of its runs, with the least and the greatest", () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([1, 2])).toBe(1.5);
  expect(percentile([4, 1, 3, 2], 0.99)).toBe(4);
  expect(spread([5, 7, 6])).toBe("6.00 (5.00–7.00)");
  expect(spread([])).toBe("–");
  expect(short(1234.5)).toBe("1235");
});

test("the page has what was measured, what was not met, and the notes as they are", () => {
  const page = renderReport(WORKS, { "one-story": measured }, ["## What limits it\n\nThe network.\n"]);
  expect(page).toContain("| ✗ | One story, 100 readers, 400 edits a second |");
  expect(page).toContain("6.00 (5.00–7.00)");
  expect(page).toContain("commit abc1234");
  expect(page).toContain("npm run bench -- --only=one-story");
  expect(page.endsWith("## What limits it\n\nThe network.\n")).toBe(true);
  expect(page).not.toContain("## 200 stories");
});

test("every work has a name of its own that can be asked for", () => {
  const names = WORKS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z-]+$/);
});
