import { expect, test } from "vitest";
import { decideReview, needsReview } from "./alone-review.ts";
import { ADMIN, COPY_EDITOR, EDITOR, EDITOR_2, MANAGING, REPORTER, story } from "./newsroom.fixture.ts";

const RELEASE = { number: 2, by: "editor", aloneReason: "Night shift.", reviewedBy: null };
const PUBLISHED = story({ publicState: "published" });

test("[N4] a release made alone is flagged until a second person has reviewed it", () => {
  expect(needsReview(RELEASE)).toBe(true);
  for (const actor of [EDITOR_2, COPY_EDITOR, MANAGING]) {
    expect(decideReview(actor, PUBLISHED, RELEASE)).toEqual({ ok: true, value: { changed: true } });
  }
  expect(decideReview(EDITOR, PUBLISHED, RELEASE)).toMatchObject({
    refusal: { rule: "N4", code: "own-release" },
  });
  expect(decideReview(REPORTER, PUBLISHED, RELEASE)).toMatchObject({ refusal: { kind: "forbidden" } });
  expect(decideReview(ADMIN, PUBLISHED, RELEASE)).toMatchObject({ refusal: { kind: "unknown" } });
});

test("[N4] reviewing again changes nothing, and what two people released needs no review", () => {
  const reviewed = { ...RELEASE, reviewedBy: "managing" };
  expect(needsReview(reviewed)).toBe(false);
  expect(decideReview(EDITOR_2, PUBLISHED, reviewed)).toEqual({ ok: true, value: { changed: false } });
  const together = { ...RELEASE, aloneReason: null };
  expect(needsReview(together)).toBe(false);
  expect(decideReview(EDITOR_2, PUBLISHED, together)).toMatchObject({
    refusal: { code: "not-released-alone" },
  });
});
