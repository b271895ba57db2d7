import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import { readCopy } from "#copy/read.ts";
import { openSuggestions, rejectSuggestions, suggestionsOn } from "#copy/suggestions.ts";
import { Suggester } from "#tests/support/suggester.ts";
import { expectAgreement, meet, words, writers } from "#tests/support/writers.ts";
import { moveBlocks } from "./block-commands.ts";
import type { ScriptedPerson } from "./scripted-person.ts";

const STORY = "First paragraph here.\nSecond paragraph here.\nThird paragraph here.\n";

/** In every block something suggested at its head, in its middle and at its end; a split, a join and a kind as well. */
function suggested(text: Y.Text): void {
  const by = new Suggester("jane");
  const other = new Suggester("john");
  text.insert(0, STORY);
  for (const start of [45, 22, 0]) {
    other.format(text, start + 12, 4, { strong: true });
    other.delete(text, start + 4, 8);
    by.insert(text, start + 21, "<end>");
    by.insert(text, start + 8, "<middle>");
    by.insert(text, start, "<head>");
  }
  other.delete(text, text.toString().indexOf("\n"), 1, "join");
  by.insert(text, text.toString().indexOf("Third") + 5, "\n", "split");
  other.format(text, text.length - 1, 1, { kind: "subhed" }, "kind");
}

/** Every character with what is suggested about it, in no order: what structure may move and never make or lose. */
function inventory(text: Y.Text): Map<string, number> {
  const all = new Map<string, number>();
  for (const { insert, attributes } of text.toDelta()) {
    const about = suggestionsOn(attributes)
      .map(({ sort, id }) => `${sort} ${id}`)
      .sort()
      .join();
    if (about !== "")
      for (const letter of insert) all.set(`${letter} ${about}`, (all.get(`${letter} ${about}`) ?? 0) + 1);
  }
  return all;
}

type Act = (person: ScriptedPerson, block: number, offset: number) => void;
const ACTS: Record<string, Act> = {
  type: (p, block, offset) => p.type(block, offset, "«typed»"),
  "type letter by letter": (p, block, offset) => {
    for (const [index, letter] of [..."«typed»"].entries()) p.type(block, offset + index, letter);
  },
  "change kind": (p, block) => p.setKind(block, "quote"),
  split: (p, block, offset) => p.split(block, offset),
  move: (p, block) => p.move(block, 0),
  format: (p, block) => p.mark(p.at(block, 0), p.at(block, 99), "strong"),
  "clear all marks": (p, block) => {
    p.editor.dispatch(p.editor.state.tr.removeMark(p.at(block, 0), p.at(block, 99)));
  },
};
const MATRIX: readonly (readonly [string, string])[] = [
  ["type", "change kind"],
  ["split", "type"],
  ["split", "split"],
  ["move", "type"],
  ["format", "type"],
  ["clear all marks", "split"],
  ["type letter by letter", "split"],
  ["type", "type letter by letter"],
  ["move", "split"],
];

describe("structure matrix with suggestions", () => {
  for (const [one, other] of MATRIX) {
    for (const offset of [0, 9, 99]) {
      test(`[Y9] [W2] ${one} ‖ ${other} at ${offset} makes no suggestion and takes none away`, () => {
        for (const block of [0, 1, 2, 3]) {
          for (const order of [0, 1]) {
            const people = writers(2, suggested);
            const [anna, ben] = order === 0 ? people : [...people].reverse();
            if (!anna || !ben) throw new Error("two writers");
            const before = inventory(anna.editor.bound.text);
            ACTS[one]?.(anna, block, offset);
            ACTS[other]?.(ben, block, offset);
            expect(anna.editor.difference()).toBeNull();
            meet(people);
            expectAgreement(people);
            const after = inventory(anna.editor.bound.text);
            // The last break can't be moved away: what was suggested of it stays with the end.
            if (one !== "move") expect(after).toEqual(before);
            else for (const [what, count] of after) expect(count).toBeLessThanOrEqual(before.get(what) ?? 0);
            const typed = [one, other].filter((act) => act.startsWith("type")).length;
            expect(words(anna).join("\n").split("«typed»").length - 1).toBe(typed);
            rejectSuggestions(anna.editor.doc, () => true);
            const read = JSON.stringify(readCopy(anna.editor.doc).body);
            expect(read.split("«typed»").length - 1).toBe(typed);
          }
        }
      });
    }
  }
});

test("[W2] a join by hand takes the break and what is suggested of it, and nothing else", () => {
  const [anna] = writers(1, (text) => {
    text.insert(0, "One.\nTwo.\n");
    new Suggester("jane").delete(text, 4, 1);
    new Suggester("john").format(text, 9, 1, { kind: "subhed" }, "kind");
  });
  anna?.join(1);
  expect(words(anna)).toEqual(["One.Two."]);
  if (anna) expect(openSuggestions(anna.editor.doc)).toMatchObject([{ id: "kind", places: [{ from: 8 }] }]);
  expect(anna?.editor.difference()).toBeNull();
});

test("[W2] Enter in a line whose break is only suggested makes a break of one's own", () => {
  const [anna] = writers(1, (text) => {
    text.insert(0, "One two.\n");
    new Suggester("jane").insert(text, 4, "\n", "split");
  });
  anna?.split(0, 2);
  const text = anna?.editor.bound.text;
  expect(text?.toString()).toBe("On\ne \ntwo.\n");
  if (text) expect(openSuggestions(anna.editor.doc)).toMatchObject([{ places: [{ from: 5, to: 6 }] }]);
  expect(anna?.editor.difference()).toBeNull();
});

test("[W2] [Y9] words typed inside a suggestion that somebody rejects meanwhile stay, and nothing runs on", () => {
  for (const isTakenWhole of [true, false]) {
    const people = writers(2, (text) => {
      text.insert(0, "Real one. Real two.\nThe end.\n");
      new Suggester("jane").insert(text, 9, " suggested words", "x");
    });
    const [anna, ben] = people;
    if (!anna || !ben) throw new Error("two writers");
    if (isTakenWhole) rejectSuggestions(anna.editor.doc, ["x"]);
    else anna.erase(anna.at(0, 9), anna.at(0, 25));
    for (const [index, letter] of [..."typed"].entries()) ben.type(0, 15 + index, letter);
    expect(ben.editor.difference()).toBeNull();
    expect(words(ben)[0]).toBe("Real one. suggetypedsted words Real two.");
    meet(people);
    expectAgreement(people);
    expect(words(anna)).toEqual(["Real one.typed Real two.", "The end."]);
    expect(openSuggestions(anna.editor.doc)).toEqual([]);
    expect(readCopy(anna.editor.doc).body).toEqual([
      { kind: "paragraph", runs: [{ text: "Real one.typed Real two." }] },
      { kind: "paragraph", runs: [{ text: "The end." }] },
    ]);
  }
});

test("[W2] words typed at either end of a suggestion are one's own, without more ado", () => {
  const [anna] = writers(1, (text) => {
    text.insert(0, "One two.\n");
    new Suggester("jane").insert(text, 4, "more ", "x");
  });
  anna?.type(0, 9, "or ");
  anna?.type(0, 4, "and ");
  const text = anna?.editor.bound.text;
  expect(text?.toString()).toBe("One and more or two.\n");
  expect(text?.toDelta().map(({ attributes }: { attributes?: object }) => attributes)).toEqual([
    undefined,
    { "insert/x": expect.anything() },
    undefined,
  ]);
});

test("[W2] a block moved with its suggestions keeps them", () => {
  const [anna] = writers(1, suggested);
  const text = anna?.editor.bound.text;
  if (!anna || !text) throw new Error("a writer");
  const before = inventory(text);
  const { state } = anna.editor;
  moveBlocks(1)(state, (tr) => anna.editor.dispatch(tr));
  expect(words(anna)[0]).toContain("Second");
  expect(inventory(text)).toEqual(before);
  expect(anna.editor.difference()).toBeNull();
});
