import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type * as Y from "yjs";
import { type BoundText, inStep, remoteTransaction, repairTransaction, writeLocal } from "./binding.ts";

interface BindingState {
  /** Local transactions on the way to the text: written right after the view has taken them in. */
  readonly unwritten: readonly Transaction[];
}

const bindingKey = new PluginKey<BindingState>("copy-binding");

/** True for a transaction that came from the text: others' words, or an undo. */
export function cameFromText(transaction: Transaction): boolean {
  return transaction.getMeta(bindingKey) === "from-text";
}

/**
 * Keeps a ProseMirror editor and a Y.Text in step. Local transactions are written to the text as soon as the view has
 * them; what others do is dispatched as transactions that don't touch the rest of the document.
 */
export function bindingPlugin(bound: BoundText): Plugin<BindingState> {
  const written = new WeakSet<Transaction>();
  return new Plugin<BindingState>({
    key: bindingKey,
    state: {
      init: () => ({ unwritten: [] }),
      apply(transaction, { unwritten }) {
        const waiting = unwritten.filter((earlier) => !written.has(earlier));
        const isLocal = transaction.docChanged && !cameFromText(transaction);
        return { unwritten: isLocal ? [...waiting, transaction] : waiting };
      },
    },
    view: (view) => new Keeper(bound, view, written),
  });
}

class Keeper {
  readonly #bound: BoundText;
  readonly #view: EditorView;
  readonly #written: WeakSet<Transaction>;

  constructor(bound: BoundText, view: EditorView, written: WeakSet<Transaction>) {
    this.#bound = bound;
    this.#view = view;
    this.#written = written;
    bound.text.observe(this.#receive);
    this.#repair();
  }

  update(view: EditorView): void {
    const isTrue = this.#write(view.state);
    if (!isTrue || !inStep(this.#bound, view.state.doc)) this.#repair();
  }

  destroy(): void {
    this.#bound.text.unobserve(this.#receive);
  }

  /** Answers whether the text carries what the editor shows. */
  #write(state: EditorState): boolean {
    let isTrue = true;
    for (const transaction of bindingKey.getState(state)?.unwritten ?? []) {
      if (this.#written.has(transaction)) continue;
      this.#written.add(transaction);
      if (!writeLocal(this.#bound, transaction)) isTrue = false;
    }
    return isTrue;
  }

  readonly #receive = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin === this.#bound.origin) return;
    this.#dispatch(remoteTransaction(this.#bound, this.#view.state, event));
  };

  /** The text is the truth: an editor that has come apart from it (which would be a bug) is set right, never the text. */
  #repair(): void {
    this.#dispatch(repairTransaction(this.#bound, this.#view.state));
  }

  #dispatch(transaction: Transaction | null): void {
    if (!transaction) return;
    this.#view.dispatch(transaction.setMeta(bindingKey, "from-text").setMeta("addToHistory", false));
  }
}
