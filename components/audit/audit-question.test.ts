import { expect, test } from "vitest";
import {
  auditAddress,
  exportAddress,
  instantsOf,
  isNarrowed,
  parseQuestion,
  WHOLE_TRAIL,
} from "./audit-question.ts";

const ZONE = "America/New_York";

test("[N7] a question stands in its address and comes back from it", () => {
  const question = {
    story: "storm",
    person: "p",
    action: "move-story",
    from: "2026-02-03",
    to: "2026-02-04",
  };
  const address = auditAddress(question, { before: "70" });
  expect(address).toBe(
    "/newsroom/audit?story=storm&person=p&action=move-story&from=2026-02-03&to=2026-02-04&before=70",
  );
  const asked = Object.fromEntries(new URL(address, "http://courier.test").searchParams);
  expect(parseQuestion(asked)).toEqual(question);
  expect(auditAddress(WHOLE_TRAIL)).toBe("/newsroom/audit");
});

test("[N7] what can't be meant asks for everything", () => {
  const asked = parseQuestion({ from: "2026-02-31", to: "yesterday", action: ["a", "b"], story: "  " });
  expect(asked).toEqual(WHOLE_TRAIL);
  expect(isNarrowed(asked)).toBe(false);
});

test("[N7] days are the publication's, the last one whole, also when clocks change on it", () => {
  expect(instantsOf({ from: "2026-02-03", to: "2026-02-03" }, ZONE)).toEqual({
    from: new Date("2026-02-03T05:00:00Z"),
    until: new Date("2026-02-04T05:00:00Z"),
  });
  expect(instantsOf({ from: "", to: "2026-11-01" }, ZONE)).toEqual({
    until: new Date("2026-11-02T05:00:00Z"),
  });
});

test("[N7] the export asks the API for what is shown, the story by its ID", () => {
  const question = { ...WHOLE_TRAIL, story: "storm", action: "sign-in", from: "2026-02-03" };
  expect(exportAddress(question, "s-1", ZONE, "csv")).toBe(
    "/api/v1/audit/export?format=csv&story=s-1&action=sign-in&from=2026-02-03T05%3A00%3A00.000Z",
  );
});
