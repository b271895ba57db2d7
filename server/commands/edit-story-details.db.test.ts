import { expect, test } from "vitest";
import type { Actor } from "#domain/staffer.ts";
import {
  approve,
  asBlocks,
  codeOf,
  mustDo,
  publish,
  release,
  releaseChange,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { editPublication } from "./edit-publication.ts";
import { editStoryDetails } from "./edit-story-details.ts";
import { moveStory } from "./move-story.ts";
import { noticesFor } from "./read/notices.ts";

const NOW = "2026-02-03T21:23:59Z";

test("[N6] a new path moves the address with the next release, and the old one stays the story's", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { editor, copyEditor, reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await publish(newsroom, storyId);
  mustDo(await editStoryDetails(newsroom, editor, { storyId, path: "budget-signed" }));
  await write(newsroom, reporter, storyId, { body: asBlocks(["The mayor signed."]) });
  expect((await releaseChange(newsroom, storyId, "update")).address).toBe(
    "/national/2026/02/03/budget-signed",
  );
  const addresses = await newsroom.db.prisma.publicAddress.findMany({ orderBy: { address: "asc" } });
  expect(addresses.map(({ address, current }) => [address.split("/").at(-1), current])).toEqual([
    ["budget-signed", true],
    ["council-passes-budget", false],
  ]);
  const other = await writtenStory(newsroom, ["Other."], "other");
  expect(codeOf(await editStoryDetails(newsroom, editor, { storyId: other, path: "budget-signed" }))).toBe(
    "address-taken",
  );
  mustDo(await editStoryDetails(newsroom, editor, { storyId: other, path: "council-passes-budget" }));
  const { revision } = await approve(newsroom, editor, other, { kind: "initial" });
  const taken = await release(newsroom, copyEditor, other, { kind: "initial", revision });
  expect(taken).toMatchObject({ ok: false, refusal: { rule: "N6", code: "address-taken" } });
});

test("[R6] an embargo ends ahead and never comes after publication", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const at = (embargoUntil: string | null) =>
    editStoryDetails(newsroom, editor, {
      storyId,
      embargoUntil: embargoUntil === null ? null : new Date(embargoUntil),
    });
  expect(codeOf(await at("2026-02-03T21:23:58Z"))).toBe("embargo-past");
  expect(mustDo(await at("2026-02-05T00:00:00Z")).embargoUntil).toEqual(new Date("2026-02-05T00:00:00Z"));
  expect(mustDo(await at(null)).embargoUntil).toBeNull();
  await publish(newsroom, storyId);
  expect(codeOf(await at("2026-02-05T00:00:00Z"))).toBe("embargo-on-published");
});

test("details change one by one, and what is left out stays", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter, businessReporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  mustDo(
    await editStoryDetails(newsroom, reporter, {
      storyId,
      budgetedLength: 600,
      flags: { legal: "needs-checking" },
    }),
  );
  const deadline = new Date("2026-02-03T23:00:00Z");
  const story = mustDo(await editStoryDetails(newsroom, editor, { storyId, slug: "council vote", deadline }));
  expect(story).toMatchObject({
    slug: "council vote",
    deadline,
    budgetedLength: 600,
    flags: { legal: "needs-checking", picture: "not-required" },
  });
  expect(codeOf(await editStoryDetails(newsroom, editor, { storyId }))).toBe("bad-body");
  expect(codeOf(await editStoryDetails(newsroom, editor, { storyId, budgetedLength: 0 }))).toBe(
    "bad-budgetedLength",
  );
  expect(codeOf(await editStoryDetails(newsroom, editor, { storyId, path: "Not A Path" }))).toBe(
    "path-malformed",
  );
  expect(codeOf(await editStoryDetails(newsroom, businessReporter, { storyId, slug: "mine" }))).toBe(
    "story-unknown",
  );
  mustDo(await editStoryDetails(newsroom, editor, { storyId, desk: "business" }));
  expect(codeOf(await editStoryDetails(newsroom, businessReporter, { storyId, slug: "ours" }))).toBe("done");
});

test("[N2] settings belong to admins, and a zone must exist", async () => {
  await using newsroom = await testNewsroom();
  const { admin, managing } = newsroom.people;
  expect(mustDo(await editPublication(newsroom, admin, { twoPeople: false })).twoPeople).toBe(false);
  expect(codeOf(await editPublication(newsroom, admin, { zone: "Washington" }))).toBe("bad-zone");
  expect(codeOf(await editPublication(newsroom, managing, { name: "Mine" }))).toBe("may-not-manage-settings");
});

test("[D5] a filed story that goes to another desk waits for that desk's editors, and they are told", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, managing, editor, businessEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  mustDo(await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting" }));
  const told = async (actor: Actor) =>
    mustDo(await noticesFor(newsroom, actor, {})).items.map(({ kind }) => kind);
  expect(await told(businessEditor)).toEqual([]);
  mustDo(await editStoryDetails(newsroom, managing, { storyId, desk: "business" }));
  expect(await told(businessEditor)).toEqual(["waiting-for-you"]);
  // It is the other desk's now: even that it was filed is no more theirs to read.
  expect(await told(editor)).toEqual([]);
  // Kept on its desk, nobody is told anything.
  mustDo(await editStoryDetails(newsroom, managing, { storyId, desk: "business", budgetedLength: 300 }));
  expect(await told(businessEditor)).toHaveLength(1);
});

test("[P] the settings hold only addresses that readers can follow, or none", async () => {
  await using newsroom = await testNewsroom();
  const { admin } = newsroom.people;
  const set = (reprintUrl: string) => editPublication(newsroom, admin, { reprintUrl });
  for (const address of ["javascript:alert(1)", "//evil.test", "courier.test/reprints", "https://a b"])
    expect(codeOf(await set(address)), address).toBe("bad-reprintUrl");
  expect(codeOf(await editPublication(newsroom, admin, { commentPolicyUrl: "mailto:a@b.test" }))).toBe(
    "bad-commentPolicyUrl",
  );
  for (const address of ["https://courier.test/reprints", "/reprints", ""])
    expect(mustDo(await set(address)).reprintUrl).toBe(address);
  // One that was kept before stands in the way of nothing else.
  await newsroom.db.prisma.publication.updateMany({ data: { reprintUrl: "courier.test" } });
  expect(mustDo(await editPublication(newsroom, admin, { name: "The Courier" })).name).toBe("The Courier");
});
