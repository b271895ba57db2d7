import type { Transaction } from "@tiptap/pm/state";
import type * as Y from "yjs";
import { HeadlessEditor } from "#copy/binding/headless-editor.ts";
import { suggested } from "#copy/binding/suggesting.ts";

/** For tests: an editor without a screen whose person suggests. */
export class SuggestingEditor extends HeadlessEditor {
  readonly by: string;
  /** How long they take for one thing after the other, ms. */
  readonly pace: number;
  #count = 0;

  constructor(doc: Y.Doc, by: string, pace = 100) {
    super(doc);
    this.by = by;
    this.pace = pace;
  }

  override dispatch(transaction: Transaction): void {
    if (!transaction.docChanged) {
      super.dispatch(transaction);
      return;
    }
    this.#count += 1;
    const at = new Date(Date.UTC(2026, 1, 3, 21, 23) + this.#count * this.pace).toISOString();
    const suggesting = { by: this.by, at, id: `${this.by}-${this.#count}` };
    super.dispatch(suggested(this.state, transaction, this.bound.breaks, suggesting));
  }
}
