import { expect, test } from "vitest";
import { CONTRACTS } from "./contracts/all.ts";

const WITH_BODY = CONTRACTS.filter(({ body }) => body !== undefined).map(
  (contract) => [`${contract.method} ${contract.path}`, contract] as const,
);

/** As JSON brings them: own keys, also `__proto__`. */
const EXTRAS = [
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"prototype":{"isAdmin":true}}',
  '{"id":"00000000-0000-4000-8000-000000000000","storyId":"x","createdById":"x","passwordHash":"x"}',
  '{"roles ":[],"isDemo":true,"mustChange":false,"disabledAt":null}',
];

test.each(WITH_BODY)(
  "%s takes no key that it doesn't name, and changes nothing of any other object",
  (_, contract) => {
    for (const extra of EXTRAS) {
      const parsed = contract.body?.safeParse(JSON.parse(extra));
      const codes = parsed?.error?.issues.map(({ code }) => code) ?? [];
      expect(codes, extra).toContain("unrecognized_keys");
    }
    expect("isAdmin" in {}).toBe(false);
  },
);

test("it looked at every call that takes something", () => {
  expect(WITH_BODY.length).toBeGreaterThan(25);
});
