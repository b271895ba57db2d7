import { describe, expect, test } from "vitest";
import { parseRefusal } from "./parse-refusal.ts";

describe("parseRefusal", () => {
  test("reads a problem's code, sentence and rule", () => {
    const text = JSON.stringify({
      type: "/problems/not-minor",
      title: "Rule broken",
      status: 422,
      detail: "This changes a number, so it isn’t minor. Release it as an update.",
      rule: "R2",
      details: { before: "12" },
    });
    expect(parseRefusal(422, text)).toEqual({
      status: 422,
      code: "not-minor",
      sentence: "This changes a number, so it isn’t minor. Release it as an update.",
      rule: "R2",
      details: { before: "12" },
    });
  });

  test("takes the code from a urn", () => {
    expect(
      parseRefusal(409, JSON.stringify({ type: "urn:writethru:stale", detail: "It moved on." })).code,
    ).toBe("stale");
  });

  test.each([401, 403, 404, 413, 429, 500, 502])("makes one sentence of a %i that isn't ours", (status) => {
    const refusal = parseRefusal(status, "<html><body>Bad gateway</body></html>");
    expect(refusal.sentence).toMatch(/^[A-Z].*\.$/);
    expect(refusal.sentence).not.toContain("<");
    expect(refusal).toMatchObject({ status, code: "broken" });
  });

  test.each(["null", "[]", '"words"', "{}", '{"detail":7}'])("survives the answer %s", (text) => {
    expect(parseRefusal(500, text).code).toBe("broken");
  });
});
