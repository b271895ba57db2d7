import fc from "fast-check";
import { expect, test } from "vitest";
import { storyLine } from "#components/desk/story-line.fixture.ts";
import type { StoryLine } from "#components/desk/story-line.ts";
import {
  type BoardFacts,
  cardBeside,
  columnBeside,
  columnWith,
  mergeChanged,
  takeText,
  toReadOn,
  withPending,
} from "./board-state.ts";
import { parseView, viewQuery, WHOLE_BOARD } from "./board-view.ts";

const STAGES = ["drafting", "filed", "editing"] as const;

function board(columns: Readonly<Record<string, readonly StoryLine[]>>, more = 0): BoardFacts {
  const facts = STAGES.map((key) => {
    const items = columns[key] ?? [];
    return { key, count: items.length + more, items };
  });
  return {
    group: "stage",
    columns: facts,
    total: facts.reduce((sum, { count }) => sum + count, 0),
    capped: false,
  };
}

const slugs = (facts: BoardFacts) =>
  Object.fromEntries(facts.columns.map(({ key, items }) => [key, items.map(({ slug }) => slug)]));
const counts = (facts: BoardFacts) => facts.columns.map(({ count }) => count);

const early = storyLine("early", { deadline: "2026-02-03T12:00:00.000Z" });
const late = storyLine("late", { deadline: "2026-02-03T18:00:00.000Z" });
const undated = storyLine("undated");
const filed = storyLine("filed", { stage: "filed" });

test("[D5] a card somebody moved stands where they put it, in order, and back where it was when that is taken off", () => {
  const before = board({ drafting: [early, late, undated], filed: [filed] });
  const moved = withPending(before, new Map([["late", "filed"]]));
  expect(slugs(moved)).toEqual({ drafting: ["early", "undated"], filed: ["late", "filed"], editing: [] });
  expect(counts(moved)).toEqual([2, 2, 0]);
  expect(moved.columns[1]?.items[0]?.stage).toBe("filed");
  // A held card can be asked at once what can be done with it.
  const columns = [...before.columns, { key: "held", count: 0, items: [] }];
  const held = withPending({ ...before, columns }, new Map([["filed", "held"]])).columns.at(-1)?.items[0];
  expect(held).toMatchObject({ stage: "held", stageBefore: "filed" });
  expect(withPending(before, new Map())).toBe(before);
  expect(withPending(before, new Map([["gone", "filed"]]))).toEqual(before);
});

test("[D5] what changed is put where it stands now; what can't be placed asks for the whole board", () => {
  const before = board({ drafting: [early, late], filed: [filed] });
  const now = board({ filed: [{ ...late, stage: "filed" }] });
  const merged = mergeChanged(before, ["late"], now);
  expect(merged && slugs(merged)).toEqual({ drafting: ["early"], filed: ["late", "filed"], editing: [] });
  expect(merged && counts(merged)).toEqual([1, 2, 0]);
  // Gone from the board, or from what is shown of it.
  const gone = mergeChanged(before, ["late"], board({}));
  expect(gone && counts(gone)).toEqual([1, 1, 0]);
  // New, and every card is read: it can only be new.
  const fresh = mergeChanged(before, ["undated"], board({ drafting: [undated] }));
  expect(fresh?.total).toBe(4);
  // New to the screen, which has not read every card: it may have been counted.
  expect(mergeChanged(board({ drafting: [early] }, 3), ["undated"], board({}))).toBeNull();
});

test("[D5] a card that was not read is counted where it went as long as it was named, and a column nearly emptied reads on", () => {
  const few = { key: "drafting", count: 3, items: [early], rest: ["late", "undated"] };
  const before = { ...board({ filed: [filed] }), total: 4 };
  const named = { ...before, columns: [few, ...before.columns.slice(1)] };
  const merged = mergeChanged(named, ["late"], board({ filed: [{ ...late, stage: "filed" }] }));
  expect(merged && slugs(merged)).toEqual({ drafting: ["early"], filed: ["late", "filed"], editing: [] });
  expect(merged && counts(merged)).toEqual([2, 2, 0]);
  expect(merged && toReadOn(merged)).toEqual(["undated"]);
  // Reading on takes it out of those named, also when it is not to be seen any more: it ends.
  const gone = merged && mergeChanged(merged, ["undated"], board({}));
  expect(gone && counts(gone)).toEqual([1, 2, 0]);
  expect(gone && toReadOn(gone)).toEqual([]);
  // New, and all others are named.
  expect(mergeChanged(named, ["new"], board({ editing: [storyLine("new")] }))?.total).toBe(5);
  // More stories than a board holds: those left out are named nowhere.
  expect(mergeChanged({ ...named, capped: true }, ["new"], board({}))).toBeNull();
});

test("[D5] merging any changes counts every card once", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const placed = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...STAGES)), { maxLength: 5 });
  const made = (cards: readonly (readonly [string, (typeof STAGES)[number]])[]) => {
    const of = (stage: string) =>
      ids
        .filter((id) => new Map(cards).get(id) === stage)
        .map((id) => storyLine(id, { stage: stage as "filed" }));
    return board(Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])));
  };
  fc.assert(
    fc.property(placed, placed, fc.subarray(ids), (was, is, changed) => {
      const merged = mergeChanged(made(was), changed, made(is));
      expect(merged).not.toBeNull();
      if (merged === null) return;
      expect(merged.total).toBe(merged.columns.reduce((sum, { items }) => sum + items.length, 0));
      for (const { count, items } of merged.columns) expect(items.length).toBe(count);
      for (const id of ids) {
        const truth = changed.includes(id) ? made(is) : made(was);
        expect(columnWith(merged, id)?.key).toBe(columnWith(truth, id)?.key);
      }
    }),
  );
});

test("[W6] the arrow keys reach every card and stop at the edges", () => {
  const facts = board({ drafting: [early, late], editing: [undated] });
  expect(cardBeside(facts, "early", "down")).toBe("late");
  expect(cardBeside(facts, "late", "down")).toBeNull();
  // Over the empty column, as high as it can.
  expect(cardBeside(facts, "late", "right")).toBe("undated");
  expect(cardBeside(facts, "undated", "right")).toBeNull();
  expect(cardBeside(facts, "undated", "left")).toBe("early");
  expect(columnBeside(facts, "late", "right")).toBe("filed");
  expect(columnBeside(facts, "late", "left")).toBeNull();
});

test("[D5] a view of the board survives its address", () => {
  const view = { group: "desk", show: "waiting", desk: "metro", q: "rain & wind", tag: "city hall" } as const;
  expect(parseView(new URLSearchParams(viewQuery(view).toString()))).toEqual(view);
  expect(viewQuery(WHOLE_BOARD).size).toBe(0);
  expect(parseView(new URLSearchParams("group=colour&show=nothing"))).toEqual(WHOLE_BOARD);
  expect(takeText({ filed: 50, copy: 75 })).toBe("filed:50,copy:75");
});
