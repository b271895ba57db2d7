import type { Node } from "@tiptap/pm/model";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import type { BlockKind } from "#copy/format.ts";
import type { StoredEmbed } from "#copy/read.ts";

/** Makes every selected block of this kind; a kind of a newer version is given up only here, by a person's choice. */
export function setBlockKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const { tr } = state;
    eachSelectedBlock(state, (block, position) => {
      if (block.attrs.kind !== kind) tr.setNodeAttribute(position, "kind", kind);
      const rest: unknown = block.attrs.rest;
      if (typeof rest === "object" && rest !== null && "kind" in rest) {
        const { kind: _given, ...kept } = rest;
        tr.setNodeAttribute(position, "rest", Object.keys(kept).length > 0 ? kept : null);
      }
    });
    if (tr.docChanged) dispatch?.(tr);
    return true;
  };
}

/** Enter: a list goes on, other kinds are followed by a paragraph; Enter on an empty list line ends the list. */
export const splitLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const block = $from.parent;
  const inList = block.attrs.kind === "bullet" || block.attrs.kind === "number";
  if (empty && inList && block.content.size === 0) return setBlockKind("paragraph")(state, dispatch);
  const { tr } = state;
  tr.deleteSelection();
  const $at = tr.selection.$from;
  const atEnd = $at.parentOffset === $at.parent.content.size;
  const goesOn = inList || $at.parent.attrs.kind === "quote" || !atEnd;
  tr.split($at.pos, 1, [
    { type: $at.parent.type, attrs: goesOn ? $at.parent.attrs : { kind: "paragraph", rest: null } },
  ]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the start of a list line or subhed first makes it a paragraph. */
export const plainBeforeJoin: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.attrs.kind === "paragraph") return false;
  return setBlockKind("paragraph")(state, dispatch);
};

/** Puts an object on a line of its own after the block with the caret. */
export function insertEmbed(embed: StoredEmbed): Command {
  return (state, dispatch) => {
    const { block, embed: embedType } = state.schema.nodes;
    if (!block || !embedType) return false;
    const { tr } = state;
    const { $to } = state.selection;
    const line = block.create(null, embedType.create({ value: embed }));
    const emptyLine = $to.parent.content.size === 0;
    if (emptyLine) tr.insert($to.pos, embedType.create({ value: embed }));
    else tr.insert($to.after(1), line);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Moves the selected blocks up (-1) or down (1) past their neighbour: the neighbour is what is cut and put back. */
export function moveBlocks(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const first = $from.index(0);
    const last = $to.index(0);
    const neighbour = direction < 0 ? first - 1 : last + 1;
    if (neighbour < 0 || neighbour >= state.doc.childCount) return false;
    const node = state.doc.child(neighbour);
    const at = startOfBlock(state.doc, neighbour);
    const { tr } = state;
    tr.delete(at, at + node.nodeSize);
    tr.insert(startOfBlock(tr.doc, direction < 0 ? last : first), node);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Text typed beside an object starts a line of its own, so that an embed stays alone on its line. */
export function typeBesideEmbed(state: EditorState, text: string): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty) return null;
  const embedBefore = $from.nodeBefore?.type.name === "embed";
  const embedAfter = $from.nodeAfter?.type.name === "embed";
  if (!embedBefore && !embedAfter) return null;
  const { tr } = state;
  tr.split($from.pos, 1, [{ type: $from.parent.type, attrs: { kind: "paragraph", rest: null } }]);
  const at = embedBefore ? tr.mapping.map($from.pos, 1) : $from.pos;
  tr.insertText(text, at);
  return tr.setSelection(TextSelection.create(tr.doc, at + text.length)).scrollIntoView();
}

function startOfBlock(doc: Node, index: number): number {
  let position = 0;
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
  return position;
}

function eachSelectedBlock(state: EditorState, each: (block: Node, position: number) => void): void {
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, position) => {
    if (node.type.name === "block") each(node, position);
    return false;
  });
}
