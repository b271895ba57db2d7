import { b, h, p } from "./copy-builders.ts";
import { deskRun } from "./desk-run.ts";
import type { NewsDay } from "./news-day.ts";
import type { DemoStory } from "./steps.ts";

/**
 * The overnight storm: out before sunrise by an editor alone on duty, whose release still waits for a second person's
 * review (N4); updated at noon, which the Updated line spells as a word.
 */
export function storm(day: NewsDay): DemoStory {
  const says = { note: "New figures on power and roads, and the reopening of the Beltway ramp." };
  const alone = { aloneReason: "Roads were closed and nobody else could be at a desk before 7 a.m." };
  return {
    slug: "storm",
    desk: "metro",
    steps: [
      ...deskRun({
        reporter: "reporter2",
        editor: "editor",
        from: day.at("4:41"),
        until: day.at("6:02:30"),
        reach: "editing",
        words: {
          hed: "Storm cuts power to 86,000 homes and floods a Beltway ramp",
          dek: "Wind gusts reached 63 mph overnight; crews expect most lights back by evening.",
          dateline: "Washington",
          body: [...overnight(day), ...advice()],
        },
      }),
      { at: day.at("6:10:05"), by: "editor", do: "unclaim" },
      { at: day.at("6:10:41"), by: "editor", do: "move", move: "ready" },
      { at: day.at("6:16:12"), by: "editor", do: "approve", kind: "initial", says: alone },
      { at: day.at("6:18:55"), by: "editor", do: "release", kind: "initial", says: alone },
      {
        at: day.at("11:26:02"),
        by: "reporter2",
        do: "write",
        words: {
          hed: "Power returning after storm; Beltway ramp reopens",
          dek: "The number of dark homes fell from 86,000 to 23,000 by late morning.",
          body: [...midday(day), ...overnight(day).slice(1), ...advice()],
        },
      },
      { at: day.at("11:52:37"), by: "editor", do: "approve", kind: "update", says },
      { at: day.at("12:00:21"), by: "copy", do: "release", kind: "update", says },
    ],
  };
}

function overnight(day: NewsDay) {
  return [
    p(
      `A fast storm crossed the region before dawn ${day.weekday()}, cutting power to 86,000 homes, flooding a ramp of the Capital Beltway and dropping a century-old oak across the entrance of a firehouse in Takoma Park.`,
    ),
    p(
      "Wind reached 63 mph at the airport shortly after 2 a.m., according to the weather service, and 2.4 inches of rain fell in three hours. Nobody was reported killed. Four people were treated for cuts from broken glass.",
    ),
    p(
      "The firefighters of Takoma Park cut their own way out. “We got a call for a tree down, and it was ours,” said Capt. Louisa Marchbanks. “Eleven minutes, with two saws.”",
    ),
    p(
      "The utility that serves Montgomery and Prince George’s counties called in 140 crews from as far as Ohio. Its spokesman, Everett Cho, said the worst damage was on lines that run through backyards, where trucks cannot reach.",
    ),
    p(
      "In Bladensburg, the Anacostia River rose 7 feet and stopped 10 inches below the top of the levee. Workers had closed the gates at midnight.",
    ),
  ];
}

function midday(day: NewsDay) {
  return [
    p(
      `Power was coming back to most of the region by noon ${day.weekday()} after a fast storm cut off 86,000 homes before dawn, flooded a ramp of the Capital Beltway and dropped a century-old oak across the entrance of a firehouse in Takoma Park.`,
    ),
    p(
      "About 23,000 homes were still dark in the late morning, the utility said. It expects to reach all but 3,000 of them by evening. The flooded ramp, from the Beltway’s inner loop to Kenilworth Avenue, reopened at 10:40 a.m.",
    ),
  ];
}

function advice() {
  return [
    h("What to know"),
    b("**Downed lines:** Stay 30 feet away and call 911, even if the line looks dead."),
    b("**Food:** A closed refrigerator stays cold for about four hours, a full freezer for two days."),
    b("**Warm rooms:** Six recreation centers are open until 9 p.m. Pets may come."),
    b("**Trash:** Collection runs one day late. Branches go to the curb, in bundles of 4 feet or less."),
    p(
      "Officials asked people to drive as if every dark signal were a four-way stop. The police counted 31 collisions between 4 and 6 a.m., none of them serious.",
    ),
    p(
      "The forecast is for clearing skies and wind that dies down in the evening. The next chance of rain is in four days.",
    ),
    p(
      "Marchbanks said the firehouse would keep a slice of the oak. Firefighters counted 114 rings before a call came in and they had to stop.",
    ),
  ];
}
