import { expect, test } from "vitest";
import { type NoticeLine, noticeWords, shortCount } from "./notice-line.ts";

const ZONE = "America/New_York";
const line = {
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
} as const satisfies NoticeLine;

test("[N4] a notice says who released what alone, when and why, and leads to the release", () => {
  const words = noticeWords(line, ZONE);
  expect(words.title).toBe("storm was released alone");
  expect(words.sentence).toMatch(
    /^Jane Roe approved and released it \(an update\) .* at 4:23 p\.m\. on Tuesday, February 3/,
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

test("[N6] whoever could be the second person reads who wants a story expunged, why, under what, and until when", () => {
  const proposal = {
    by: { id: "m", name: "Jane Roe" },
    reason: "A court ordered it.",
    reference: "Docket 26-1017",
    expiresAt: "2026-02-04T21:23:59Z",
    waits: true,
  };
  const { id, story, createdAt, seenAt } = line;
  const expunge: NoticeLine = { id, story, createdAt, seenAt, kind: "expunge-proposed", proposal };
  const words = noticeWords(expunge, ZONE);
  expect(words.title).toBe("storm is to be expunged by law");
  expect(words.sentence).toMatch(/^Jane Roe proposes it under Docket 26-1017\./);
  expect(words.reason).toBe("A court ordered it.");
  expect(words.standing).toMatch(/lapses at 4:23 p\.m\. on Wednesday, February 4, 2026\.$/);
  expect(words.href).toBe("/newsroom/stories/s/expunge");
  const over = noticeWords({ ...expunge, proposal: { ...proposal, waits: false } }, ZONE);
  expect(over.standing).toMatch(/waits for nobody any more/);
});

test("the count never outgrows its place", () => {
  expect([1, 99, 100].map(shortCount)).toEqual(["1", "99", "99+"]);
});
