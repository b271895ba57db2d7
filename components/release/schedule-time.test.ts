import { expect, test } from "vitest";
import { dayName, instantPicked, pickerTime, readPicked, shownTime, tomorrowAtSix } from "./schedule-time.ts";

const ZONE = "America/New_York";

test("[R6] a picked time is one instant of the publication's clock, whatever zone the browser is in", () => {
  const picked = readPicked("2026-02-04 06:00:00", ZONE);
  expect(instantPicked(picked, null)).toEqual(new Date("2026-02-04T11:00Z"));
  expect(readPicked(null, ZONE)).toEqual({ is: "none" });
  expect(readPicked("2026-02-04", ZONE)).toEqual({ is: "none" });
});

test("[R6] [U6] of a time that comes twice one is chosen by the zone's name, and none before that", () => {
  const picked = readPicked("2026-11-01 01:30:00", ZONE);
  expect(picked).toMatchObject({
    is: "twice",
    first: { name: "1:30 a.m. EDT" },
    second: { name: "1:30 a.m. EST" },
  });
  expect(instantPicked(picked, null)).toBeNull();
  expect(instantPicked(picked, "first")).toEqual(new Date("2026-11-01T05:30Z"));
  expect(instantPicked(picked, "second")).toEqual(new Date("2026-11-01T06:30Z"));
});

test("[R6] a time that no clock shows is no instant, and says why", () => {
  const picked = readPicked("2026-03-08 02:30:00", ZONE);
  expect(picked).toMatchObject({ is: "never", sentence: expect.stringContaining("There is no 2:30 a.m.") });
  expect(instantPicked(picked, "first")).toBeNull();
});

test("[R6] what is offered is tomorrow's morning and the embargo's end, by the publication's clock", () => {
  // Late in the evening there, the next day already in UTC.
  expect(tomorrowAtSix(new Date("2026-02-04T03:00Z"), ZONE)).toBe("2026-02-04 06:00:00");
  expect(tomorrowAtSix(new Date("2026-12-31T17:00Z"), ZONE)).toBe("2027-01-01 06:00:00");
  expect(pickerTime(new Date("2026-02-04T05:00:00Z"), ZONE)).toBe("2026-02-04 00:00:00");
  expect(pickerTime(new Date("2026-02-04T22:00:00.001Z"), ZONE)).toBe("2026-02-04 17:01:00");
});

test.each([
  ["2026-02-04 06:00:00", "6 a.m. on Wednesday, February 4, 2026"],
  ["2026-02-04 00:00:00", "midnight on Tuesday, February 3, 2026"],
  ["2026-11-01 01:30:00", "1:30 a.m. on Sunday, November 1, 2026"],
  ["2026-03-08 02:30:00", "2:30 a.m. on Sunday, March 8, 2026"],
])("[R6] [U6] the picker shows %s as %s", (picked, shown) => {
  expect(shownTime(picked, ZONE)).toBe(shown);
});

test("[U6] a day of the calendar is read out as the house writes it", () => {
  expect(dayName("2026-02-04")).toBe("Wednesday, February 4, 2026");
});
