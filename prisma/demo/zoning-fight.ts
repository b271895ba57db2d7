import { p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** In editing, and the editor has it. */
export function zoningFight(day: NewsDay): DemoStory {
  return {
    slug: "zoning-fight",
    desk: "metro",
    steps: deskRun({
      reporter: "reporter2",
      editor: "editor",
      from: day.at("15:15"),
      until: day.at("19:42:10"),
      reach: "editing",
      details: { deadline: day.at("20:00", 1), budgetedLength: 280 },
      check: { flag: "legal", why: "The lawyer accuses the county of a false form. Ask counsel first." },
      words: {
        hed: "A fourplex, a petition and 212 chairs",
        dek: "Arlington’s first test of its new zoning drew more people than the room could hold.",
        dateline: "Arlington, Va.",
        body: [
          p(
            `The first fourplex under Arlington’s new zoning would stand on a lot where a ranch house burned down. At a hearing ${day.workday()}, 212 chairs were not enough for the people who wanted to talk about it.`,
          ),
          p(
            "The builder, Priscilla Wynn, grew up two streets away. She wants to put up four apartments of 1,100 square feet, the largest building that the code allows without a vote.",
          ),
          p(
            "“I am not a developer, I am a roofer with a loan,” Wynn said. “If this is too big, tell me what small looks like.”",
          ),
          p(
            "Neighbors handed in a petition with 340 names. It asks the county to count the trees on the lot again; the survey found nine, and the petition counts 14.",
          ),
          p(
            "A lawyer for the neighbors said the county had approved the plan on a form that did not exist yet. The county attorney said he would look at the form.",
          ),
          p("The board heard 61 speakers and adjourned at 11:50 p.m. without a decision."),
        ],
      },
      edited: { hed: "A fourplex, a petition and not enough chairs" },
    }),
  };
}
