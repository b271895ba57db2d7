import { expect, test } from "vitest";
import { bylineText, contactLines } from "./byline.ts";
import { datelineText } from "./dateline.ts";

const credit = (name: string, order: number, contact?: string) => ({ name, order, contact });

test.each([
  [[], ""],
  [[credit("Jane Roe", 0)], "By Jane Roe"],
  [[credit("John Doe", 1), credit("Jane Roe", 0)], "By Jane Roe and John Doe"],
  [[credit("A", 0), credit("B", 1), credit("C", 2)], "By A, B and C"],
  [[credit(" ", 0), credit(" Jane Roe ", 1)], "By Jane Roe"],
  [[credit("First", 1), credit("Second", 1)], "By First and Second"],
])("[P] a byline of %j reads %j", (credits, reads) => {
  expect(bylineText(credits)).toBe(reads);
});

test("[P] contact lines stand in byline order, for those who can be reached", () => {
  const credits = [
    credit("John Doe", 2, "jdoe@example.com"),
    credit("Jane Roe", 1, " jroe@example.com "),
    credit("Ann Poe", 3),
    credit("Max Moe", 4, " "),
  ];
  expect(contactLines(credits)).toEqual([
    "• Jane Roe can be reached at jroe@example.com.",
    "• John Doe can be reached at jdoe@example.com.",
  ]);
});

test.each([
  ["", ""],
  ["  ", ""],
  ["Washington", "WASHINGTON — "],
  ["Alexandria, Va.", "ALEXANDRIA, Va. — "],
  ["WASHINGTON —", "WASHINGTON — "],
  ["São Paulo,  Brazil", "SÃO PAULO, Brazil — "],
])("[P] the dateline %j opens with %j", (place, reads) => {
  expect(datelineText(place)).toBe(reads);
});
