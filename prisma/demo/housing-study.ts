import { b, p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Ready and approved, and embargoed until noon of the next working day after it is set up: every release is refused until then. */
export function housingStudy(day: NewsDay): DemoStory {
  const released = day.daysToWorkday(2);
  return {
    slug: "housing-study",
    desk: "business",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "managing",
        from: day.at("13:40"),
        until: day.at("17:12:08"),
        reach: "approved",
        details: { embargoUntil: day.at("12:00", released), budgetedLength: 300 },
        words: {
          hed: "Empty offices in the region could hold 22,000 apartments, study finds",
          dek: "Only one building in four is worth converting. The reason is mostly windows.",
          dateline: "Washington",
          body: [
            p(
              `Vacant office buildings in the Washington area could be turned into about 22,000 apartments, but only a quarter of them at a price that tenants could pay, according to a study that was to be released at noon ${day.weekday(released)}.`,
            ),
            p(
              "The Regional Institute for Building and Land looked at 1,340 offices that are at least half empty. It walked through 90 of them with tape measures.",
            ),
            p(
              "“An office is a pancake and an apartment is a slice of toast,” said Noor Halabi, who led the study. “The middle of the pancake is dark.”",
            ),
            p("Buildings were worth converting, the study found, when they had three things in common:"),
            b("Floors less than 95 feet deep, so that bedrooms reach a window."),
            b("Pipes that can be reached without closing the floor below."),
            b("An owner who has written off the loan."),
            p(
              "The institute proposes that the District and its suburbs pay $40,000 for each apartment in such buildings and nothing in the others. It says the money would come back in taxes within 14 years.",
            ),
            p(
              "Most of the buildings that pass the test went up before 1965. “They were drawn when light was cheaper than air conditioning,” Halabi said.",
            ),
          ],
        },
      }),
    ],
  };
}
