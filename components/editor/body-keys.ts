import { baseKeymap, toggleMark } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import type { Command, Plugin } from "@tiptap/pm/state";
import type * as Y from "yjs";
import { moveBlocks, plainBeforeJoin, setBlockKind, splitLine } from "#copy/binding/block-commands.ts";
import type { BlockKind } from "#copy/format.ts";

/** What the keys of the editor do; `?` in the newsroom shows the same list (shortcuts.ts). */
export interface EditorKeys {
  readonly undo: Y.UndoManager;
  readonly find: () => void;
  readonly link: () => void;
}

const KIND_KEYS: Readonly<Record<string, BlockKind>> = {
  "Mod-Alt-0": "paragraph",
  "Mod-Alt-2": "subhed",
  "Mod-Shift-7": "number",
  "Mod-Shift-8": "bullet",
  "Mod-Shift-9": "quote",
  "Mod-Alt-n": "note",
};

function doing(what: () => unknown): Command {
  return () => {
    what();
    return true;
  };
}

function undoKeys(undo: Y.UndoManager): Record<string, Command> {
  const redo = doing(() => undo.redo());
  return { "Mod-z": doing(() => undo.undo()), "Mod-y": redo, "Mod-Shift-z": redo };
}

function markKey(name: string): Command {
  return (state, dispatch, view) => {
    const mark = state.schema.marks[name];
    return mark ? toggleMark(mark)(state, dispatch, view) : false;
  };
}

export function bodyKeys({ undo, find, link }: EditorKeys): Plugin[] {
  const kinds = Object.fromEntries(Object.entries(KIND_KEYS).map(([key, kind]) => [key, setBlockKind(kind)]));
  const keys: Record<string, Command> = {
    ...undoKeys(undo),
    ...kinds,
    "Mod-b": markKey("strong"),
    "Mod-i": markKey("em"),
    "Mod-k": doing(link),
    "Mod-f": doing(find),
    Enter: splitLine,
    "Shift-Enter": splitLine,
    "Alt-ArrowUp": moveBlocks(-1),
    "Alt-ArrowDown": moveBlocks(1),
  };
  return [keymap(keys), keymap({ Backspace: plainBeforeJoin }), keymap(baseKeymap)];
}

/** The keys of a one-line field: Enter goes on to the next field. */
export function lineKeys(undo: Y.UndoManager, next: () => void): Plugin[] {
  const onward = doing(next);
  return [keymap({ ...undoKeys(undo), Enter: onward, "Shift-Enter": onward }), keymap(baseKeymap)];
}
