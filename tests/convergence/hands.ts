import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import * as Y from "yjs";
import { insertEmbed, moveBlocks, splitLine } from "#copy/binding/block-commands.ts";
import { HeadlessEditor } from "#copy/binding/headless-editor.ts";
import { ScriptedPerson } from "#copy/binding/scripted-person.ts";
import { altOf, BLOCK_KINDS, BODY, captionOf, DEK, FIELDS, HED } from "#copy/format.ts";
import type { Random } from "./random.ts";

/** What a person does to a story; how many times is counted under these names. */
export type Act =
  | "type"
  | "delete"
  | "split"
  | "join"
  | "move"
  | "mark"
  | "kind"
  | "object"
  | "undo"
  | "field";

/** Of a hundred acts, as a desk writes. */
const SHARES: readonly (readonly [Act, number])[] = [
  ["type", 56],
  ["delete", 12],
  ["split", 5],
  ["join", 4],
  ["move", 2],
  ["mark", 8],
  ["kind", 4],
  ["object", 2],
  ["undo", 5],
  ["field", 2],
];

export function pickAct(random: Random): Act {
  let roll = random.below(100);
  for (const [act, share] of SHARES) {
    if (roll < share) return act;
    roll -= share;
  }
  return "type";
}

/** How a person's will reaches the document. `words` are what they type, when they type. */
export interface Hands {
  do(act: Act, random: Random, words: string): void;
  /** What is wrong on this person's screen; null when it shows what the document holds. */
  complaint(): string | null;
}

/** Texts of one line: also a picture's words. */
const LINES = [HED, DEK, captionOf("p1"), altOf("p1")] as const;
const CITIES = ["WASHINGTON", "BALTIMORE", "RICHMOND"] as const;

/** The text by its own offsets: an object counts as one character. */
function flatWords(text: Y.Text): string {
  // Y.Text types its delta as any; a run is words or one object.
  const runs = text.toDelta() as readonly { insert: unknown }[];
  return runs.map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC")).join("");
}

function fillField(doc: Y.Doc, random: Random): void {
  const fields = doc.getMap(FIELDS);
  if (random.chance(0.5)) fields.set("dateline", random.pick(CITIES));
  else fields.set(`byline/${random.below(3)}`, { name: "Jane Roe", order: random.below(5) });
}

/** Somebody at our editor, through the binding that ships. */
export class EditorHands implements Hands {
  readonly #body: HeadlessEditor;
  readonly #hed: HeadlessEditor;
  readonly #person: ScriptedPerson;

  constructor(doc: Y.Doc) {
    this.#body = new HeadlessEditor(doc, BODY);
    this.#hed = new HeadlessEditor(doc, HED);
    this.#person = new ScriptedPerson(this.#body);
  }

  do(act: Act, random: Random, words: string): void {
    const person = this.#person;
    const { doc } = this.#body.state;
    const block = random.below(doc.childCount);
    const offset = random.below(doc.child(block).content.size + 1);
    const at = person.at(block, offset);
    if (act === "type") this.#type(random, words, block, offset);
    else if (act === "delete") person.erase(at, Math.min(at + 1 + random.below(8), doc.content.size - 1));
    else if (act === "split") this.#run(at, splitLine);
    else if (act === "join") person.join(block);
    else if (act === "move") this.#run(at, moveBlocks(random.chance(0.5) ? 1 : -1));
    else if (act === "mark") this.#mark(random, at);
    else if (act === "kind") person.setKind(block, random.pick(BLOCK_KINDS));
    else if (act === "object") this.#run(at, insertEmbed(anObject(random)));
    else if (act === "undo") this.#undo(random);
    else fillField(this.#body.doc, random);
  }

  #type(random: Random, words: string, block: number, offset: number): void {
    if (random.chance(0.85)) {
      this.#person.type(block, offset, words);
      return;
    }
    const { state } = this.#hed;
    this.#hed.dispatch(state.tr.insertText(words, 1 + random.below(state.doc.content.size - 1)));
  }

  #mark(random: Random, at: number): void {
    const end = Math.min(at + 1 + random.below(10), this.#body.state.doc.content.size);
    this.#person.mark(at, end, random.pick(["strong", "em"]), random.chance(0.65));
  }

  #undo(random: Random): void {
    if (random.chance(0.6)) this.#body.undo.undo();
    else this.#body.undo.redo();
  }

  #run(at: number, command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean): void {
    const { tr } = this.#body.state;
    this.#body.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))));
    command(this.#body.state, (transaction) => this.#body.dispatch(transaction));
  }

  complaint(): string | null {
    for (const editor of [this.#body, this.#hed]) {
      if (editor.difference() !== null) return "the editor shows other words than the document holds";
      editor.state.doc.check();
    }
    return null;
  }
}

function anObject(random: Random): Parameters<typeof insertEmbed>[0] {
  if (random.chance(0.5)) return { type: "picture", id: `p${random.below(4)}` };
  return random.chance(0.5) ? { type: "ad-slot" } : { type: "ad-slot", off: true };
}

/** A client of somebody's own: Yjs and nothing else. */
export class RawHands implements Hands {
  readonly #doc: Y.Doc;
  readonly #body: Y.Text;
  readonly #undo: Y.UndoManager;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#body = doc.getText(BODY);
    this.#undo = new Y.UndoManager([this.#body, doc.getText(HED), doc.getText(captionOf("p1"))], {
      captureTimeout: 0,
    });
  }

  do(act: Act, random: Random, words: string): void {
    const body = this.#body;
    const at = random.below(body.length);
    if (act === "type") this.#type(random, words);
    else if (act === "delete" || act === "join") this.#delete(at, 1 + random.below(6));
    else if (act === "split") body.insert(at, "\n", { kind: random.pick(BLOCK_KINDS) });
    else if (act === "move") this.#move(random, at);
    else if (act === "mark" || act === "kind") this.#format(random, at);
    else if (act === "object") body.insertEmbed(at, anObject(random));
    else if (act === "undo") this.#takeBack(random);
    else fillField(this.#doc, random);
  }

  #type(random: Random, words: string): void {
    const text = random.chance(0.8) ? this.#body : this.#doc.getText(random.pick(LINES));
    // Sometimes behind the last break, where no editor of ours writes.
    text.insert(random.below(text.length + 1), words);
  }

  /** Never the last break: the words stand on it. */
  #delete(at: number, length: number): void {
    const most = this.#body.length - 1 - at;
    if (most > 0) this.#body.delete(at, Math.min(length, most));
  }

  #move(random: Random, at: number): void {
    const length = Math.min(1 + random.below(5), this.#body.length - 1 - at);
    if (length <= 0) return;
    const words = flatWords(this.#body)
      .slice(at, at + length)
      .replaceAll("\uFFFC", "");
    this.#doc.transact(() => {
      this.#body.delete(at, length);
      this.#body.insert(random.below(this.#body.length), words);
    });
  }

  #format(random: Random, at: number): void {
    const length = Math.min(1 + random.below(10), this.#body.length - at);
    const name = random.pick(["strong", "em", "link"]);
    const value = name === "link" ? "https://courier.test/a" : true;
    this.#body.format(at, length, { [name]: random.chance(0.65) ? value : null });
  }

  #takeBack(random: Random): void {
    if (random.chance(0.6)) this.#undo.undo();
    else this.#undo.redo();
  }

  complaint(): string | null {
    return null;
  }
}
