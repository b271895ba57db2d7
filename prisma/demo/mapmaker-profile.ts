import { p } from "./copy-builders.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Little more than its line on the budget: a slug, a deadline, a length. */
export function mapmakerProfile(day: NewsDay): DemoStory {
  return {
    slug: "profile-mapmaker",
    desk: "national",
    steps: [
      { at: day.at("15:30"), by: "reporter", do: "start" },
      {
        at: day.at("15:32"),
        by: "reporter",
        do: "details",
        details: {
          deadline: day.at("17:00", 3),
          budgetedLength: 1200,
        },
      },
      {
        at: day.at("15:33"),
        by: "reporter",
        do: "flag",
        flag: "picture",
        to: "needs-checking",
        note: "Photos to come; rights of the old maps are open.",
      },
      {
        at: day.at("15:36:20"),
        by: "reporter",
        do: "write",
        words: {
          hed: "The last mapmaker of the Interior Department",
          body: [
            p("Profile of Leland Voss, 83, who still draws rivers by hand. Interview set; photos to come."),
          ],
        },
      },
    ],
  };
}
