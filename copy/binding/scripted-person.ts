import { joinBackward, splitBlock } from "@tiptap/pm/commands";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { BlockKind } from "#copy/format.ts";
import { setBlockKind } from "./block-commands.ts";
import type { HeadlessEditor } from "./headless-editor.ts";

/** What a person at a keyboard does, by block number and offset in it. Blocks beyond the last mean the last. */
export class ScriptedPerson {
  readonly editor: HeadlessEditor;

  constructor(editor: HeadlessEditor) {
    this.editor = editor;
  }

  at(block: number, offset: number): number {
    const { doc } = this.editor.state;
    const index = Math.min(block, doc.childCount - 1);
    let position = 1;
    for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
    const node = doc.child(index);
    const within = Math.min(offset, node.content.size);
    const unit = node.textBetween(0, node.content.size, "", "\uFFFC").charCodeAt(within);
    // No keyboard puts the caret into the middle of a surrogate pair.
    return position + (unit >= 0xdc00 && unit <= 0xdfff ? within - 1 : within);
  }

  type(block: number, offset: number, words: string): void {
    this.editor.dispatch(this.editor.state.tr.insertText(words, this.at(block, offset)));
  }

  erase(from: number, to: number): void {
    if (from !== to)
      this.editor.dispatch(this.editor.state.tr.delete(Math.min(from, to), Math.max(from, to)));
  }

  split(block: number, offset: number): void {
    this.#run(this.at(block, offset), splitBlock);
  }

  /** Backspace at the start of a block. */
  join(block: number): void {
    this.#run(this.at(block, 0), joinBackward);
  }

  setKind(block: number, kind: BlockKind): void {
    this.#run(this.at(block, 0), setBlockKind(kind));
  }

  mark(from: number, to: number, name: "strong" | "em", on = true): void {
    const { tr, schema } = this.editor.state;
    const mark = schema.marks[name];
    if (!mark || from >= to) return;
    this.editor.dispatch(on ? tr.addMark(from, to, mark.create()) : tr.removeMark(from, to, mark));
  }

  /** Cuts a block and puts it elsewhere, in one transaction. */
  move(block: number, to: number): void {
    const { doc, tr } = this.editor.state;
    const index = Math.min(block, doc.childCount - 1);
    const target = Math.min(to, doc.childCount - 1);
    if (index === target) return;
    const moved: Node = doc.child(index);
    const start = startOf(doc, index);
    tr.delete(start, start + moved.nodeSize);
    tr.insert(startOf(tr.doc, target), moved);
    this.editor.dispatch(tr);
  }

  #run(
    position: number,
    command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
  ): void {
    const { tr } = this.editor.state;
    this.editor.dispatch(tr.setSelection(TextSelection.create(tr.doc, position)));
    command(this.editor.state, (transaction) => this.editor.dispatch(transaction));
  }
}

function startOf(doc: Node, index: number): number {
  let position = 0;
  for (let i = 0; i < Math.min(index, doc.childCount); i++) position += doc.child(i).nodeSize;
  return position;
}
