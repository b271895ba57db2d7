import { TextSelection } from "@tiptap/pm/state";
import { toPosition } from "#copy/binding/flat.ts";
import type { CommentBook } from "./comment-book.ts";

/** Shows a thread strongest, and brings its words into view where they stand. */
export function goToThread(book: CommentBook, thread: string): void {
  book.look(thread);
  const place = book.placeOf(thread);
  const view = place && book.viewOf(place.field);
  if (!view || view.isDestroyed) return;
  const { doc, tr } = view.state;
  const selection = TextSelection.create(doc, toPosition(doc, place.from));
  view.dispatch(tr.setSelection(selection).scrollIntoView().setMeta("addToHistory", false));
}
