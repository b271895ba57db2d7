import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalCopy, parseCanonical } from "#copy/canonical.ts";
import { plainText } from "#copy/plain-text.ts";
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
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { approveRevision } from "./approve-revision.ts";
import { claimStory } from "./claim-story.ts";
import { moveStory } from "./move-story.ts";
import { revokeApproval } from "./revoke-approval.ts";

test("[N5] of eight claims at once one wins, and all others are told who has the story", async () => {
  await using newsroom = await testNewsroom();
  const { people } = newsroom;
  const storyId = await writtenStory(newsroom);
  const claimants = [people.reporter, people.reporter2, people.editor, people.editor2];
  const answers = await Promise.all(
    [...claimants, ...claimants].map(async (actor) => ({
      actor,
      answer: await claimStory(newsroom, actor, { storyId }),
    })),
  );
  const winners = new Set(answers.filter(({ answer }) => answer.ok).map(({ actor }) => actor.id));
  expect(winners.size).toBe(1);
  const winner = claimants.find(({ id }) => winners.has(id));
  const row = await newsroom.db.prisma.story.findUniqueOrThrow({ where: { id: storyId } });
  expect(row.claimedById).toBe(winner?.id);
  for (const { actor, answer } of answers) {
    if (actor.id === winner?.id) continue;
    expect(answer).toMatchObject({
      ok: false,
      refusal: { kind: "stale", details: { claimedBy: winner?.id } },
    });
    expect(answer.ok ? "" : answer.refusal.sentence).toContain(winner?.name);
  }
  expect(await newsroom.db.prisma.auditRow.count({ where: { action: "claim-story" } })).toBe(1);
});

test("[N1] the same move ten times at once happens once", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await writtenStory(newsroom);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      moveStory(newsroom, newsroom.people.reporter, { storyId, move: "file", from: "drafting" }),
    ),
  );
  expect(answers.map(codeOf).sort()).toEqual(["done", ...Array.from({ length: 9 }, () => "story-moved")]);
  expect(await newsroom.db.prisma.stageMove.count()).toBe(1);
  expect(await newsroom.db.prisma.revision.count()).toBe(1);
});

test("[R5] a double click ten times makes one release, and every click gets the same answer", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  const story = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, story, { kind: "initial" });
  const input = { kind: "initial" as const, revision, idempotencyKey: newKey() };
  const clicks = Array.from({ length: 10 }, () => release(newsroom, copyEditor, story, input));
  const answers = (await Promise.all(clicks)).map(mustDo);
  expect(new Set(answers.map(({ repeated: _, ...same }) => JSON.stringify(same))).size).toBe(1);
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(await newsroom.db.prisma.release.count()).toBe(1);
  expect(await newsroom.db.prisma.publicRelease.count({ where: { live: true } })).toBe(1);
});

test("[R5] two editors at once make one release, and the other is told to look", async () => {
  await using newsroom = await testNewsroom();
  const { editor, editor2, copyEditor, managing } = newsroom.people;
  const story = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, story, { kind: "initial" });
  const people = [editor2, copyEditor, managing, copyEditor];
  const answers = await Promise.all(
    people.map((actor) => release(newsroom, actor, story, { kind: "initial", revision, basedOn: null })),
  );
  expect(answers.map(codeOf).sort()).toEqual(["done", ...people.slice(1).map(() => "released-meanwhile")]);
  expect(await newsroom.db.prisma.release.count()).toBe(1);
});

test("[N3] two approvals at once both stand, and one release uses one of them", async () => {
  await using newsroom = await testNewsroom();
  const { editor, editor2, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { number: revision, sha256 } = await freeze(newsroom, copyEditor, storyId);
  const subject = { storyId, revision, sha256, kind: "initial" as const };
  const approvals = await Promise.all([
    approveRevision(newsroom, editor, subject),
    approveRevision(newsroom, editor2, subject),
  ]);
  expect(approvals.map(codeOf)).toEqual(["done", "done"]);
  mustDo(await release(newsroom, copyEditor, storyId, { kind: "initial", revision }));
  expect(await newsroom.db.prisma.approval.count({ where: { releaseNumber: 1 } })).toBe(1);
});

test("[N3] release against revoke: either the release used the approval or it was taken back, never both", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  for (let round = 0; round < 6; round += 1) {
    const storyId = await writtenStory(newsroom, [`Round ${round}.`], `council ${round}`);
    const { id: approvalId, revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
    const calls = [
      () => release(newsroom, copyEditor, storyId, { kind: "initial", revision }),
      () => revokeApproval(newsroom, editor, { storyId, approvalId }),
    ];
    const [one, other] = await Promise.all((round % 2 === 0 ? calls : calls.reverse()).map((call) => call()));
    const codes = [one, other].map((answer) => (answer === undefined ? "" : codeOf(answer))).sort();
    const row = await newsroom.db.prisma.approval.findUniqueOrThrow({ where: { id: approvalId } });
    if (row.releaseNumber === null) expect(codes).toEqual(["done", "not-approved"]);
    else expect(codes).toEqual(["approval-used", "done"]);
    expect(row.revokedAt === null).toBe(row.releaseNumber !== null);
  }
});

test("[N3] while people type, approve and release at once, what is published is always what was approved", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor, reporter, managing } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await publish(newsroom, storyId);
  const typing = async () => {
    for (let word = 0; word < 12; word += 1) {
      await write(newsroom, reporter, storyId, { body: asBlocks([`The council voted; draft ${word}.`]) });
    }
  };
  const releasing = async () => {
    for (let round = 0; round < 4; round += 1) {
      const { number: revision, sha256 } = await freeze(newsroom, copyEditor, storyId);
      const subject = { storyId, revision, sha256, kind: "update" as const };
      const approved = await approveRevision(newsroom, round % 2 === 0 ? editor : managing, subject);
      if (approved.ok) await release(newsroom, copyEditor, storyId, { kind: "update", revision });
    }
  };
  await Promise.all([typing(), releasing()]);
  const releases = await newsroom.db.prisma.release.findMany({ include: { revision: true } });
  expect(releases.length).toBeGreaterThan(1);
  for (const { number, sha256, revision } of releases) {
    if (revision === null) throw new Error("a release without a revision");
    expect(createHash("sha256").update(revision.canonical).digest("hex")).toBe(sha256);
    const approval = await newsroom.db.prisma.approval.findFirstOrThrow({ where: { releaseNumber: number } });
    expect(approval.sha256).toBe(sha256);
    const page = await newsroom.db.prisma.publicOutput.findUniqueOrThrow({
      where: { storyId_number_format: { storyId, number, format: "page" } },
    });
    const words = plainText(parseCanonical(revision.canonical)).split("\n").at(-1) ?? "";
    expect(new TextDecoder().decode(page.bytes)).toContain(words);
    expect(canonicalCopy(parseCanonical(revision.canonical))).toEqual(new Uint8Array(revision.canonical));
  }
  expect(await verifyAudit(newsroom.db.prisma)).toMatchObject({ ok: true });
});

test("[U2] releases of one story at once take instants in the order of their numbers", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await publish(newsroom, storyId);
  await Promise.all([
    release(newsroom, copyEditor, storyId, { kind: "resend" }),
    release(newsroom, editor, storyId, { kind: "resend" }),
    release(newsroom, copyEditor, storyId, { kind: "resend" }),
  ]);
  const releases = await newsroom.db.prisma.release.findMany({ orderBy: { number: "asc" } });
  expect(releases.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  const instants = releases.map(({ at }) => at.getTime());
  expect(instants).toEqual([...instants].sort((a, b) => a - b));
});

test("[N6] two stories with the same hed get two addresses, also when released at once", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  const stories = [];
  for (const slug of ["one", "two", "three"]) {
    const storyId = await writtenStory(newsroom, ["The council voted."], slug);
    const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
    stories.push({ storyId, revision });
  }
  const released = await Promise.all(
    stories.map(({ storyId, revision }) =>
      release(newsroom, copyEditor, storyId, { kind: "initial", revision }),
    ),
  );
  const ends = released.map((answer) => mustDo(answer).address.split("/").at(-1));
  expect(ends.sort()).toEqual([
    "council-passes-budget",
    "council-passes-budget-2",
    "council-passes-budget-3",
  ]);
});
