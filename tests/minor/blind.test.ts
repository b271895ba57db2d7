import { expect, test } from "vitest";
import { readCorpus, scoreOf, tableOf, told } from "./corpus.ts";

/** Written and labelled by somebody who had not read the classifier's rules; looked at once they were settled. */
test("[R2] of a hundred edits labelled by who hadn’t read the rules, no change of fact passes as minor", () => {
  const blind = scoreOf(readCorpus("blind"));
  console.info(tableOf({ blind }));
  expect(told(blind.passed)).toBe("");
  expect(blind.edits).toBeGreaterThanOrEqual(100);
});
