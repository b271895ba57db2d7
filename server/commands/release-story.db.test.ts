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
import { freezeRevision } from "./freeze-revision.ts";
import { restoreRevision } from "./restore-revision.ts";
import { revokeApproval } from "./revoke-approval.ts";

const DAY_ONE = "2026-02-03T21:23:59Z";
const DAY_TWO = "2026-02-04T14:00:00Z";

const CORRECTION = {
  wrong: "Tuesday",
  right: "Monday",
  places: ["lede"],
};
const NOTE = "An earlier version of this story said the council voted on Tuesday. It voted on Monday.";

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

test("[R1] a correction is refused at approval while its wrong words still stand", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor, reporter } = newsroom.people;
  const story = await writtenStory(newsroom);
  await publish(newsroom, story);
  await write(newsroom, reporter, story, {
    dek: [{ text: "A vote on Tuesday" }],
    body: asBlocks(["The council voted on Monday."]),
  });
  const { number: revision, sha256 } = await freeze(newsroom, copyEditor, story);
  const input = {
    storyId: story,
    revision,
    sha256,
    kind: "correction" as const,
    note: NOTE,
    correction: CORRECTION,
  };
  expect(await approveRevision(newsroom, editor, input)).toMatchObject({
    ok: false,
    refusal: { rule: "R1", code: "wrong-words-still-stand", details: { places: ["dek"] } },
  });
});

test("[R1] notes are carried from release to release, newest first, each dated", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(DAY_ONE);
  const story = await writtenStory(newsroom);
  await publish(newsroom, story);
  await newsroom.db.setNow(DAY_TWO);
  await write(newsroom, newsroom.people.reporter, story, {
    body: asBlocks(["The council voted on Monday."]),
  });
  await releaseChange(newsroom, story, "correction", { note: NOTE, correction: CORRECTION });
  await newsroom.db.setNow("2026-02-05T14:00:00Z");
  await releaseChange(newsroom, story, "editors-note", { note: "The author once worked for the council." });
  const { notes } = await live(newsroom, story);
  expect(notes).toEqual([
    expect.objectContaining({
      kind: "editors-note",
      label: "Editor's note:",
      text: "The author once worked for the council.",
      at: "2026-02-05T14:00:00.000Z",
      placement: "top",
    }),
    expect.objectContaining({
      kind: "correction",
      label: "Correction:",
      text: NOTE,
      at: "2026-02-04T14:00:00.000Z",
      placement: "top",
    }),
  ]);
});

test("[R2] a minor release that changes a figure is refused; an editor may override with a reason", async () => {
  await using newsroom = await testNewsroom();
  const { copyEditor, editor } = newsroom.people;
  const story = await writtenStory(newsroom, ["The budget is 10 million dollars.", "It passed."]);
  await publish(newsroom, story);
  await write(newsroom, copyEditor, story, {
    body: asBlocks(["The budget is 12 million dollars.", "It passed."]),
  });
  const { revision } = await approve(newsroom, copyEditor, story, { kind: "minor" });
  const refusal = await release(newsroom, copyEditor, story, { kind: "minor", revision });
  expect(refusal).toMatchObject({ ok: false, refusal: { rule: "R2", code: "not-minor" } });
  const overridden = await release(newsroom, editor, story, {
    kind: "minor",
    revision,
    overrideReason: "Typing slip.",
  });
  expect(mustDo(overridden).number).toBe(2);
  const row = await newsroom.db.prisma.release.findFirstOrThrow({ where: { storyId: story, number: 2 } });
  expect(row.overrideReason).toBe("Typing slip.");
});

test("[N4] one copy editor approves and releases a minor fix", async () => {
  await using newsroom = await testNewsroom();
  const { copyEditor } = newsroom.people;
  const story = await writtenStory(newsroom, ["The counsil voted.", "It passed."]);
  await publish(newsroom, story);
  await write(newsroom, copyEditor, story, { body: asBlocks(["The council voted.", "It passed."]) });
  const { revision } = await approve(newsroom, copyEditor, story, { kind: "minor" });
  expect(codeOf(await release(newsroom, copyEditor, story, { kind: "minor", revision }))).toBe("done");
});

test("[R3] the same copy again is refused, and a resend moves nothing", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(DAY_ONE);
  const { managing, copyEditor } = newsroom.people;
  const story = await writtenStory(newsroom);
  const first = await publish(newsroom, story);
  await newsroom.db.setNow(DAY_TWO);
  const { number: revision, sha256 } = await freeze(newsroom, copyEditor, story);
  const again = await approveRevision(newsroom, managing, {
    storyId: story,
    revision,
    sha256,
    kind: "update",
  });
  expect(codeOf(again)).toBe("same-as-live");
  const resent = mustDo(await release(newsroom, copyEditor, story, { kind: "resend" }));
  expect(resent).toMatchObject({ number: 2, updatedAt: first.updatedAt, updatedLine: first.updatedLine });
  expect(await live(newsroom, story)).toMatchObject({ wireVersion: 1, releasedAt: new Date(DAY_ONE) });
});

test("[R4] restoring the first revision is a forward edit, and its release is a new release now", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(DAY_ONE);
  const { copyEditor, managing } = newsroom.people;
  const story = await writtenStory(newsroom);
  const first = await publish(newsroom, story);
  await write(newsroom, copyEditor, story, { body: asBlocks(["Something new came up."]) });
  await releaseChange(newsroom, story, "update");
  await newsroom.db.setNow(DAY_TWO);
  const old = { storyId: story, revision: first.revision };
  const restored = mustDo(await restoreRevision(newsroom, copyEditor, old));
  expect(restored.revision).toBeGreaterThan(first.revision);
  const direct = await approveRevision(newsroom, managing, {
    ...old,
    sha256: restored.sha256,
    kind: "update",
  });
  expect(codeOf(direct)).toBe("older-than-live");
  const back = await releaseChange(newsroom, story, "update");
  expect(back).toMatchObject({ number: 3, revision: restored.revision, updatedAt: new Date(DAY_TWO) });
  expect(await page(newsroom, story, 3)).toContain("The council voted on Tuesday.");
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

test("[N4] withhold needs one editor; the page keeps its address without copy, and reinstate brings it back unchanged", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(DAY_ONE);
  const { editor, editor2, managing } = newsroom.people;
  const story = await writtenStory(newsroom);
  const first = await publish(newsroom, story);
  await newsroom.db.setNow(DAY_TWO);
  const withheld = mustDo(
    await release(newsroom, editor, story, { kind: "withhold", note: "Under review." }),
  );
  expect(withheld).toMatchObject({
    publicState: "withheld",
    address: first.address,
    updatedAt: first.updatedAt,
  });
  expect(await live(newsroom, story)).toMatchObject({
    state: "withheld",
    hed: "",
    byline: "",
    wireStatus: "withheld",
  });
  expect(await page(newsroom, story, 2)).not.toContain("council voted");
  const { sha256 } = await newsroom.db.prisma.revision.findFirstOrThrow({
    where: { storyId: story, number: first.revision },
  });
  const subject = { storyId: story, revision: first.revision, sha256, kind: "reinstate" as const };
  mustDo(await approveRevision(newsroom, editor2, subject));
  const back = mustDo(await release(newsroom, managing, story, { kind: "reinstate" }));
  expect(back).toMatchObject({ number: 3, publicState: "published", updatedAt: first.updatedAt });
  expect(await live(newsroom, story)).toMatchObject({ state: "published", notes: [] });
  expect(await page(newsroom, story, 3)).toContain("The council voted on Tuesday.");
});

test("[N6] a kill needs a managing editor and one more, keeps the address, and nothing follows it", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing, copyEditor } = newsroom.people;
  const story = await writtenStory(newsroom);
  const first = await publish(newsroom, story);
  const { sha256 } = await newsroom.db.prisma.revision.findFirstOrThrow({
    where: { storyId: story, number: 1 },
  });
  const note = "The Courier has retracted this story because its source was made up.";
  const subject = { storyId: story, revision: first.revision, sha256, kind: "kill" as const, note };
  mustDo(await approveRevision(newsroom, managing, subject));
  expect(codeOf(await release(newsroom, managing, story, { kind: "kill", note }))).toBe("kill-needs-two");
  mustDo(await approveRevision(newsroom, editor, subject));
  const killed = mustDo(await release(newsroom, managing, story, { kind: "kill", note }));
  expect(killed).toMatchObject({ publicState: "killed", address: first.address });
  expect(await live(newsroom, story)).toMatchObject({ state: "killed", hed: "", wireStatus: "canceled" });
  const html = await page(newsroom, story, 2);
  expect(html).toContain("its source was made up");
  expect(html).not.toContain("council voted");
  expect(codeOf(await release(newsroom, managing, story, { kind: "reinstate" }))).toBe(
    "reinstate-when-killed",
  );
  expect(codeOf(await freezeRevision(newsroom, copyEditor, { storyId: story }))).toBe(
    "may-not-freeze-revision",
  );
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
