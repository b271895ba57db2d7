import fc from "fast-check";
import { expect, test } from "vitest";
import { groupNotices } from "./group-notices.ts";
import type { NoticeLine } from "./notice-line.ts";

function notice(id: number, story: string): NoticeLine {
  return {
    id: String(id),
    kind: "handed-off",
    story: { id: story, slug: `slug of ${story}` },
    createdAt: "2026-02-03T21:23:59Z",
    seenAt: null,
    claim: { given: true, by: { id: "e", name: "Jane Roe" }, other: null },
  };
}

test("notices of one story stand together, where its newest one does", () => {
  const groups = groupNotices([notice(4, "b"), notice(3, "a"), notice(2, "b"), notice(1, "c")]);
  expect(groups.map(({ story, notices }) => [story.id, notices.map(({ id }) => id)])).toEqual([
    ["b", ["4", "2"]],
    ["a", ["3"]],
    ["c", ["1"]],
  ]);
});

test("no notice is lost, doubled or turned around within its story", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c", "d")), (stories) => {
      const items = stories.map((story, at) => notice(stories.length - at, story));
      const groups = groupNotices(items);
      expect(new Set(groups.map(({ story }) => story.id)).size).toBe(groups.length);
      for (const { story, notices } of groups)
        expect(notices).toEqual(items.filter((item) => item.story.id === story.id));
      expect(groups.flatMap(({ notices }) => notices)).toHaveLength(items.length);
    }),
  );
});
