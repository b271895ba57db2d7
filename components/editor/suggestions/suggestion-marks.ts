import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { attributesOfBlock, attributesOfMarks } from "#copy/binding/attributes.ts";
import { type Suggestion, suggestionsOn } from "#copy/suggestions.ts";

interface Marked {
  readonly decorations: DecorationSet;
  /** ID of the suggestion that is being looked at. */
  readonly looked: string | null;
}

const marksKey = new PluginKey<Marked>("suggestion-marks");

/**
 * Shows what is suggested: insertions underlined, deletions struck out, formats as they would look. A key draws only the
 * blocks it changed anew; all others keep their decorations, which the view then needn't compare.
 */
export function suggestionMarks(): Plugin<Marked> {
  return new Plugin<Marked>({
    key: marksKey,
    state: {
      init: (_config, { doc }) => ({ looked: null, decorations: decorate(doc, null) }),
      apply(transaction, marked, _before, { doc }) {
        const asked: { readonly look: string | null } | undefined = transaction.getMeta(marksKey);
        if (!asked && !transaction.docChanged) return marked;
        if (asked) return { looked: asked.look, decorations: decorate(doc, asked.look) };
        return { ...marked, decorations: redecorate(marked, transaction) };
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
    decorations.push(...decorationsOf(block, offset, looked));
  });
  return DecorationSet.create(doc, decorations);
}

/** What `decorate` gives, made of what was shown before the transaction. */
function redecorate({ decorations, looked }: Marked, transaction: Transaction): DecorationSet {
  const { doc, mapping } = transaction;
  const { head, tail } = unchangedBlocks(transaction);
  const fresh: Decoration[] = [];
  let [from, to] = [doc.content.size, 0];
  doc.forEach((block, offset, index) => {
    if (index < head || index >= doc.childCount - tail) return;
    from = Math.min(from, offset);
    to = offset + block.nodeSize;
    fresh.push(...decorationsOf(block, offset, looked));
  });
  const mapped = decorations.map(mapping, doc);
  const stale = mapped.find(from, to).filter((each) => each.from >= from && each.to <= to);
  return mapped.remove(stale).add(doc, fresh);
}

/** How many blocks at either end are those there were before, and no step fell into. */
function unchangedBlocks({ before, doc, mapping }: Transaction): {
  readonly head: number;
  readonly tail: number;
} {
  const most = Math.min(before.childCount, doc.childCount);
  let head = 0;
  while (head < most && before.child(head) === doc.child(head)) head++;
  let tail = 0;
  while (tail < most - head && lastBlock(before, tail) === lastBlock(doc, tail)) tail++;
  // A pasted block can be the very node of its neighbour, so identity alone may look past the place of a step.
  mapping.maps.forEach((map, index) => {
    const onward = mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      head = Math.min(head, doc.resolve(onward.map(newFrom, -1)).index(0));
      tail = Math.min(tail, doc.childCount - doc.resolve(onward.map(newTo, 1)).indexAfter(0));
    });
  });
  return { head, tail };
}

function lastBlock(doc: Node, fromEnd: number): Node {
  return doc.child(doc.childCount - 1 - fromEnd);
}

function decorationsOf(block: Node, offset: number, looked: string | null): readonly Decoration[] {
  const decorations: Decoration[] = [];
  for (const place of placesOf(block)) {
    const looks = looksOf(place.suggestions, looked);
    const from = offset + 1 + place.from;
    const key = looks.join(" ");
    if (!place.isBreak) {
      decorations.push(Decoration.inline(from, offset + 1 + place.to, { class: key }, { told: key }));
      continue;
    }
    decorations.push(
      Decoration.widget(from, () => breakSign(key), { side: 1, key, ignoreSelection: true, told: key }),
    );
    const kind = place.suggestions.findLast(({ set }) => set?.kind !== undefined)?.set?.kind;
    if (kind === undefined) continue;
    const shown = { "data-suggested-kind": kind ?? "paragraph" };
    decorations.push(Decoration.node(offset, offset + block.nodeSize, shown, { told: shown }));
  }
  return decorations;
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
