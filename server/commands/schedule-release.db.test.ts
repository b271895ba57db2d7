import { expect, test } from "vitest";
import type { ReleaseKind } from "#domain/release.ts";
import { noticesFor } from "#server/commands/read/notices.ts";
import { verifyAudit } from "#server/records/audit.ts";
import {
  approve,
  asBlocks,
  codeOf,
  mustDo,
  publish,
  release,
  releaseChange,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { NOON, SIX, schedule, scheduledStory, takeTurn } from "#tests/support/schedules.ts";
import { confirmExpunge } from "./confirm-expunge.ts";
import { editStoryDetails } from "./edit-story-details.ts";
import { moveStory } from "./move-story.ts";
import { proposeExpunge } from "./propose-expunge.ts";
import { storyFor } from "./read/read-story.ts";
import { revokeApproval } from "./revoke-approval.ts";
import { unscheduleRelease } from "./unschedule-release.ts";

/** A published story, an update of which the copy editor scheduled for 6 a.m. */
async function scheduledUpdate(newsroom: TestNewsroom): Promise<string> {
  const { reporter, editor, copyEditor } = newsroom.people;
  await newsroom.db.setNow(NOON);
  const storyId = await writtenStory(newsroom);
  await publish(newsroom, storyId);
  await write(newsroom, reporter, storyId, {
    body: asBlocks(["The council voted on Tuesday.", "It rained."]),
  });
  const { revision } = await approve(newsroom, editor, storyId, { kind: "update", note: "The weather." });
  mustDo(await schedule(newsroom, copyEditor, storyId, { kind: "update", revision, note: "The weather." }));
  return storyId;
}

const endOf = ({ db }: TestNewsroom, storyId: string) =>
  db.prisma.scheduledRelease.findFirstOrThrow({ where: { storyId }, orderBy: { id: "desc" } });

test("[R6] [R5] two who schedule at once make one that waits", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor, managing } = newsroom.people;
  await newsroom.db.setNow(NOON);
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  const answers = await Promise.all(
    [copyEditor, managing, copyEditor, managing].map((actor) =>
      schedule(newsroom, actor, storyId, { kind: "initial", revision }),
    ),
  );
  expect(answers.map(codeOf).sort()).toEqual([
    "already-scheduled",
    "already-scheduled",
    "already-scheduled",
    "done",
  ]);
  expect(await newsroom.db.prisma.scheduledRelease.count()).toBe(1);
});

test("[R6] [R5] one key sent eight times at once schedules once, and answers the release that it became", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  await newsroom.db.setNow(NOON);
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  const ask = () =>
    schedule(newsroom, copyEditor, storyId, { kind: "initial", revision, idempotencyKey: "one" });
  const answers = (await Promise.all(Array.from({ length: 8 }, ask))).map(mustDo);
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  await newsroom.db.setNow(SIX);
  await takeTurn(newsroom);
  expect(mustDo(await ask())).toMatchObject({ state: "released", number: 1, repeated: true });
  // By hand the key stands for something else.
  const byHand = await release(newsroom, copyEditor, storyId, {
    kind: "initial",
    revision,
    idempotencyKey: "one",
  });
  expect(codeOf(byHand)).toBe("idempotency-key-reused");
  expect(await newsroom.db.prisma.release.count()).toBe(1);
});

test("[R6] [U2] an update goes out with its own instant as Updated, and its approval is used up", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await scheduledUpdate(newsroom);
  await newsroom.db.setNow(SIX);
  expect((await takeTurn(newsroom)).released).toBe(1);
  expect(mustDo(await storyFor(newsroom, newsroom.people.editor, { storyId }))).toMatchObject({
    updatedLine: "The Potomac Courier - Updated: 6 a.m. on Wednesday, February 4, 2026",
    firstPublishedAt: new Date(NOON),
    updatedAt: new Date(SIX),
    approved: null,
  });
});

type Deed = (newsroom: TestNewsroom, storyId: string) => Promise<unknown>;

async function kill({ people, db }: TestNewsroom, storyId: string, newsroom: TestNewsroom) {
  const { revisionNumber, sha256 } = await db.prisma.release.findFirstOrThrow({ where: { storyId } });
  const note = "The story was made up.";
  const { approveRevision } = await import("./approve-revision.ts");
  for (const who of [people.managing, people.editor])
    mustDo(
      await approveRevision(newsroom, who, {
        storyId,
        revision: revisionNumber ?? 0,
        sha256: sha256 ?? "",
        kind: "kill",
        note,
      }),
    );
  mustDo(await release(newsroom, people.managing, storyId, { kind: "kill", note }));
}

/** What is done to a published story whose update waits, and why that takes it back. */
const DEEDS: readonly (readonly [string, Deed, string])[] = [
  [
    "withheld",
    async (newsroom, storyId) =>
      mustDo(await release(newsroom, newsroom.people.editor, storyId, { kind: "withhold" })),
    "withheld",
  ],
  ["killed", (newsroom, storyId) => kill(newsroom, storyId, newsroom), "killed"],
  [
    "released by hand as something else",
    (newsroom, storyId) =>
      releaseChange(newsroom, storyId, "editors-note", { note: "She once worked there." }),
    "other-release",
  ],
  [
    "released by hand as just this",
    async (newsroom, storyId) => {
      const { revisionNumber } = await endOf(newsroom, storyId);
      const asked = { kind: "update", revision: revisionNumber, note: "The weather." } as const;
      mustDo(await release(newsroom, newsroom.people.managing, storyId, asked));
    },
    "other-release",
  ],
  [
    "its approval revoked",
    async (newsroom, storyId) => {
      const { id } = await newsroom.db.prisma.approval.findFirstOrThrow({
        where: { storyId, releaseNumber: null },
      });
      mustDo(await revokeApproval(newsroom, newsroom.people.editor, { storyId, approvalId: id }));
    },
    "approval-revoked",
  ],
  [
    "taken back by another",
    async (newsroom, storyId) =>
      mustDo(await unscheduleRelease(newsroom, newsroom.people.editor, { storyId })),
    "by-hand",
  ],
];

test.each(DEEDS)("[R6] an update that waits is over once its story is %s", async (_what, deed, why) => {
  await using newsroom = await testNewsroom();
  const { copyEditor } = newsroom.people;
  const storyId = await scheduledUpdate(newsroom);
  await deed(newsroom, storyId);
  const releases = await newsroom.db.prisma.release.count();
  expect(await endOf(newsroom, storyId)).toMatchObject({ state: "taken-back", endedWhy: why });
  await newsroom.db.setNow(SIX);
  expect(await takeTurn(newsroom)).toEqual({ released: 0, failed: 0, more: false });
  expect(await newsroom.db.prisma.release.count()).toBe(releases);
  // Who had scheduled it is told, unless it was their own deed.
  const { endedById } = await endOf(newsroom, storyId);
  const told = mustDo(await noticesFor(newsroom, copyEditor, {})).items.filter(
    ({ kind }) => kind === "not-released",
  );
  expect(told).toHaveLength(endedById === copyEditor.id ? 0 : 1);
  const row = await newsroom.db.prisma.auditRow.findFirstOrThrow({ where: { action: "unschedule-release" } });
  expect(row).toMatchObject({ storyId, facts: { why } });
  expect(await verifyAudit(newsroom.db.prisma)).toMatchObject({ ok: true });
});

test("[R6] a resend changes nothing of what waits", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await scheduledUpdate(newsroom);
  mustDo(await release(newsroom, newsroom.people.copyEditor, storyId, { kind: "resend" }));
  await newsroom.db.setNow(SIX);
  expect((await takeTurn(newsroom)).released).toBe(1);
  const kinds = await newsroom.db.prisma.release.findMany({ where: { storyId }, orderBy: { number: "asc" } });
  expect(kinds.map(({ kind }) => kind as ReleaseKind)).toEqual(["initial", "resend", "update"]);
});

test("[R6] an embargo that ends later takes a first release back; one that ends sooner or is lifted leaves it", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const storyId = await scheduledStory(newsroom);
  const setEmbargo = async (until: string | null) =>
    mustDo(
      await editStoryDetails(newsroom, editor, {
        storyId,
        embargoUntil: until === null ? null : new Date(until),
      }),
    );
  for (const until of ["2026-02-04T10:00:00Z", SIX, null]) {
    await setEmbargo(until);
    expect((await endOf(newsroom, storyId)).state).toBe("waiting");
  }
  await setEmbargo("2026-02-04T11:00:01Z");
  expect(await endOf(newsroom, storyId)).toMatchObject({ state: "taken-back", endedWhy: "embargo-later" });
});

test("[R6] a spiked story's release is taken back and does not come back with the story", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const storyId = await scheduledStory(newsroom);
  mustDo(await moveStory(newsroom, editor, { storyId, move: "spike", from: "drafting" }));
  expect(await endOf(newsroom, storyId)).toMatchObject({ state: "taken-back", endedWhy: "spiked" });
  mustDo(await moveStory(newsroom, editor, { storyId, move: "revive", from: "spiked" }));
  await newsroom.db.setNow(SIX);
  expect((await takeTurn(newsroom)).released).toBe(0);
});

test("[R6] [N6] what the law took goes out no more, and its schedule holds none of its words", async () => {
  await using newsroom = await testNewsroom();
  const { managing, admin } = newsroom.people;
  const storyId = await scheduledUpdate(newsroom);
  const asked = { storyId, reason: "Court order.", reference: "1 CA 2/26", slug: "council" };
  const { proposal } = mustDo(await proposeExpunge(newsroom, managing, asked));
  mustDo(await confirmExpunge(newsroom, admin, { storyId, proposal, slug: "council" }));
  const row = await endOf(newsroom, storyId);
  expect(row).toMatchObject({ state: "taken-back", endedWhy: "expunged" });
  expect(row.note).toMatch(/^expunged:[0-9a-f]{64}$/);
  const releases = await newsroom.db.prisma.release.count();
  await newsroom.db.setNow(SIX);
  expect(await takeTurn(newsroom)).toEqual({ released: 0, failed: 0, more: false });
  expect(await newsroom.db.prisma.release.count()).toBe(releases);
});

test("[R6] [N2] reporters and other desks' editors neither schedule nor take back", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, businessReporter } = newsroom.people;
  const storyId = await scheduledStory(newsroom);
  expect(codeOf(await unscheduleRelease(newsroom, reporter, { storyId }))).toBe("may-not-unschedule-release");
  expect(codeOf(await unscheduleRelease(newsroom, businessReporter, { storyId }))).toBe("story-unknown");
  const asked = { kind: "initial", revision: 1 } as const;
  expect(codeOf(await schedule(newsroom, reporter, storyId, asked))).toBe("may-not-release-initial");
});

test("[R6] what was asked for can't be changed once it waits, nor what has ended, whatever the newsroom does", async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const storyId = await scheduledStory(newsroom);
  const change = (sql: string) => db.pool.query(`UPDATE scheduled_releases SET ${sql}`);
  for (const sql of [
    "at = at - interval '1 hour'",
    "revision_number = revision_number",
    "kind = 'update'",
    `"by" = '${people.editor.id}'`,
    "note = 'x'",
    "state = 'released'",
  ]) {
    if (sql.startsWith("revision")) await change(sql);
    else await expect(change(sql), sql).rejects.toThrow(/scheduled_releases/);
  }
  mustDo(await unscheduleRelease(newsroom, people.copyEditor, { storyId }));
  await expect(change("state = 'waiting', ended_at = NULL, ended_why = NULL")).rejects.toThrow(/end once/);
  await expect(db.pool.query("DELETE FROM scheduled_releases")).rejects.toThrow(/append-only/);
});
