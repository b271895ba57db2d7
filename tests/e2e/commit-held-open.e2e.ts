import { expect, test } from "vitest";
import { writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { badge, openStory, sees, storedWords, times, typeAtEnd, wordsOn } from "./story-screen.ts";
import { saidByBadge, watchBadge } from "./watch-badge.ts";

test("[Y1] while the database holds a commit back the badge never says Saved and nobody else sees the words", async () => {
  await using room = await openNewsroom();
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom);
  const writer = await room.seat("reporter");
  const colleague = await room.seat("reporter2");
  await openStory(writer, server.url, storyId);
  await openStory(colleague, server.url, storyId);

  const holder = await newsroom.db.pool.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM copy_heads WHERE story_id = $1 FOR UPDATE", [storyId]);
    await watchBadge(writer);
    await typeAtEnd(writer, "body", " Held back.");
    await badge(writer, "Not saved");
    await typeAtEnd(writer, "body", " And written on.");
    await typeAtEnd(writer, "hed", " again");
    await badge(writer, "Not saved");
    expect((await saidByBadge(writer)).slice(1)).not.toContain("Saved");
    expect(await wordsOn(colleague, "body")).not.toContain("Held back.");
    expect(await wordsOn(colleague, "hed")).not.toContain("again");
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }

  await badge(writer, "Saved");
  expect((await saidByBadge(writer)).filter((say) => say === "Saved")).toHaveLength(2);
  await sees(colleague, "body", " Held back. And written on.");
  await sees(colleague, "hed", "Council passes budget again");
  expect(times("Held back.", await storedWords(writer, server.url, storyId))).toBe(1);
  expect(room.problems).toEqual([]);
});
