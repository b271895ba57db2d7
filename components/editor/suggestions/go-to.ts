import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { toPosition } from "#copy/binding/flat.ts";
import { BODY } from "#copy/format.ts";
import type { SuggestionGroup } from "#copy/suggestions.ts";
import { lookAt } from "./suggestion-marks.ts";

/** Brings a suggestion of the body into view and shows it strongest; null looks at none. */
export function goTo(editor: Editor | null, group: SuggestionGroup | null): void {
  if (!editor || editor.isDestroyed) return;
  const { tr } = editor.state;
  const { key, meta } = lookAt(group?.ids[0] ?? null);
  tr.setMeta(key, meta).setMeta("addToHistory", false);
  const place = group?.places.find(({ text }) => text === BODY);
  if (place) tr.setSelection(TextSelection.create(tr.doc, toPosition(tr.doc, place.from))).scrollIntoView();
  editor.view.dispatch(tr);
}
