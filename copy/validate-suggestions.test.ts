import { describe, expect, test } from "vitest";
import { validAttribute, validBreakAttribute, validTextAttribute } from "./validate.ts";

describe("[Y2] [W2] suggestions", () => {
  const at = "2026-02-03T21:23:59Z";
  test.each([
    ["insert/7f3", { by: "s1", at }],
    ["delete/7f3", { by: "s1", at: "2026-02-03T21:23:59.123Z" }],
    ["format/7f3", { by: "s1", at, set: { strong: true, em: null } }],
    ["format/7f3", { by: "s1", at, set: { kind: "subhed" } }],
    ["format/7f3", { by: "s1", at, set: { link: "https://courier.test" } }],
    ["format/7f3", { by: "s1", at, set: { link: null, kind: null } }],
    ["apart/7f3", true],
    ["apart/7f3", "4294967295"],
    ["insert/7f3", null],
    ["apart/7f3", null],
  ])("allows %s = %j", (name, value) => {
    expect(validTextAttribute(name, value)).toBeNull();
    expect(validBreakAttribute(name, value)).toBeNull();
    expect(validAttribute(name, value)).toBeNull();
  });

  test.each([
    ["insert/", { by: "s1", at }],
    ["insert/a/b", { by: "s1", at }],
    ["insert/a b", null],
    [`insert/${"a".repeat(100)}`, { by: "s1", at }],
    ["insert/7f3", true],
    ["insert/7f3", { at }],
    ["insert/7f3", { by: "s1" }],
    ["insert/7f3", { by: "s 1", at }],
    ["insert/7f3", { by: "s1", at: "yesterday" }],
    ["insert/7f3", { by: "s1", at: "2026-13-03T21:23:59Z" }],
    ["insert/7f3", { by: "s1", at, set: { strong: true } }],
    ["delete/7f3", { by: "s1", at, why: "too long" }],
    ["format/7f3", { by: "s1", at }],
    ["format/7f3", { by: "s1", at, set: {} }],
    ["format/7f3", { by: "s1", at, set: { glow: true } }],
    ["format/7f3", { by: "s1", at, set: { link: "javascript:alert(1)" } }],
    ["format/7f3", { by: "s1", at, set: { kind: "script" } }],
    ["format/7f3", { by: "s1", at, set: { "insert/x": { by: "s1", at } } }],
    ["apart/7f3", { by: "s1", at }],
    ["apart/7f3", "page"],
  ])("refuses %s = %j", (name, value) => {
    expect(validTextAttribute(name, value)).not.toBeNull();
    expect(validBreakAttribute(name, value)).not.toBeNull();
  });
});
