import { expect, test } from "vitest";
import { testNewsroom } from "#tests/support/newsroom.ts";
import { scheduledStory, takeTurn } from "#tests/support/schedules.ts";
import { releaseMetrics } from "./release-metrics.ts";

test("[R6] how many releases wait, and how late the first of them is, can be watched from any process", async () => {
  await using newsroom = await testNewsroom();
  const read = async () =>
    (await releaseMetrics(newsroom.db))
      .trimEnd()
      .split("\n")
      .filter((line) => !line.startsWith("#"));
  expect(await read()).toEqual(["writethru_releases_scheduled 0", "writethru_release_late_seconds 0"]);
  await scheduledStory(newsroom);
  expect(await read()).toEqual(["writethru_releases_scheduled 1", "writethru_release_late_seconds 0"]);
  await newsroom.db.setNow("2026-02-04T11:00:02.500Z");
  expect(await read()).toEqual(["writethru_releases_scheduled 1", "writethru_release_late_seconds 2.5"]);
  await takeTurn(newsroom);
  expect(await read()).toEqual(["writethru_releases_scheduled 0", "writethru_release_late_seconds 0"]);
});
