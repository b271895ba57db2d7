import { describe, expect, test } from "vitest";
import { agoShort, deadlineState } from "./times.ts";

const now = new Date("2026-11-22T21:23:30Z");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const ahead = (minutes: number) => before(-minutes);

describe("agoShort", () => {
  test.each([
    [0, "just now"],
    [-5, "just now"],
    [1, "1 min ago"],
    [59, "59 min ago"],
    [60, "1 hr ago"],
    [60 * 23, "23 hr ago"],
    [60 * 24, "1 day ago"],
    [60 * 24 * 12, "12 days ago"],
  ])("%i minutes before reads %s", (minutes, text) => {
    expect(agoShort(before(minutes), now)).toBe(text);
  });
});

describe("deadlineState", () => {
  test("is near within the hour", () => {
    expect(deadlineState(ahead(40), now)).toEqual({ text: "in 40 min", tone: "soon" });
    expect(deadlineState(ahead(0), now)).toEqual({ text: "due now", tone: "soon" });
  });

  test("is calm before that", () => {
    expect(deadlineState(ahead(180), now)).toEqual({ text: "in 3 hr", tone: "later" });
  });

  test("says how late", () => {
    expect(deadlineState(before(20), now)).toEqual({ text: "20 min late", tone: "late" });
  });
});
