import type { Block } from "#copy/format.ts";
import { h, p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** The day's lead: written by two, published in the morning, updated with new reporting at 4:23 p.m. */
export function whiteHouseVisit(day: NewsDay): DemoStory {
  const byline = ["reporter", "reporter2"] as const;
  const { opening, background } = morning(day);
  const says = {
    note:
      "The story now has the signing of the agreement, remarks by both leaders in the East Room and the " +
      "reaction of senators and port workers.",
  };
  return {
    slug: "wh-visit",
    desk: "national",
    steps: [
      ...deskRun({
        reporter: "reporter",
        editor: "editor",
        from: day.at("5:34"),
        until: day.at("7:40:26"),
        reach: "released",
        details: { path: "white-house-lethonia-port", deadline: day.at("7:45"), budgetedLength: 500 },
        words: {
          hed: "President to host Lethonian leader as port dispute nears an end",
          dek: "Anneke Tarvald is the first prime minister of the country to visit in 11 years.",
          dateline: "Washington",
          byline,
          body: opening,
        },
        added: { by: "reporter2", words: { body: [...opening, ...background] } },
        edited: {
          hed: "President to host Lethonia’s Tarvald as port dispute nears an end",
          socialText: "Grain ships have waited a year for this meeting. What each side wants today.",
        },
        copyEdited: {
          dek: "Anneke Tarvald will be the first Lethonian prime minister to visit the White House in 11 years.",
        },
      }),
      { at: day.at("14:51:05"), by: "reporter", do: "write", words: afternoon(day) },
      { at: day.at("15:37:40"), by: "reporter2", do: "write", words: { body: signed(day) } },
      {
        at: day.at("15:58:12"),
        by: "copy",
        do: "write",
        words: { seoHed: "U.S. and Lethonia sign port agreement at the White House" },
      },
      { at: day.at("16:15:33"), by: "editor", do: "approve", kind: "update", says },
      { at: day.at("16:23:17"), by: "copy", do: "release", kind: "update", says },
    ],
  };
}

const TURN_AWAY = p(
  "The dispute began when Lethonia closed the berths for repairs and then declined to reopen them to foreign carriers, saying a 40-year-old crane was unsafe. American shippers said the crane had passed three inspections and accused the government in Harsund of favoring a state-owned line.",
);
const SHIPPERS = p(
  "Since then, ships carrying corn and wheat from the Gulf Coast have unloaded at ports as far as 400 miles away and sent the cargo on by truck. The Prairie Export Council, a trade group, puts the added cost at $31 a ton.",
);
const NEIGHBORS = p(
  "Lethonia, a country of 4 million people, imports more than half of its grain. Bread prices in Harsund have risen 18% in a year, and Tarvald’s coalition lost two seats in a special election last month in which the berths were the main issue.",
);

function morning(day: NewsDay): {
  readonly opening: readonly Block[];
  readonly background: readonly Block[];
} {
  return {
    opening: [
      p(
        `The president will welcome Prime Minister Anneke Tarvald of Lethonia to the White House on ${day.weekday()}, and officials on both sides said an agreement to reopen the country’s only deep-water port to American grain ships was close.`,
      ),
      p(
        "Tarvald will be the first Lethonian leader to visit in 11 years. Negotiators worked past midnight on the length of the agreement, two people with knowledge of the talks said, and had not settled who would pay to rebuild the rail line behind the port.",
      ),
      p(
        "“We are down to the last two pages,” said Elise Hartwell, the White House press secretary. “The last two pages are always the longest.”",
      ),
      p(
        "The two leaders are to meet at 11 a.m. in the Oval Office and to speak to reporters in the East Room in the afternoon.",
      ),
    ],
    background: [
      h("A dispute that began with a crane"),
      TURN_AWAY,
      SHIPPERS,
      NEIGHBORS,
      p(
        "A spokesman for the Lethonian Embassy declined to say whether Tarvald would sign anything before she leaves for New York in the evening.",
      ),
    ],
  };
}

function afternoon(day: NewsDay) {
  return {
    hed: "President and Lethonia’s Tarvald sign port pact, ending yearlong grain dispute",
    dek: "The 10-year agreement reopens two berths at Harsund to American ships; $640 million in loan guarantees will rebuild a rail link.",
    socialText: "The berths at Harsund will reopen in three weeks. What each side gave up for it.",
    body: [...ceremony(day), h("A dispute that began with a crane"), TURN_AWAY, SHIPPERS, NEIGHBORS],
  };
}

function ceremony(day: NewsDay): readonly Block[] {
  return [
    p(
      `The president and Prime Minister Anneke Tarvald of Lethonia signed a 10-year port agreement at the White House on ${day.weekday()}, ending a dispute that had kept American grain ships out of the country for most of a year.`,
    ),
    p(
      "The agreement reopens two berths at Harsund, Lethonia’s only deep-water port, and commits $640 million in U.S. loan guarantees to rebuild the rail line that links the port to the interior.",
    ),
    p(
      "“A year ago we were arguing over a crane,” the president said in the East Room, with Tarvald at a second lectern. “Today the crane is going to be replaced, the ships are going to come in and the bread is going to cost less.”",
    ),
    p(
      "Tarvald, the first Lethonian leader to visit in 11 years, said the first American ship could be unloaded within three weeks.",
    ),
    p(
      "“My country did not come here to be done a favor,” she said. “We came to do business, and we have done it.”",
    ),
    p(
      "The last open question was who would pay for the rail line. Under the compromise, the guarantees cover loans that Lethonia must take out itself and repay over 25 years, according to a summary that the White House released.",
    ),
  ];
}

/** Exactly 14 paragraphs and one subhed. */
function signed(day: NewsDay): readonly Block[] {
  return [
    ...ceremony(day),
    p(
      "The guarantees need no vote in Congress, but lawmakers have 30 days to object. Sen. Lorraine Pickett, who leads the subcommittee that reviews them, said she would ask for the terms in writing.",
    ),
    p(
      "“I am glad about the berths,” Pickett said. “I would like to see the arithmetic before the taxpayers co-sign for a railroad.”",
    ),
    h("A dispute that began with a crane"),
    TURN_AWAY,
    SHIPPERS,
    NEIGHBORS,
    p(
      "At the Port of Baltimore, where two grain ships have been waiting for orders since last week, the news arrived over the radio in the middle of a shift.",
    ),
    p(
      "“Somebody yelled it down from the gantry, and nobody believed him,” said Curtis Bohannon, a crane operator for 19 years. “Then the phones started.”",
    ),
    p(
      `Tarvald was to leave for New York on ${day.weekday()} evening. The agreement takes effect when Lethonia’s parliament approves it, which her party’s leaders said they expected by ${day.date(13)}.`,
    ),
  ];
}
