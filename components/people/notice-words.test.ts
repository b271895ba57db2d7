import { expect, test } from "vitest";
import { hourWords, minutesOf, timeField } from "./notice-words.ts";

test("every minute of the day goes into a time field and comes out of it", () => {
  for (let minutes = 0; minutes < 1_440; minutes += 1) expect(minutesOf(timeField(minutes))).toBe(minutes);
  expect(timeField(22 * 60 + 5)).toBe("22:05");
  for (const half of ["", "22", "22:0", "later"]) expect(minutesOf(half)).toBeNull();
});

test("[U6] hours read as the house writes them", () => {
  expect([0, 8, 12, 13, 23].map(hourWords)).toEqual(["midnight", "8 a.m.", "noon", "1 p.m.", "11 p.m."]);
});
