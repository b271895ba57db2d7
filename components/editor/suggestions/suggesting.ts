import { Extension } from "@tiptap/core";
import { cameFromText } from "#copy/binding/plugin.ts";
import { suggested } from "#copy/binding/suggesting.ts";

/** Turns what somebody who suggests types, takes out or formats into suggestions, before the editor shows it (W2). */
export function suggesting(breaks: boolean, suggestsAs: () => string | null): Extension {
  return Extension.create({
    name: "suggesting",
    dispatchTransaction({ transaction, next }) {
      const by = suggestsAs();
      if (by === null || !transaction.docChanged || cameFromText(transaction)) return next(transaction);
      const suggestion = { by, at: new Date().toISOString(), id: crypto.randomUUID() };
      next(suggested(this.editor.state, transaction, breaks, suggestion));
    },
  });
}
