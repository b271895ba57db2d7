import { adSlot, h, p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Withheld for an hour while a document was checked, and reinstated unchanged. */
export function arenaDeal(day: NewsDay): DemoStory {
  const why = {
    note: "We are checking a document that this story relies on. It will return, or we will say why not.",
  };
  return {
    slug: "arena-deal",
    desk: "metro",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "editor",
        from: day.at("5:10"),
        until: day.at("8:52:33"),
        reach: "released",
        words: {
          hed: "Alexandria and team owner agree on terms for riverfront arena",
          dek: "The city would own the building and the parking; the Anchors would pay rent, and for the overruns.",
          dateline: "Alexandria, Va.",
          body: body(day),
        },
      }),
      { at: day.at("13:52:10"), by: "editor", do: "release", kind: "withhold", says: why },
      { at: day.at("14:49:25"), by: "editor", do: "approve", kind: "reinstate" },
      { at: day.at("14:55:02"), by: "managing", do: "release", kind: "reinstate" },
    ],
  };
}

function body(day: NewsDay) {
  return [
    p(
      `Alexandria and the owner of the Anchors, the region’s minor league hockey team, have agreed on terms for an 8,200-seat arena on the site of a closed power plant, according to a draft that the city released ${day.workday()}.`,
    ),
    p(
      "The city would own the arena and borrow $214 million to build it. The team would pay rent of $7.5 million a year for 30 years and any cost above the budget, a condition that ended two earlier rounds of talks.",
    ),
    p(
      "“I wanted to be able to explain this deal to my mother in one breath,” Mayor Celeste Dunmore said. “The city builds it, the team rents it, and whoever changes the drawings pays.”",
    ),
    p(
      "Bernard Aldous, who bought the team six years ago, said he had moved on the overruns because interest rates had moved on him.",
    ),
    adSlot("off"),
    h("The numbers behind the rent"),
    p(
      "The rent covers about two-thirds of the yearly payments on the bonds, the draft shows. Parking, concerts and a tax of $2 on each ticket are to cover the rest. If they fall short for two years in a row, the tax rises to $4 without a further vote.",
    ),
    p(
      "Economists who study such deals were less sure. Tamsin Hale, who teaches public finance at a college in Richmond, said arenas of that size rarely draw more than 110 nights of events a year. The draft counts on 135.",
    ),
    p(
      "“It is a better deal than most, in the way that a mild winter is better than most,” Hale said. “You still buy a coat.”",
    ),
    p(
      "The plant has been empty for 12 years. Its owner would clean the soil at its own cost and sell the 19 acres to the city for a dollar, plus a promise that the land will not be used for housing for 25 years.",
    ),
    p(
      "That promise may be the hardest part to pass. Two of the seven members of the City Council said they would vote against any deal that keeps homes off the riverfront.",
    ),
    p(
      "“We have 11,000 people on a waiting list for an apartment,” Council member Jerome Whitlock said. “Not one of them is waiting for a face-off.”",
    ),
    p(
      "Neighbors in Old Town North asked mostly about cars. The arena would have 900 spaces, and a traffic study calls for game-night buses from two rail stations, paid for by the team.",
    ),
    p(
      `The council is to hold its first hearing on ${day.date(10)} and could vote before the summer. The Anchors’ lease in Laurel runs out in two years.`,
    ),
  ];
}
