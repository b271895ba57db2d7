import { expect, test } from "vitest";
import { sortStories } from "./sort-stories.ts";
import { storyLine as line } from "./story-line.fixture.ts";
import type { StoryLine } from "./story-line.ts";

const slugs = (lines: readonly StoryLine[]) => lines.map(({ slug }) => slug);

test("last changed comes first, ties by slug", () => {
  const lines = [line("b"), line("a"), line("c", { lastEditedAt: "2026-11-22T11:00:00.000Z" })];
  expect(slugs(sortStories(lines, "changed"))).toEqual(["c", "a", "b"]);
});

test("the nearest deadline comes first, those without one last", () => {
  const lines = [
    line("none"),
    line("late", { deadline: "2026-11-22T22:00:00.000Z" }),
    line("soon", { deadline: "2026-11-22T18:00:00.000Z" }),
  ];
  expect(slugs(sortStories(lines, "deadline"))).toEqual(["soon", "late", "none"]);
});

test("stages stand in the order copy goes through them", () => {
  const lines = [line("s", { stage: "spiked" }), line("r", { stage: "ready" }), line("d")];
  expect(slugs(sortStories(lines, "stage"))).toEqual(["d", "r", "s"]);
});

test("slugs with numbers read as people count", () => {
  expect(slugs(sortStories([line("fares-10"), line("fares-9")], "slug"))).toEqual(["fares-9", "fares-10"]);
});
