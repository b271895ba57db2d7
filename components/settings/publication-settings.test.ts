import { expect, test } from "vitest";
import { changesTo, fieldOf, type PublicationSettings } from "./publication-settings.ts";

const kept: PublicationSettings = {
  name: "The Potomac Courier",
  zone: "America/New_York",
  legalName: "Potomac Courier, LLC",
  reprintUrl: "/reprints",
  commentPolicyUrl: "",
  adRule: { firstBefore: 3, apart: 3, keepLast: 2 },
  twoPeople: true,
};

test("only what was changed is sent, without spaces around it", () => {
  expect(changesTo(kept, { ...kept, name: " The Potomac Courier ", adRule: { ...kept.adRule } })).toEqual({});
  expect(changesTo(kept, { ...kept, zone: "UTC", legalName: " Courier, Inc. ", twoPeople: false })).toEqual({
    zone: "UTC",
    legalName: "Courier, Inc.",
    twoPeople: false,
  });
  const adRule = { firstBefore: 3, apart: 0, keepLast: 2 };
  expect(changesTo(kept, { ...kept, adRule })).toEqual({ adRule });
});

test.each([
  [{ field: "zone" }, "zone"],
  [{ issues: [{ field: "adRule.apart", message: "Too big" }] }, "adRule.apart"],
  [{ issues: [] }, null],
  [{ issues: [{ field: 7 }] }, null],
  [undefined, null],
])("a refusal with the details %j is about the field %j", (details, field) => {
  expect(fieldOf({ status: 400, code: "x", sentence: "No.", details })).toBe(field);
});

test("without a refusal no field is wrong", () => {
  expect(fieldOf(null)).toBeNull();
});
