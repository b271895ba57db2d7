import { deleteSelection, joinBackward } from "@tiptap/pm/commands";
import { Fragment, Slice } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { readCopy } from "#copy/read.ts";
import {
  ALL_SUGGESTIONS,
  acceptSuggestions,
  groupSuggestions,
  openSuggestions,
  rejectSuggestions,
} from "#copy/suggestions.ts";
import { Suggesters } from "#server/sync/suggesters.ts";
import { SuggestingEditor } from "#tests/support/suggesting-editor.ts";
import { expectAgreement, meet, STORY, words, writers } from "#tests/support/writers.ts";
import { insertEmbed, moveBlocks } from "./block-commands.ts";
import { ScriptedPerson } from "./scripted-person.ts";

/** RUNS=5000 looks harder. */
const RUNS = Number(process.env.RUNS ?? 150);

const suggesting = (doc: Y.Doc) => new SuggestingEditor(doc, `staffer-${doc.clientID}`);

function one(person: ScriptedPerson | undefined): ScriptedPerson {
  if (!person) throw new Error("nobody is there");
  return person;
}

function copyOf(doc: Y.Doc, decide: typeof acceptSuggestions) {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  decide(copy, ALL_SUGGESTIONS);
  return readCopy(copy);
}

type Act = (person: ScriptedPerson, block: number, offset: number) => void;
const ACTS: Record<string, Act> = {
  type: (p, block, offset) => p.type(block, offset, "«typed»"),
  erase: (p, block, offset) => p.erase(p.at(block, offset), p.at(block, offset + 5)),
  "erase across a break": (p, block, offset) => p.erase(p.at(block, offset), p.at(block + 1, 3)),
  "type over": (p, block, offset) => {
    const { tr } = p.editor.state;
    p.editor.dispatch(tr.insertText("«instead»", p.at(block, offset), p.at(block, offset + 5)));
  },
  split: (p, block, offset) => p.split(block, offset),
  join: (p, block) => p.join(block),
  "change kind": (p, block) => p.setKind(block, "quote"),
  format: (p, block, offset) => p.mark(p.at(block, offset), p.at(block, offset + 5), "strong"),
  "put in an object": (p, block, offset) => {
    select(p, p.at(block, offset));
    insertEmbed({ type: "ad-slot" })(p.editor.state, (tr) => p.editor.dispatch(tr));
  },
  "move down": (p, block, offset) => {
    select(p, p.at(block, offset));
    moveBlocks(1)(p.editor.state, (tr) => p.editor.dispatch(tr));
  },
  "paste two paragraphs": (p, block, offset) => {
    const { block: line } = p.editor.state.schema.nodes;
    if (!line) throw new Error("the schema has no block");
    const text = (said: string) => line.create(null, p.editor.state.schema.text(said));
    const slice = new Slice(Fragment.from([text("One pasted."), text("Two pasted.")]), 1, 1);
    p.editor.dispatch(p.editor.state.tr.replace(p.at(block, offset), p.at(block, offset), slice));
  },
};

function select(p: ScriptedPerson, anchor: number, head = anchor): void {
  const { tr } = p.editor.state;
  p.editor.dispatch(tr.setSelection(TextSelection.create(tr.doc, anchor, head)));
}

describe("what is suggested is what would have been written", () => {
  for (const [name, act] of Object.entries(ACTS)) {
    test(`[W2] ${name}: rejected it was never there, accepted it is as if written`, () => {
      for (const block of [0, 1, 2]) {
        for (const offset of [0, 7, 99]) {
          const plain = one(writers(1, STORY)[0]);
          const careful = one(writers(1, STORY, suggesting)[0]);
          const before = readCopy(careful.editor.doc);
          act(plain, block, offset);
          act(careful, block, offset);
          expect(careful.editor.difference()).toBeNull();
          expect(readCopy(careful.editor.doc)).toEqual(before);
          expect(copyOf(careful.editor.doc, rejectSuggestions)).toEqual(before);
          expect(copyOf(careful.editor.doc, acceptSuggestions)).toEqual(readCopy(plain.editor.doc));
        }
      }
    });
  }
});

test("[W2] Backspace strikes out letter by letter before the caret, as one suggestion, and typing goes on behind", () => {
  const jane = one(writers(1, STORY, suggesting)[0]);
  select(jane, jane.at(0, 15));
  for (let count = 0; count < 5; count++) {
    const { head } = jane.editor.state.selection;
    jane.editor.dispatch(jane.editor.state.tr.delete(head - 1, head));
  }
  expect(jane.editor.state.selection.head).toBe(jane.at(0, 10));
  expect(openSuggestions(jane.editor.doc)).toMatchObject([{ places: [{ sort: "delete", words: "graph" }] }]);
  // Over what is struck out already the caret only moves.
  select(jane, jane.at(0, 15));
  jane.editor.dispatch(jane.editor.state.tr.delete(jane.at(0, 14), jane.at(0, 15)));
  expect(jane.editor.state.selection.head).toBe(jane.at(0, 14));
  expect(openSuggestions(jane.editor.doc)).toHaveLength(1);
});

test("[W2] Delete strikes out behind the caret and goes on behind what it struck", () => {
  const jane = one(writers(1, STORY, suggesting)[0]);
  select(jane, jane.at(0, 6));
  for (let count = 0; count < 3; count++) {
    const { head } = jane.editor.state.selection;
    jane.editor.dispatch(jane.editor.state.tr.delete(head, head + 1));
  }
  expect(jane.editor.state.selection.head).toBe(jane.at(0, 9));
  expect(openSuggestions(jane.editor.doc)).toMatchObject([{ places: [{ sort: "delete", words: "par" }] }]);
});

test("[W2] words typed one after the other are one suggestion, and one's own can be taken back", () => {
  const jane = one(writers(1, STORY, suggesting)[0]);
  for (const [index, letter] of [..."really "].entries()) jane.type(0, 6 + index, letter);
  expect(openSuggestions(jane.editor.doc)).toMatchObject([
    { by: "staffer-1000", places: [{ sort: "insert", words: "really " }] },
  ]);
  jane.erase(jane.at(0, 6), jane.at(0, 13));
  expect(openSuggestions(jane.editor.doc)).toEqual([]);
  expect(words(jane)[0]).toBe("First paragraph here.");
});

test("[W2] what is typed after a pause has an ID of its own, and is shown as one suggestion", () => {
  const jane = one(writers(1, STORY, (doc) => new SuggestingEditor(doc, "jane", 1_500))[0]);
  for (const [index, letter] of [..."very "].entries()) jane.type(0, 6 + index, letter);
  const open = openSuggestions(jane.editor.doc);
  expect(open.map(({ places }) => places.map((place) => place.words))).toEqual([["ve"], ["ry"], [" "]]);
  expect(groupSuggestions(open)).toMatchObject([
    { ids: ["jane-1", "jane-3", "jane-5"], by: "jane", places: [{ words: "very " }] },
  ]);
});

test("[W2] typing over a selection strikes it out and puts the new words behind it, under one ID", () => {
  const jane = one(writers(1, STORY, suggesting)[0]);
  select(jane, jane.at(0, 0), jane.at(0, 5));
  jane.editor.dispatch(jane.editor.state.tr.insertText("Last"));
  expect(words(jane)[0]).toBe("FirstLast paragraph here.");
  expect(jane.editor.state.selection.head).toBe(jane.at(0, 9));
  expect(openSuggestions(jane.editor.doc)).toMatchObject([
    {
      places: [
        { sort: "delete", words: "First" },
        { sort: "insert", words: "Last" },
      ],
    },
  ]);
});

test("[W2] a format asked for twice is taken back", () => {
  const jane = one(writers(1, STORY, suggesting)[0]);
  for (let count = 0; count < 2; count++) jane.mark(jane.at(0, 0), jane.at(0, 5), "strong");
  expect(openSuggestions(jane.editor.doc)).toEqual([]);
});

test("[W2] a join is a struck break: Backspace at a paragraph's start leaves the caret before it", () => {
  const jane = one(writers(1, STORY, suggesting)[0]);
  select(jane, jane.at(1, 0));
  joinBackward(jane.editor.state, (tr) => jane.editor.dispatch(tr));
  expect(words(jane)).toHaveLength(3);
  expect(jane.editor.state.selection.head).toBe(jane.at(0, 99));
  expect(openSuggestions(jane.editor.doc)).toMatchObject([{ places: [{ sort: "delete", words: "\n" }] }]);
});

test("[W2] undo takes a suggestion back whole", () => {
  const jane = one(writers(1, STORY, suggesting)[0]);
  select(jane, jane.at(0, 0), jane.at(1, 6));
  deleteSelection(jane.editor.state, (tr) => jane.editor.dispatch(tr));
  jane.editor.undo.undo();
  expect(openSuggestions(jane.editor.doc)).toEqual([]);
  const mend = jane.editor.difference();
  if (mend) jane.editor.state = jane.editor.state.apply(mend);
  expect(words(jane)).toEqual(STORY.trimEnd().split("\n"));
});

test("[W2] [Y9] words typed where one suggestion ends and another goes on never become part of either", () => {
  const [ben, ann] = writers(2, (text) => {
    text.insert(0, "Real.\nThe end.\n");
    const outer = { by: "jane", at: "2026-02-03T21:23:00Z" };
    text.insert(4, "<in and out>", { "insert/outer": outer });
    text.format(8, 4, { "insert/inner": { by: "john", at: "2026-02-03T21:24:00Z" }, "apart/outer": true });
  });
  // Right behind the inner one, where what stands apart ends before it does.
  one(ben).type(0, 12, "X");
  acceptSuggestions(one(ann).editor.doc, ["inner"], "review");
  meet([one(ben), one(ann)]);
  expectAgreement([one(ben), one(ann)]);
  expect(
    openSuggestions(one(ann).editor.doc).map(({ id, places }) => [id, places.map((each) => each.words)]),
  ).toEqual([["outer", ["<in ", "out>"]]]);
  expect(JSON.stringify(readCopy(one(ben).editor.doc).body)).toContain("Realand X.");
});

const aDeed = fc.record({
  who: fc.nat(3),
  act: fc.constantFrom(...Object.keys(ACTS)),
  block: fc.nat(4),
  offset: fc.nat(25),
  meets: fc.boolean(),
});

test("[W2] [Y3] whatever a suggester does, the copy stays and the server takes it", () => {
  fc.assert(
    fc.property(fc.array(aDeed, { minLength: 1, maxLength: 12 }), (deeds) => {
      const jane = one(writers(1, STORY, suggesting)[0]);
      const before = readCopy(jane.editor.doc);
      const room = new Y.Doc();
      Y.applyUpdate(room, Y.encodeStateAsUpdate(jane.editor.doc));
      const gate = new Suggesters(room);
      gate.enter(jane);
      jane.editor.doc.on("update", (update: Uint8Array) => {
        expect(gate.try("staffer-1000", update)).toBe("suggests");
        Y.applyUpdate(room, update);
      });
      for (const { act, block, offset } of deeds) ACTS[act]?.(jane, block, offset);
      expect(jane.editor.difference()).toBeNull();
      expect(readCopy(jane.editor.doc)).toEqual(before);
    }),
    { numRuns: RUNS },
  );
});

test("[W2] [Y9] two suggest in one story while a third accepts and a fourth types: all see the same, no typed word is lost", () => {
  fc.assert(
    fc.property(fc.array(aDeed, { minLength: 4, maxLength: 24 }), (deeds) => {
      const people = [...writers(4, STORY)];
      for (const index of [0, 1]) {
        const { doc } = one(people[index]).editor;
        // So slowly that everything is a suggestion of its own: what is decided meanwhile is never what is being typed.
        people[index] = new ScriptedPerson(new SuggestingEditor(doc, `staffer-${doc.clientID}`, 10_000));
      }
      // One letter nobody else types for each step, so that it is found whatever is put in around it.
      const typed = new Set<string>();
      for (const [step, { who, act, block, offset, meets }] of deeds.entries()) {
        const person = one(people[who]);
        if (who < 2) ACTS[act]?.(person, block, offset);
        else if (who === 2) decideOne(person.editor.doc, step, typed);
        else {
          const letter = String.fromCharCode(0xe000 + step);
          person.type(block, offset, letter);
          typed.add(letter);
        }
        if (meets) meet(people);
      }
      meet(people);
      expectAgreement(people);
      // A suggested move shows a letter twice; in the copy it stands once.
      const written = JSON.stringify(readCopy(one(people[3]).editor.doc).body);
      for (const letter of typed) expect(written.split(letter)).toHaveLength(2);
      for (const { editor } of people) expect(editor.difference()).toBeNull();
    }),
    { numRuns: RUNS },
  );
});

/** Accepts or rejects one of what is open; a letter in what is struck out by an accepted one goes knowingly. */
function decideOne(doc: Y.Doc, step: number, typed: Set<string>): void {
  const open = openSuggestions(doc);
  const chosen = open[step % Math.max(open.length, 1)];
  if (!chosen) return;
  if (step % 3 === 0) {
    rejectSuggestions(doc, [chosen.id], "review");
    return;
  }
  for (const { sort, words: struck } of chosen.places)
    if (sort === "delete") for (const letter of struck) typed.delete(letter);
  acceptSuggestions(doc, [chosen.id], "review");
}
