import { expect, test } from "vitest";
import {
  ADMIN,
  COPY_EDITOR,
  COPY_EDITOR_2,
  EDITOR,
  EDITOR_2,
  MANAGING,
  MANAGING_2,
  OTHER_EDITOR,
  REPORTER,
  REPORTER_2,
  STRANGER,
  story,
} from "./newsroom.fixture.ts";
import { mayReadNotice } from "./notices.ts";
import type { Actor } from "./staffer.ts";
import { MOVES, type StoryFacts } from "./story.ts";
import {
  takersOf,
  toldOfApproval,
  toldOfDeadline,
  toldOfMove,
  toldOfRelease,
  toldOfRevoked,
  type WorkFacts,
  writersOf,
} from "./told-of.ts";

const STAFF = [
  REPORTER,
  REPORTER_2,
  STRANGER,
  EDITOR,
  EDITOR_2,
  OTHER_EDITOR,
  COPY_EDITOR,
  COPY_EDITOR_2,
  MANAGING,
  MANAGING_2,
  ADMIN,
];

const work = (facts: Partial<StoryFacts> = {}, credited: readonly string[] = ["reporter"]): WorkFacts => ({
  ...story(facts),
  credited,
});
const names = (people: readonly Actor[]) => people.map(({ id }) => id);

test("whose work a story is: its byline and the reporters who wrote in it, not an editor who mended a comma", () => {
  const touched = work({ authors: ["reporter", "reporter2", "copy", "editor"] });
  expect(names(writersOf(STAFF, touched))).toEqual(["reporter", "reporter2"]);
  expect(names(writersOf(STAFF, work({ createdBy: "editor", authors: [] }, [])))).toEqual(["editor"]);
  // Credited on a desk whose story they may not read any more.
  expect(
    names(writersOf([STRANGER, EDITOR], work({ createdBy: "editor", authors: [] }, ["stranger"]))),
  ).toEqual(["editor"]);
});

const moved = (stage: StoryFacts["stage"], move: (typeof MOVES)[number], by: string, more = {}) => {
  const { waiting, concerned } = toldOfMove(STAFF, work({ stage, ...more }), { move, by, isApproved: false });
  return { waiting: names(waiting), concerned: names(concerned) };
};

test("[D5] what is filed waits for the desk's editors, on the copy desk for copy editors, ready for an approval", () => {
  expect(moved("filed", "file", "reporter")).toEqual({ waiting: ["editor", "editor2"], concerned: [] });
  expect(moved("copy", "send-to-copy", "editor").waiting).toEqual(["copy", "copy2"]);
  expect(moved("ready", "ready", "copy").waiting).toEqual(["editor", "editor2"]);
  expect(moved("ready", "ready", "copy", { publicState: "published" }).waiting).toEqual(["copy2"]);
  // An editor who takes it up has the next step themselves.
  expect(moved("editing", "edit", "editor")).toEqual({ waiting: [], concerned: [] });
});

test("[D5] what a colleague has waits for that colleague alone, if the next step can be theirs", () => {
  expect(moved("filed", "file", "reporter", { claimedBy: "editor2" }).waiting).toEqual(["editor2"]);
  // The reporter still has it: that must not keep the desk from hearing that it is filed.
  expect(moved("filed", "file", "reporter", { claimedBy: "reporter" }).waiting).toEqual([
    "editor",
    "editor2",
  ]);
  expect(moved("filed", "file", "editor", { claimedBy: "editor" }).waiting).toEqual([]);
});

test("[N1] whose work is sent back, held or spiked hears of it, and nobody twice", () => {
  expect(moved("drafting", "send-back", "editor")).toEqual({ waiting: [], concerned: ["reporter"] });
  expect(moved("editing", "send-back", "copy")).toEqual({
    waiting: ["editor", "editor2"],
    concerned: ["reporter"],
  });
  expect(moved("held", "hold", "editor")).toEqual({ waiting: [], concerned: ["reporter"] });
  expect(moved("spiked", "spike", "editor").concerned).toEqual(["reporter"]);
  expect(moved("spiked", "spike", "reporter").concerned).toEqual([]);
});

test("a desk without editors is its managing editors', and a killed story is nobody's", () => {
  const staff = [REPORTER, COPY_EDITOR, MANAGING];
  expect(names(takersOf(staff, work({ stage: "filed" }), false))).toEqual(["managing"]);
  expect(takersOf(STAFF, work({ stage: "copy", publicState: "killed" }), false)).toEqual([]);
});

test("[N3] [N4] an approval is told to its writers and proposer, and to who can release it", () => {
  const told = (kind: "initial" | "minor" | "kill", by: string, more = {}) => {
    const { waiting, concerned } = toldOfApproval(STAFF, work({ stage: "ready", ...more }), {
      kind,
      by,
      proposedBy: "editor2",
    });
    return { waiting: names(waiting), concerned: names(concerned) };
  };
  expect(told("initial", "editor")).toEqual({
    waiting: ["copy", "copy2"],
    concerned: ["reporter", "editor2"],
  });
  expect(told("initial", "editor", { claimedBy: "copy2" }).waiting).toEqual(["copy2"]);
  expect(told("minor", "copy", { publicState: "published" }).waiting).toEqual([]);
  expect(told("kill", "editor", { publicState: "published" }).waiting).toEqual(["managing", "managing2"]);
  // Who proposed what they approve knows it.
  expect(told("initial", "editor2").concerned).toEqual(["reporter"]);
});

test("[N3] an approval that is taken back is told to whoever gave it, proposed it and wrote it", () => {
  const told = (by: string) =>
    names(toldOfRevoked(STAFF, work(), { by, approvedBy: "editor", proposedBy: "copy" }));
  expect(told("managing")).toEqual(["reporter", "editor", "copy"]);
  expect(told("editor")).toEqual(["reporter", "copy"]);
});

test("a release is told to its writers, and to who approved what another released", () => {
  const told = (by: string, alreadyTold: readonly string[] = [], kind: "update" | "resend" = "update") =>
    names(
      toldOfRelease(STAFF, work({ publicState: "published" }), {
        kind,
        by,
        approvedBy: ["editor"],
        alreadyTold,
      }),
    );
  expect(told("copy")).toEqual(["reporter", "editor"]);
  expect(told("editor")).toEqual(["reporter"]);
  expect(told("copy", ["reporter"])).toEqual(["editor"]);
  expect(told("copy", [], "resend")).toEqual([]);
});

test("a deadline that is near is told to who has the story and to its writers, once each", () => {
  expect(names(toldOfDeadline(STAFF, work({ claimedBy: "editor" })))).toEqual(["editor", "reporter"]);
  expect(names(toldOfDeadline(STAFF, work({ claimedBy: "reporter" })))).toEqual(["reporter"]);
});

test("[N1] nobody is told of their own move, and nobody twice of one, in any stage, for any move", () => {
  const stages = ["drafting", "filed", "editing", "copy", "ready", "held", "spiked"] as const;
  for (const stage of stages)
    for (const move of MOVES)
      for (const { id: by } of STAFF)
        for (const claimedBy of [null, "reporter", "editor", "copy"]) {
          const { waiting, concerned } = moved(stage, move, by, { claimedBy });
          const all = [...waiting, ...concerned];
          expect(all).not.toContain(by);
          expect(new Set(all).size).toBe(all.length);
        }
});

test("[N2] somebody from outside is told of comments, and of nothing that is the newsroom's own", () => {
  const outside: Actor = {
    id: "ada",
    name: "Ada",
    email: "ada@outside.example",
    roles: [],
    invited: [{ story: "story", to: "write" }],
  };
  const drafted = story({ stage: "drafting" });
  const after = { after: "move", id: "m" } as const;
  for (const subject of [
    { kind: "released", release: 1 },
    { kind: "approved", approval: "a" },
    { kind: "waiting-for-you", ...after },
    { kind: "refused", ...after },
    { kind: "handed-off", given: true, by: "editor", other: null },
    { kind: "deadline-near", deadline: "2026-02-03T21:23:59.000Z" },
  ] as const) {
    expect(mayReadNotice(outside, drafted, subject), subject.kind).toBe(false);
    expect(mayReadNotice(REPORTER, drafted, subject), subject.kind).toBe(true);
    expect(mayReadNotice(STRANGER, drafted, subject), subject.kind).toBe(false);
  }
  const named = { kind: "mentioned", thread: "t", comment: "c", of: "comment" } as const;
  expect(mayReadNotice(outside, drafted, named)).toBe(true);
  expect(writersOf([outside, REPORTER], work({ authors: ["ada", "reporter"] })).map(({ id }) => id)).toEqual([
    "reporter",
  ]);
});
