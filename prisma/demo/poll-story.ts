import { p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Spiked before anybody saw it. */
export function pollStory(day: NewsDay): DemoStory {
  return {
    slug: "poll-commutes",
    desk: "national",
    steps: [
      ...deskRun({
        reporter: "reporter",
        editor: "editor",
        from: day.at("11:10"),
        until: day.at("12:15"),
        reach: "filed",
        words: {
          hed: "Most Americans would trade a raise for a shorter commute, poll finds",
          dek: "Six in 10 would take less money for an hour a week.",
          dateline: "Washington",
          body: [
            p(
              "Six in 10 working Americans would give up a raise of 3% for an hour less on the road each week, according to a survey that was sent to news organizations by a maker of electric scooters.",
            ),
            p(
              "The survey asked 1,012 people, who were found through an app that pays for miles walked. The company did not say how they were chosen or what else they were asked.",
            ),
            p(
              "“The numbers speak for themselves,” said the company’s head of communications, Bradley Fenn. He declined to send the questions.",
            ),
            p(
              "Among those who commute by car, the share was 71%. Among those who walk, it was 22%, though only 40 of the people asked walk to work.",
            ),
            p(
              "The average American’s trip to work takes about 27 minutes each way, according to census figures, and has changed little in a decade.",
            ),
          ],
        },
      }),
      {
        at: day.at("12:32:18"),
        by: "editor",
        do: "move",
        move: "spike",
        note: "An advertisement with decimals. They won’t show the questions.",
      },
    ],
  };
}
