import { expect, test } from "vitest";
import { actionWords, factPairs } from "./action-words.ts";

test("[N7] an action reads as a sentence's end, also one without words yet", () => {
  expect(actionWords("move-story")).toBe("moved the story");
  expect(actionWords("expunge-copy")).toBe("expunge copy");
});

test("[N7] facts read as short pairs", () => {
  const facts = {
    move: "file",
    signInsEnded: 2,
    note: null,
    changed: [],
    override: true,
    roles: ["editor@national", "admin"],
    sha256: "a".repeat(64),
    before: { slug: "fares", deadline: null },
  };
  expect(factPairs(facts)).toEqual([
    ["move", "file"],
    ["sign ins ended", "2"],
    ["override", "yes"],
    ["roles", "editor@national, admin"],
    ["sha256", "aaaaaaaaaaaaa…"],
    ["before", "slug fares"],
  ]);
});
