import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { readCaret } from "#copy/binding/browser-caret.ts";
import { toPosition } from "#copy/binding/flat.ts";
import type { CommentBook, CommentMark } from "./comment-book.ts";

export const marksKey = new PluginKey<DecorationSet>("comment-marks");
const MOST_OF_A_NOTE = 80;

/**
 * Shows which words have been commented on, and private notes in the copy. While somebody types, what is shown is only
 * mapped along, which costs what the changed blocks cost; the book looks the words up again some moments later, and
 * only a difference is drawn anew.
 */
export function commentMarks(book: CommentBook, field: string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, shown, _before, { doc }) {
        const asked: readonly CommentMark[] | undefined = transaction.getMeta(marksKey);
        if (asked) return decorate(doc, asked);
        return transaction.docChanged ? shown.map(transaction.mapping, doc) : shown;
      },
    },
    props: {
      decorations: (state) => marksKey.getState(state),
      handleDOMEvents: {
        click: (_view, { target }) => {
          // Who chose words of it with the mouse wants those words, not the thread.
          if (document.getSelection()?.isCollapsed === false) return false;
          const thread = target instanceof Element ? target.closest("[data-thread]") : null;
          const id = thread?.getAttribute("data-thread");
          if (id) book.ask(id);
          return false;
        },
      },
    },
    view(view) {
      const draw = () => redraw(view, book.marksOf(field));
      const leave = book.addView({ field, view, draw });
      // Not within the making of the view itself.
      queueMicrotask(draw);
      return { destroy: leave };
    },
  });
}

function redraw(view: EditorView, marks: readonly CommentMark[]): void {
  if (view.isDestroyed) return;
  readCaret(view);
  const { doc, tr } = view.state;
  const shown = marksKey.getState(view.state) ?? DecorationSet.empty;
  if (told(shown) === told(decorate(doc, marks))) return;
  view.dispatch(tr.setMeta(marksKey, marks).setMeta("addToHistory", false));
}

function told(set: DecorationSet): string {
  return set
    .find()
    .map(({ from, to, spec }) => `${from}-${to} ${String(spec.told)}`)
    .sort()
    .join(";");
}

function decorate(doc: Node, marks: readonly CommentMark[]): DecorationSet {
  const decorations: Decoration[] = [];
  for (const { thread, kind, from, to, looked, note } of marks) {
    const classes = ["wt-commented", `wt-commented-${kind}`, ...(looked ? ["wt-commented-looked"] : [])];
    const [start, end] = [toPosition(doc, from), toPosition(doc, to)];
    const says = `${thread} ${classes.join(" ")}`;
    if (start < end)
      decorations.push(
        Decoration.inline(
          start,
          end,
          { class: classes.join(" "), ...(thread !== "" && { "data-thread": thread }) },
          { told: says },
        ),
      );
    if (note !== null)
      decorations.push(
        Decoration.widget(end, () => noteInCopy(thread, note), {
          side: 1,
          key: `${thread} ${note}`,
          ignoreSelection: true,
          told: `${thread} ${note}`,
        }),
      );
  }
  return DecorationSet.create(doc, decorations);
}

/** A private note where it stands. It is no part of the editor's document, so nobody can copy, cut or release it. */
function noteInCopy(thread: string, note: string): HTMLElement {
  const sign = document.createElement("span");
  sign.className = "wt-private-note";
  sign.dataset.thread = thread;
  sign.contentEditable = "false";
  const words = note.replaceAll(/@[0-9a-f-]{36}/g, "@…").replaceAll("\n", " ");
  sign.textContent = `Private: ${words.length > MOST_OF_A_NOTE ? `${words.slice(0, MOST_OF_A_NOTE)}…` : words}`;
  return sign;
}
