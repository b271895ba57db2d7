import { expect, test } from "vitest";
import { instantsOf, neverSentence, placeOf } from "./wall-instants.ts";
import type { WallTime } from "./zone-clock.ts";

const wall = (text: string): WallTime => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number);
  return { year, month, day, hour, minute };
};

test.each([
  ["America/New_York", "2026-02-04T06:00", "2026-02-04T11:00:00.000Z"],
  ["America/New_York", "2026-07-04T06:00", "2026-07-04T10:00:00.000Z"],
  ["America/New_York", "2026-03-08T01:59", "2026-03-08T06:59:00.000Z"],
  ["America/New_York", "2026-03-08T03:00", "2026-03-08T07:00:00.000Z"],
  ["America/New_York", "2026-11-01T00:59", "2026-11-01T04:59:00.000Z"],
  ["America/New_York", "2026-11-01T02:00", "2026-11-01T07:00:00.000Z"],
  ["Asia/Kolkata", "2026-02-04T06:00", "2026-02-04T00:30:00.000Z"],
  ["Europe/London", "2026-03-29T02:00", "2026-03-29T01:00:00.000Z"],
])("[R6] in %s the clock shows %s once, at %s", (zone, text, at) => {
  expect(instantsOf(wall(text), zone)).toEqual({ reads: "once", at: new Date(at) });
});

test.each([
  ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00.000Z", "2026-11-01T06:30:00.000Z"],
  ["America/New_York", "2026-11-01T01:00", "2026-11-01T05:00:00.000Z", "2026-11-01T06:00:00.000Z"],
  ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00.000Z", "2026-04-04T15:15:00.000Z"],
])("[R6] in %s clocks are set back over %s: it comes at %s and at %s", (zone, text, first, second) => {
  expect(instantsOf(wall(text), zone)).toEqual({
    reads: "twice",
    first: new Date(first),
    second: new Date(second),
  });
});

test.each([
  [
    "America/New_York",
    "2026-03-08T02:30",
    "2026-03-08T07:00:00.000Z",
    "There is no 2:30 a.m. on Sunday, March 8, 2026, in New York: clocks go from 2 a.m. to 3 a.m. then. Choose another time.",
  ],
  [
    "Europe/London",
    "2026-03-29T01:00",
    "2026-03-29T01:00:00.000Z",
    "There is no 1 a.m. on Sunday, March 29, 2026, in London: clocks go from 1 a.m. to 2 a.m. then. Choose another time.",
  ],
  [
    "America/Santiago",
    "2026-09-06T00:15",
    "2026-09-06T04:00:00.000Z",
    "There is no 12:15 a.m. on Sunday, September 6, 2026, in Santiago: clocks go from midnight to 1 a.m. then. Choose another time.",
  ],
])("[R6] in %s clocks are set forward over %s, and that is said", (zone, text, change, sentence) => {
  const read = instantsOf(wall(text), zone);
  expect(read).toEqual({ reads: "never", change: new Date(change) });
  if (read.reads !== "never") throw new Error("it is shown");
  expect(neverSentence(wall(text), read.change, zone)).toBe(sentence);
});

test("a zone is called by its place", () => {
  expect(placeOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect(placeOf("UTC")).toBe("UTC");
});
