import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { jane, open } from "#tests/support/suggested-story.ts";
import { type Anchor, anchorOn, flatText, resolveAnchor } from "./comment-anchor.ts";
import { BODY } from "./format.ts";
import { readCopy } from "./read.ts";
import { acceptSuggestions, rejectSuggestions } from "./suggestions.ts";
import { writeCopy } from "./write.ts";

const GENERATION = 1;

function anchorTo(doc: Y.Doc, words: string, nth = 0): Anchor {
  const flat = flatText(doc.getText(BODY));
  let from = flat.indexOf(words);
  for (let seen = 0; seen < nth; seen++) from = flat.indexOf(words, from + 1);
  const anchor = from < 0 ? null : anchorOn(doc, BODY, { from, to: from + words.length }, GENERATION);
  if (anchor === null) throw new Error(`${words} is not in the story`);
  return anchor;
}

/** The words an anchor is about now, or what it says instead of a place. */
function wordsAt(doc: Y.Doc, anchor: Anchor, generation = GENERATION): string {
  const text = doc.getText(BODY);
  const flat = flatText(text);
  const now = resolveAnchor(text, flat, anchor, generation);
  return now.state === "gone" ? "(gone)" : flat.slice(now.from, now.to);
}

test("[W2] an anchor stays with its words while others write before, behind and between them", () => {
  const { doc, text } = open();
  const anchor = anchorTo(doc, "voted to close");
  text.insert(0, "Early. ");
  text.insert(flatText(text).indexOf("close") + 5, " for good");
  expect(wordsAt(doc, anchor)).toBe("voted to close");
  text.insert(flatText(text).indexOf("to close"), "at last ");
  expect(wordsAt(doc, anchor)).toBe("voted at last to close");
});

test("[W2] it survives a split and a join in the middle of its words", () => {
  const { doc, text } = open();
  const anchor = anchorTo(doc, "voted to close");
  const at = flatText(text).indexOf("to close");
  text.insert(at, "\n", { kind: "subhed" });
  expect(wordsAt(doc, anchor)).toBe("voted \nto close");
  text.delete(at, 1);
  expect(wordsAt(doc, anchor)).toBe("voted to close");
  text.delete(flatText(text).indexOf("\nIt voted"), 1);
  expect(wordsAt(doc, anchor)).toBe("voted to close");
});

/** Moves a line behind another one, as the editor does: taken out, and put in elsewhere. */
function moveLine(text: Y.Text, line: string, before: string): void {
  text.doc?.transact(() => {
    text.delete(flatText(text).indexOf(line), line.length);
    text.insert(flatText(text).indexOf(before), line);
  });
}

test("[W2] it follows a moved block, and leaves what somebody typed at the old place alone", () => {
  const { doc, text } = open();
  const anchor = anchorTo(doc, "voted to close");
  moveLine(text, "It voted to close the mill.\n", "The council");
  expect(wordsAt(doc, anchor)).toBe("voted to close");

  const one = open();
  const moved = anchorTo(one.doc, "voted to close");
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one.doc));
  other.getText(BODY).insert(flatText(other.getText(BODY)).indexOf("to close"), "never ");
  moveLine(one.text, "It voted to close the mill.\n", "Nobody");
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other));
  expect(flatText(one.text)).toContain("never ");
  expect(wordsAt(one.doc, moved)).toBe("voted to close");
});

test("[W2] deleted words are gone, and undo brings the anchor back to them", () => {
  const { doc, text } = open();
  const origin = {};
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([origin]) });
  const anchor = anchorTo(doc, "voted to close");
  doc.transact(() => text.delete(flatText(text).indexOf("voted"), "voted to close".length), origin);
  expect(wordsAt(doc, anchor)).toBe("(gone)");
  text.insert(0, "Meanwhile. ");
  undo.undo();
  expect(wordsAt(doc, anchor)).toBe("voted to close");
});

test("[W2] [R4] restoring a revision whose words had all been rewritten finds them again", () => {
  const { doc } = open();
  const before = readCopy(doc);
  const anchor = anchorTo(doc, "voted to close");
  writeCopy(doc, { body: [{ kind: "paragraph", runs: [{ text: "Quite another story." }] }] });
  expect(wordsAt(doc, anchor)).toBe("(gone)");
  writeCopy(doc, { body: before.body });
  expect(wordsAt(doc, anchor)).toBe("voted to close");
});

test("[W2] words that were only suggested are gone when they are rejected and stay when they are accepted", () => {
  for (const accept of [true, false]) {
    const { doc, text } = open();
    const id = jane().insert(text, 4, "whole city ");
    const anchor = anchorTo(doc, "whole city");
    expect(wordsAt(doc, anchor)).toBe("whole city");
    (accept ? acceptSuggestions : rejectSuggestions)(doc, [id]);
    expect(wordsAt(doc, anchor)).toBe(accept ? "whole city" : "(gone)");
  }
});

test("[W2] in a document of another generation the quote finds its own place among words like it", () => {
  const story = "The mayor spoke first.\nThen the mayor left.\nAfter noon the mayor came back.\n";
  const anchor = anchorTo(open(story).doc, "mayor", 1);
  const anew = open(`One line more.\n${story}`);
  const now = resolveAnchor(anew.text, flatText(anew.text), anchor, 2);
  expect(now).toEqual({ state: "found", from: 47, to: 52 });
  expect(flatText(anew.text).slice(38, 57)).toBe("Then the mayor left");
  // A word that stands everywhere isn't found by itself alone.
  expect(wordsAt(open("A mayor of some place was seen.\n").doc, anchor, 2)).toBe("(gone)");
});

test("[W2] of lines that say the same the one where it stood is taken, and an empty line is nobody's place", () => {
  const { doc, text } = open("Ha.\nHa.\nHa.\n");
  const anchor = anchorTo(doc, "Ha.", 2);
  const now = resolveAnchor(text, flatText(text), anchor, 2);
  expect(now).toMatchObject({ state: "found", from: 8 });
  expect(anchorOn(doc, BODY, { from: 3, to: 3 }, GENERATION)).toBeNull();
});

/** Each letter of the quote stands once in the story, so what became of it can be seen. */
const QUOTE = "αβγδεζηθ";
const STORY = `A first line of words.\nAnd then ${QUOTE} was said.\nA last line.\n`;

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    sort: fc.constantFrom("insert", "break", "delete", "undo"),
    length: fc.integer({ min: 1, max: 9 }),
    who: fc.integer({ min: 0, max: 1 }),
  }),
  { maxLength: 30 },
);

test("[W2] whatever two people do at once, the place holds every quoted letter that is left, and no letter from outside", () => {
  fc.assert(
    fc.property(edits, (deeds) => {
      const { doc } = open(STORY);
      const anchor = anchorTo(doc, QUOTE);
      const others = [doc, new Y.Doc()];
      for (const each of others) if (each !== doc) Y.applyUpdate(each, Y.encodeStateAsUpdate(doc));
      const undos = others.map((each) => new Y.UndoManager(each.getText(BODY), { captureTimeout: 0 }));
      for (const { at, sort, length, who } of deeds) {
        const text = others[who]?.getText(BODY);
        if (!text) continue;
        const from = Math.floor(at * text.length);
        if (sort === "insert") text.insert(from, "*".repeat(length));
        else if (sort === "break") text.insert(from, "\n");
        else if (sort === "undo") undos[who]?.undo();
        else text.delete(from, Math.min(length, text.length - from));
      }
      const [mine, theirs] = others;
      if (mine && theirs) Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
      const text = doc.getText(BODY);
      const flat = flatText(text);
      const left = [...QUOTE].filter((letter) => flat.includes(letter));
      const now = resolveAnchor(text, flat, anchor, GENERATION);
      const words = now.state === "gone" ? "" : flat.slice(now.from, now.to);
      expect([...QUOTE].filter((letter) => words.includes(letter))).toEqual(left);
      expect(words).toMatch(new RegExp(`^[*\\n${QUOTE}]*$`));
    }),
    {
      numRuns: 300,
      // An end that somebody else deletes and undoes comes back beside its old place.
      examples: [
        [
          [
            { at: 0.375, sort: "delete", length: 9, who: 1 },
            { at: 0, sort: "undo", length: 1, who: 1 },
          ],
        ],
      ],
    },
  );
});

test("[W2] wherever its line is moved to, unchanged, the anchor is on the same words", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), (which, to) => {
      const lines = ["One thing.", "Two things.", "Three: two things.", "Four of them.", "Five."];
      const { doc, text } = open(lines.map((line) => `${line}\n`).join(""));
      const line = lines[which] ?? "";
      const words = line.slice(0, 5);
      const start = lines.slice(0, which).reduce((sum, each) => sum + each.length + 1, 0);
      const anchor = anchorOn(doc, BODY, { from: start, to: start + words.length }, GENERATION);
      if (anchor === null) throw new Error("there are words");
      const rest = lines.filter((each) => each !== line);
      doc.transact(() => {
        text.delete(start, line.length + 1);
        const at = rest.slice(0, to).reduce((sum, each) => sum + each.length + 1, 0);
        text.insert(at, `${line}\n`);
      });
      expect(wordsAt(doc, anchor)).toBe(words);
      const now = resolveAnchor(text, flatText(text), anchor, GENERATION);
      expect(now.state !== "gone" && flatText(text).slice(now.from, now.from + line.length)).toBe(line);
    }),
  );
});
