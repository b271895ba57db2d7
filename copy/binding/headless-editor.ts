import { EditorState, type Transaction } from "@tiptap/pm/state";
import * as Y from "yjs";
import { BODY, type HED } from "#copy/format.ts";
import {
  type BoundText,
  initialDocument,
  remoteTransaction,
  repairTransaction,
  writeLocal,
} from "./binding.ts";
import { bodySchema, lineSchema } from "./schema.ts";

/**
 * An editor without a screen, for tests and the simulator: the same binding, the same schema, one person's undo.
 * What it sees is `state.doc`; what it types goes through `dispatch`.
 */
export class HeadlessEditor {
  readonly doc: Y.Doc;
  readonly bound: BoundText;
  readonly undo: Y.UndoManager;
  state: EditorState;

  constructor(doc: Y.Doc, field: typeof BODY | typeof HED = BODY) {
    this.doc = doc;
    const origin = {};
    const breaks = field === BODY;
    const schema = breaks ? bodySchema : lineSchema;
    this.bound = { text: doc.getText(field), breaks, origin };
    this.undo = new Y.UndoManager(this.bound.text, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
    this.state = EditorState.create({ schema, doc: initialDocument(this.bound, schema) });
    this.bound.text.observe((event, transaction) => {
      if (transaction.origin === origin) return;
      const remote = remoteTransaction(this.bound, this.state, event);
      if (remote) this.state = this.state.apply(remote);
    });
  }

  /** What typing does: the editor shows it, then the text has it. */
  dispatch(transaction: Transaction): void {
    this.state = this.state.apply(transaction);
    if (!transaction.docChanged || writeLocal(this.bound, transaction)) return;
    const repair = this.difference();
    if (repair) this.state = this.state.apply(repair);
  }

  /** Where editor and text have come apart, as a transaction that would mend it; null when they agree. */
  difference(): Transaction | null {
    return repairTransaction(this.bound, this.state);
  }
}
