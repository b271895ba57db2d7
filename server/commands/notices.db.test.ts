import { expect, test } from "vitest";
import type { Actor } from "#domain/staffer.ts";
import { loadActor } from "#server/records/staffers.ts";
import {
  approve,
  codeOf,
  mustDo,
  newKey,
  publish,
  release,
  type TestNewsroom,
  testNewsroom,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { disableStaffer } from "./disable-staffer.ts";
import { editStaffer } from "./edit-staffer.ts";
import { noticesFor } from "./read/notices.ts";
import { releaseStory } from "./release-story.ts";
import { reviewAloneRelease } from "./review-alone-release.ts";
import { seeNotices } from "./see-notices.ts";

const WHY = "Night shift, nobody else in.";

async function releasedAlone(newsroom: TestNewsroom, by: Actor): Promise<string> {
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, by, storyId, { kind: "initial" });
  mustDo(await release(newsroom, by, storyId, { kind: "initial", revision, aloneReason: WHY }));
  return storyId;
}

async function told(newsroom: TestNewsroom, actor: Actor) {
  return mustDo(await noticesFor(newsroom, actor, {}));
}

test("[N4] every managing editor is told of a release made alone, with who, what and why, and nobody else is", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing, managing2, ...others } = newsroom.people;
  await newsroom.db.setNow("2026-02-03T21:23:59Z");
  const storyId = await releasedAlone(newsroom, editor);
  for (const chief of [managing, managing2]) {
    const { items, unseen, nextCursor } = await told(newsroom, chief);
    expect({ unseen, nextCursor }).toEqual({ unseen: 1, nextCursor: null });
    expect(items).toMatchObject([
      {
        kind: "released-alone",
        story: { id: storyId, slug: "council" },
        createdAt: new Date("2026-02-03T21:23:59Z"),
        seenAt: null,
        release: { number: 1, kind: "initial", by: { name: editor.name }, reason: WHY, review: null },
      },
    ]);
  }
  for (const other of [editor, ...Object.values(others)]) {
    const kinds = (await told(newsroom, other)).items.map(({ kind }) => kind);
    expect(kinds, other.name).not.toContain("released-alone");
  }
});

test("[N4] [R5] the same request sent again tells nobody twice, and a refused release tells nobody", async () => {
  await using newsroom = await testNewsroom();
  const { managing, managing2 } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, managing, storyId, { kind: "initial" });
  const request = { kind: "initial" as const, revision, aloneReason: WHY, storyId, idempotencyKey: newKey() };
  expect(codeOf(await releaseStory(newsroom, managing, { ...request, revision: revision + 1 }))).not.toBe(
    "done",
  );
  expect((await told(newsroom, managing2)).items).toEqual([]);
  mustDo(await releaseStory(newsroom, managing, request));
  expect(mustDo(await releaseStory(newsroom, managing, request)).repeated).toBe(true);
  expect((await told(newsroom, managing2)).items).toHaveLength(1);
  // Who released it alone can't be the one to look at it.
  expect((await told(newsroom, managing)).items).toEqual([]);
});

test("[N4] a release with a second person tells nobody, and a closed account is told of nothing", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing, managing2, admin } = newsroom.people;
  await publish(newsroom, await writtenStory(newsroom));
  expect((await told(newsroom, managing)).items).toEqual([]);
  mustDo(await disableStaffer(newsroom, admin, { stafferId: managing2.id }));
  await releasedAlone(newsroom, editor);
  expect((await told(newsroom, managing)).unseen).toBe(1);
  expect(await newsroom.db.prisma.notice.count({ where: { stafferId: managing2.id } })).toBe(0);
});

test("[N4] a notice stays unseen until its own reader says they saw it, once", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing, managing2 } = newsroom.people;
  await releasedAlone(newsroom, editor);
  const ids = (await told(newsroom, managing)).items.map(({ id }) => id);
  expect(mustDo(await seeNotices(newsroom, managing2, { ids }))).toEqual({ seen: 0 });
  expect(mustDo(await seeNotices(newsroom, managing, { ids: [...ids, "no-id"] }))).toEqual({ seen: 1 });
  const seen = await told(newsroom, managing);
  expect(seen).toMatchObject({ unseen: 0, items: [{ seenAt: expect.any(Date) }] });
  expect(mustDo(await seeNotices(newsroom, managing, { ids }))).toEqual({ seen: 0 });
  expect((await told(newsroom, managing)).items).toEqual(seen.items);
  expect(mustDo(await noticesFor(newsroom, managing, { unseen: true })).items).toEqual([]);
  expect((await told(newsroom, managing2)).unseen).toBe(1);
});

test("[N4] reviewing takes the reviewer's notice off, and the others read who has looked", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing, managing2 } = newsroom.people;
  const storyId = await releasedAlone(newsroom, editor);
  const second = await releasedAlone(newsroom, editor);
  mustDo(await reviewAloneRelease(newsroom, managing, { storyId, release: 1 }));
  const mine = await told(newsroom, managing);
  expect(mine.unseen).toBe(1);
  expect(mine.items.filter(({ seenAt }) => seenAt === null).map(({ story }) => story.id)).toEqual([second]);
  const theirs = await told(newsroom, managing2);
  expect(theirs.unseen).toBe(2);
  expect(theirs.items.find(({ story }) => story.id === storyId)).toMatchObject({
    release: { review: { by: { name: managing.name } } },
  });
});

test("[N2] a notice is neither shown nor counted once its reader may no longer read the story", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing, admin } = newsroom.people;
  await releasedAlone(newsroom, editor);
  const roles = [{ role: "reporter", desk: "business" }] as const;
  mustDo(await editStaffer(newsroom, admin, { stafferId: managing.id, roles }));
  const now = await loadActor(newsroom.db.prisma, managing.id);
  if (now === null) throw new Error("still there");
  expect(await told(newsroom, now)).toEqual({ items: [], nextCursor: null, unseen: 0 });
});

test("notices come in pages, newest first, past those that may not be read", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing } = newsroom.people;
  const stories: string[] = [];
  for (let n = 0; n < 3; n += 1) stories.unshift(await releasedAlone(newsroom, editor));
  const first = mustDo(await noticesFor(newsroom, managing, { limit: 2 }));
  expect(first.items.map(({ story }) => story.id)).toEqual(stories.slice(0, 2));
  const cursor = first.nextCursor ?? "";
  const rest = mustDo(await noticesFor(newsroom, managing, { limit: 2, cursor }));
  expect(rest).toMatchObject({ items: [{ story: { id: stories[2] } }], nextCursor: null, unseen: 3 });
});
