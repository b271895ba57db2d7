import { p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Approved, and typed in since: the screen says what has changed after the approval (N3). */
export function courtRecords(day: NewsDay): DemoStory {
  return {
    slug: "court-records",
    desk: "national",
    steps: [
      ...deskRun({
        reporter: "reporter",
        editor: "editor",
        from: day.at("13:05"),
        until: day.at("17:48:30"),
        reach: "approved",
        details: { deadline: day.at("16:30", 1), budgetedLength: 250 },
        words: {
          hed: "Federal courts to make most filings free to read",
          dek: "The 10-cent page is to end next year. Judges asked for the change themselves.",
          dateline: "Washington",
          body: body(day, false),
        },
      }),
      {
        at: day.at("18:31:14"),
        by: "reporter",
        do: "write",
        words: {
          dek: "The 10-cent page ends next year. Judges asked for it themselves.",
          body: body(day, true),
        },
      },
    ],
  };
}

function body(day: NewsDay, later: boolean) {
  return [
    p(
      `Most filings in federal courts will be free to read from next year under a policy that a committee of judges adopted ${day.workday()}, ending a charge of 10 cents a page that dates from the days of dial-up.`,
    ),
    p(
      "Readers have paid about $140 million a year, more than the system costs. The courts used the rest for microphones and monitors, and lost a lawsuit over it.",
    ),
    p(
      later
        ? "“The public paid for the trial,” said Judge Harriet Solano, the committee’s chairwoman. “It should not have to pay again to find out how it ended.”"
        : "“The public paid for the trial,” said Judge Harriet Solano, who leads the committee. “It should not pay again to read how it ended.”",
    ),
    p(
      "Companies that resell court data in bulk will pay a yearly fee instead. Sealed filings stay sealed, and Social Security numbers must still be blacked out by whoever files them.",
    ),
    p(
      "The policy covers district and appeals courts. Bankruptcy courts, where the most pages are read, follow 18 months later.",
    ),
    ...(later
      ? [
          p(
            "A group of law librarians that had asked for the change since 2009 said it would throw a party and charge 10 cents at the door.",
          ),
        ]
      : []),
  ];
}
