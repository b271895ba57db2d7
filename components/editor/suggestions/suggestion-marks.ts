import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { attributesOfBlock, attributesOfMarks } from "#copy/binding/attributes.ts";
import { type Suggestion, suggestionsOn } from "#copy/suggestions.ts";

interface Marked {
  readonly decorations: DecorationSet;
  /** ID of the suggestion that is being looked at. */
  readonly looked: string | null;
}

const marksKey = new PluginKey<Marked>("suggestion-marks");

/** Shows what is suggested: insertions underlined, deletions struck out, formats as they would look. */
export function suggestionMarks(): Plugin<Marked> {
  return new Plugin<Marked>({
    key: marksKey,
    state: {
      init: (_config, { doc }) => ({ looked: null, decorations: decorate(doc, null) }),
      apply(transaction, marked, _before, { doc }) {
        const asked: { readonly look: string | null } | undefined = transaction.getMeta(marksKey);
        if (!asked && !transaction.docChanged) return marked;
        const looked = asked ? asked.look : marked.looked;
        return { looked, decorations: decorate(doc, looked) };
      },
    },
    props: { decorations: (state) => marksKey.getState(state)?.decorations },
  });
}

/** The suggestion to show strongest; null for none. What `dispatch` takes. */
export function lookAt(id: string | null): {
  readonly key: PluginKey<Marked>;
  readonly meta: { look: string | null };
} {
  return { key: marksKey, meta: { look: id } };
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
  /** Of the break that ends the block. */
  readonly isBreak: boolean;
}

/** Blocks don't change: a key makes one new block, and only that one is read again. Places are counted from its start. */
const read = new WeakMap<Node, readonly Place[]>();

function placesOf(block: Node): readonly Place[] {
  const known = read.get(block);
  if (known) return known;
  const places: Place[] = [];
  block.forEach((inline, offset) => {
    if (inline.marks.length === 0) return;
    const suggestions = suggestionsOn(attributesOfMarks(inline.marks));
    if (suggestions.length > 0)
      places.push({ from: offset, to: offset + inline.nodeSize, suggestions, isBreak: false });
  });
  const ofBreak = block.attrs.rest === null ? [] : suggestionsOn(attributesOfBlock(block));
  const { size } = block.content;
  if (ofBreak.length > 0) places.push({ from: size, to: size, suggestions: ofBreak, isBreak: true });
  read.set(block, places);
  return places;
}

function decorate(doc: Node, looked: string | null): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((block, offset) => {
    for (const place of placesOf(block)) {
      const looks = looksOf(place.suggestions, looked);
      const from = offset + 1 + place.from;
      if (!place.isBreak) {
        decorations.push(Decoration.inline(from, offset + 1 + place.to, { class: looks.join(" ") }));
        continue;
      }
      const key = looks.join(" ");
      decorations.push(
        Decoration.widget(from, () => breakSign(key), { side: 1, key, ignoreSelection: true }),
      );
      const kind = place.suggestions.findLast(({ set }) => set?.kind !== undefined)?.set?.kind;
      if (kind !== undefined)
        decorations.push(
          Decoration.node(offset, offset + block.nodeSize, { "data-suggested-kind": kind ?? "paragraph" }),
        );
    }
  });
  return DecorationSet.create(doc, decorations);
}

function looksOf(suggestions: readonly Suggestion[], looked: string | null): readonly string[] {
  const looks = new Set<string>();
  for (const { sort, id, set } of suggestions) {
    looks.add(`wt-suggested-${sort}`);
    if (set?.strong) looks.add("wt-suggested-strong");
    if (set?.em) looks.add("wt-suggested-em");
    if (id === looked) looks.add("wt-suggested-looked");
  }
  return [...looks];
}

function breakSign(looks: string): HTMLElement {
  const sign = document.createElement("span");
  sign.className = `wt-suggested-break ${looks}`;
  sign.textContent = "¶";
  return sign;
}
