import { expect, test } from "vitest";
import { storyLine } from "#components/desk/story-line.fixture.ts";
import { dateBeside, hoursOf, noonOf } from "./day-times.ts";

const ZONE = "America/New_York";

test("[D5] days follow each other over months, years and changed clocks", () => {
  expect(dateBeside("2026-02-28", 1)).toBe("2026-03-01");
  expect(dateBeside("2028-02-28", 1)).toBe("2028-02-29");
  expect(dateBeside("2026-01-01", -1)).toBe("2025-12-31");
  expect(noonOf("2026-03-08", ZONE)).toEqual(new Date("2026-03-08T16:00:00Z"));
  expect(noonOf("2026-11-01", ZONE)).toEqual(new Date("2026-11-01T17:00:00Z"));
});

test("[D5] the hours of a day run from its first deadline to its last, each story in its own", () => {
  const due = [
    storyLine("a", { deadline: "2026-02-03T14:30:00.000Z" }),
    storyLine("b", { deadline: "2026-02-03T14:59:00.000Z" }),
    storyLine("c", { deadline: "2026-02-03T17:00:00.000Z" }),
  ];
  expect(hoursOf(due, ZONE).map(({ hour, stories }) => [hour, stories.map(({ slug }) => slug)])).toEqual([
    [9, ["a", "b"]],
    [10, []],
    [11, []],
    [12, ["c"]],
  ]);
  expect(hoursOf([], ZONE)).toEqual([]);
});
