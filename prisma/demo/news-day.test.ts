import { expect, test } from "vitest";
import { newsDay } from "./news-day.ts";

const ZONE = "America/New_York";
const DAY = 86_400_000;

/** The demo as it reads when it is set up at ten in the morning of these weekdays, Sunday first. */
function onEveryDay<T>(read: (day: ReturnType<typeof newsDay>) => T): readonly T[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) =>
    read(newsDay(new Date(Date.parse("2026-11-22T15:00:00Z") + days * DAY), ZONE)),
  );
}

test("whatever day the demo is set up on, its councils and boards met on a working day, never after the news day", () => {
  expect(onEveryDay((day) => [day.weekday(), day.workday()])).toEqual([
    ["Saturday", "Friday"],
    ["Sunday", "Friday"],
    ["Monday", "Monday"],
    ["Tuesday", "Tuesday"],
    ["Wednesday", "Wednesday"],
    ["Thursday", "Thursday"],
    ["Friday", "Friday"],
  ]);
});

test("what is to come out later comes out on a working day", () => {
  const coming = onEveryDay((day) => day.weekday(day.daysToWorkday(2)));
  expect(coming).toEqual(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Monday", "Monday"]);
});
