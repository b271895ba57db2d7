import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { verifyAudit } from "#server/records/audit.ts";
import {
  approve,
  asBlocks,
  codeOf,
  freeze,
  mustDo,
  newKey,
  publish,
  release,
  releaseChange,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { approveRevision } from "./approve-revision.ts";
import { storyFor } from "./read/read-story.ts";
import { revokeApproval } from "./revoke-approval.ts";

const DAY_ONE = "2026-02-03T21:23:59Z";
const DAY_TWO = "2026-02-04T14:00:00Z";

async function live(newsroom: TestNewsroom, storyId: string) {
  return newsroom.db.prisma.publicRelease.findFirstOrThrow({ where: { storyId, live: true } });
}

async function page(newsroom: TestNewsroom, storyId: string, number: number): Promise<string> {
  const output = await newsroom.db.prisma.publicOutput.findUniqueOrThrow({
    where: { storyId_number_format: { storyId, number, format: "page" } },
  });
  return new TextDecoder().decode(output.bytes);
}

test("[U1] [U2] [U5] a first publication sets firstPublished from the database's clock and has no Updated", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(DAY_ONE);
  const story = await writtenStory(newsroom);
  const released = await publish(newsroom, story);
  expect(released).toMatchObject({
    number: 1,
    kind: "initial",
    publicState: "published",
    firstPublishedAt: new Date(DAY_ONE),
    updatedAt: new Date(DAY_ONE),
    address: "/national/2026/02/03/council-passes-budget",
    updatedLine: "The Potomac Courier - Tuesday, February 3, 2026",
    needsReview: false,
  });
  expect(await live(newsroom, story)).toMatchObject({
    number: 1,
    state: "published",
    line: released.updatedLine,
  });
  expect(await page(newsroom, story, 1)).toContain("The council voted on Tuesday.");
  const row = await newsroom.db.prisma.story.findUniqueOrThrow({ where: { id: story } });
  expect(row).toMatchObject({ publicState: "published", path: "council-passes-budget" });
});

test("[U2] [U3] an update moves Updated, a minor fix after it does not, and firstPublished never moves", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(DAY_ONE);
  const story = await writtenStory(newsroom);
  await publish(newsroom, story);
  await newsroom.db.setNow(DAY_TWO);
  await write(newsroom, newsroom.people.reporter, story, {
    body: asBlocks([
      "The council voted on Tuesday.",
      "The mayor signed it at noon.",
      "A suit was filed Wednesday.",
    ]),
  });
  const updated = await releaseChange(newsroom, story, "update");
  expect(updated).toMatchObject({
    firstPublishedAt: new Date(DAY_ONE),
    updatedAt: new Date(DAY_TWO),
    updatedLine: "The Potomac Courier - Updated: 9 a.m. on Wednesday, February 4, 2026",
  });
  await newsroom.db.setNow("2026-02-05T14:00:00Z");
  await write(newsroom, newsroom.people.copyEditor, story, {
    body: asBlocks([
      "The council voted on Tuesday.",
      "The mayor signed it at noon.",
      "A suit was filed, Wednesday.",
    ]),
  });
  const minor = await releaseChange(newsroom, story, "minor");
  expect(minor).toMatchObject({ number: 3, updatedAt: new Date(DAY_TWO), updatedLine: updated.updatedLine });
});

test("[U2] a clock that goes back takes no stamp back", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(DAY_TWO);
  const story = await writtenStory(newsroom);
  await publish(newsroom, story);
  await newsroom.db.setNow(DAY_ONE);
  await write(newsroom, newsroom.people.reporter, story, { body: asBlocks(["Something new came up."]) });
  const updated = await releaseChange(newsroom, story, "update");
  expect(updated).toMatchObject({ firstPublishedAt: new Date(DAY_TWO), updatedAt: new Date(DAY_TWO) });
});

test("[N3] what is typed after the approval is not published, and the published bytes are the approved ones", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor, reporter } = newsroom.people;
  const story = await writtenStory(newsroom);
  const approval = await approve(newsroom, editor, story, { kind: "initial" });
  await write(newsroom, reporter, story, { body: asBlocks(["Words nobody approved."]) });
  mustDo(await release(newsroom, copyEditor, story, { kind: "initial", revision: approval.revision }));
  const html = await page(newsroom, story, 1);
  expect(html).toContain("The council voted on Tuesday.");
  expect(html).not.toContain("Words nobody approved.");
  const revision = await newsroom.db.prisma.revision.findUniqueOrThrow({
    where: { storyId_number: { storyId: story, number: approval.revision } },
  });
  expect(createHash("sha256").update(revision.canonical).digest("hex")).toBe(approval.sha256);
});

test("[N3] nothing is released without an approval of exactly this revision, kind, note and correction", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor, managing } = newsroom.people;
  const story = await writtenStory(newsroom);
  const { number: revision } = await freeze(newsroom, copyEditor, story);
  expect(codeOf(await release(newsroom, copyEditor, story, { kind: "initial", revision }))).toBe(
    "not-approved",
  );
  await publish(newsroom, story);
  await write(newsroom, copyEditor, story, { body: asBlocks(["Something new came up."]) });
  const { revision: next } = await approve(newsroom, managing, story, { kind: "update", note: "New facts." });
  const tries = [
    { kind: "update" as const, revision: next },
    { kind: "update" as const, revision: next, note: "Other facts." },
    { kind: "editors-note" as const, revision: next, note: "New facts." },
  ];
  for (const input of tries) {
    expect(codeOf(await release(newsroom, copyEditor, story, input))).toBe("not-approved");
  }
  const approval = await newsroom.db.prisma.approval.findFirstOrThrow({
    where: { storyId: story, kind: "update" },
  });
  mustDo(await revokeApproval(newsroom, editor, { storyId: story, approvalId: approval.id }));
  const asApproved = { kind: "update" as const, revision: next, note: "New facts." };
  expect(codeOf(await release(newsroom, copyEditor, story, asApproved))).toBe("not-approved");
  expect(await newsroom.db.prisma.release.count()).toBe(1);
});

test("[N3] approving the same twice gives one approval, and one passed by is no longer shown as waiting", async () => {
  await using newsroom = await testNewsroom();
  const { editor, editor2, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const first = await approve(newsroom, editor, storyId, { kind: "initial" });
  expect(await approve(newsroom, editor, storyId, { kind: "initial" })).toEqual(first);
  await approve(newsroom, editor2, storyId, { kind: "initial" });
  const marker = async () => mustDo(await storyFor(newsroom, editor, { storyId })).approved?.revision ?? null;
  expect(await marker()).toBe(1);
  mustDo(await release(newsroom, copyEditor, storyId, { kind: "initial", revision: first.revision }));
  expect(await newsroom.db.prisma.approval.count({ where: { releaseNumber: null } })).toBe(1);
  expect(await marker()).toBeNull();
});

test("[N3] an approval of another hash is stale", async () => {
  await using newsroom = await testNewsroom();
  const story = await writtenStory(newsroom);
  const { number: revision } = await freeze(newsroom, newsroom.people.editor, story);
  const answer = await approveRevision(newsroom, newsroom.people.editor, {
    storyId: story,
    revision,
    sha256: "0".repeat(64),
    kind: "initial",
  });
  expect(answer).toMatchObject({ ok: false, refusal: { kind: "stale", code: "revision-differs" } });
});

test("[N3] planted fault: bytes changed behind the hash are never released", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  const story = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, story, { kind: "initial" });
  await newsroom.db.pool.query("ALTER TABLE revisions DISABLE TRIGGER revisions_append_only");
  await newsroom.db.pool.query(
    "UPDATE revisions SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), 'Tuesday', 'Monday'), 'UTF8')",
  );
  await expect(release(newsroom, copyEditor, story, { kind: "initial", revision })).rejects.toThrow(
    "no longer has the bytes that were hashed",
  );
  expect(await newsroom.db.prisma.release.count()).toBe(0);
  expect(await newsroom.db.prisma.publicRelease.count()).toBe(0);
});

test("[R5] the same key and body answer the same release; the same key with another body is refused", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  const story = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, story, { kind: "initial" });
  const idempotencyKey = newKey();
  const input = { kind: "initial" as const, revision, idempotencyKey };
  const first = mustDo(await release(newsroom, copyEditor, story, input));
  const second = mustDo(await release(newsroom, copyEditor, story, input));
  expect(second).toEqual({ ...first, repeated: true });
  const other = await release(newsroom, copyEditor, story, { ...input, note: "Another body." });
  expect(codeOf(other)).toBe("idempotency-key-reused");
  expect(codeOf(await release(newsroom, editor, story, input))).toBe("idempotency-key-reused");
  expect(await newsroom.db.prisma.release.count()).toBe(1);
});

test("[R6] an embargoed story is not released, and nothing of it reaches the public tables", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(DAY_ONE);
  const { editor, copyEditor } = newsroom.people;
  const story = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, story, { kind: "initial" });
  await newsroom.db.prisma.story.update({ where: { id: story }, data: { embargoUntil: new Date(DAY_TWO) } });
  expect(codeOf(await release(newsroom, copyEditor, story, { kind: "initial", revision }))).toBe("embargoed");
  expect(await newsroom.db.prisma.publicRelease.count()).toBe(0);
  await newsroom.db.setNow(DAY_TWO);
  expect(codeOf(await release(newsroom, copyEditor, story, { kind: "initial", revision }))).toBe("done");
});

test("[N7] a release leaves a chained audit row, and a refused one leaves nothing", async () => {
  await using newsroom = await testNewsroom();
  const story = await writtenStory(newsroom);
  await publish(newsroom, story);
  const before = await newsroom.db.prisma.auditRow.count();
  await release(newsroom, newsroom.people.reporter, story, { kind: "withhold" });
  expect(await newsroom.db.prisma.auditRow.count()).toBe(before);
  const rows = await newsroom.db.prisma.auditRow.findMany({
    where: { storyId: story },
    orderBy: { number: "asc" },
  });
  expect(rows.map(({ action }) => action)).toEqual([
    "create-story",
    "freeze-revision",
    "approve-revision",
    "release-story",
  ]);
  expect(JSON.stringify(rows.map(({ facts }) => facts))).not.toContain("council");
  expect(await verifyAudit(newsroom.db.prisma)).toMatchObject({ ok: true });
});

test("[P2] a story without a hed is refused with what is missing, not published half", async () => {
  await using newsroom = await testNewsroom();
  const story = await writtenStory(newsroom);
  await write(newsroom, newsroom.people.reporter, story, { hed: [] });
  const { revision } = await approve(newsroom, newsroom.people.editor, story, { kind: "initial" });
  const answer = await release(newsroom, newsroom.people.copyEditor, story, { kind: "initial", revision });
  expect(answer).toMatchObject({ ok: false, refusal: { rule: "P2", code: "cannot-be-printed" } });
  expect(await newsroom.db.prisma.publicAddress.count()).toBe(0);
});
