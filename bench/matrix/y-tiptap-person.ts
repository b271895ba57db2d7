import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import { joinBackward, setBlockType, splitBlock } from "prosemirror-commands";
import { Schema } from "prosemirror-model";
import { type Command, EditorState, TextSelection, type Transaction } from "prosemirror-state";
import * as Y from "yjs";
import type { Person } from "./person.ts";

/** Paragraphs and subheds as node types of their own, as every y-prosemirror editor has them. */
const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "text*" },
    heading: { group: "block", content: "text*" },
    text: {},
  },
  marks: { strong: {}, em: {} },
});

/** Somebody at a y-tiptap editor: what its plugin does with a transaction and with an update, without a screen. */
export class YTiptapPerson implements Person {
  readonly #doc = new Y.Doc();
  readonly #fragment = this.#doc.getXmlFragment("body");
  #state: EditorState;
  #meta: { readonly mapping: Map<unknown, unknown> };

  constructor(client: number, seed: Uint8Array) {
    this.#doc.clientID = client;
    Y.applyUpdate(this.#doc, seed);
    const { doc, meta } = initProseMirrorDoc(this.#fragment, schema);
    this.#state = EditorState.create({ doc });
    this.#meta = meta;
  }

  static seed(paragraphs: readonly string[]): Uint8Array {
    const doc = new Y.Doc();
    doc.clientID = 1;
    const blocks = paragraphs.map((words) => {
      const block = new Y.XmlElement("paragraph");
      block.insert(0, [new Y.XmlText(words)]);
      return block;
    });
    doc.getXmlFragment("body").insert(0, blocks);
    return Y.encodeStateAsUpdate(doc);
  }

  #dispatch(transaction: Transaction): void {
    this.#state = this.#state.apply(transaction);
    this.#doc.transact(() => updateYFragment(this.#doc, this.#fragment, this.#state.doc, this.#meta));
  }

  #run(at: number, command: Command): void {
    const { tr } = this.#state;
    this.#state = this.#state.apply(tr.setSelection(TextSelection.create(tr.doc, at)));
    command(this.#state, (transaction) => this.#dispatch(transaction));
  }

  #at(block: number, offset: number): number {
    const { doc } = this.#state;
    const index = Math.min(block, doc.childCount - 1);
    let at = 1;
    for (let i = 0; i < index; i++) at += doc.child(i).nodeSize;
    return at + Math.min(offset, doc.child(index).content.size);
  }

  type(block: number, offset: number, words: string): void {
    this.#dispatch(this.#state.tr.insertText(words, this.#at(block, offset)));
  }

  erase(block: number): void {
    this.#dispatch(this.#state.tr.delete(this.#at(block, 0), this.#at(block, 999)));
  }

  split(block: number, offset: number): void {
    this.#run(this.#at(block, offset), splitBlock);
  }

  join(block: number): void {
    this.#run(this.#at(block, 0), joinBackward);
  }

  makeSubhed(block: number): void {
    this.#run(this.#at(block, 0), setBlockType(schema.nodes.heading));
  }

  mark(block: number, from: number, to: number, name: "strong" | "em"): void {
    this.#dispatch(
      this.#state.tr.addMark(this.#at(block, from), this.#at(block, to), schema.marks[name].create()),
    );
  }

  move(block: number, to: number): void {
    const { tr, doc } = this.#state;
    const moved = doc.child(block);
    const start = this.#at(block, 0) - 1;
    tr.delete(start, start + moved.nodeSize);
    let target = 0;
    for (let i = 0; i < to; i++) target += tr.doc.child(i).nodeSize;
    this.#dispatch(tr.insert(target, moved));
  }

  whole(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  hear(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update, "wire");
    // As the plugin does for what came from elsewhere; a node that the schema can't hold is deleted there, too.
    const { doc, meta } = initProseMirrorDoc(this.#fragment, schema);
    this.#state = EditorState.create({ doc });
    this.#meta = meta;
  }

  words(): string {
    return this.#state.doc.children.map((block) => block.textContent).join("\n");
  }
}
