import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryCopy, arbitraryRuns, copyOf } from "./arbitrary-copy.ts";
import { canonicalCopy, MalformedCanonicalCopy, parseCanonical, sameCopy } from "./canonical.ts";
import type { Copy, Run } from "./format.ts";
import { normalCopy, normalRuns } from "./normal-copy.ts";

const text = (copy: Copy) => new TextDecoder().decode(canonicalCopy(copy));
const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

/** The same runs cut into other pieces, with empty runs thrown in. */
function rechunk(runs: readonly Run[], size: number): Run[] {
  return runs.flatMap((run) => {
    const pieces: Run[] = [{ text: "", marks: { strong: true } }];
    for (let at = 0; at < run.text.length; at += size)
      pieces.push({ ...run, text: run.text.slice(at, at + size) });
    return pieces;
  });
}

function rechunkCopy(copy: Copy, size: number): Copy {
  return {
    ...copy,
    hed: rechunk(copy.hed, size),
    dek: rechunk(copy.dek, size),
    body: copy.body.map((block) =>
      block.kind === "embed" ? block : { kind: block.kind, runs: rechunk(block.runs, size) },
    ),
  };
}

describe("canonical copy", () => {
  test("[N3] has exactly these bytes", () => {
    const copy: Copy = {
      version: 1,
      hed: [{ text: "A hed" }],
      dek: [],
      fields: {
        byline: [
          { id: "z", order: 4, name: "John Doe" },
          { id: "q", order: 2, name: "Jane Roe", staffer: "s1", contact: "jroe@example.com" },
        ],
        dateline: "RICHMOND, Va.",
        seoHed: "",
        socialText: "",
      },
      body: [
        {
          kind: "paragraph",
          runs: [
            { text: "See " },
            { text: "it", marks: { strong: true, link: "https://example.com", em: true } },
          ],
        },
        { kind: "embed", embed: { type: "ad-slot", off: true } },
        { kind: "subhed", runs: [{ text: "Next" }] },
        { kind: "embed", embed: { type: "picture", id: "p1", caption: "C", alt: "", credit: "" } },
        { kind: "paragraph", runs: [] },
      ],
    };
    expect(text(copy)).toBe(
      '{"body":[{"runs":["See ",["it",{"em":true,"link":"https://example.com","strong":true}]]},' +
        '{"kind":"subhed","runs":["Next"]},{"embed":{"caption":"C","id":"p1","type":"picture"}}],' +
        '"byline":[{"contact":"jroe@example.com","name":"Jane Roe","staffer":"s1"},{"name":"John Doe"}],' +
        '"copyVersion":1,"dateline":"RICHMOND, Va.","hed":["A hed"]}',
    );
  });

  test("[N3] is idempotent, and the copy read back reads the same to readers", () => {
    fc.assert(
      fc.property(arbitraryCopy, (copy) => {
        const once = canonicalCopy(copy);
        const back = parseCanonical(once);
        expect(canonicalCopy(back)).toEqual(once);
        expect(back).toEqual(normalCopy(copy));
        expect(sameCopy(copy, back)).toBe(true);
      }),
    );
  });

  test("[N3] is equal for equal copies however the runs are chunked", () => {
    fc.assert(
      fc.property(arbitraryCopy, fc.integer({ min: 1, max: 5 }), (copy, size) => {
        expect(canonicalCopy(rechunkCopy(copy, size))).toEqual(canonicalCopy(copy));
      }),
    );
  });

  test("[N3] differs for different words or marks", () => {
    const readable = (runs: readonly Run[]) =>
      runs.flatMap((run) =>
        run.text
          .split("")
          .map((unit) => [unit, run.marks?.em === true, run.marks?.strong === true, run.marks?.link ?? null]),
      );
    fc.assert(
      fc.property(arbitraryRuns, arbitraryRuns, (one, other) => {
        const copy = copyOf();
        const differ = JSON.stringify(readable(one)) !== JSON.stringify(readable(other));
        expect(sameCopy({ ...copy, hed: one }, { ...copy, hed: other })).toBe(!differ);
      }),
    );
  });

  test("[N3] no Unicode normalization: é in one character is not é in two", () => {
    expect(sameCopy(copyOf("caf\u00e9"), copyOf("cafe\u0301"))).toBe(false);
  });

  test("[N3] lone surrogates are told apart and come back", () => {
    expect(sameCopy(copyOf("\ud83d"), copyOf("\ud83e"))).toBe(false);
    expect(parseCanonical(canonicalCopy(copyOf("\ud83d"))).body).toEqual(copyOf("\ud83d").body);
  });

  test("[N3] ad overrides, empty lines and unknown marks leave no trace", () => {
    const copy = copyOf("One.", "Two.");
    const [one, two] = copy.body;
    if (!one || one.kind === "embed" || !two) throw new Error("two paragraphs were made");
    const commented = { text: "One.", marks: { "comment/7": true } } as Run;
    expect(
      sameCopy(copy, {
        ...copy,
        body: [
          { ...one, runs: [commented] },
          { kind: "embed", embed: { type: "ad-slot" } },
          { kind: "paragraph", runs: [] },
          two,
          { kind: "subhed", runs: [{ text: "" }] },
        ],
      }),
    ).toBe(true);
  });

  test("[R3] a credit taken out and put back is the same copy; another order is not", () => {
    const credit = (id: string, order: number, name: string) => ({ id, order, name });
    const by = (...byline: ReturnType<typeof credit>[]): Copy => {
      const copy = copyOf("One.");
      return { ...copy, fields: { ...copy.fields, byline } };
    };
    const before = by(credit("a", 0, "Jane Roe"), credit("b", 1, "John Doe"));
    expect(sameCopy(before, by(credit("c", 7, "John Doe"), credit("d", 3, "Jane Roe")))).toBe(true);
    expect(sameCopy(before, by(credit("a", 2, "Jane Roe"), credit("b", 1, "John Doe")))).toBe(false);
  });

  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["another version", { copyVersion: 2 }],
    ["no version", {}],
    ["keys in another order", '{"hed":["a"],"copyVersion":1}'],
    ["white space", '{ "copyVersion":1}'],
    ["an unknown key", { copyVersion: 1, extra: 1 }],
    ["runs not merged", { copyVersion: 1, hed: ["a", "b"] }],
    ["a default written out", { copyVersion: 1, dateline: "" }],
    ["an unknown kind", { body: [{ kind: "table", runs: ["a"] }], copyVersion: 1 }],
    ["an ad slot", { body: [{ embed: { type: "ad-slot" } }], copyVersion: 1 }],
    ["a number for text", { copyVersion: 1, hed: [1] }],
    ["a byte order mark", '\ufeff{"copyVersion":1}'],
  ])("refuses to read %s", (_, value) => {
    expect(() => parseCanonical(bytes(value))).toThrow(MalformedCanonicalCopy);
  });

  test("refuses bytes that are not UTF-8", () => {
    expect(() => parseCanonical(new Uint8Array([0xff, 0xfe]))).toThrow(MalformedCanonicalCopy);
  });

  test("the fewest runs keep every character and its marks", () => {
    fc.assert(
      fc.property(arbitraryRuns, (runs) => {
        const merged = normalRuns(runs);
        expect(merged.map((run) => run.text).join("")).toBe(runs.map((run) => run.text).join(""));
        expect(merged.every((run) => run.text !== "")).toBe(true);
        expect(normalRuns(merged)).toEqual(merged);
      }),
    );
  });
});
