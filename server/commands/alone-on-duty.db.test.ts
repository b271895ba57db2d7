import { expect, test } from "vitest";
import {
  approve,
  asBlocks,
  codeOf,
  mustDo,
  publish,
  release,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { editPublication } from "./edit-publication.ts";
import { listStoriesFor } from "./read/list-stories.ts";
import { storyFor } from "./read/read-story.ts";
import { reviewAloneRelease } from "./review-alone-release.ts";

test("[N4] nobody releases on their own approval alone", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  const own = await release(newsroom, editor, storyId, { kind: "initial", revision });
  expect(own).toMatchObject({ ok: false, refusal: { rule: "N4", code: "own-approval-alone" } });
});

test("[N4] an editor alone on duty records why; it stays flagged until a second person has looked", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing, copyEditor, businessReporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  const input = { kind: "initial" as const, revision, aloneReason: "Night shift, nobody else in." };
  expect(mustDo(await release(newsroom, editor, storyId, input)).needsReview).toBe(true);
  const flagged = async () => mustDo(await listStoriesFor(newsroom, managing, {})).items[0]?.needsReview;
  expect(await flagged()).toBe(true);
  expect(mustDo(await storyFor(newsroom, managing, { storyId })).unreviewed).toEqual([1]);

  const review = { storyId, release: 1 };
  expect(codeOf(await reviewAloneRelease(newsroom, editor, review))).toBe("own-release");
  expect(codeOf(await reviewAloneRelease(newsroom, businessReporter, review))).toBe("story-unknown");
  expect(codeOf(await reviewAloneRelease(newsroom, managing, { storyId, release: 7 }))).toBe(
    "release-unknown",
  );
  const first = mustDo(await reviewAloneRelease(newsroom, managing, review));
  expect(first.reviewedBy).toEqual({ id: managing.id, name: managing.name });
  expect(mustDo(await reviewAloneRelease(newsroom, copyEditor, review))).toEqual(first);
  expect(await flagged()).toBe(false);
});

test("[N4] a correction is never released alone, and an author does not approve it", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await publish(newsroom, storyId);
  await write(newsroom, reporter, storyId, { body: asBlocks(["The council voted on Monday."]) });
  const correction = { wrong: "Tuesday", right: "Monday", places: ["lede"] };
  const note = "An earlier version said the council voted on Tuesday. It voted on Monday.";
  const { revision } = await approve(newsroom, editor, storyId, { kind: "correction", note, correction });
  const alone = { kind: "correction" as const, revision, note, correction, aloneReason: "Nobody in." };
  expect(codeOf(await release(newsroom, editor, storyId, alone))).toBe("own-approval-alone");
  await write(newsroom, editor, storyId, { dek: [{ text: "Vote" }] });
  await expect(approve(newsroom, editor, storyId, { kind: "correction", note, correction })).rejects.toThrow(
    "author-approves-correction",
  );
});

test("[N4] where the publication does not ask for two people, one's own approval is enough", async () => {
  await using newsroom = await testNewsroom();
  const { editor, admin } = newsroom.people;
  mustDo(await editPublication(newsroom, admin, { twoPeople: false }));
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  expect(codeOf(await release(newsroom, editor, storyId, { kind: "initial", revision }))).toBe("done");
});
