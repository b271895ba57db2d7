import { p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** On hold, with the reason. */
export function waterMain(day: NewsDay): DemoStory {
  return {
    slug: "water-main",
    desk: "metro",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "editor",
        from: day.at("11:50"),
        until: day.at("15:32"),
        reach: "editing",
        details: { deadline: day.at("11:00", 1), budgetedLength: 250 },
        words: {
          hed: "City knew of cracks in main a year before it burst, report says",
          dateline: "Washington",
          body: [
            p(
              "The water authority was told 13 months ago that a main under 14th Street Northwest had cracked in two places, according to an engineer’s report. The main burst in the fall and flooded 60 basements.",
            ),
            p(
              "The report, which The Potomac Courier has seen, put the pipe among the 10 most likely to fail. It was on no list of repairs.",
            ),
            p(
              "“You can see the crack in the photograph,” said Dalia Renfro, whose bakery was closed for seven weeks. “They had the photograph.”",
            ),
            p(
              "The authority said that it inspects 1,300 miles of pipe with 40 people and that the report was one of about 200. It has asked for the copy we have.",
            ),
            p("TK: who received the report, and when. Authority says it will answer in writing."),
          ],
        },
      }),
      {
        at: day.at("15:50:22"),
        by: "editor",
        do: "move",
        move: "hold",
        note: "Waiting for the authority’s written answer on who got the report. Don’t run the date without it.",
      },
    ],
  };
}
