import { expect, test } from "vitest";
import { type NoticeLine, noticeWords, shortCount } from "./notice-line.ts";

const ZONE = "America/New_York";
const line: NoticeLine = {
  id: "n",
  kind: "released-alone",
  story: { id: "s", slug: "storm" },
  createdAt: "2026-02-03T21:23:59Z",
  seenAt: null,
  release: {
    number: 2,
    kind: "update",
    by: { id: "e", name: "Jane Roe" },
    at: "2026-02-03T21:23:59Z",
    reason: "Nobody else was in.",
    review: null,
  },
};

test("[N4] a notice says who released what alone, when and why, and leads to the release", () => {
  const words = noticeWords(line, ZONE);
  expect(words.title).toBe("storm was released alone");
  expect(words.sentence).toMatch(
    /^Jane Roe approved and released it \(update\) .* at 4:23 p\.m\. on Tuesday, February 3/,
  );
  expect(words.reason).toBe("Nobody else was in.");
  expect(words.standing).toBe("Nobody has reviewed it yet.");
  expect(words.href).toBe("/newsroom/stories/s/release#release-2");
});

test("[N4] once somebody has looked, the notice says who", () => {
  const review = { by: { id: "m", name: "John Doe" }, at: "2026-02-03T22:00:00Z" };
  const words = noticeWords({ ...line, release: { ...line.release, review } }, ZONE);
  expect(words.standing).toMatch(/^Reviewed by John Doe at 5 p\.m\./);
  expect(words.linkText).toBe("See the release");
});

test("the count never outgrows its place", () => {
  expect([1, 99, 100].map(shortCount)).toEqual(["1", "99", "99+"]);
});
