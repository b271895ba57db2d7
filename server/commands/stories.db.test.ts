import { expect, test } from "vitest";
import { loadCopyHead } from "#server/records/copy-heads.ts";
import { listMoves } from "#server/records/moves.ts";
import { lockStory } from "#server/records/stories.ts";
import {
  asBlocks,
  codeOf,
  freeze,
  mustDo,
  publish,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { claimStory, handOffStory, unclaimStory } from "./claim-story.ts";
import { createStory } from "./create-story.ts";
import { editCopy } from "./edit-copy.ts";
import { freezeRevision } from "./freeze-revision.ts";
import { moveStory } from "./move-story.ts";
import { copyFor } from "./read/read-copy.ts";
import { restoreRevision } from "./restore-revision.ts";

const NOW = "2026-02-03T21:23:59Z";

test("[N2] a reporter starts a story on their own desk and stands in its byline; an editor does not", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, admin } = newsroom.people;
  const story = mustDo(
    await createStory(newsroom, reporter, { slug: "  fire   downtown ", desk: "national" }),
  );
  expect(story).toMatchObject({
    slug: "fire downtown",
    desk: "national",
    stage: "drafting",
    publicState: "unpublished",
  });
  const copy = mustDo(await copyFor(newsroom, reporter, { storyId: story.id }));
  expect(copy.fields.byline).toEqual([
    expect.objectContaining({ name: reporter.name, staffer: reporter.id }),
  ]);
  const planned = mustDo(await createStory(newsroom, editor, { slug: "budget", desk: "national" }));
  expect(mustDo(await copyFor(newsroom, editor, { storyId: planned.id })).fields.byline).toEqual([]);
  expect(codeOf(await createStory(newsroom, reporter, { slug: "fire", desk: "business" }))).toBe(
    "may-not-create-story",
  );
  expect(codeOf(await createStory(newsroom, admin, { slug: "fire", desk: "national" }))).toBe(
    "may-not-create-story",
  );
  expect(codeOf(await createStory(newsroom, reporter, { slug: "fire", desk: "nowhere" }))).toBe("bad-desk");
  expect(codeOf(await createStory(newsroom, reporter, { slug: " ", desk: "national" }))).toBe("slug-empty");
});

test("[N1] a move records who, when, from, to and why, and freezes the copy once", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { reporter, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const filed = mustDo(
    await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting", note: " Done. " }),
  );
  expect(filed).toMatchObject({ stage: "filed", stageSince: new Date(NOW), revision: 1 });
  const edited = mustDo(await moveStory(newsroom, editor, { storyId, move: "edit", from: "filed" }));
  expect(edited).toMatchObject({ stage: "editing", revision: 1 });
  const held = mustDo(
    await moveStory(newsroom, editor, {
      storyId,
      move: "hold",
      from: "editing",
      note: "Waits for the mayor.",
    }),
  );
  expect(held.stage).toBe("held");
  await write(newsroom, reporter, storyId, { body: asBlocks(["Typed while held."]) });
  expect(mustDo(await moveStory(newsroom, editor, { storyId, move: "resume", from: "held" }))).toMatchObject({
    stage: "editing",
    revision: 2,
  });
  const moves = await listMoves(newsroom.db.prisma, storyId, { limit: 10 });
  expect(moves).toHaveLength(4);
  expect(moves.find(({ move }) => move === "file")).toMatchObject({
    from: "drafting",
    to: "filed",
    note: "Done.",
    by: { id: reporter.id, name: reporter.name },
    at: new Date(NOW),
  });
});

test("[N1] a refused move leaves no move, no revision and no audit row", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, businessReporter, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const before = await newsroom.db.prisma.auditRow.count();
  const tries = [
    [await moveStory(newsroom, reporter, { storyId, move: "edit", from: "drafting" }), "may-not-move-edit"],
    [await moveStory(newsroom, editor, { storyId, move: "ready", from: "editing" }), "story-moved"],
    [await moveStory(newsroom, editor, { storyId, move: "hold", from: "drafting" }), "note-required"],
    [
      await moveStory(newsroom, businessReporter, { storyId, move: "file", from: "drafting" }),
      "story-unknown",
    ],
    [
      await moveStory(newsroom, editor, { storyId: "no-id", move: "file", from: "drafting" }),
      "story-unknown",
    ],
  ] as const;
  for (const [answer, code] of tries) expect(codeOf(answer)).toBe(code);
  expect(await newsroom.db.prisma.stageMove.count()).toBe(0);
  expect(await newsroom.db.prisma.revision.count()).toBe(0);
  expect(await newsroom.db.prisma.auditRow.count()).toBe(before);
});

test("[N5] a claim is handed off by its holder or the desk, only to somebody who can work on the story", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2, editor, businessReporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  mustDo(await claimStory(newsroom, reporter, { storyId }));
  expect(codeOf(await claimStory(newsroom, reporter, { storyId }))).toBe("done");
  expect(codeOf(await claimStory(newsroom, editor, { storyId }))).toBe("claimed-by-another");
  expect(codeOf(await handOffStory(newsroom, reporter2, { storyId, to: reporter2.id }))).toBe(
    "claim-not-yours",
  );
  expect(codeOf(await handOffStory(newsroom, reporter, { storyId, to: businessReporter.id }))).toBe(
    "cannot-receive",
  );
  expect(codeOf(await handOffStory(newsroom, reporter, { storyId, to: "nobody" }))).toBe("bad-to");
  const handed = mustDo(await handOffStory(newsroom, reporter, { storyId, to: reporter2.id }));
  expect(handed.claimedBy).toEqual({ id: reporter2.id, name: reporter2.name });
  expect(mustDo(await unclaimStory(newsroom, editor, { storyId })).claimedBy).toBeNull();
  expect(
    await newsroom.db.prisma.auditRow.count({ where: { action: { endsWith: "-story" }, storyId } }),
  ).toBe(4);
});

test("[N5] whoever has the story blocks no keystroke of anybody else", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2 } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  mustDo(await claimStory(newsroom, reporter, { storyId }));
  const { version: base } = mustDo(await copyFor(newsroom, reporter2, { storyId }));
  expect(codeOf(await editCopy(newsroom, reporter2, { storyId, base, dek: [{ text: "A dek." }] }))).toBe(
    "done",
  );
});

test("[N5] a command at work on a story does not hold up its keystrokes", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await writtenStory(newsroom);
  await newsroom.db.prisma.$transaction(async (tx) => {
    await lockStory(tx, storyId);
    // Written on another connection: under FOR UPDATE this would wait for the transaction around it, which waits for it.
    await write(newsroom, newsroom.people.reporter, storyId, { body: asBlocks(["Typed meanwhile."]) });
  });
  expect((await loadCopyHead(newsroom.db.prisma, storyId)).sequence).toBe(3n);
});

test("[N3] freezing twice gives one revision; a change gives the next, with who wrote since the live one", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2, editor, businessReporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const first = mustDo(await freezeRevision(newsroom, editor, { storyId, name: "for legal" }));
  expect(first).toMatchObject({ number: 1, isNew: true, wordCount: 11 });
  expect(mustDo(await freezeRevision(newsroom, editor, { storyId }))).toEqual({ ...first, isNew: false });
  await publish(newsroom, storyId);
  await write(newsroom, reporter2, storyId, { body: asBlocks(["New words."]) });
  expect(await freeze(newsroom, editor, storyId)).toMatchObject({ number: 2, isNew: true });
  const rows = await newsroom.db.prisma.revision.findMany({ orderBy: { number: "asc" } });
  expect(rows.map(({ authors, writers }) => ({ authors, writers }))).toEqual([
    { authors: [reporter.id], writers: [reporter.id] },
    { authors: [reporter.id], writers: [reporter2.id] },
  ]);
  expect(codeOf(await freezeRevision(newsroom, businessReporter, { storyId }))).toBe("story-unknown");
});

test("[Y8] an outside edit is diffed into the live document, and an edit of an old base is stale", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, managing } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { version: base, body } = mustDo(await copyFor(newsroom, editor, { storyId }));
  const before = await loadCopyHead(newsroom.db.prisma, storyId);
  const edited = mustDo(
    await editCopy(newsroom, editor, {
      storyId,
      base,
      dek: [{ text: "The mayor signs" }],
      fields: { dateline: "WASHINGTON" },
    }),
  );
  const copy = mustDo(await copyFor(newsroom, editor, { storyId }));
  expect(copy).toMatchObject({
    version: edited.version,
    sha256: edited.sha256,
    dek: [{ text: "The mayor signs" }],
    body,
  });
  expect(copy.fields).toMatchObject({ dateline: "WASHINGTON", byline: [{ staffer: reporter.id }] });
  expect((await loadCopyHead(newsroom.db.prisma, storyId)).sequence).toBe(before.sequence + 1n);
  const stale = await editCopy(newsroom, reporter, { storyId, base, hed: [{ text: "Another hed" }] });
  expect(stale).toMatchObject({ ok: false, refusal: { kind: "stale", code: "copy-moved-on" } });
  expect(codeOf(await editCopy(newsroom, reporter, { storyId, base: "yesterday", hed: [] }))).toBe(
    "bad-base",
  );
  expect(codeOf(await editCopy(newsroom, reporter, { storyId, base: edited.version }))).toBe("bad-body");
  const { number } = await freeze(newsroom, managing, storyId);
  expect(
    codeOf(await editCopy(newsroom, editor, { storyId, base: number, hed: [{ text: "By revision" }] })),
  ).toBe("done");
  expect(codeOf(await editCopy(newsroom, editor, { storyId, base: `r${number}`, hed: [] }))).toBe(
    "copy-moved-on",
  );
});

test("[R4] restoring freezes what it replaces, so nothing typed is lost", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { number, sha256 } = await freeze(newsroom, editor, storyId);
  await write(newsroom, reporter, storyId, { body: asBlocks(["Words never frozen."]) });
  const restored = mustDo(await restoreRevision(newsroom, editor, { storyId, revision: number }));
  expect(restored).toEqual({ before: 2, revision: 3, sha256 });
  expect(mustDo(await copyFor(newsroom, editor, { storyId })).sha256).toBe(sha256);
  expect(codeOf(await restoreRevision(newsroom, editor, { storyId, revision: 99 }))).toBe("revision-unknown");
});
