import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ADMIN,
  COPY_EDITOR,
  EDITOR,
  MANAGING,
  NOBODY,
  OTHER_EDITOR,
  REPORTER,
  REPORTER_2,
  STRANGER,
  story,
} from "./newsroom.fixture.ts";
import type { Actor } from "./staffer.ts";
import { decideMove, moveTo, possibleMoves } from "./stages.ts";
import { MOVES, STAGES, type Stage, type StoryFacts, type WorkingStage } from "./story.ts";

// Written by hand from docs/RULES.md, N, not made from the code. A cell is where the move leads; "-" the story is not where
// that move starts; "x" this person may not. A held or spiked story stood in editing before.
const HEAD =
  "stage    | file  | send-back | edit    | send-to-copy | ready | hold | resume  | spike  | revive";

const MAY_ONLY_FILE = `
drafting      | filed | -         | x       | -            | -     | x    | -       | x      | -
filed         | -     | x         | x       | x            | -     | x    | -       | x      | -
editing       | -     | x         | -       | x            | x     | x    | -       | x      | -
copy          | -     | x         | -       | -            | x     | x    | -       | x      | -
ready         | -     | x         | -       | -            | -     | x    | -       | x      | -
held          | -     | -         | -       | -            | -     | -    | x       | x      | -
spiked        | -     | -         | -       | -            | -     | -    | -       | -      | x`;

const MAY_ALL = `
drafting      | filed | -         | editing | -            | -     | held | -       | spiked | -
filed         | -     | drafting  | editing | copy         | -     | held | -       | spiked | -
editing       | -     | drafting  | -       | copy         | ready | held | -       | spiked | -
copy          | -     | editing   | -       | -            | ready | held | -       | spiked | -
ready         | -     | copy      | -       | -            | -     | held | -       | spiked | -
held          | -     | -         | -       | -            | -     | -    | editing | spiked | -
spiked        | -     | -         | -       | -            | -     | -    | -       | -      | editing`;

const COPY_DESK = `
drafting      | x     | -         | x       | -            | -     | held | -       | x      | -
filed         | -     | x         | x       | x            | -     | held | -       | x      | -
editing       | -     | x         | -       | x            | x     | held | -       | x      | -
copy          | -     | editing   | -       | -            | ready | held | -       | x      | -
ready         | -     | copy      | -       | -            | -     | held | -       | x      | -
held          | -     | -         | -       | -            | -     | -    | editing | x      | -
spiked        | -     | -         | -       | -            | -     | -    | -       | -      | x`;

const TABLE: readonly [who: string, actor: Actor, rows: string][] = [
  ["the reporter who wrote it", REPORTER, MAY_ONLY_FILE],
  ["another reporter of the desk", REPORTER_2, MAY_ONLY_FILE],
  ["an editor of the desk", EDITOR, MAY_ALL],
  ["a copy editor", COPY_EDITOR, COPY_DESK],
  ["a managing editor", MANAGING, MAY_ALL],
];

function cellsOf(rows: string): readonly [stage: Stage, move: (typeof MOVES)[number], cell: string][] {
  const moves = HEAD.split("|")
    .slice(1)
    .map((word) => word.trim());
  expect(moves).toEqual([...MOVES]);
  return rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [stage, ...cells] = row.split("|").map((word) => word.trim());
      // The table above names stages only; the count below proves that none is missing.
      return MOVES.map((move, index) => [stage as Stage, move, cells[index] ?? ""] as const).map(
        (cell) => [...cell] as [Stage, (typeof MOVES)[number], string],
      );
    });
}

function at(stage: Stage, facts: Partial<StoryFacts> = {}): StoryFacts {
  const paused = stage === "held" || stage === "spiked";
  return story({ stage, stageBefore: paused ? "editing" : null, ...facts });
}

describe("[N1] stage moves", () => {
  for (const [who, actor, rows] of TABLE) {
    const cells = cellsOf(rows);
    test(`[N1] the table for ${who} is whole`, () => {
      expect(cells.map(([stage]) => stage)).toEqual(STAGES.flatMap((stage) => MOVES.map(() => stage)));
    });
    test.each(cells)(`[N1] ${who}: %s, %s → %s`, (stage, move, cell) => {
      const answer = decideMove({
        move,
        from: stage,
        story: at(stage),
        actor,
        note: "Waiting for the mayor.",
      });
      if (cell === "-")
        expect(answer).toMatchObject({ ok: false, refusal: { kind: "rule", code: "wrong-stage" } });
      else if (cell === "x") expect(answer).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
      else {
        const keepsPlace = cell === "held" || cell === "spiked";
        const stood = stage === "held" ? "editing" : stage;
        expect(answer).toEqual({ ok: true, value: { to: cell, stageBefore: keepsPlace ? stood : null } });
      }
    });
  }

  test.each([
    ["a reporter of another desk", STRANGER],
    ["an editor of another desk", OTHER_EDITOR],
    ["an admin", ADMIN],
    ["somebody without a role", NOBODY],
  ])("[N1] for %s there is no such story, whatever the cell", (_who, actor) => {
    for (const stage of STAGES) {
      for (const move of MOVES) {
        const answer = decideMove({ move, from: stage, story: at(stage), actor, note: "x" });
        expect(answer).toMatchObject({ ok: false, refusal: { kind: "unknown", code: "story-unknown" } });
      }
    }
  });

  test("[N1] a story that is not where the mover thinks is stale, and says where it is", () => {
    for (const from of STAGES) {
      for (const stage of STAGES.filter((each) => each !== from)) {
        for (const move of MOVES) {
          const answer = decideMove({ move, from, story: at(stage), actor: EDITOR, note: "x" });
          expect(answer).toMatchObject({ ok: false, refusal: { kind: "stale", details: { stage } } });
        }
      }
    }
    const answer = decideMove({ move: "file", from: "drafting", story: at("copy"), actor: EDITOR });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringContaining("on the copy desk") },
    });
  });

  test.each([undefined, "", "   "])("[N1] a hold with the note %j is refused", (note) => {
    const answer = decideMove({ move: "hold", from: "editing", story: at("editing"), actor: EDITOR, note });
    expect(answer).toMatchObject({ ok: false, refusal: { kind: "rule", rule: "N1", code: "note-required" } });
  });

  test("[N1] a published or withheld story is killed, never spiked, by anyone from anywhere", () => {
    for (const publicState of ["published", "withheld"] as const) {
      for (const stage of STAGES) {
        for (const actor of [EDITOR, MANAGING]) {
          const answer = decideMove({ move: "spike", from: stage, story: at(stage, { publicState }), actor });
          expect(answer).toMatchObject({ ok: false, refusal: { code: "published-is-killed" } });
        }
      }
    }
  });

  test("[N6] a killed story does not move", () => {
    for (const stage of STAGES) {
      for (const move of MOVES) {
        const answer = decideMove({
          move,
          from: stage,
          story: at(stage, { publicState: "killed" }),
          actor: MANAGING,
          note: "x",
        });
        expect(answer).toMatchObject({ ok: false, refusal: { rule: "N6", code: "story-killed" } });
      }
    }
  });

  test("[N8] a published story goes on moving", () => {
    const published = at("ready", { publicState: "published" });
    expect(possibleMoves(COPY_EDITOR, published)).toEqual(["send-back", "hold"]);
    expect(possibleMoves(EDITOR, published)).toEqual(["send-back", "hold"]);
  });

  test("[N1] hold, spike and revive return a story to the working stage it stood in", () => {
    const stages = fc.constantFrom<WorkingStage>("drafting", "filed", "editing", "copy", "ready");
    fc.assert(
      fc.property(stages, fc.boolean(), fc.boolean(), (start, holds, spikes) => {
        let now = story({ stage: start });
        const go = (move: "hold" | "spike" | "revive" | "resume"): void => {
          const answer = decideMove({ move, from: now.stage, story: now, actor: EDITOR, note: "Why." });
          if (!answer.ok) throw new Error(answer.refusal.sentence);
          now = story({ stage: answer.value.to, stageBefore: answer.value.stageBefore });
        };
        if (holds) go("hold");
        if (spikes) go("spike");
        if (spikes) go("revive");
        else if (holds) go("resume");
        expect(now.stage).toBe(start);
        expect(now.stageBefore).toBe(null);
      }),
    );
  });

  test("[N1] a held story whose stage before was lost is a bug, not a guess", () => {
    const lost = story({ stage: "held", stageBefore: null });
    expect(() => decideMove({ move: "resume", from: "held", story: lost, actor: EDITOR })).toThrow(
      /was not recorded/,
    );
  });
});

test("[N1] a card dropped on another column is the one move that leads there, or a refusal that says where it can go", () => {
  const drop = (stage: Stage, to: Stage, stageBefore: WorkingStage | null = null) => {
    const answer = moveTo({ ...story({ stage, stageBefore }) }, to);
    return answer.ok ? answer.value : answer.refusal.code;
  };
  expect(drop("drafting", "filed")).toBe("file");
  expect(drop("filed", "drafting")).toBe("send-back");
  expect(drop("copy", "editing")).toBe("send-back");
  expect(drop("editing", "held")).toBe("hold");
  expect(drop("held", "copy", "copy")).toBe("resume");
  expect(drop("held", "filed", "copy")).toBe("no-such-step");
  expect(drop("filed", "ready")).toBe("no-such-step");
  expect(drop("ready", "ready")).toBe("no-such-step");
  // What it answers is what the move does: deciding it leads to the column.
  for (const stage of STAGES) {
    for (const to of STAGES) {
      const before = stage === "held" || stage === "spiked" ? "editing" : null;
      const moved = story({ stage, stageBefore: before });
      const move = moveTo(moved, to);
      if (!move.ok) continue;
      expect(
        decideMove({ move: move.value, from: stage, story: moved, actor: MANAGING, note: "Why" }),
      ).toMatchObject({
        ok: true,
        value: { to },
      });
    }
  }
});
