import { describe, expect, test } from "vitest";
import { copyOf } from "./arbitrary-copy.ts";
import type { Copy } from "./format.ts";
import { minorInput } from "./minor-input.ts";

const lede = "The council voted 7-2 on Tuesday to close the bridge for repairs.";
const second = "Drivers will be sent over the Main Street bridge until the spring.";

describe("[R2] what the classifier of minor releases is given", () => {
  test("paragraphs are paired with what became of them", () => {
    const { paragraphs } = minorInput(
      copyOf(lede, second),
      copyOf(lede.replace("7-2", "8-1"), "New.", second),
    );
    expect(paragraphs).toEqual([
      { before: lede, after: lede.replace("7-2", "8-1") },
      { before: null, after: "New." },
      { before: second, after: second },
    ]);
  });

  test("a moved paragraph is gone where it stood and new where it stands", () => {
    const { paragraphs } = minorInput(copyOf(lede, second), copyOf(second, lede));
    expect(paragraphs).toHaveLength(3);
    const gone = paragraphs.find(({ after }) => after === null)?.before;
    expect(paragraphs.find(({ before }) => before === null)?.after).toBe(gone);
    expect([lede, second]).toContain(gone);
  });

  test("fields as readers see them; social text counts as a paragraph", () => {
    const before = copyOf(lede);
    const after: Copy = {
      ...before,
      dek: [{ text: "A dek" }],
      fields: {
        byline: [
          { id: "b", order: 2, name: "John Doe" },
          { id: "a", order: 1, name: "Jane Roe", contact: "jroe@example.com" },
        ],
        dateline: "RICHMOND, Va.",
        seoHed: "",
        socialText: "7 of 9",
      },
    };
    expect(minorInput(before, after)).toEqual({
      hed: { before: "", after: "" },
      dek: { before: "", after: "A dek" },
      byline: { before: "", after: "Jane Roe (jroe@example.com), John Doe" },
      dateline: { before: "", after: "RICHMOND, Va." },
      paragraphs: [
        { before: lede, after: lede },
        { before: null, after: "7 of 9" },
      ],
    });
  });
});
