import type { Block } from "#copy/format.ts";
import { adSlot, b, h, n, note, p, picture, q } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** A council vote with everything copy can have in it; clarified in the afternoon. */
export function councilSidewalks(day: NewsDay): DemoStory {
  const says = {
    note: "The fee is charged for the street side of a lot only. Corner lots pay for one side, the longer one.",
  };
  return {
    slug: "council-sidewalks",
    desk: "metro",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "editor",
        from: day.at("9:20"),
        until: day.at("11:31:19"),
        reach: "released",
        words: {
          hed: "Council votes for a sidewalk on every block by the end of the decade",
          dek: "Landlords of large buildings will pay for it by the foot. Homeowners will not.",
          dateline: "Washington",
          seoHed: "D.C. Council passes sidewalk bill: who pays, what gets built first",
          body: body(day),
        },
        edited: { dek: "Owners of large buildings will pay for it by the foot; homeowners will not." },
      }),
      { at: day.at("15:02:44"), by: "managing", do: "approve", kind: "clarification", says },
      { at: day.at("15:10:31"), by: "copy", do: "release", kind: "clarification", says },
      { at: day.at("16:48:10"), by: "copy", do: "write", words: { body: withAdByHand(body(day)) } },
    ],
  };
}

/** A slot where the council's vote ends and what follows from it begins. */
function withAdByHand(blocks: readonly Block[]): readonly Block[] {
  return [...blocks.slice(0, 3), adSlot(), ...blocks.slice(3)];
}

function body(day: NewsDay) {
  return [
    p(
      `Every block in the District would have a sidewalk on at least one side by the end of the decade under a bill that the council passed ${day.workday()}, 9-4, after a debate that began with a broken hip and ended with a drainage map.`,
    ),
    p(
      "The bill pays for 118 miles of new sidewalk with a fee on buildings of more than 50 apartments and on office buildings. The mayor’s office has said the bill will be signed.",
    ),
    p(
      "“A city that has a bike lane on the bridge and a ditch in front of the school has its money in the wrong place,” said Council member Roland Tibbs, Ward 7, who wrote the bill after a neighbor was hit while walking in the road. “My neighbor is 81. She was walking to _vote_.”",
    ),
    note(
      "**Editor’s note:** The Potomac Courier rents offices in a building that would pay the fee. Neither the publisher nor the landlord had a part in this story.",
    ),
    h("What gets built first"),
    p("The city’s transportation department must rank missing blocks in this order:"),
    n("Blocks within a quarter-mile of a school."),
    n("Blocks on a bus route, or on the way from a stop to a clinic, library or home for the aged."),
    n("Blocks where a pedestrian was hurt in the past five years."),
    n(
      "All others, oldest request first. The oldest is from a church on Nannie Helen Burroughs Avenue and is 34 years old.",
    ),
    picture("ditch", {
      caption: "Pupils walk along a drainage ditch on the way to school in Northeast Washington.",
      alt: "Three children with backpacks walk in single file on the edge of a road beside a ditch.",
      credit: "The Potomac Courier",
    }),
    p(
      "Opponents did not argue against sidewalks. They argued against the price, $196 million, and about water: concrete sheds rain, and several wards already flood.",
    ),
    q("You cannot pour 118 miles of concrete and then act surprised by the puddle."),
    p(
      "The words are those of Council member Yvette Sandoval, Ward 4, whose amendment requires paving that lets water through wherever the ground allows it. It passed, 13-0, and adds about $21 million.",
    ),
    h("What it costs"),
    b("**Offices:** $3.10 a year for each foot of street they face."),
    b(
      "**Apartment buildings** of more than 50 units: $1.85 a foot. Owners may not pass it on to tenants whose rents are controlled.",
    ),
    b("**Houses and small buildings:** Nothing."),
    p(
      "The Building Owners’ League said it would decide within a month whether to sue. “The sidewalk serves everyone, and one neighbor in nine is getting the bill,” its president, Martin Oyelaran, said.",
    ),
    p(
      `The bill now goes to Congress for a 30-day review. The ranking of blocks is to be published by ${day.date(60)}; residents can look up theirs on the [department’s map](https://sidewalks.example.org/map) or write to [sidewalks@ddot.test](mailto:sidewalks@ddot.test).`,
    ),
    p(
      "Tibbs’ neighbor, Eunice Farrow, watched from the gallery with a cane. Asked what she thought of the vote, she said she would let people know when she could walk home on it.",
    ),
  ];
}
