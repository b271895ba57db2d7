import { expect, test } from "vitest";
import {
  approve,
  codeOf,
  mustDo,
  publish,
  release,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { claimStory } from "../claim-story.ts";
import { editStoryDetails } from "../edit-story-details.ts";
import { moveStory } from "../move-story.ts";
import { dropFilter, keepFilter } from "../save-filter.ts";
import { setFlag } from "../set-flag.ts";
import { type Board, type BoardInput, boardFor } from "./board.ts";
import { dayFor } from "./day.ts";
import { filtersFor } from "./filters.ts";

/** 4:23 p.m. in New York. */
const NOW = "2026-02-03T21:23:59Z";

const slugsIn = ({ columns }: Board, key: string) =>
  columns.find((column) => column.key === key)?.items.map(({ slug }) => slug);

async function board(newsroom: TestNewsroom, name: keyof TestNewsroom["people"], input: BoardInput = {}) {
  return mustDo(await boardFor(newsroom, newsroom.people[name], input));
}

async function due(newsroom: TestNewsroom, slug: string, deadline: string | null, priority = 4) {
  const storyId = await writtenStory(newsroom, undefined, slug);
  mustDo(
    await editStoryDetails(newsroom, newsroom.people.editor, {
      storyId,
      priority,
      deadline: deadline === null ? null : new Date(deadline),
    }),
  );
  return storyId;
}

test("[D5] [N2] the board has what one may see, counted and in order, in columns by stage, desk and deadline", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { reporter, editor } = newsroom.people;
  const late = await due(newsroom, "late", "2026-02-03T20:00:00Z");
  await due(newsroom, "tonight", "2026-02-04T04:59:00Z", 5);
  await due(newsroom, "tonight-first", "2026-02-04T04:59:00Z", 1);
  await due(newsroom, "someday", null);
  mustDo(await moveStory(newsroom, reporter, { storyId: late, move: "file", from: "drafting" }));

  const whole = await board(newsroom, "managing");
  expect(whole.total).toBe(4);
  expect(slugsIn(whole, "drafting")).toEqual(["tonight-first", "tonight", "someday"]);
  expect(slugsIn(whole, "filed")).toEqual(["late"]);
  const cut = await board(newsroom, "managing", { take: { drafting: 1 } });
  expect(cut.columns[0]).toMatchObject({ key: "drafting", count: 3, items: [{ slug: "tonight-first" }] });
  const byDeadline = await board(newsroom, "managing", { group: "deadline" });
  expect(byDeadline.columns.map(({ key, count }) => [key, count])).toEqual([
    ["late", 1],
    ["hour", 0],
    ["today", 2],
    ["tomorrow", 0],
    ["later", 0],
    ["none", 1],
  ]);
  expect(slugsIn(await board(newsroom, "managing", { group: "desk" }), "national")).toHaveLength(4);
  // Another desk's reporter sees none of it, nor its count; an admin has no list.
  expect((await board(newsroom, "businessReporter")).total).toBe(0);
  expect(codeOf(await boardFor(newsroom, newsroom.people.admin, {}))).toBe("may-not-see-list");

  const only = await board(newsroom, "editor", { only: [late, "no id"] });
  expect([only.total, slugsIn(only, "filed")]).toEqual([1, ["late"]]);
  expect((await board(newsroom, "editor", { q: "tonight" })).total).toBe(2);
  expect((await board(newsroom, "editor", { q: "100%" })).total).toBe(0);
  mustDo(await editStoryDetails(newsroom, editor, { storyId: late, tags: ["City Hall"] }));
  expect((await board(newsroom, "editor", { tag: " city  HALL " })).total).toBe(1);
});

test("[D5] mine, touched, waiting and due today are each person's own", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { reporter, reporter2, editor, copyEditor } = newsroom.people;
  const storyId = await due(newsroom, "council", "2026-02-03T22:00:00Z");
  const total = async (name: keyof TestNewsroom["people"], show: NonNullable<BoardInput["show"]>) =>
    (await board(newsroom, name, { show })).total;
  const all = async (show: NonNullable<BoardInput["show"]>) => [
    await total("reporter", show),
    await total("reporter2", show),
    await total("editor", show),
    await total("copyEditor", show),
  ];
  expect(await all("mine")).toEqual([1, 0, 0, 0]);
  expect(await all("due-today")).toEqual([1, 1, 1, 1]);
  expect(await all("waiting")).toEqual([1, 0, 0, 0]);
  mustDo(await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting" }));
  expect(await all("waiting")).toEqual([0, 0, 1, 0]);
  mustDo(await moveStory(newsroom, editor, { storyId, move: "send-to-copy", from: "filed" }));
  expect(await all("waiting")).toEqual([0, 0, 0, 1]);
  expect(await all("touched")).toEqual([1, 0, 1, 0]);
  mustDo(await claimStory(newsroom, copyEditor, { storyId }));
  expect(await all("mine")).toEqual([1, 0, 0, 1]);
  mustDo(await setFlag(newsroom, reporter2, { storyId, flag: "legal", to: "needs-checking" }));
  expect(await all("waiting")).toEqual([0, 0, 1, 1]);
  mustDo(await setFlag(newsroom, editor, { storyId, flag: "legal", to: "not-required" }));
  await publish(newsroom, storyId);
  expect(await all("due-today")).toEqual([0, 0, 0, 0]);
  // What is out leaves the board two days after it was last touched; the day it was due keeps it.
  expect((await board(newsroom, "editor")).total).toBe(1);
  await newsroom.db.setNow("2026-02-05T21:25:00Z");
  await newsroom.db.prisma.copyHead.update({ where: { storyId }, data: { lastEditedAt: new Date(NOW) } });
  expect((await board(newsroom, "editor")).total).toBe(0);
  const day = mustDo(await dayFor(newsroom, editor, { date: "2026-02-03" }));
  expect(day.due.map(({ slug }) => slug)).toEqual(["council"]);
});

test("[D5] [N5] a reporter's claim hides a filed story from nobody whose next step it is; an approved update waits for its release", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { reporter, editor, copyEditor, managing } = newsroom.people;
  const storyId = await due(newsroom, "council", "2026-02-03T22:00:00Z");
  const waits = async (name: keyof TestNewsroom["people"]) =>
    (await board(newsroom, name, { show: "waiting" })).total;
  mustDo(await claimStory(newsroom, reporter, { storyId }));
  mustDo(await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting" }));
  expect([await waits("reporter"), await waits("editor")]).toEqual([0, 1]);
  mustDo(await moveStory(newsroom, editor, { storyId, move: "edit", from: "filed" }));
  mustDo(await moveStory(newsroom, editor, { storyId, move: "ready", from: "editing" }));
  await publish(newsroom, storyId);
  expect([await waits("copyEditor"), await waits("managing")]).toEqual([0, 0]);
  await write(newsroom, editor, storyId, { dek: [{ text: "And it was close" }] });
  const { revision } = await approve(newsroom, copyEditor, storyId, { kind: "update" });
  // Not for whoever approved it: a release takes two.
  expect([await waits("copyEditor"), await waits("copyEditor2"), await waits("managing")]).toEqual([0, 1, 1]);
  mustDo(await release(newsroom, managing, storyId, { kind: "update", revision }));
  expect([await waits("copyEditor2"), await waits("managing")]).toEqual([0, 0]);
});

test("[N1] why a story is held stands on its card, for whoever may read its revisions", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const storyId = await due(newsroom, "council", "2026-02-03T22:00:00Z");
  const note = "The mayor has still to answer.";
  mustDo(await moveStory(newsroom, editor, { storyId, move: "hold", from: "drafting", note }));
  const card = async (name: keyof TestNewsroom["people"]) =>
    (await board(newsroom, name)).columns.flatMap(({ items }) => items)[0];
  expect((await card("reporter2"))?.why).toEqual({ note, by: { id: editor.id, name: "Test editor" } });
  mustDo(await moveStory(newsroom, editor, { storyId, move: "resume", from: "held" }));
  expect((await card("reporter2"))?.why).toBeNull();
});

test("[D5] a day is the publication's, with what has no deadline beside it", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { editor, businessReporter } = newsroom.people;
  await due(newsroom, "last-minute", "2026-02-04T04:59:00Z");
  await due(newsroom, "early", "2026-02-04T05:00:00Z");
  await due(newsroom, "undated", null);
  const today = mustDo(await dayFor(newsroom, editor, {}));
  expect([today.date, today.today]).toEqual(["2026-02-03", "2026-02-03"]);
  expect(today.due.map(({ slug }) => slug)).toEqual(["last-minute"]);
  expect(today.undated.map(({ slug }) => slug)).toEqual(["undated"]);
  const next = mustDo(await dayFor(newsroom, editor, { date: "2026-02-04" }));
  expect(next.due.map(({ slug }) => slug)).toEqual(["early"]);
  expect(mustDo(await dayFor(newsroom, businessReporter, {})).undatedCount).toBe(0);
  for (const date of ["2026-02-30", "today", "2026-2-3"]) {
    expect(codeOf(await dayFor(newsroom, editor, { date }))).toBe("bad-date");
  }
});

test("[D5] a named view is its owner's alone", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter, admin } = newsroom.people;
  const kept = mustDo(await keepFilter(newsroom, editor, { name: " Metro  today ", query: "desk=metro" }));
  expect(kept.name).toBe("Metro today");
  mustDo(await keepFilter(newsroom, editor, { name: "Metro today", query: "desk=metro&show=due-today" }));
  expect(await filtersFor(newsroom, editor)).toMatchObject([{ query: "desk=metro&show=due-today" }]);
  expect(await filtersFor(newsroom, reporter)).toEqual([]);
  mustDo(await dropFilter(newsroom, reporter, kept));
  expect(await filtersFor(newsroom, editor)).toHaveLength(1);
  mustDo(await dropFilter(newsroom, editor, kept));
  expect(await filtersFor(newsroom, editor)).toEqual([]);
  expect(codeOf(await keepFilter(newsroom, editor, { name: " ", query: "" }))).toBe("bad-name");
  expect(codeOf(await keepFilter(newsroom, admin, { name: "All", query: "" }))).toBe("may-not-see-list");
});
