import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { BLOCK_KINDS, BODY, HED } from "#copy/format.ts";
import { deliver, expectAgreement, meet, STORY, words, writers } from "#tests/support/writers.ts";
import { HeadlessEditor } from "./headless-editor.ts";
import type { ScriptedPerson } from "./scripted-person.ts";

describe("one person's editing", () => {
  test("Enter at the end keeps the seeded break last", () => {
    const [anna] = writers(1, "One.\n");
    anna?.split(0, 99);
    anna?.type(1, 0, "Two.");
    expect(anna?.editor.bound.text.toString()).toBe("One.\nTwo.\n");
  });

  test("[Y9] two people who delete different ends leave a text that still ends in its break", () => {
    const people = writers(2, "One.\nTwo.\nThree.\n");
    const [anna, ben] = people;
    const size = anna?.editor.state.doc.content.size ?? 0;
    anna?.erase(anna.at(2, 0) - 1, size);
    ben?.join(2);
    meet(people);
    expectAgreement(people);
    expect(anna?.editor.bound.text.toString().endsWith("\n")).toBe(true);
  });

  test("a foreign client may leave words after the last break, or no break at all", () => {
    const people = writers(2, "One.\n");
    const [anna, ben] = people;
    const text = ben?.editor.doc.getText(BODY);
    text?.insert(text.length, "stray");
    meet(people);
    expectAgreement(people);
    anna?.type(9, 99, "!");
    meet(people);
    expectAgreement(people);
    text?.delete(0, text.length);
    meet(people);
    expectAgreement(people);
    anna?.type(0, 0, "again");
    anna?.split(0, 3);
    meet(people);
    expectAgreement(people);
    expect(words(anna)).toEqual(["aga", "in"]);
  });

  test("unknown attributes, kinds and embeds of a newer version are kept while others type around them", () => {
    const people = writers(2, "One two.\nThree.\n");
    const [anna, ben] = people;
    const text = anna?.editor.doc.getText(BODY);
    text?.format(0, 3, { "suggestion:1": { by: "x" }, glow: 4 });
    text?.format(8, 1, { kind: "pull-quote", tone: "loud" });
    text?.insertEmbed(3, { type: "poll", id: "p1" });
    text?.format(0, 2, { link: 7, strong: "yes" });
    meet(people);
    expectAgreement(people);
    ben?.type(0, 2, "XX");
    ben?.split(0, 7);
    ben?.setKind(1, "quote");
    meet(people);
    expectAgreement(people);
    const delta = JSON.stringify(text?.toDelta());
    for (const kept of ["poll", "suggestion:1", "glow", "tone"]) expect(delta).toContain(kept);
  });

  test("a surrogate pair is never cut in two", () => {
    const people = writers(2, "a😀b\n");
    const [anna, ben] = people;
    anna?.editor.dispatch(anna.editor.state.tr.insertText("😁", anna.at(0, 1), anna.at(0, 3)));
    ben?.type(0, 3, "x");
    meet(people);
    expectAgreement(people);
    expect(words(anna).join("")).not.toContain("\uFFFD");
  });

  test("undo takes back only what this person typed", () => {
    const people = writers(2, "One.\nTwo.\n");
    const [anna, ben] = people;
    anna?.type(0, 4, " Anna.");
    ben?.type(1, 4, " Ben.");
    meet(people);
    anna?.editor.undo.undo();
    meet(people);
    expectAgreement(people);
    expect(words(ben)).toEqual(["One.", "Two. Ben."]);
    anna?.editor.undo.redo();
    meet(people);
    expect(words(ben)).toEqual(["One. Anna.", "Two. Ben."]);
  });

  test("a hed is one line, whatever a foreign client puts in it", () => {
    const doc = new Y.Doc();
    doc.getText(HED).insert(0, "Mayor wins");
    const editor = new HeadlessEditor(doc, HED);
    editor.dispatch(editor.state.tr.insertText(" big", 11));
    expect(doc.getText(HED).toString()).toBe("Mayor wins big");
    doc.getText(HED).insert(5, "\n");
    expect(editor.state.doc.textContent).toBe("Mayor  wins big");
    expect(editor.difference()).toBeNull();
  });
});

interface Deed {
  who: number;
  act: number;
  a: number;
  b: number;
  block: number;
  hears: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat(7),
  act: fc.nat(13),
  a: fc.nat(60),
  b: fc.nat(60),
  block: fc.nat(6),
  hears: fc.nat(9),
});

function perform(person: ScriptedPerson, { act, a, b, block }: Deed, step: number): void {
  const { doc, tr, schema } = person.editor.state;
  const from = person.at(block, Math.min(a, b));
  const to = person.at(block + (act % 3 === 0 ? 1 : 0), Math.max(a, b));
  switch (act) {
    case 0:
    case 1:
    case 2:
      person.type(block, a, step % 5 === 0 ? "😀é" : `w${step} `);
      return;
    case 3:
      person.erase(from, to);
      return;
    case 4:
      person.split(block, a);
      return;
    case 5:
      person.join(block);
      return;
    case 6:
      person.setKind(block, BLOCK_KINDS[a % BLOCK_KINDS.length] ?? "paragraph");
      return;
    case 7:
      person.mark(from, to, a % 2 ? "strong" : "em", b % 3 > 0);
      return;
    case 8:
      person.move(block, a % 7);
      return;
    case 9:
      person.editor.undo.undo();
      return;
    case 10:
      person.editor.undo.redo();
      return;
    case 11: {
      const embed = schema.nodes.embed?.create({ value: { type: "ad-slot" } });
      if (embed) person.editor.dispatch(tr.insert(from, embed));
      return;
    }
    case 12: {
      // Paste of several lines over a selection.
      const slice = doc.slice(person.at(0, a), person.at(2, b));
      person.editor.dispatch(tr.replace(Math.min(from, to), Math.max(from, to), slice));
      return;
    }
    default: {
      // A block node deleted or added whole, as an outside command may do it.
      const index = Math.min(block, doc.childCount - 1);
      const start = person.at(index, 0) - 1;
      const node = doc.child(index);
      person.editor.dispatch(
        a % 2 || doc.childCount === 1
          ? tr.insert(start + node.nodeSize, node)
          : tr.delete(start, start + node.nodeSize),
      );
    }
  }
}

describe("random editing", () => {
  const runs = Number(process.env.BINDING_RUNS ?? 150);
  for (const count of [2, 3, 5, 8]) {
    test(`[Y9] ${count} people editing at random end with equal documents, read straight from the text`, () => {
      fc.assert(
        fc.property(fc.array(deed, { minLength: 5, maxLength: 60 }), (deeds) => {
          const people = writers(count, STORY);
          deeds.forEach((each, step) => {
            const person = people[each.who % count];
            if (!person) return;
            perform(person, each, step);
            const difference = person.editor.difference();
            if (difference) throw new Error(`editor and text came apart at step ${step}`);
            const other = people[each.hears % count];
            if (other && other !== person && each.hears < 6) {
              deliver(person, other);
              if (other.editor.difference()) throw new Error(`the hearer came apart at step ${step}`);
            }
          });
          meet(people);
          expectAgreement(people);
        }),
        { numRuns: runs },
      );
    }, 120_000);
  }
});
