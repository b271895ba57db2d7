import { expect, test } from "vitest";
import { readSearch } from "#domain/search-query.ts";
import { chosenIn, withChosen } from "./query-text.ts";

test("a filter chosen is a filter typed", () => {
  expect(withChosen("mill fire", "stage", "held")).toBe("stage:held mill fire");
  expect(withChosen("stage:held mill fire", "stage", "copy")).toBe("stage:copy mill fire");
  expect(withChosen("mill stage:held fire", "stage", "")).toBe("mill fire");
  expect(withChosen("desk:“Copy desk” mill", "desk", "national")).toBe("desk:national mill");
  expect(withChosen("", "desk", "copy desk")).toBe('desk:"copy desk"');
  expect(chosenIn('desk:"copy desk" mill', "desk")).toBe("copy desk");
  expect(chosenIn("-stage:held this:is", "stage")).toBe("");
  expect(chosenIn("IS:published", "is")).toBe("published");
});

test("what is chosen is what the newsroom reads", () => {
  const read = readSearch(withChosen(withChosen("mill", "desk", "copy desk"), "is", "published"));
  expect(read.ok && read.value.filters).toEqual([
    { by: "public", state: "published", without: false },
    { by: "desk", desk: "copy desk", without: false },
  ]);
});
