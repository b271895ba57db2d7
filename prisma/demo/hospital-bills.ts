import { h, p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Published and then withheld; it stands at the end of the day as it was left. */
export function hospitalBills(day: NewsDay): DemoStory {
  const why = {
    note: "This story has been taken down for now, because publishing it could identify a patient.",
  };
  return {
    slug: "hospital-bills",
    desk: "metro",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "editor",
        from: day.at("10:15"),
        until: day.at("13:22:48"),
        reach: "released",
        check: {
          flag: "legal",
          why: "Patients are named; counsel should see how we know.",
          cleared: "Counsel read it: fine as it stands.",
        },
        words: {
          hed: "Hospital to refund 4,300 patients who were billed twice",
          dek: "A software change at Riverbend Medical Center sent each of them a second bill. Some paid it.",
          dateline: "Silver Spring, Md.",
          body: body(day),
        },
      }),
      { at: day.at("17:35:11"), by: "managing", do: "release", kind: "withhold", says: why },
    ],
  };
}

function body(day: NewsDay) {
  return [
    p(
      `Riverbend Medical Center will refund about $1.9 million to 4,300 patients who were billed twice for the same visit, the hospital said ${day.workday()}, and will stop sending unpaid bills to collectors until an outside firm has gone through its records.`,
    ),
    p(
      "The second bills went out over five months, after the hospital moved its accounts to new software. They looked like reminders, with a new date and a new number, and 1,260 people paid them.",
    ),
    p(
      "“Nobody should need a law degree and a free afternoon to pay a bill once,” said Dr. Anselm Whitaker, the hospital’s president. He said he had learned of the problem from a nurse whose husband got two bills for one broken wrist.",
    ),
    p(
      "Patients said they had told the hospital months earlier. One woman kept a folder with nine letters, each of which was answered with the same form.",
    ),
    h("How to get the money back"),
    p(
      "Refunds will be sent by check within six weeks to everyone who paid twice, without an application. Those whose accounts went to a collector will get a letter that they can show to a lender; the hospital said it had asked the credit bureaus to strike the entries.",
    ),
    p(
      "The state’s insurance commissioner has opened an inquiry. A spokeswoman said it would look at whether the hospital’s contractor had been paid by the bill.",
    ),
    p(
      "The contractor, Meridian Ledger Services, said in a statement that it was “working with our client toward a complete understanding of the sequence of events.” It did not answer questions.",
    ),
    p(
      "Whitaker said the hospital would keep the software, which he called sound, and replace the way it was switched on.",
    ),
    p(
      "“We tested it on 40 accounts,” he said. “Every one of the 40 had been paid already. That is why nobody saw a second bill.”",
    ),
    p(
      "Riverbend, which has 412 beds, is not the first hospital in the state to stumble over a move of its accounts. A hospital in Cumberland refunded $600,000 last year, and one in Salisbury went without sending any bills for 11 weeks.",
    ),
    p("Patients with questions can call a line that the hospital will open at 8 a.m. on weekdays."),
  ];
}
