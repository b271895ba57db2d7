import { describe, expect, test } from "vitest";
import { corpusCategories, readCorpus, scoreOf, tableOf, told } from "./corpus.ts";

/** Where an edit labelled minor is nothing but a typo or a mark. */
const PLAIN = ["typos", "punctuation"];

describe("[R2] the classifier of minor releases over edits labelled by hand", () => {
  const categories = corpusCategories();
  const scores = Object.fromEntries(categories.map((name) => [name, scoreOf(readCorpus(name))]));
  const whole = scoreOf(categories.flatMap(readCorpus));
  console.info(tableOf({ ...scores, "all of them": whole }));

  test("[R2] no edit labelled as a change of fact passes as minor", () => {
    expect(told(whole.passed)).toBe("");
    expect(whole.edits).toBeGreaterThanOrEqual(300);
  });

  test.each(PLAIN)("[R2] at least 80 percent of plain fixes pass as minor: %s", (name) => {
    const { found, minor, missed } = scores[name] ?? scoreOf([]);
    expect(found / minor, told(missed)).toBeGreaterThanOrEqual(0.8);
  });
});
