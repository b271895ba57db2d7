import { p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** A draft, half written. */
export function libraryHours(day: NewsDay): DemoStory {
  return {
    slug: "library-hours",
    desk: "metro",
    steps: deskRun({
      reporter: "reporter2",
      editor: "editor",
      from: day.at("16:05"),
      until: day.at("17:20"),
      reach: "drafting",
      details: { deadline: day.at("15:00", 2), budgetedLength: 450 },
      words: {
        hed: "At one library, the lights stay on until midnight",
        dateline: "Hyattsville, Md.",
        body: [
          p(
            "At 10:40 on a weeknight, every chair on the second floor of the Hyattsville library is taken. Nobody is whispering. A nursing student is teaching two others to find a vein on a banana.",
          ),
          p(
            "The branch began to stay open until midnight in the fall, as a trial. In its first 90 nights it counted 17,400 visits after 8 p.m., more than most branches get in a day.",
          ),
          p(
            "“We thought they would come for the internet,” said Rosalind Achebe, the branch manager. “They come for the tables.”",
          ),
          p(
            "The county must decide by the end of the month whether to go on. The late hours cost about $410,000 a year, most of it for two guards and a third librarian.",
          ),
          p("TK: guard, on the chess players"),
          p("TK: county budget office, call back after 2"),
          p(
            "On the way out is a sheet of paper on which people can say why they came. The newest line reads: “It is warm and nobody asks.”",
          ),
        ],
      },
    }),
  };
}
