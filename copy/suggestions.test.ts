import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { jane, lines, open } from "#tests/support/suggested-story.ts";
import { arbitraryDeed, attributesOf, perform, Suggester } from "#tests/support/suggester.ts";
import { canonicalCopy } from "./canonical.ts";
import { diffCopy } from "./diff.ts";
import { BODY, HED } from "./format.ts";
import { plainText } from "./plain-text.ts";
import { readCopy } from "./read.ts";
import {
  ALL_SUGGESTIONS,
  acceptSuggestions,
  groupSuggestions,
  type OpenSuggestion,
  openSuggestions,
  rejectSuggestions,
  withoutSuggestions,
} from "./suggestions.ts";
import { countWords } from "./word-count.ts";
import { writeCopy } from "./write.ts";

describe("[N3] the copy is what it is with every suggestion rejected", () => {
  test("[N3] suggested words, breaks and embeds are not in it; what is to be deleted still is", () => {
    const { doc, text } = open();
    const before = readCopy(doc);
    const by = jane();
    by.insert(text, 4, "city ");
    by.insert(text, 20, "\n");
    by.insert(text, 0, { type: "picture", id: "p1" });
    by.delete(text, 30, 8);
    by.format(text, 10, 4, { strong: true });
    by.insert(doc.getText(HED), 4, " soon");
    expect(readCopy(doc)).toEqual(before);
    expect(canonicalCopy(readCopy(doc))).toEqual(canonicalCopy(before));
    expect(countWords(readCopy(doc))).toBe(countWords(before));
    expect(plainText(readCopy(doc))).toBe(plainText(before));
    expect(diffCopy(before, readCopy(doc)).changed).toBe(false);
  });

  test("[N3] around a suggested break the line is one block, of the kind of the real break", () => {
    const { doc, text } = open("A quote in full.\nThe end.\n");
    text.format(16, 1, { kind: "quote" });
    const id = jane().insert(text, 8, "\n");
    text.format(8, 1, { kind: "subhed" });
    expect(lines(doc)).toEqual(["quote: A quote in full.", "The end."]);
    acceptSuggestions(doc, [id]);
    expect(lines(doc)).toEqual(["subhed: A quote ", "quote: in full.", "The end."]);
  });

  test("[N3] [W2] whatever is suggested, and typed between: the copy is the same once all is rejected", () => {
    fc.assert(
      fc.property(fc.array(arbitraryDeed(fc.boolean(), 3), { maxLength: 25 }), (deeds) => {
        const { doc, text } = open();
        const people = ["a", "b", "c"].map((name) => new Suggester(name));
        for (const deed of deeds) {
          const who = people[deed.who];
          if (who) perform(text, who, deed);
        }
        const before = readCopy(doc);
        rejectSuggestions(doc, ALL_SUGGESTIONS);
        expect(readCopy(doc)).toEqual(before);
        expect(openSuggestions(doc)).toEqual([]);
        expect(withoutSuggestions(text.toDelta())).toEqual(text.toDelta());
      }),
    );
  });
});

test("[Y8] words written from outside leave suggestions standing, and words put inside one stand apart from it", () => {
  const { doc, text } = open();
  const by = jane();
  by.insert(text, 4, "city ");
  const id = by.delete(text, 35, 14);
  writeCopy(doc, {
    body: readCopy(doc).body.map((block) =>
      block.kind === "embed"
        ? block
        : { ...block, runs: block.runs.map((run) => ({ text: run.text.replace("to", "today to") })) },
    ),
  });
  expect(lines(doc)).toEqual([
    "The council met on Monday.",
    "It voted today to close the mill.",
    "Nobody spoke.",
  ]);
  expect(openSuggestions(doc)).toHaveLength(2);
  expect(attributesOf(text, text.toString().indexOf("today"))).toHaveProperty([`apart/${id}`]);
  acceptSuggestions(doc, ALL_SUGGESTIONS);
  expect(lines(doc)[0]).toBe("The city council met on Monday.");
  expect(lines(doc)[1]?.replaceAll(/ +/g, " ")).toBe("It today the mill.");
});

/** What rejecting leaves, where somebody typed inside the suggestion meanwhile. */
function rejectWhileTyping(type: (text: Y.Text, at: number) => void): string {
  const { doc, text } = open("Real one. Real two.\n");
  jane().insert(text, 9, " suggested words");
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  rejectSuggestions(doc, ALL_SUGGESTIONS);
  type(other.getText(BODY), 15);
  for (const [from, to] of [
    [doc, other],
    [other, doc],
  ] as const)
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  expect(doc.getText(BODY).toDelta()).toEqual(other.getText(BODY).toDelta());
  return lines(doc).join();
}

const typeApart = (text: Y.Text, at: number): void => {
  const [name = "", value] = Object.entries(attributesOf(text, at))[0] ?? [];
  text.insert(at, "typed", { [name]: value, [name.replace("insert", "apart")]: true });
};

test.each(
  proofOf<(text: Y.Text, at: number) => void>(
    "[W2] [Y9]",
    (type) => expect(rejectWhileTyping(type)).toBe("Real one.typed Real two."),
    typeApart,
    {
      "the suggestion ends before typed words and starts again behind them": (text, at) =>
        text.insert(at, "typed", { "insert/jane-1": null }),
      "typed words vanish with the suggestion": (text, at) => {
        typeApart(text, at);
        text.delete(at, 5);
      },
    },
  ),
)("%s", (_title, run) => run());

/** As it is said: of one person, a group of what touches; the last of them where a suggestion touches several. */
function groupedOneByOne(open: readonly OpenSuggestion[]): readonly (readonly string[])[] {
  const groups: { by: string; ids: string[]; places: OpenSuggestion["places"] }[] = [];
  for (const { id, by, places } of open) {
    const isTouched = (one: OpenSuggestion["places"][number]) =>
      one.sort !== "format" &&
      places.some(
        (p) => p.sort !== "format" && p.text === one.text && (p.from === one.to || p.to === one.from),
      );
    const group = groups.findLast((one) => one.by === by && one.places.some(isTouched));
    if (!group) groups.push({ by, ids: [id], places });
    else
      groups[groups.indexOf(group)] = { by, ids: [...group.ids, id], places: [...group.places, ...places] };
  }
  return groups.map(({ ids }) => ids);
}

test("[W2] of one person, what touches is one suggestion to look at", () => {
  const place = fc.record({
    sort: fc.constantFrom("insert" as const, "delete" as const, "format" as const),
    text: fc.constantFrom("body", "hed"),
    size: fc.integer({ min: 1, max: 3 }),
    gap: fc.integer({ min: 0, max: 1 }),
    by: fc.constantFrom("jane", "john"),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      let at = 0;
      const open = places.map(({ sort, text, size, gap, by }, index): OpenSuggestion => {
        const from = at + gap;
        at = from + size;
        const one = { sort, text, from, to: at, words: "x".repeat(size) };
        return { id: `s${index}`, by, at: "2026-02-03T14:00:00.000Z", places: [one] };
      });
      expect(groupSuggestions(open).map(({ ids }) => ids)).toEqual(groupedOneByOne(open));
    }),
  );
});
