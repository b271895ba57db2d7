import { expect, test } from "vitest";
import type { ChecklistItem } from "#domain/checklist.ts";
import type { Actor } from "#domain/staffer.ts";
import {
  approve,
  asBlocks,
  codeOf,
  freeze,
  mustDo,
  publish,
  release,
  releaseChange,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { editPublication } from "./edit-publication.ts";
import { editStoryDetails } from "./edit-story-details.ts";
import { previewRelease } from "./preview-release.ts";
import { noticesFor } from "./read/notices.ts";
import { setFlag } from "./set-flag.ts";
import { tickChecklist } from "./tick-checklist.ts";

const picture = (caption: string) =>
  ({
    kind: "embed",
    embed: { type: "picture", id: "p1", caption, alt: "A hall", credit: "Courier" },
  }) as const;

async function gatesOf(newsroom: TestNewsroom, storyId: string, revision?: number) {
  const { copyEditor } = newsroom.people;
  const preview = await previewRelease(newsroom, copyEditor, {
    storyId,
    kind: "initial",
    ...(revision !== undefined && { revision }),
  });
  return mustDo(preview).openGates.map(({ code }) => code);
}

test("[D1] [N2] a reporter raises a flag, only who answers for the story clears it, and it gates the release", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, copyEditor, businessEditor, admin } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  mustDo(
    await setFlag(newsroom, reporter, {
      storyId,
      flag: "legal",
      to: "needs-checking",
      note: " Names a minor. ",
    }),
  );
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  const out = { kind: "initial", revision } as const;
  expect(await gatesOf(newsroom, storyId, revision)).toEqual(["legal-needs-checking"]);
  expect(await release(newsroom, copyEditor, storyId, out)).toMatchObject({
    ok: false,
    refusal: { rule: "D1", code: "legal-needs-checking" },
  });
  const clear = { storyId, flag: "legal", to: "cleared" } as const;
  expect(codeOf(await setFlag(newsroom, reporter, clear))).toBe("may-not-clear-flag");
  expect(codeOf(await setFlag(newsroom, copyEditor, clear))).toBe("may-not-clear-flag");
  expect(codeOf(await setFlag(newsroom, businessEditor, clear))).toBe("story-unknown");
  expect(codeOf(await setFlag(newsroom, admin, clear))).toBe("story-unknown");
  // The same through the details, which a copy editor may change.
  expect(codeOf(await editStoryDetails(newsroom, copyEditor, { storyId, flags: { legal: "cleared" } }))).toBe(
    "may-not-clear-flag",
  );
  expect(mustDo(await setFlag(newsroom, editor, clear)).revision).toBe(revision);
  expect(codeOf(await release(newsroom, copyEditor, storyId, out))).toBe("done");

  const rows = await newsroom.db.prisma.flagChange.findMany({ orderBy: { id: "asc" } });
  expect(rows.map(({ to, note, byId, revisionNumber }) => [to, note, byId, revisionNumber])).toEqual([
    ["needs-checking", "Names a minor.", reporter.id, null],
    ["cleared", null, editor.id, revision],
  ]);
  const audited = await newsroom.db.prisma.auditRow.findMany({ where: { action: "set-flag" } });
  expect(audited).toHaveLength(2);
  expect(JSON.stringify(audited.map(({ facts }) => facts))).not.toContain("minor");
});

test("[D2] legal clears the copy it was given on, pictures only the pictures; other words ask again", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const body = asBlocks(["The council voted on Tuesday."]);
  await write(newsroom, reporter, storyId, { body: [...body, picture("The hall.")] });
  for (const flag of ["legal", "picture"] as const) {
    mustDo(await setFlag(newsroom, editor, { storyId, flag, to: "cleared" }));
  }
  expect(await gatesOf(newsroom, storyId)).not.toContain("legal-cleared-other");

  await write(newsroom, reporter, storyId, { body: [...asBlocks(["They met."]), picture("The hall.")] });
  const gates = await gatesOf(newsroom, storyId);
  expect(gates).toContain("legal-cleared-other");
  expect(gates).not.toContain("picture-cleared-other");
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  const out = { kind: "initial", revision } as const;
  expect(await release(newsroom, copyEditor, storyId, out)).toMatchObject({
    ok: false,
    refusal: { rule: "D2", sentence: expect.stringMatching(/^Legal cleared r1; 2 changes since\./) },
  });
  await write(newsroom, reporter, storyId, { body: [...asBlocks(["They met."]), picture("The old hall.")] });
  expect(await gatesOf(newsroom, storyId)).toContain("picture-cleared-other");

  // Clearing the revision that goes out, not what is typed by now.
  mustDo(await setFlag(newsroom, editor, { storyId, flag: "legal", to: "cleared", revision }));
  expect(codeOf(await release(newsroom, copyEditor, storyId, out))).toBe("done");
  // A withhold never waits; coming back does.
  mustDo(await setFlag(newsroom, reporter, { storyId, flag: "legal", to: "needs-checking" }));
  expect(codeOf(await release(newsroom, editor, storyId, { kind: "withhold" }))).toBe("done");
  expect(codeOf(await release(newsroom, editor, storyId, { kind: "reinstate" }))).toBe(
    "legal-needs-checking",
  );
});

test("[D2] nobody clears words they have not read", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { sha256 } = await freeze(newsroom, editor, storyId);
  await write(newsroom, reporter, storyId, { body: asBlocks(["Other words."]) });
  const clear = { storyId, flag: "legal", to: "cleared", sha256 } as const;
  expect(codeOf(await setFlag(newsroom, editor, clear))).toBe("copy-moved-on");
  expect(codeOf(await setFlag(newsroom, editor, { ...clear, revision: 9 }))).toBe("revision-unknown");
  expect(codeOf(await setFlag(newsroom, editor, { ...clear, revision: 1 }))).toBe("done");
});

test("[D2] of a clearing and a keystroke at once the clearing holds for what was read", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const [cleared] = await Promise.all([
    setFlag(newsroom, editor, { storyId, flag: "legal", to: "cleared" }),
    write(newsroom, reporter, storyId, { body: asBlocks(["Typed at that moment."]) }),
  ]);
  const revision = mustDo(cleared).revision ?? 0;
  const row = await newsroom.db.prisma.flagChange.findFirstOrThrow();
  const read = await newsroom.db.prisma.revision.findUniqueOrThrow({
    where: { storyId_number: { storyId, number: revision } },
  });
  expect(row.subject).toBe(read.sha256);
});

const ITEMS: readonly ChecklistItem[] = [
  { id: "names", label: "Names checked", kinds: ["initial"], required: true },
  { id: "links", label: "Links work", kinds: ["initial", "update"], required: false },
];

test("[D3] a required item is ticked for the very revision that goes out; a reminder holds nothing up", async () => {
  await using newsroom = await testNewsroom();
  const { admin, reporter, editor, copyEditor } = newsroom.people;
  mustDo(await editPublication(newsroom, admin, { checklist: ITEMS }));
  expect(codeOf(await editPublication(newsroom, editor, { checklist: [] }))).toBe("may-not-manage-settings");
  const storyId = await writtenStory(newsroom);
  const first = await freeze(newsroom, editor, storyId);
  const tick = { storyId, revision: first.number, item: "names", ticked: true };
  expect(codeOf(await tickChecklist(newsroom, reporter, tick))).toBe("may-not-tick-checklist");
  expect(codeOf(await tickChecklist(newsroom, editor, { ...tick, item: "fees" }))).toBe("bad-item");
  expect(codeOf(await tickChecklist(newsroom, editor, { ...tick, revision: 9 }))).toBe("revision-unknown");
  // Two at once make one tick.
  const both = await Promise.all([
    tickChecklist(newsroom, editor, tick),
    tickChecklist(newsroom, copyEditor, tick),
  ]);
  expect(both.map((answer) => mustDo(answer).ticks.length)).toEqual([1, 1]);
  expect(await newsroom.db.prisma.auditRow.count({ where: { action: "tick-checklist" } })).toBe(1);

  await write(newsroom, reporter, storyId, { body: asBlocks(["New words."]) });
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  expect(revision).toBe(first.number + 1);
  const out = { kind: "initial", revision } as const;
  expect(await release(newsroom, copyEditor, storyId, out)).toMatchObject({
    ok: false,
    refusal: { rule: "D3", code: "checklist-open" },
  });
  mustDo(await tickChecklist(newsroom, copyEditor, { ...tick, revision }));
  mustDo(await tickChecklist(newsroom, copyEditor, { ...tick, revision, ticked: false }));
  expect(await gatesOf(newsroom, storyId, revision)).toEqual(["checklist-open"]);
  mustDo(await tickChecklist(newsroom, copyEditor, { ...tick, revision }));
  expect(codeOf(await release(newsroom, copyEditor, storyId, out))).toBe("done");
  // An update only reminds of the links.
  await write(newsroom, reporter, storyId, { body: asBlocks(["Newer words."]) });
  await releaseChange(newsroom, storyId, "update");
});

test("[D4] priority, tags and the budget line are kept tidy, in the table's hands, and out of the trail", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const plan = {
    storyId,
    priority: 2,
    tags: ["City  Hall", "city hall", "Budget"],
    budgetLine: " The  vote. ",
  };
  expect(mustDo(await editStoryDetails(newsroom, reporter, plan))).toMatchObject({
    priority: 2,
    tags: ["city hall", "budget"],
    budgetLine: "The vote.",
  });
  expect(codeOf(await editStoryDetails(newsroom, editor, { storyId, priority: 7 }))).toBe("bad-priority");
  expect(codeOf(await editStoryDetails(newsroom, editor, { storyId, tags: ["a,b"] }))).toBe("tag-characters");
  await publish(newsroom, storyId);
  expect(codeOf(await editStoryDetails(newsroom, reporter, { storyId, priority: 1 }))).toBe(
    "may-not-edit-story-details",
  );
  mustDo(await editStoryDetails(newsroom, copyEditor, { storyId, tags: [] }));
  const [row] = await newsroom.db.prisma.auditRow.findMany({ where: { action: "edit-story-details" } });
  expect(row?.facts).toEqual({ changed: ["budgetLine", "priority", "tags"], priority: 2 });
});

test("[D1] a raised flag is told to the desk's editors who can clear it, with why, until it is settled", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, editor2, copyEditor, managing, businessEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const raise = { storyId, flag: "legal", to: "needs-checking", note: "Names a minor." } as const;
  mustDo(await setFlag(newsroom, reporter, raise));
  const told = async (actor: Actor) => mustDo(await noticesFor(newsroom, actor, {})).items;
  const notice = {
    kind: "to-check",
    check: { flag: "legal", by: { name: "Test reporter" }, note: "Names a minor.", stands: true },
  };
  for (const actor of [editor, editor2]) expect(await told(actor)).toMatchObject([notice]);
  for (const actor of [reporter, copyEditor, managing, businessEditor]) expect(await told(actor)).toEqual([]);
  mustDo(await setFlag(newsroom, editor, { storyId, flag: "legal", to: "cleared" }));
  expect(await told(editor2)).toMatchObject([{ check: { stands: false } }]);
  // Who can clear it and raises it themselves tells the others only.
  mustDo(await setFlag(newsroom, editor, { storyId, flag: "picture", to: "needs-checking" }));
  expect(await told(editor)).toHaveLength(1);
  expect(await told(editor2)).toMatchObject([{ check: { flag: "picture", note: null } }, {}]);
});
