import { expect, test } from "vitest";
import { editPublication } from "#server/commands/edit-publication.ts";
import { editStoryDetails } from "#server/commands/edit-story-details.ts";
import { moveStory } from "#server/commands/move-story.ts";
import { listStoriesFor } from "#server/commands/read/list-stories.ts";
import { noticesFor } from "#server/commands/read/notices.ts";
import { storyFor } from "#server/commands/read/read-story.ts";
import { releaseDeskFor } from "#server/commands/read/release-desk.ts";
import { setFlag } from "#server/commands/set-flag.ts";
import { verifyAudit } from "#server/records/audit.ts";
import { asBlocks, mustDo, type TestNewsroom, testNewsroom, write } from "#tests/support/newsroom.ts";
import { JUST_BEFORE_SIX, NOON, SIX, schedule, scheduledStory, takeTurn } from "#tests/support/schedules.ts";
import { DueReleases } from "./due-releases.ts";

async function scheduleRow({ db }: TestNewsroom, storyId: string) {
  return db.prisma.scheduledRelease.findFirstOrThrow({ where: { storyId }, orderBy: { id: "desc" } });
}

test("[R6] a scheduled release goes out at its instant and not a millisecond before, with that instant as its stamp", async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const storyId = await scheduledStory(newsroom);
  expect(mustDo(await storyFor(newsroom, people.editor, { storyId }))).toMatchObject({
    publicState: "unpublished",
    scheduled: { at: new Date(SIX), kind: "initial", revision: 1, by: { id: people.copyEditor.id } },
  });
  // Typing goes on; what was approved goes out.
  await write(newsroom, people.reporter, storyId, { body: asBlocks(["Something else."]) });
  await db.setNow(JUST_BEFORE_SIX);
  expect(await takeTurn(newsroom)).toEqual({ released: 0, failed: 0, more: false });
  expect(await db.prisma.publicRelease.count()).toBe(0);

  await db.setNow(SIX);
  expect(await takeTurn(newsroom)).toEqual({ released: 1, failed: 0, more: false });
  expect(await takeTurn(newsroom)).toEqual({ released: 0, failed: 0, more: false });
  const [release, ...others] = await db.prisma.release.findMany({ where: { storyId } });
  expect(others).toEqual([]);
  expect(release).toMatchObject({
    number: 1,
    revisionNumber: 1,
    byId: people.copyEditor.id,
    at: new Date(SIX),
    firstPublishedAt: new Date(SIX),
    updatedAt: new Date(SIX),
  });
  const shown = await db.prisma.publicRelease.findFirstOrThrow({ where: { storyId } });
  expect(shown.line).toBe("The Potomac Courier - Wednesday, February 4, 2026");
  expect(shown.address).toMatch(/^\/national\/2026\/02\/04\//);
  expect(await scheduleRow(newsroom, storyId)).toMatchObject({ state: "released", releaseNumber: 1 });
  const story = mustDo(await storyFor(newsroom, people.editor, { storyId }));
  expect(story).toMatchObject({ publicState: "published", scheduled: null });
  // Who had scheduled it hears that it went out, too.
  const { items } = mustDo(await noticesFor(newsroom, people.copyEditor, {}));
  expect(items.map(({ kind }) => kind)).toContain("released");
  expect(await verifyAudit(db.prisma)).toMatchObject({ ok: true });
});

test("[R6] what was due while nobody ran goes out late, with the instant at which it really did; a day later it fails", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await scheduledStory(newsroom);
  const old = await scheduledStory(newsroom, "old");
  await newsroom.db.setNow("2026-02-04T13:30:00Z");
  const { id } = await scheduleRow(newsroom, old);
  // As if it had been due two days earlier: nothing but the owner's hand can change that.
  await newsroom.db.pool.query("ALTER TABLE scheduled_releases DISABLE TRIGGER USER");
  await newsroom.db.pool.query("UPDATE scheduled_releases SET at = '2026-02-02T11:00:00Z' WHERE id = $1", [
    id,
  ]);
  await newsroom.db.pool.query("ALTER TABLE scheduled_releases ENABLE TRIGGER USER");
  expect(await takeTurn(newsroom)).toEqual({ released: 1, failed: 1, more: false });
  const { firstPublishedAt } = await newsroom.db.prisma.release.findFirstOrThrow({ where: { storyId } });
  expect(firstPublishedAt).toEqual(new Date("2026-02-04T13:30:00Z"));
  expect(await scheduleRow(newsroom, old)).toMatchObject({ failure: { code: "scheduled-long-ago" } });
});

test("[R6] a release scheduled for the embargo's very end goes out then", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  const storyId = await scheduledStory(newsroom);
  mustDo(await editStoryDetails(newsroom, editor, { storyId, embargoUntil: new Date(SIX) }));
  expect((await scheduleRow(newsroom, storyId)).state).toBe("waiting");
  await newsroom.db.setNow(JUST_BEFORE_SIX);
  expect((await takeTurn(newsroom)).released).toBe(0);
  await newsroom.db.setNow(SIX);
  expect((await takeTurn(newsroom)).released).toBe(1);
  expect(mustDo(await storyFor(newsroom, copyEditor, { storyId })).publicState).toBe("published");
});

type Change = (newsroom: TestNewsroom, storyId: string) => Promise<unknown>;

/** What comes between a release's scheduling and its instant, and why it is refused then. */
const REFUSED: readonly (readonly [string, Change, string])[] = [
  [
    "the story is on hold",
    (newsroom, storyId) =>
      moveStory(newsroom, newsroom.people.editor, { storyId, move: "hold", from: "drafting", note: "Wait." }),
    "may-not-release-initial",
  ],
  [
    "a flag was raised",
    (newsroom, storyId) =>
      setFlag(newsroom, newsroom.people.reporter, { storyId, flag: "legal", to: "needs-checking" }),
    "legal-needs-checking",
  ],
  [
    "the checklist asks for more",
    (newsroom) =>
      editPublication(newsroom, newsroom.people.admin, {
        checklist: [{ id: "names", label: "Names checked", kinds: ["initial"], required: true }],
      }),
    "checklist-open",
  ],
  [
    "its releaser holds that role no more",
    ({ db, people }) => db.prisma.deskRole.deleteMany({ where: { stafferId: people.copyEditor.id } }),
    "story-unknown",
  ],
  [
    "its releaser's account was closed",
    ({ db, people }) =>
      db.prisma.staffer.update({ where: { id: people.copyEditor.id }, data: { disabledAt: new Date(NOON) } }),
    "releaser-gone",
  ],
  [
    "its approver may approve no more",
    ({ db, people }) => db.prisma.deskRole.deleteMany({ where: { stafferId: people.editor.id } }),
    "not-approved",
  ],
];

test.each(REFUSED)("[R6] at its instant everything is asked again: %s", async (_what, change, code) => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const storyId = await scheduledStory(newsroom);
  const answer = await change(newsroom, storyId);
  if (typeof answer === "object" && answer !== null && "ok" in answer) expect(answer.ok).toBe(true);
  await db.setNow(SIX);
  expect(await takeTurn(newsroom)).toEqual({ released: 0, failed: 1, more: false });
  expect(await takeTurn(newsroom)).toEqual({ released: 0, failed: 0, more: false });
  expect(await db.prisma.release.count()).toBe(0);
  expect(await db.prisma.publicRelease.count()).toBe(0);
  const failed = await scheduleRow(newsroom, storyId);
  expect(failed).toMatchObject({ state: "failed", failure: { code } });
  const [row] = await db.prisma.auditRow.findMany({ where: { action: "fail-scheduled-release" } });
  expect(row).toMatchObject({ storyId, actorId: null, facts: { schedule: failed.id, code } });
  const told = await db.prisma.notice.findMany({ where: { kind: "not-released" } });
  // Who scheduled it, where they still may read of it, and the desk's editors, or who stands in for them.
  expect(told.length).toBeGreaterThan(0);
  const readers = told.map(({ stafferId }) => stafferId);
  if (code !== "not-approved") expect(readers).toContain(people.editor.id);
  if (["may-not-release-initial", "legal-needs-checking", "not-approved"].includes(code))
    expect(readers).toContain(people.copyEditor.id);
});

test("[R6] why it did not go out stands on its release screen until something does, and in its notice", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const storyId = await scheduledStory(newsroom);
  mustDo(await moveStory(newsroom, editor, { storyId, move: "hold", from: "drafting", note: "Wait." }));
  await newsroom.db.setNow(SIX);
  await takeTurn(newsroom);
  const desk = mustDo(await releaseDeskFor(newsroom, editor, { storyId }));
  expect(desk.scheduled).toMatchObject({
    state: "failed",
    failure: { sentence: expect.stringMatching(/\.$/) },
  });
  const [item] = mustDo(await noticesFor(newsroom, editor, {})).items;
  expect(item).toMatchObject({
    kind: "not-released",
    schedule: { end: null, failure: desk.scheduled?.failure?.sentence },
  });
});

test("[R6] a story that is taken off hold in time goes out as planned", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const storyId = await scheduledStory(newsroom);
  mustDo(await moveStory(newsroom, editor, { storyId, move: "hold", from: "drafting", note: "Wait." }));
  mustDo(await moveStory(newsroom, editor, { storyId, move: "resume", from: "held" }));
  await newsroom.db.setNow(SIX);
  expect((await takeTurn(newsroom)).released).toBe(1);
});

test("[R6] what goes wrong is tried again and keeps no other from going out; after some minutes people are told", async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const damaged = await scheduledStory(newsroom, "damaged");
  const sound = await scheduledStory(newsroom, "sound");
  await db.pool.query("ALTER TABLE revisions DISABLE TRIGGER USER");
  const { canonical } = await db.prisma.revision.findFirstOrThrow({ where: { storyId: damaged } });
  const spoil = (bytes: Uint8Array) =>
    db.pool.query("UPDATE revisions SET canonical = $2 WHERE story_id = $1", [damaged, Buffer.from(bytes)]);
  await spoil(new Uint8Array([1, 2, 3]));
  await db.setNow(SIX);
  const problems: string[] = [];
  const due = new DueReleases({ newsroom, onProblem: (_problem, storyId) => problems.push(storyId) });
  expect(await due.turn()).toMatchObject({ released: 1, failed: 0 });
  expect(problems).toEqual([damaged]);
  expect((await scheduleRow(newsroom, sound)).state).toBe("released");
  expect(await scheduleRow(newsroom, damaged)).toMatchObject({ state: "waiting", attempts: 1 });
  // It isn't due again before some seconds have passed.
  expect(await due.turn()).toMatchObject({ released: 0, failed: 0 });
  const passTime = () =>
    db.pool.query("UPDATE scheduled_releases SET try_at = clock_timestamp() WHERE state = 'waiting'");
  for (let attempt = 2; attempt <= 13; attempt += 1) {
    await passTime();
    await due.turn();
  }
  expect(await scheduleRow(newsroom, damaged)).toMatchObject({ state: "waiting", attempts: 13 });
  await passTime();
  await due.turn();
  expect(await scheduleRow(newsroom, damaged)).toMatchObject({
    state: "failed",
    failure: { code: "release-fault" },
  });
  const { items } = mustDo(await noticesFor(newsroom, people.editor, {}));
  expect(items.map(({ kind, story }) => [kind, story.id])).toContainEqual(["not-released", damaged]);
  expect(await db.prisma.release.count({ where: { storyId: damaged } })).toBe(0);
  await spoil(canonical);
});

test("[R6] with the database away nothing is counted against it, and it goes out once it is back", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await scheduledStory(newsroom);
  await newsroom.db.setNow(SIX);
  // Whatever is asked of this pool fails, as it does while PostgreSQL restarts.
  const away = { query: () => Promise.reject(new Error("the database is away")) };
  const newsroomAway = { db: { ...newsroom.db, pool: away as unknown as TestNewsroom["db"]["pool"] } };
  const due = new DueReleases({ newsroom: newsroomAway, onProblem: () => undefined });
  await expect(due.turn()).rejects.toThrow("the database is away");
  expect((await scheduleRow(newsroom, storyId)).attempts).toBe(0);
  expect((await takeTurn(newsroom)).released).toBe(1);
});

test("[R6] a story that somebody is at is passed over, holds up no other, and goes out when they are done", async () => {
  await using newsroom = await testNewsroom();
  const busy = await scheduledStory(newsroom, "busy");
  const free = await scheduledStory(newsroom, "free");
  await newsroom.db.setNow(SIX);
  const holder = await newsroom.db.pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM stories WHERE id = $1 FOR NO KEY UPDATE", [busy]);
  expect((await takeTurn(newsroom)).released).toBe(1);
  expect((await scheduleRow(newsroom, free)).state).toBe("released");
  await holder.query("ROLLBACK");
  holder.release();
  expect((await takeTurn(newsroom)).released).toBe(1);
});

test("[R6] the lists say what goes out when, to whoever may see the list", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await scheduledStory(newsroom);
  const [item] = mustDo(await listStoriesFor(newsroom, newsroom.people.editor, {})).items;
  expect(item).toMatchObject({ id: storyId, scheduled: { at: new Date(SIX), kind: "initial", revision: 1 } });
  await newsroom.db.setNow(SIX);
  await takeTurn(newsroom);
  const [after] = mustDo(await listStoriesFor(newsroom, newsroom.people.editor, {})).items;
  expect(after).toMatchObject({ scheduled: null, publicState: "published" });
});

test("[R6] [N4] an editor alone on duty schedules with a reason; managing editors are told when it goes out", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing } = newsroom.people;
  await newsroom.db.setNow(NOON);
  const storyId = await scheduledStory(newsroom, "first");
  const { count } = await newsroom.db.prisma.scheduledRelease.updateMany({
    where: { storyId },
    data: { state: "taken-back", endedAt: new Date(NOON), endedWhy: "by-hand" },
  });
  expect(count).toBe(1);
  const { number: revision } = await newsroom.db.prisma.revision.findFirstOrThrow({ where: { storyId } });
  // The editor's own approval stands there already.
  const asked = { kind: "initial", revision } as const;
  expect(await schedule(newsroom, editor, storyId, asked)).toMatchObject({ refusal: { rule: "N4" } });
  mustDo(await schedule(newsroom, editor, storyId, { ...asked, aloneReason: "Night shift." }));
  const unseen = async () => mustDo(await noticesFor(newsroom, managing, {})).items.map(({ kind }) => kind);
  expect(await unseen()).not.toContain("released-alone");
  await newsroom.db.setNow(SIX);
  expect((await takeTurn(newsroom)).released).toBe(1);
  expect(await unseen()).toContain("released-alone");
});
