import { h, p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Published on the strength of a memo that turned out to be forged, and killed with a notice by two people. */
export function archivesMemo(day: NewsDay): DemoStory {
  const says = {
    note:
      "The Potomac Courier has retracted this story. It relied on a memorandum that we have since learned was not " +
      "written by the agency. We published it without reaching the person whose name was on it, and we should not " +
      "have. We apologize to our readers and to the agency.",
  };
  return {
    slug: "archives-memo",
    desk: "national",
    steps: [
      ...deskRun({
        reporter: "reporter",
        editor: "editor",
        from: day.at("9:05"),
        until: day.at("10:58:16"),
        reach: "released",
        words: {
          hed: "Memo: Records agency plans to close eight regional archives",
          dek: "The sites would shut over two years, according to a memorandum obtained by The Potomac Courier.",
          dateline: "Washington",
          body: body(day),
        },
      }),
      { at: day.at("18:12:50"), by: "managing", do: "approve", kind: "kill", says },
      { at: day.at("18:20:05"), by: "editor", do: "approve", kind: "kill", says },
      { at: day.at("18:24:39"), by: "managing", do: "release", kind: "kill", says },
    ],
  };
}

function body(day: NewsDay) {
  return [
    p(
      `The federal records agency plans to close eight of its 14 regional archives over two years and to move their holdings to a former mine in Pennsylvania, according to an internal memorandum obtained ${day.workday()} by The Potomac Courier.`,
    ),
    p(
      "The memorandum, dated last month and addressed to the agency’s regional directors, says the closings would save $44 million a year and asks the directors to tell no one until a public announcement.",
    ),
    p(
      "“Reading rooms at the affected sites will cease service on a rolling basis,” it says. About 310 people work at the eight sites.",
    ),
    p("The agency did not respond to a request for comment before publication."),
    h("What the archives hold"),
    p(
      "The regional archives keep court files, immigration papers and census records that have never been copied. Historians and families use them in person; about 96,000 people visited last year.",
    ),
    p(
      "“You do not read a naturalization file in a mine,” said Wilhelmina Prosser, who leads a society of genealogists. “You read it at a table, next to somebody who knows where the next one is.”",
    ),
    p(
      "The papers do not move well. Two years ago, when a leaking roof forced the archive in Kansas City to send 300 pallets to a warehouse, it took 14 months before the last of them could be found again.",
    ),
    p(
      "The mine, near Butler, is dry, cool and leased from the company that dug it. The agency keeps personnel files there already and brings them to the surface by truck, usually within three days.",
    ),
    p(
      "Three people who work at the archives and asked not to be named, because they were not allowed to speak, said they had heard nothing of a plan. One had just been told to order shelves.",
    ),
    p("“If they are closing us, somebody should cancel the shelves,” that employee said."),
    p(
      "The plan would need no vote in Congress, though a committee that oversees the agency could hold up its budget. Rep. Orville Stanhope, its ranking member, said he would ask for the memorandum at a hearing next week.",
    ),
    p(
      "“I have constituents who proved they were citizens with one sheet of paper from one of those rooms,” Stanhope said.",
    ),
  ];
}
