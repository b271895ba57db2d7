import { describe, expect, test } from "vitest";
import { expectAgreement, meet, words, writers } from "#tests/support/writers.ts";
import { actInAll, cellsAt, harmIn, PLACES, storyOf, TRIPLES } from "./structure-acts.ts";

describe("structure matrix of three", () => {
  for (const [place, offset] of Object.entries(PLACES)) {
    for (const block of [0, 1, 2]) {
      for (const turn of [0, 1, 2]) {
        test(`[Y9] any three acts at once at the ${place} of paragraph ${block}, turn ${turn}, lose and double nothing`, () => {
          const cells = cellsAt(block, offset);
          const people = writers(3, storyOf(cells));
          actInAll(people, cells, turn);
          // The control: until they hear of each other, they read different stories.
          expect(new Set(people.map((person) => words(person).join("\n"))).size).toBe(3);
          meet(people);
          expectAgreement(people);
          const all = words(people[0]).map((line) => line.replace(/^subhed: /, ""));
          expect(harmIn(all.join("\n"), cells, turn)).toEqual([]);
          expect(cells).toHaveLength(TRIPLES.length);
        });
      }
    }
  }
});

test("[Y9] a word lost or doubled, of the story or typed, is caught in every cell", () => {
  const cells = cellsAt(1, 12);
  const people = writers(3, storyOf(cells));
  actInAll(people, cells, 0);
  meet(people);
  const all = words(people[0]).join("\n").replaceAll("subhed: ", "");
  for (const cell of cells) {
    const first = `${cell.name}a: `;
    expect(harmIn(all.replace(first, ""), cells, 0)).toHaveLength(1);
    expect(harmIn(`${all}${first}`, cells, 0)).toHaveLength(1);
    const typed = all.match(new RegExp(`«${cell.name}[xyz]»`))?.[0];
    if (typed) expect(harmIn(all.replace(typed, ""), cells, 0)).toHaveLength(1);
  }
});
