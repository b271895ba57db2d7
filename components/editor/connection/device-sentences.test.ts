import { expect, test } from "vitest";
import { CLOSES } from "#wire/close-codes.ts";
import { asideSentence, isOnlyOnPage, keptSentence, reasonSentence } from "./device-sentences.ts";

test("[Y11] only what is on the disk is said to be kept on this device", () => {
  expect(keptSentence("kept")).toMatch(/is kept on this device/);
  for (const truth of ["opening", "unavailable", "full"] as const) {
    expect(keptSentence(truth)).toMatch(/leave this page open/);
    expect(keptSentence(truth)).not.toMatch(/is kept/);
  }
  expect((["opening", "keeping", "kept", "unavailable", "full"] as const).filter(isOnlyOnPage)).toEqual([
    "opening",
    "unavailable",
    "full",
  ]);
});

test("[Y11] words refused are said to be in a recovery copy only when they are", () => {
  expect(asideSentence("kept")).toMatch(/are in a recovery copy/);
  expect(asideSentence("not-kept")).toMatch(/on this page only/);
  expect([asideSentence("nothing"), asideSentence(null)]).toEqual([null, null]);
});

test("[Y11] no reason for a close promises what only the page knows", () => {
  for (const { sentence } of Object.values(CLOSES)) expect(sentence).not.toMatch(/device/);
  expect(reasonSentence("no-right")).toBe(CLOSES["no-right"].sentence);
  expect(reasonSentence("signed-out")).toMatch(/before they were saved/);
});
