import fc from "fast-check";
import { expect, test } from "vitest";
import { type BoardFacts, columnOf, compareOnBoard, DEADLINE_COLUMNS, isShown, waitsFor } from "./board.ts";
import {
  COPY_EDITOR,
  EDITOR,
  EDITOR_2,
  MANAGING,
  OTHER_EDITOR,
  REPORTER,
  REPORTER_2,
  story,
} from "./newsroom.fixture.ts";
import { proofOf } from "./planted-fault.fixture.ts";
import type { Actor } from "./staffer.ts";

const ZONE = "America/New_York";
/** 4:30 p.m. in New York. */
const NOW = new Date("2026-02-03T21:30:00Z");

function facts(some: Partial<BoardFacts> = {}): BoardFacts {
  return {
    ...story(),
    slug: "council",
    deadline: null,
    priority: 4,
    isMine: false,
    isTouched: false,
    needsChecking: false,
    needsReview: false,
    approved: null,
    isWriter: false,
    holder: null,
    ...some,
  };
}

test.each(
  proofOf<typeof columnOf>(
    "[D5]",
    (column) => {
      const at = (deadline: string | null, some: Partial<BoardFacts> = {}) =>
        column(
          facts({ ...some, deadline: deadline === null ? null : new Date(deadline) }),
          "deadline",
          NOW,
          ZONE,
        );
      expect(at(null)).toBe("none");
      expect(at("2026-02-03T21:00:00Z")).toBe("late");
      expect(at("2026-02-03T21:00:00Z", { publicState: "published" })).toBe("today");
      // 11:59 p.m. in New York is the next day in UTC.
      expect(at("2026-02-04T04:59:00Z")).toBe("today");
      expect(column(facts({ stage: "copy" }), "stage", NOW, ZONE)).toBe("copy");
      expect(column(facts({ desk: "metro" }), "desk", NOW, ZONE)).toBe("metro");
    },
    columnOf,
    {
      "the day is the server's": (story, group, now) => columnOf(story, group, now, "UTC"),
      "what is out is late": (story, group, now, zone) =>
        columnOf({ ...story, publicState: "unpublished" }, group, now, zone),
      "what has no deadline is late": (story, group, now, zone) =>
        columnOf({ ...story, deadline: story.deadline ?? new Date(0) }, group, now, zone),
      "columns are always stages": (story, _group, now, zone) => columnOf(story, "stage", now, zone),
    },
  ),
)("%s", (_title, run) => run());

test("[D5] columns by deadline follow the publication's day, not the server's", () => {
  const at = (deadline: string | null, some: Partial<BoardFacts> = {}) =>
    columnOf(
      facts({ ...some, deadline: deadline === null ? null : new Date(deadline) }),
      "deadline",
      NOW,
      ZONE,
    );
  expect(at(null)).toBe("none");
  expect(at("2026-02-03T21:00:00Z")).toBe("late");
  expect(at("2026-02-03T21:00:00Z", { publicState: "published" })).toBe("today");
  expect(at("2026-02-03T22:29:00Z")).toBe("hour");
  // 11:59 p.m. in New York is the next day in UTC.
  expect(at("2026-02-04T04:59:00Z")).toBe("today");
  expect(at("2026-02-04T05:00:00Z")).toBe("tomorrow");
  expect(at("2026-02-05T05:00:00Z")).toBe("later");
});

test("[D5] every story stands in one column by deadline, and the order of a column is total", () => {
  const anyFacts = fc
    .record({
      deadline: fc.option(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2026-03-01"), noInvalidDate: true }),
      ),
      priority: fc.integer({ min: 1, max: 6 }),
      slug: fc.string({ maxLength: 6 }),
      id: fc.uuid(),
      publicState: fc.constantFrom("unpublished" as const, "published" as const),
    })
    .map((some) => facts(some));
  fc.assert(
    fc.property(anyFacts, anyFacts, anyFacts, (a, b, c) => {
      expect(DEADLINE_COLUMNS).toContain(columnOf(a, "deadline", NOW, ZONE));
      expect(Math.sign(compareOnBoard(a, b))).toBe(-Math.sign(compareOnBoard(b, a)) + 0);
      if (compareOnBoard(a, b) <= 0 && compareOnBoard(b, c) <= 0) {
        expect(compareOnBoard(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

const waiting = (some: Partial<BoardFacts>) =>
  [REPORTER, REPORTER_2, EDITOR, OTHER_EDITOR, COPY_EDITOR, MANAGING]
    .filter((actor) => waitsFor(actor, facts(some)))
    .map(({ id }) => id);

test("[D5] a story waits for whoever its next step is", () => {
  expect(waiting({ stage: "drafting" })).toEqual(["reporter"]);
  expect(waiting({ stage: "filed" })).toEqual(["editor", "managing"]);
  expect(waiting({ stage: "copy" })).toEqual(["copy"]);
  expect(waiting({ stage: "ready" })).toEqual(["editor", "managing"]);
  expect(waiting({ stage: "spiked" })).toEqual([]);
  // An editor who mended a comma of somebody's draft has nothing to do with it.
  const mended = facts({ stage: "drafting", authors: ["reporter", "editor"] });
  expect(waitsFor(EDITOR, mended)).toBe(false);
  expect(waitsFor(REPORTER_2, { ...mended, isWriter: true })).toBe(true);
});

test("[D5] [N5] what a colleague has waits for that colleague, where the next step can be theirs", () => {
  const has = (actor: Actor) => ({ claimedBy: actor.id, holder: actor });
  expect(waiting({ stage: "filed", ...has(EDITOR) })).toEqual(["editor"]);
  expect(waiting({ stage: "filed", ...has(EDITOR_2) })).toEqual([]);
  // A reporter who claimed, wrote and filed it holds nobody up.
  expect(waiting({ stage: "filed", ...has(REPORTER) })).toEqual(["editor", "managing"]);
  expect(waiting({ stage: "copy", ...has(REPORTER) })).toEqual(["copy"]);
  expect(waiting({ stage: "drafting", ...has(EDITOR) })).toEqual(["editor"]);
  expect(waiting({ stage: "drafting", ...has(COPY_EDITOR), needsChecking: true })).toContain("editor");
});

test("[D5] [N4] what is approved waits for whoever can release it, also of a story that readers have", () => {
  const initial = { kind: "initial", by: "editor" } as const;
  expect(waiting({ stage: "ready", approved: initial })).toEqual(["copy", "managing"]);
  const update = { kind: "update", by: "copy" } as const;
  expect(waiting({ stage: "ready", publicState: "published", approved: update })).toEqual([
    "editor",
    "managing",
  ]);
  expect(waiting({ stage: "ready", publicState: "published" })).toEqual([]);
  const minor = { kind: "minor", by: "copy" } as const;
  expect(waiting({ stage: "ready", publicState: "published", approved: minor })).toContain("copy");
});

test("[D5] due today is what the publication's day still asks for", () => {
  const due = (deadline: string, some: Partial<BoardFacts> = {}) =>
    isShown("due-today", REPORTER, facts({ deadline: new Date(deadline), ...some }), NOW, ZONE);
  expect(due("2026-02-04T04:59:00Z")).toBe(true);
  expect(due("2026-02-04T05:00:00Z")).toBe(false);
  expect(due("2026-02-01T05:00:00Z")).toBe(true);
  expect(due("2026-02-03T22:00:00Z", { publicState: "published" })).toBe(false);
  expect(isShown("mine", REPORTER, facts({ isTouched: true }), NOW, ZONE)).toBe(false);
  expect(isShown("touched", REPORTER, facts({ isTouched: true }), NOW, ZONE)).toBe(true);
});
