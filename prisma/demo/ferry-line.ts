import { p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Ready and approved: one click from live. */
export function ferryLine(day: NewsDay): DemoStory {
  return {
    slug: "ferry-line",
    desk: "metro",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "editor",
        from: day.at("14:20"),
        until: day.at("18:40:45"),
        reach: "approved",
        details: { deadline: day.at("19:00"), budgetedLength: 220 },
        words: {
          hed: "Commuter ferry between Woodbridge and the Navy Yard to start with two boats",
          dek: "The trip takes 65 minutes. So does the drive, on a good day.",
          dateline: "Woodbridge, Va.",
          body: [
            p(
              `A ferry for commuters will run between Woodbridge and the Navy Yard from early next month, the first such service on the Potomac in almost a century, local officials said ${day.workday()}.`,
            ),
            p(
              "Two boats with 149 seats each will make four trips every weekday morning and four in the evening. A ticket costs $9, and $150 buys a month.",
            ),
            p(
              "“On Interstate 95 you can have an hour or you can have two, and you find out which when you get there,” said Denise Albright, who leads the commission that runs the service. “The river is always 65 minutes.”",
            ),
            p(
              "The boats were built in Louisiana for a lake and refitted with quieter engines, after residents of Fort Washington complained about a test run. They slow to 6 knots for the last 3 miles.",
            ),
            p(
              "Virginia pays $11 million for a trial of two years. The commission says the line needs 900 riders a day to go on after that. A survey found 1,400 who said they would take it; half of them had never been on a boat.",
            ),
            p("Coffee will be sold on board. Bicycles ride free."),
          ],
        },
      }),
    ],
  };
}
