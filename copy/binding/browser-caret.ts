import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type * as Y from "yjs";

/**
 * Tells the editor where the browser has its caret now. A browser moves the caret at once and says so some moments
 * later (`selectionchange`); an editor that is drawn in between would set it back to where it was.
 */
export function readCaret(view: EditorView): void {
  if (view.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}

/** Reads the caret before a key is taken and before others' words come in: → and then Enter splits where the caret is. */
export function caretReader(doc: Y.Doc): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view) {
          readCaret(view);
          return false;
        },
      },
    },
    view(view) {
      // Before, not when the words have come: until they are in the editor, it and the text are not in step.
      const read = ({ local }: Y.Transaction) => {
        if (!local) readCaret(view);
      };
      doc.on("beforeTransaction", read);
      return { destroy: () => doc.off("beforeTransaction", read) };
    },
  });
}
