import { expect, test } from "vitest";
import {
  approve,
  asBlocks,
  codeOf,
  freeze,
  mustDo,
  publish,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { previewRelease } from "./preview-release.ts";

const NOW = "2026-02-03T21:23:59Z";

test("[U1] a preview shows the page and the line, writes nothing and stamps nothing", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { editor, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  const rows = await newsroom.db.prisma.auditRow.count();
  const preview = mustDo(await previewRelease(newsroom, copyEditor, { storyId, kind: "initial", revision }));
  expect(preview).toMatchObject({
    willMoveUpdated: false,
    refusal: null,
    openGates: [],
    stamps: { firstPublished: new Date(NOW), updated: new Date(NOW), moved: false },
    updatedLine: "The Potomac Courier - Tuesday, February 3, 2026",
    address: "/national/2026/02/03/council-passes-budget",
    sinceLive: null,
    basedOn: null,
  });
  expect(preview.pageHtml).toContain("The council voted on Tuesday.");
  expect(preview.pageHtml).not.toContain("\uFFFE");
  // Readers are told of a desk once something of it is out: of this one, and of no other.
  expect(preview.pageHtml?.match(/<nav class="sections".*?<\/nav>/)?.[0].match(/href="[^"]*"/g)).toEqual([
    'href="/national"',
  ]);
  const { prisma } = newsroom.db;
  expect([
    await prisma.release.count(),
    await prisma.publicRelease.count(),
    await prisma.publicAddress.count(),
  ]).toEqual([0, 0, 0]);
  expect(await prisma.auditRow.count()).toBe(rows);
  expect((await prisma.story.findUniqueOrThrow({ where: { id: storyId } })).path).toBeNull();
});

test("[R2] a preview says in one sentence whether Updated moves, lists every open gate, and compares", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { copyEditor, managing, reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom, ["The budget is 10 million dollars.", "It passed."]);
  await publish(newsroom, storyId);
  await write(newsroom, reporter, storyId, {
    body: asBlocks(["The budget is 12 million dollars.", "It passed."]),
  });
  const { number: revision } = await freeze(newsroom, copyEditor, storyId);
  const minor = mustDo(await previewRelease(newsroom, copyEditor, { storyId, kind: "minor", revision }));
  expect(minor).toMatchObject({ willMoveUpdated: false, minor: { minor: false }, basedOn: 1 });
  expect(minor.sentence).toMatch(/^Updated will not move/);
  expect(minor.refusal?.code).toBe("not-minor");
  expect(minor.sinceLive).toMatchObject({ diff: { changed: true, words: { added: 1, removed: 1 } } });
  const correction = mustDo(
    await previewRelease(newsroom, copyEditor, { storyId, kind: "correction", revision }),
  );
  expect(correction.willMoveUpdated).toBe(true);
  expect(correction.openGates.map(({ code }) => code)).toContain("wrong-words-missing");

  await approve(newsroom, managing, storyId, { kind: "update" });
  await write(newsroom, reporter, storyId, {
    body: asBlocks(["The budget is 12 million dollars.", "It failed."]),
  });
  const later = await freeze(newsroom, copyEditor, storyId);
  const update = mustDo(
    await previewRelease(newsroom, copyEditor, { storyId, kind: "update", revision: later.number }),
  );
  expect(update.sentence).toContain("Updated will move to 4:23 p.m. on Tuesday, February 3, 2026");
  expect(update.refusal?.code).toBe("not-approved");
  expect(update.sinceApproval).toMatchObject({ revision, diff: { changed: true } });
  expect(update.pageHtml).toContain("It failed.");
});

test("[N2] whoever may not know a story learns nothing from its preview", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await writtenStory(newsroom);
  const { businessReporter, reporter } = newsroom.people;
  const { number: revision } = await freeze(newsroom, reporter, storyId);
  const input = { storyId, kind: "initial" as const, revision };
  expect(codeOf(await previewRelease(newsroom, businessReporter, input))).toBe("story-unknown");
  const own = mustDo(await previewRelease(newsroom, reporter, input));
  expect(own.refusal?.code).toBe("may-not-release-initial");
});
