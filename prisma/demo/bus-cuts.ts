import { b, h, p, picture } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Published with a wrong number, and corrected (R1). */
export function busCuts(day: NewsDay): DemoStory {
  const says = {
    note: "An earlier version of this story misstated how many bus routes would end. It is 11 bus routes, not 14 bus routes.",
    correction: { wrong: "14 bus routes", right: "11 bus routes", places: ["dek", "paragraph 2"] },
  };
  return {
    slug: "bus-cuts",
    desk: "metro",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "editor",
        from: day.at("6:58"),
        until: day.at("9:14:41"),
        reach: "released",
        words: {
          hed: "Transit board ends some bus routes to keep late trains running",
          dek: "The 14 bus routes with the fewest riders would stop in the spring; trains would run until 1 a.m. on weekends.",
          dateline: "Washington",
          body: body(day, "14"),
        },
        copyEdited: { hed: "Transit board trades thin bus routes for later trains" },
      }),
      {
        at: day.at("12:41:08"),
        by: "copy",
        do: "write",
        words: {
          dek: "The 11 bus routes with the fewest riders would stop in the spring; trains would run until 1 a.m. on weekends.",
          body: body(day, "11"),
        },
      },
      { at: day.at("12:57:30"), by: "editor", do: "approve", kind: "correction", says },
      { at: day.at("13:05:02"), by: "copy", do: "release", kind: "correction", says },
    ],
  };
}

function body(day: NewsDay, routes: string) {
  return [
    p(
      `The board of the regional transit authority voted 6-2 on ${day.workday()} to run trains until 1 a.m. on Fridays and Saturdays and to pay for it by ending the bus service that the fewest people use.`,
    ),
    p(
      `The plan would end ${routes} bus routes, most of them in the outer suburbs, when the spring schedule begins. Together they carry about 2,900 riders on a weekday, fewer than a single crosstown line.`,
    ),
    p(
      "“I have ridden all of them, and on some of them I was the ridership,” said Paula Estevez, the authority’s general manager. “We can drive an empty bus past a crowded platform, or we can move the money to the platform.”",
    ),
    p(
      "Riders who spoke during two hours of testimony said the averages hid the people for whom an empty bus was the only one.",
    ),
    p(
      "“It is empty because it comes once an hour,” said Leticia Brandt, a home health aide who takes the Route 38 to her first patient at 5:50 a.m. “If they cut it, I do not take a train until 1 in the morning. I lose the patient.”",
    ),
    picture("route-38", {
      caption: "Riders board a Route 38 bus at the eastern terminal before sunrise.",
      alt: "Five people in winter coats stand in line at the open door of a city bus in the dark.",
      credit: "The Potomac Courier",
    }),
    h("What changes, and when"),
    b("**Trains:** The last departures on Friday and Saturday move from 11:30 p.m. to 1 a.m."),
    b("**Buses:** The routes end after the last run on the final Sunday of the winter schedule."),
    b("**Vans:** A shared van that is booked by phone replaces four of the routes for a one-year trial."),
    b("**Fares:** Nothing changes. The board rejected an increase of 10 cents."),
    p(
      "The later trains cost $14.2 million a year and the routes $13.6 million, according to the authority’s budget office. The difference would come from advertising.",
    ),
    p(
      "Board member Howard Lindgren, who voted against the plan, said the numbers left out what the region spends when people without cars stop working. He asked for a study of the first six months and got one without a vote.",
    ),
    p(
      "Estevez said the authority would send a letter to every holder of a monthly pass on the routes, and that drivers would hand out cards with the nearest alternative.",
    ),
    p("No driver will be laid off, she said. The authority has 140 openings."),
    p(
      `A hearing on the van service is set for 6:30 p.m. on ${day.date(9)} at the authority’s headquarters. Comments can be sent to [hearings@transit.test](mailto:hearings@transit.test).`,
    ),
  ];
}
