import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { useEditorState } from "@tiptap/react";
import { findInText } from "#copy/find.ts";

interface Range {
  readonly from: number;
  readonly to: number;
}

export interface FoundState {
  readonly words: string;
  readonly ranges: readonly Range[];
  /** Index of the one shown strongest. */
  readonly current: number;
}

const NOTHING: FoundState = { words: "", ranges: [], current: 0 };
const foundKey = new PluginKey<FoundState>("found-words");

/** Keeps the places of the sought words while everyone types. */
export function foundWordsPlugin(): Plugin<FoundState> {
  return new Plugin<FoundState>({
    key: foundKey,
    state: {
      init: () => NOTHING,
      apply(transaction, state) {
        const asked: unknown = transaction.getMeta(foundKey);
        if (isAsked(asked))
          return {
            ...state,
            ...asked,
            ranges: "words" in asked ? search(transaction.doc, asked.words) : state.ranges,
          };
        if (!transaction.docChanged || state.words === "") return state;
        const ranges = search(transaction.doc, state.words);
        return { ...state, ranges, current: Math.min(state.current, Math.max(0, ranges.length - 1)) };
      },
    },
    props: {
      decorations(state) {
        const found = foundKey.getState(state) ?? NOTHING;
        const marks = found.ranges.map(({ from, to }, index) =>
          Decoration.inline(from, to, {
            class: index === found.current ? "wt-found wt-found-current" : "wt-found",
          }),
        );
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}

type Asked = { readonly words: string; readonly current: number } | { readonly current: number };

function isAsked(value: unknown): value is Asked {
  return typeof value === "object" && value !== null && "current" in value;
}

function search(doc: Node, words: string): readonly Range[] {
  if (words === "") return [];
  const ranges: Range[] = [];
  doc.forEach((block, offset) => {
    const text = block.textBetween(0, block.content.size, "", "\uFFFC");
    for (const { from, to } of findInText(text, words))
      ranges.push({ from: offset + 1 + from, to: offset + 1 + to });
  });
  return ranges;
}

export function useFound(editor: Editor): FoundState {
  return useEditorState({
    editor,
    selector: ({ editor: current }) => foundKey.getState(current.state) ?? NOTHING,
  });
}

function ask(editor: Editor, asked: Asked): Transaction {
  return editor.state.tr.setMeta(foundKey, asked).setMeta("addToHistory", false);
}

export function findInEditor(editor: Editor, words: string): void {
  if (!editor.isDestroyed) editor.view.dispatch(ask(editor, { words, current: 0 }));
}

export function clearFound(editor: Editor): void {
  findInEditor(editor, "");
}

/** Goes to the next (1) or previous (-1) place, round the end. */
export function stepTo(editor: Editor, direction: 1 | -1): void {
  const found = foundKey.getState(editor.state) ?? NOTHING;
  if (found.ranges.length === 0) return;
  const current = (found.current + direction + found.ranges.length) % found.ranges.length;
  const range = found.ranges[current];
  if (!range) return;
  const tr = ask(editor, { current });
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, range.from, range.to)).scrollIntoView());
}

export function replaceCurrent(editor: Editor, replacement: string): void {
  const found = foundKey.getState(editor.state) ?? NOTHING;
  const range = found.ranges[found.current];
  if (range) editor.view.dispatch(editor.state.tr.insertText(replacement, range.from, range.to));
}

/** All at once, as one step of undo, from the last to the first so that earlier places stay where they are. */
export function replaceAll(editor: Editor, replacement: string): void {
  const found = foundKey.getState(editor.state) ?? NOTHING;
  const { tr } = editor.state;
  for (const { from, to } of [...found.ranges].reverse()) tr.insertText(replacement, from, to);
  if (tr.docChanged) editor.view.dispatch(tr);
}
