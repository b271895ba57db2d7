import type { EditorState } from "@tiptap/pm/state";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { BoundText } from "#copy/binding/binding.ts";
import { readCaret } from "#copy/binding/browser-caret.ts";
import { toFlat, toPosition } from "#copy/binding/flat.ts";
import { offsetOf, placeAt } from "#copy/binding/places.ts";
import { afterAWhile } from "./after-a-while.ts";
import type { PlacedCaret, PresenceRoom, PresentPerson } from "./connection/presence-room.ts";
import { inksFor } from "./person-colour.ts";

const caretsKey = new PluginKey<DecorationSet>("carets");

/** So long what this person's caret does is one telling, ms: the server gathers carets as long. No key waits for it. */
const TOLD_EVERY_MS = 50;

/** Only so many carets are drawn: the nearest to this person's own (Y5). */
const MOST_CARETS = 100;

/** Shows where others are in this field, and tells them where this person is. */
export function caretsPlugin(bound: BoundText, field: string, presence: PresenceRoom): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, shown, _before, state) {
        if (transaction.getMeta(caretsKey)) return drawCarets(bound, field, presence.people(), state);
        return transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown;
      },
    },
    props: {
      decorations: (state) => caretsKey.getState(state),
    },
    view: (view) => {
      const redraw = () => {
        readCaret(view);
        view.dispatch(view.state.tr.setMeta(caretsKey, true));
      };
      // Others' carets come and go in the middle of an update of this view; they are drawn right after it.
      let asked = false;
      const redrawSoon = () => {
        if (asked) return;
        asked = true;
        queueMicrotask(() => {
          asked = false;
          if (!view.isDestroyed) redraw();
        });
      };
      let drawn = presence.people();
      const onPeople = () => {
        const people = presence.people();
        // Presence is told anew also when this person's own caret moves, so with every key.
        if (!isSameDrawing(people, drawn)) redrawSoon();
        drawn = people;
      };
      const stop = presence.subscribe(onPeople);
      // A caret may be told before the words it stands behind: those wait for the database, presence doesn't. Words of
      // this person's, too: typed where another's caret is, they go before it.
      const onWords = () => {
        if (presence.people().some(({ caret }) => caret?.field === field)) redrawSoon();
      };
      bound.text.observe(onWords);
      redrawSoon();
      const own = afterAWhile(() => {
        if (view.hasFocus()) presence.placeCaret(caretOf(bound, field, view));
      }, TOLD_EVERY_MS);
      return {
        update: (updated, before) => {
          if (updated.hasFocus() && !sameSelection(updated.state, before)) own.ask();
        },
        destroy: () => {
          own.cancel();
          stop();
          bound.text.unobserve(onWords);
        },
      };
    },
  });
}

/** Whether the same people have their carets at the same places; a place that was told again counts as another. */
function isSameDrawing(people: readonly PresentPerson[], drawn: readonly PresentPerson[]): boolean {
  if (people.length !== drawn.length) return false;
  return people.every(({ client, id, name, caret }, index) => {
    const was = drawn[index];
    if (client !== was?.client || id !== was.id || name !== was.name) return false;
    return (
      caret?.field === was.caret?.field &&
      caret?.anchor === was.caret?.anchor &&
      caret?.head === was.caret?.head
    );
  });
}

/** Tells others that this person's caret is in this field; called when the field gets the focus. */
export function placeOwnCaret(
  bound: BoundText,
  field: string,
  view: EditorView,
  presence: PresenceRoom,
): void {
  presence.placeCaret(caretOf(bound, field, view));
}

function sameSelection(state: EditorState, before: EditorState): boolean {
  return state.selection.eq(before.selection) && state.doc === before.doc;
}

function caretOf(bound: BoundText, field: string, view: EditorView): PlacedCaret {
  const { doc, selection } = view.state;
  return {
    field,
    anchor: placeAt(bound.text, toFlat(doc, selection.anchor)),
    head: placeAt(bound.text, toFlat(doc, selection.head)),
  };
}

function drawCarets(
  bound: BoundText,
  field: string,
  people: readonly PresentPerson[],
  state: EditorState,
): DecorationSet {
  const placed = people.flatMap((person) => {
    if (person.caret?.field !== field) return [];
    const anchor = offsetOf(bound.text, person.caret.anchor);
    const head = offsetOf(bound.text, person.caret.head);
    if (anchor === null || head === null) return [];
    return [{ person, anchor: toPosition(state.doc, anchor), head: toPosition(state.doc, head) }];
  });
  const inks = inksFor(people.map(({ id }) => id));
  const own = state.selection.head;
  const nearest = placed
    .sort((a, b) => Math.abs(a.head - own) - Math.abs(b.head - own))
    .slice(0, MOST_CARETS);
  const decorations = nearest.flatMap(({ person, anchor, head }) => {
    const colour = inks.get(person.id) ?? "currentcolor";
    const caret = Decoration.widget(head, () => caretElement(person.name, colour), {
      key: `${person.client}:${person.name}`,
      side: -1,
      ignoreSelection: true,
    });
    const [from, to] = anchor < head ? [anchor, head] : [head, anchor];
    const chosen = Decoration.inline(from, to, { class: "wt-others-choice", style: `--wt-person:${colour}` });
    return from === to ? [caret] : [chosen, caret];
  });
  return DecorationSet.create(state.doc, decorations);
}

function caretElement(name: string, colour: string): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "wt-caret";
  caret.style.setProperty("--wt-person", colour);
  const label = document.createElement("span");
  label.className = "wt-caret-name";
  label.textContent = name;
  label.setAttribute("aria-hidden", "true");
  // Word joiners keep the caret from becoming a place where a line may break.
  caret.append("\u2060", label, "\u2060");
  return caret;
}
