import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentOf } from "#copy/binding/document.ts";
import { bodySchema } from "#copy/binding/schema.ts";
import { Suggester } from "#tests/support/suggester.ts";
import { suggestionMarks } from "./suggestion-marks.ts";

const LINE = "The council voted on Tuesday.\n";
const LINES = 5;

/** In every line an insertion, a deletion and a format; breaks that are suggested, joined and made subheds between them. */
function suggestedState(): EditorState {
  const text = new Y.Doc().getText("body");
  text.insert(0, LINE.repeat(LINES));
  const jane = new Suggester("jane");
  const john = new Suggester("john");
  for (let line = LINES - 1; line >= 0; line--) {
    const start = line * LINE.length;
    john.format(text, start + LINE.length - 1, 1, { kind: "subhed" }, `kind${line}`);
    john.delete(text, start + 18, 2);
    john.format(text, start + 12, 5, { em: true });
    if (line % 2 === 0) jane.insert(text, start + 8, "\n", `split${line}`);
    jane.insert(text, start + 4, "whole ");
  }
  john.delete(text, text.toString().indexOf("\n"), 1, "join");
  return EditorState.create({ doc: documentOf(text, bodySchema, true), plugins: [suggestionMarks()] });
}

function drawn(state: EditorState): readonly string[] {
  const [plugin] = state.plugins;
  const shown = plugin?.getState(state)?.decorations.find() ?? [];
  return shown
    .map(({ from, to, spec }: { from: number; to: number; spec: { told: unknown } }) =>
      JSON.stringify([from, to, spec.told]),
    )
    .sort();
}

const part = fc.double({ min: 0, max: 1, noNaN: true });
const act = fc.record({
  kind: fc.constantFrom("type", "delete", "split", "join", "copy", "mark", "both"),
  at: part,
  to: part,
});

test("[W2] what a key draws anew is what drawing all of the story would show", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 6 }), (acts) => {
      let state = suggestedState();
      for (const { kind, at, to } of acts) {
        const { tr, doc } = state;
        const size = doc.content.size;
        const [from, until] = [at, to].map((share) => Math.floor(share * size)).sort((a, b) => a - b);
        const $from = doc.resolve(Math.max(1, from ?? 0));
        const block = $from.index(0);
        if (kind === "type" && $from.parent.inlineContent) tr.insertText("x", $from.pos);
        if (kind === "split" && $from.parent.inlineContent) tr.split($from.pos);
        if (kind === "delete") tr.deleteRange(from ?? 0, until ?? 0);
        // The very node once more beside itself.
        if (kind === "copy")
          tr.insert($from.posAtIndex(block, 0), doc.child(Math.min(block, doc.childCount - 1)));
        if (kind === "join" && block > 0 && block < doc.childCount) tr.join($from.posAtIndex(block, 0));
        if (kind === "mark") tr.removeMark(from ?? 0, until ?? 0);
        if (kind === "both") tr.insertText("first ", 1).insertText("last", tr.doc.content.size - 1);
        state = state.apply(tr);
        const fresh = EditorState.create({ doc: state.doc, plugins: [suggestionMarks()] });
        expect(drawn(state)).toEqual(drawn(fresh));
      }
    }),
  );
});

test("[W2] a key leaves the decorations of all other blocks the same objects", () => {
  const state = suggestedState();
  const last = (one: EditorState) => one.plugins[0]?.getState(one)?.decorations.find().at(-1);
  const typed = state.apply(state.tr.insertText("x", 3));
  expect(last(typed)?.from).toBe((last(state)?.from ?? 0) + 1);
  // Drawn anew, its spec would be another object.
  expect(last(typed)?.spec).toBe(last(state)?.spec);
});
