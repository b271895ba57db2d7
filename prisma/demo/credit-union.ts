import { p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** On the copy desk, and the copy editor has it. */
export function creditUnion(day: NewsDay): DemoStory {
  return {
    slug: "credit-union",
    desk: "business",
    steps: deskRun({
      reporter: "reporter2",
      editor: "managing",
      from: day.at("16:20"),
      until: day.at("20:14:36"),
      reach: "copy",
      details: { deadline: day.at("14:00", 2), budgetedLength: 220 },
      words: {
        hed: "Two credit unions plan to merge and close no branch",
        dek: "Together they would have 410,000 members and $6.2 billion.",
        dateline: "Rockville, Md.",
        body: [
          p(
            `Two of the region’s oldest credit unions will ask their members to approve a merger that would make the fourth-largest in Maryland, their boards said ${day.workday()}.`,
          ),
          p(
            "Old Line Teachers and Chesapeake Transit Workers together have 410,000 members and $6.2 billion in deposits. No branch would close for three years, the boards said, and nobody would be laid off.",
          ),
          p(
            "“A teacher in Cumberland and a mechanic in Landover have the same problem: the car loan costs too much,” said Everly Strickland, who would lead the combined credit union.",
          ),
          p(
            "Both have lost younger members to banks that exist on a phone only. A common app would cost each of them half as much, Strickland said.",
          ),
          p(
            "Members of both vote by mail over six weeks. A majority of those who vote is enough. Regulators must agree as well.",
          ),
        ],
      },
      copyEdited: { dek: "Together they would have 410,000 members and $6.2 billion in deposits." },
    }),
  };
}
