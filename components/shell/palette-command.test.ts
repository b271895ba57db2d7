import { expect, test } from "vitest";
import { commandsFor } from "./palette-command.ts";

const COMMANDS = [
  { label: "Claim it" },
  { label: "Stories", about: "The budget: every story" },
  { label: "Reclaim", about: "Nothing to do with it" },
];

function labels(typed: string) {
  const { named, others } = commandsFor(COMMANDS, typed);
  return [named.map(({ label }) => label), others.map(({ label }) => label)];
}

test("commands that are named so come first, those that only mention it after", () => {
  expect(labels("cla")).toEqual([["Claim it"], ["Reclaim"]]);
  expect(labels(" BUDGET ")).toEqual([[], ["Stories"]]);
  expect(labels("mayor")).toEqual([[], []]);
});

test("nothing typed, or one letter, puts none before the others", () => {
  expect(labels("")).toEqual([[], ["Claim it", "Stories", "Reclaim"]]);
  expect(labels("c")[0]).toEqual([]);
});
