import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentOf } from "#copy/binding/document.ts";
import { toPosition } from "#copy/binding/flat.ts";
import { bodySchema } from "#copy/binding/schema.ts";
import type { CommentBook, CommentMark } from "./comment-book.ts";
import { commentMarks, marksKey } from "./comment-marks.ts";

const WORDS = "The council voted on Tuesday and the mayor signed it at noon.";
const LINES = 400;

/** 100 threads in some 5,000 words, four lines apart, each on "Tuesday". */
function commentedStory() {
  const text = new Y.Doc().getText("body");
  text.insert(0, `${WORDS}\n`.repeat(LINES));
  const asked: string[] = [];
  // The plugin's own part of the state asks nothing else of a book.
  const book = { marksOf: (field: string) => void asked.push(field) } as unknown as CommentBook;
  const state = EditorState.create({
    doc: documentOf(text, bodySchema, true),
    plugins: [commentMarks(book, "body")],
  });
  const marks = Array.from({ length: 100 }, (_, index): CommentMark => {
    const from = index * 4 * (WORDS.length + 1) + WORDS.indexOf("Tuesday");
    return { thread: `t${index}`, kind: "comment", from, to: from + 7, looked: false, note: null };
  });
  return { state: state.apply(state.tr.setMeta(marksKey, marks)), asked };
}

function marked(state: EditorState): readonly string[] {
  const shown = marksKey.getState(state)?.find() ?? [];
  return shown.map(({ from, to }) => state.doc.textBetween(from, to));
}

test("[W2] typing moves the marks of a hundred comments along without looking any of them up", () => {
  const { state, asked } = commentedStory();
  expect(marked(state)).toEqual(Array(100).fill("Tuesday"));
  let typed = state;
  for (const letter of "Early on, ") typed = typed.apply(typed.tr.insertText(letter, 1));
  const inTheMiddle = toPosition(typed.doc, 200 * (WORDS.length + 1));
  typed = typed.apply(typed.tr.insertText("Then ", inTheMiddle));
  typed = typed.apply(typed.tr.split(inTheMiddle + 2));
  expect(marked(typed)).toEqual(Array(100).fill("Tuesday"));
  expect(asked).toEqual([]);
});

test("[W2] a mark goes with its words, and words that are typed beside it are not in it", () => {
  const { state } = commentedStory();
  const from = toPosition(state.doc, WORDS.indexOf("Tuesday"));
  const beside = state.apply(state.tr.insertText("early ", from).insertText("'s", from + 6 + 7));
  expect(marked(beside)[0]).toBe("Tuesday");
  const gone = state.apply(state.tr.delete(from, from + 7));
  expect(marked(gone)).toHaveLength(99);
});

test("[W2] a private note is drawn behind its words and is no part of the document", () => {
  const { state } = commentedStory();
  const mark = {
    thread: "n",
    kind: "private-note",
    from: 4,
    to: 11,
    looked: false,
    note: "Off the record.",
  } as const;
  const noted = state.apply(state.tr.setMeta(marksKey, [mark]));
  expect(marksKey.getState(noted)?.find()).toHaveLength(2);
  expect(noted.doc.eq(state.doc)).toBe(true);
  expect(noted.doc.textContent).not.toContain("record");
});
