import * as Y from "yjs";
import { HeadlessEditor } from "../../copy/binding/headless-editor.ts";
import { ScriptedPerson } from "../../copy/binding/scripted-person.ts";
import { BODY } from "../../copy/format.ts";
import type { Person } from "./person.ts";

/** Somebody at our editor, through the binding that ships. Any yjs reads another's updates. */
export class OurPerson implements Person {
  readonly #person: ScriptedPerson;

  constructor(client: number, seed: Uint8Array) {
    const doc = new Y.Doc();
    doc.clientID = client;
    Y.applyUpdate(doc, seed);
    this.#person = new ScriptedPerson(new HeadlessEditor(doc));
  }

  static seed(paragraphs: readonly string[]): Uint8Array {
    const doc = new Y.Doc();
    doc.clientID = 1;
    doc.getText(BODY).insert(0, paragraphs.map((words) => `${words}\n`).join(""));
    return Y.encodeStateAsUpdate(doc);
  }

  type(block: number, offset: number, words: string): void {
    this.#person.type(block, offset, words);
  }
  erase(block: number): void {
    this.#person.erase(this.#person.at(block, 0), this.#person.at(block, 999));
  }
  split(block: number, offset: number): void {
    this.#person.split(block, offset);
  }
  join(block: number): void {
    this.#person.join(block);
  }
  makeSubhed(block: number): void {
    this.#person.setKind(block, "subhed");
  }
  mark(block: number, from: number, to: number, name: "strong" | "em"): void {
    this.#person.mark(this.#person.at(block, from), this.#person.at(block, to), name);
  }
  move(block: number, to: number): void {
    this.#person.move(block, to);
  }
  whole(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#person.editor.doc);
  }
  hear(update: Uint8Array): void {
    Y.applyUpdate(this.#person.editor.doc, update, "wire");
  }
  words(): string {
    return this.#person.editor.state.doc.children.map((block) => block.textContent).join("\n");
  }
}
