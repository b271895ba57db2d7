import { expect, test } from "vitest";
import { actionWords, factPairs } from "./action-words.ts";

test("[N7] an action reads as a sentence's end, also one without words yet", () => {
  expect(actionWords("move-story")).toBe("moved the story");
  expect(actionWords("unheard-of")).toBe("unheard of");
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
    stafferId: "0190a000-0000-7000-8000-000000000001",
    tokenId: "0190a000-0000-7000-8000-000000000002",
    updatedAt: "2026-02-03T21:23:59.000Z",
  };
  const names = { "0190a000-0000-7000-8000-000000000001": "Jane Roe" };
  expect(factPairs(facts, { names, zone: "America/New_York" })).toEqual([
    ["move", "file"],
    ["sign ins ended", "2"],
    ["override", "yes"],
    ["roles", "editor@national, admin"],
    ["sha256", "aaaaaaaaaaaaa…"],
    ["before", "slug fares"],
    ["staffer", "Jane Roe"],
    ["updated at", "4:23 p.m. on Tuesday, February 3, 2026"],
  ]);
});

test("[N7] a move's facts read from one stage to the other, however the database keeps them", () => {
  const facts = { to: "filed", from: "drafting", move: "file", revision: 1 };
  expect(factPairs(facts, { names: {}, zone: "America/New_York" })).toEqual([
    ["move", "file"],
    ["from", "drafting"],
    ["to", "filed"],
    ["revision", "1"],
  ]);
});
