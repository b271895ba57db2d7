import fc from "fast-check";
import { expect, test } from "vitest";
import { type ApprovalSubject, approvalSubject, sameSubject } from "./approval-subject.ts";
import { RELEASE_KINDS } from "./release.ts";

const texts = fc.string({ maxLength: 6 });
const subjects: fc.Arbitrary<ApprovalSubject> = fc.record({
  revision: fc.nat(3),
  sha256: fc.constantFrom("aa", "bb"),
  kind: fc.constantFrom(...RELEASE_KINDS),
  note: fc.option(texts),
  correction: fc.option(
    fc.record({ wrong: texts, right: texts, places: fc.array(texts), otherUses: fc.array(texts) }),
  ),
});

test("[N3] equal subjects give one string, whatever the order of their keys", () => {
  fc.assert(
    fc.property(subjects, (subject) => {
      const turned = Object.fromEntries(Object.entries(subject).reverse()) as unknown as ApprovalSubject; // same keys
      expect(approvalSubject(turned)).toBe(approvalSubject(subject));
    }),
  );
});

test("[N3] a change of any part changes the string", () => {
  const subject: ApprovalSubject = {
    revision: 3,
    sha256: "c3",
    kind: "correction",
    note: "Note.",
    correction: { wrong: "a", right: "b", places: ["lede"], otherUses: ["dek"] },
  };
  const correction = { wrong: "a", right: "b", places: ["lede"], otherUses: ["dek"] };
  const others: readonly Partial<ApprovalSubject>[] = [
    { revision: 4 },
    { sha256: "c4" },
    { kind: "update" },
    { note: "Note!" },
    { note: null },
    { correction: null },
    { correction: { ...correction, wrong: "x" } },
    { correction: { ...correction, right: "x" } },
    { correction: { ...correction, places: ["hed"] } },
    { correction: { ...correction, otherUses: [] } },
    // Words cannot slip from one part into the next.
    { correction: { ...correction, places: ["lede", "dek"], otherUses: [] } },
  ];
  for (const other of others) expect(sameSubject(subject, { ...subject, ...other })).toBe(false);
  expect(sameSubject(subject, { ...subject, note: " Note. ", sha256: "C3" })).toBe(true);
  expect(sameSubject({ ...subject, note: "" }, { ...subject, note: null })).toBe(true);
});
