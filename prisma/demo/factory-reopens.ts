import { h, p, q } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/** Released, then a typo set right: a minor release moves no stamp and makes no Updated line. */
export function factoryReopens(day: NewsDay): DemoStory {
  return {
    slug: "factory-reopens",
    desk: "business",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "managing",
        from: day.at("8:02"),
        until: day.at("10:05:50"),
        reach: "released",
        words: {
          hed: "Shuttered Hagerstown window plant to reopen with 320 jobs",
          dek: "Its former foreman is among the owners, and the first people he called were those who used to work there.",
          dateline: "Hagerstown, Md.",
          body: body(day, "recieved"),
        },
      }),
      { at: day.at("10:34:15"), by: "copy", do: "write", words: { body: body(day, "received") } },
      { at: day.at("10:38:20"), by: "copy", do: "approve", kind: "minor" },
      { at: day.at("10:40:04"), by: "copy", do: "release", kind: "minor" },
    ],
  };
}

function body(day: NewsDay, received: string) {
  return [
    p(
      `A window factory that closed three years ago will reopen in the summer with 320 workers, its new owners said ${day.workday()}, in what would be the largest return of manufacturing jobs to Washington County in a decade.`,
    ),
    p(
      "Antietam Glass & Frame will make triple-pane windows for apartment buildings in the former Colby Sash plant on the west side of Hagerstown. Two of its five owners worked there; one of them, Gerald Tuttle, was the foreman who turned off the lights.",
    ),
    p(
      `Tuttle said he ${received} 1,100 applications in the first two days, about 200 of them from people who had worked in the building before.`,
    ),
    q("I know which of them can set a pane by ear. You cannot put that in an ad."),
    p(
      "The owners bought the building and most of its machines at auction for $8.7 million, according to county land records, and will spend about $26 million on furnaces and a coating line. A bank in Frederick leads the loan.",
    ),
    h("What the state and county gave"),
    p(
      "Maryland has pledged a $4 million grant that must be repaid if the plant has fewer than 250 workers in its fifth year. The county will halve the property tax for seven years.",
    ),
    p(
      "County Commissioner Althea Reinholt, the only one of five to vote against the tax cut, said she hoped to be proved wrong.",
    ),
    p(
      "“We gave Colby a tax break, too, and they took the last of it out the door with them,” Reinholt said. “This time it is in writing that they leave the machines.”",
    ),
    p(
      "Colby Sash made windows in Hagerstown for 61 years and employed 540 people at its height. It moved the work to a plant in Tennessee after a merger.",
    ),
    p(
      "Pay will start at $23.50 an hour, the owners said, about $2 above what Colby paid at the end. The workers will be asked in the first year whether they want a union, and the owners have agreed not to take a side.",
    ),
    p(
      "Demand is the open question. Builders in the region started 7% fewer apartments last year, but new energy codes in the District and in Maryland, which take effect next year, all but require triple panes in tall buildings.",
    ),
    p(
      "“The code is our sales force,” said Ines Caldera, the company’s chief executive, who ran a glass company in Pittsburgh before. “It calls on every customer, and it does not take lunch.”",
    ),
    p(
      "Training begins in eight weeks at Hagerstown’s technical high school, where the company will pay for two instructors and a furnace.",
    ),
  ];
}
