import { expect, test } from "vitest";
import { ACTIONS, actionPhrase, READER_ACTIONS } from "#domain/actions.ts";
import { TABLE_ROLES } from "#domain/grant.ts";
import { PERMISSIONS } from "#domain/permission-table.ts";
import { groupsOf, linesOf, whenWords } from "./permission-words.ts";

const EVERYWHERE = { stage: null, publicState: null };
const ASKED = [...ACTIONS.filter((action) => action !== "move"), ...READER_ACTIONS].map((action) => ({
  action,
  phrase: actionPhrase(action),
  askedBy: [],
}));
const GROUPS = groupsOf(ASKED, PERMISSIONS);

test("[N2] every action of the table has its row, and every line of it stands in some cell", () => {
  const rows = GROUPS.flatMap((group) => group.rows);
  expect([...new Set(rows.map(({ action }) => action))].sort()).toEqual(
    ASKED.map(({ action }) => action).sort(),
  );
  const shown = new Set(
    rows.flatMap((row) => TABLE_ROLES.flatMap((role) => linesOf(PERMISSIONS, row, role, EVERYWHERE))),
  );
  expect(PERMISSIONS.filter((grant) => !shown.has(grant))).toEqual([]);
});

test("[N2] a cell says shortly by relation, stage and public state when its role may", () => {
  const cell = (action: string, role: (typeof TABLE_ROLES)[number], aboutStory = true) =>
    linesOf(PERMISSIONS, { action, aboutStory }, role, EVERYWHERE).map((grant) =>
      whenWords(grant, EVERYWHERE),
    );
  expect(cell("write-copy", "reporter")).toEqual(["own stories, own desk · not spiked · not killed"]);
  expect(cell("read-copy", "editor")).toEqual(["own stories, own desk", "other desks · once published"]);
  expect(cell("release:update", "copy-editor")).toEqual(["every desk · drafting to ready · published"]);
  expect(cell("move:ready", "editor")).toEqual(["own desk · editing, copy · not killed"]);
  expect(cell("suggest-copy", "contributor")).toEqual([
    "invited to write, invited to suggest · not spiked · not killed",
  ]);
  expect(cell("read-notice", "reader")).toEqual(["everybody · withheld, killed"]);
  expect(cell("read-audit", "admin", false)).toEqual(["yes"]);
  expect(cell("read-audit", "admin")).toEqual([]);
});

test("[N2] narrowed to a stage and a public state, a cell says only whose it is there", () => {
  const there = { stage: "held", publicState: "published" } as const;
  const [withhold] = linesOf(PERMISSIONS, { action: "release:withhold", aboutStory: true }, "editor", there);
  expect(withhold && whenWords(withhold, there)).toBe("every desk");
  expect(linesOf(PERMISSIONS, { action: "release:update", aboutStory: true }, "editor", there)).toEqual([]);
});
