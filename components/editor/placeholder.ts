import { Plugin } from "@tiptap/pm/state";

/** Marks an empty editor, so that its style sheet can show the placeholder; no words enter the document. */
export function placeholderPlugin(): Plugin {
  return new Plugin({
    props: {
      attributes: ({ doc }): Record<string, string> =>
        doc.childCount === 1 && doc.child(0).content.size === 0 ? { "data-empty": "true" } : {},
    },
  });
}
