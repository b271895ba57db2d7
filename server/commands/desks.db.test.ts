import { expect, test } from "vitest";
import { codeOf, mustDo, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { createStory } from "./create-story.ts";
import { createDesk, renameDesk } from "./edit-desk.ts";
import { moveStory } from "./move-story.ts";
import { desksFor } from "./read/me.ts";

test("[N2] [N7] who keeps the settings opens and renames desks; an address never changes", async () => {
  await using newsroom = await testNewsroom();
  const { admin, managing, editor } = newsroom.people;
  expect(codeOf(await createDesk(newsroom, editor, { name: "Metro" }))).toBe("may-not-manage-settings");
  expect(codeOf(await createDesk(newsroom, managing, { name: "Metro" }))).toBe("may-not-manage-settings");
  const metro = mustDo(await createDesk(newsroom, admin, { name: "  Metro  & Région " }));
  expect(metro).toEqual({ id: "metro-and-region", name: "Metro & Région" });
  mustDo(await createStory(newsroom, managing, { slug: "bridge", desk: metro.id }));
  mustDo(await renameDesk(newsroom, admin, { desk: metro.id, name: "City" }));
  const desks = await desksFor(newsroom, editor);
  expect(desks.at(-1)).toEqual({ id: "metro-and-region", name: "City" });
  for (const name of ["", "national", "NATIONAL", "…", "x".repeat(41), "Two\nlines\u0007"]) {
    expect(codeOf(await createDesk(newsroom, admin, { name })), name).toBe("bad-name");
  }
  expect(codeOf(await renameDesk(newsroom, admin, { desk: "city", name: "Town" }))).toBe("bad-desk");
  expect(codeOf(await renameDesk(newsroom, admin, { desk: metro.id, name: "Business" }))).toBe("bad-name");
  const rows = await newsroom.db.prisma.auditRow.findMany({ where: { action: { endsWith: "-desk" } } });
  expect(rows.map(({ action, facts }) => [action, facts])).toEqual([
    ["create-desk", { desk: metro.id, name: "Metro & Région" }],
    ["rename-desk", { desk: metro.id, name: "City" }],
  ]);
});

test("two desks of one name at once are one desk", async () => {
  await using newsroom = await testNewsroom();
  const { admin } = newsroom.people;
  const both = await Promise.all([1, 2].map(() => createDesk(newsroom, admin, { name: "Sports" })));
  expect(both.map(codeOf).sort()).toEqual(["bad-name", "done"]);
});

test("[N1] of two who drop one card at once, one moves it, and the other is told where it is", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, managing } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  mustDo(await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting" }));
  const both = await Promise.all([
    moveStory(newsroom, editor, { storyId, move: "edit", from: "filed" }),
    moveStory(newsroom, managing, { storyId, move: "send-to-copy", from: "filed" }),
  ]);
  expect(both.map(codeOf).sort()).toEqual(["done", "story-moved"]);
  const { stage } = await newsroom.db.prisma.story.findUniqueOrThrow({ where: { id: storyId } });
  const told = both.flatMap((answer) => (answer.ok ? [] : [answer.refusal.details]));
  expect(told).toEqual([{ stage }]);
});
