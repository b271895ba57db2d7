import { p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Filed, and waiting for an editor. */
export function farmBill(day: NewsDay): DemoStory {
  return {
    slug: "farm-bill",
    desk: "national",
    steps: deskRun({
      reporter: "reporter",
      editor: "editor",
      from: day.at("16:40"),
      until: day.at("19:55"),
      reach: "filed",
      details: { deadline: day.at("18:00", 1), budgetedLength: 300 },
      words: {
        hed: "Senators reach a deal on crop insurance, and argue about the bees",
        dek: "The last quarrel over a $490 billion farm bill is about who pays when hives die.",
        dateline: "Washington",
        body: [
          p(
            `Negotiators for both parties said ${day.workday()} that they had settled how crop insurance would work for the next five years, leaving one dispute between a $490 billion farm bill and a vote: bees.`,
          ),
          p(
            "The deal caps the help with premiums at $250,000 a year for a single farm and spends what is saved on farmers in their first 10 years.",
          ),
          p(
            "Still open is whether beekeepers, who rent out hives to orchards in 30 states, can insure bees that die while they are at work. Orchard owners say that is the beekeeper’s risk. Beekeepers say it is the orchard’s spray.",
          ),
          p(
            "“I have been in this building for 22 years, and I have never been called about anything as often as about the bees,” said Sen. Amos Tillery, the committee’s chairman.",
          ),
          p(
            "A version that both sides have seen would pay half of the loss and ask the Agriculture Department for a study. Tillery said he hoped for a vote before the recess.",
          ),
        ],
      },
    }),
  };
}
