import { expect, test } from "vitest";
import {
  approve,
  asBlocks,
  codeOf,
  freeze,
  mustDo,
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
import { copyFor } from "./read/read-copy.ts";
import { releaseDeskFor } from "./read/release-desk.ts";
import { restoreRevision } from "./restore-revision.ts";

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
      label: "Editor’s note:",
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

test("[N3] [R4] a revision that somebody restored over is approved and released as itself, and nothing typed is lost", async () => {
  await using newsroom = await testNewsroom();
  const { copyEditor, editor, managing } = newsroom.people;
  const story = await writtenStory(newsroom);
  const first = await freeze(newsroom, editor, story);
  await write(newsroom, copyEditor, story, { body: asBlocks(["Something new came up."]) });
  const { number: revision, sha256 } = await freeze(newsroom, copyEditor, story);
  // While the editor reads r2, somebody brings r1 back.
  mustDo(await restoreRevision(newsroom, copyEditor, { storyId: story, revision: first.number }));
  const asked = { storyId: story, revision, sha256, kind: "initial" } as const;
  mustDo(await approveRevision(newsroom, editor, asked));
  const desk = mustDo(await releaseDeskFor(newsroom, editor, { storyId: story }));
  expect(desk.approved?.headline).toMatch(/^r2 approved; [1-9]\d* changes? since$/);
  const released = mustDo(await release(newsroom, managing, story, { kind: "initial", revision }));
  expect(released.revision).toBe(revision);
  expect(await page(newsroom, story, 1)).toContain("Something new came up.");
  const { body } = mustDo(await copyFor(newsroom, editor, { storyId: story }));
  expect(JSON.stringify(body)).toContain("The council voted on Tuesday.");
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
