import { expect } from "vitest";
import * as Y from "yjs";
import { documentOf } from "#copy/binding/document.ts";
import { HeadlessEditor } from "#copy/binding/headless-editor.ts";
import { bodySchema } from "#copy/binding/schema.ts";
import { ScriptedPerson } from "#copy/binding/scripted-person.ts";
import { BODY } from "#copy/format.ts";

/** For tests: people who write one body in editors without screens. */

export const STORY = "First paragraph here.\nSecond paragraph here.\nThird paragraph here.\n";

/** A story, as its words or as what writes it, on several desks' screens; nothing travels until `meet`. */
export function writers(
  count: number,
  story: string | ((text: Y.Text) => void),
  open = (doc: Y.Doc) => new HeadlessEditor(doc),
): ScriptedPerson[] {
  const seed = new Y.Doc();
  seed.clientID = 1;
  if (typeof story === "string") seed.getText(BODY).insert(0, story);
  else story(seed.getText(BODY));
  const update = Y.encodeStateAsUpdate(seed);
  return Array.from({ length: count }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1000 + index;
    Y.applyUpdate(doc, update);
    return new ScriptedPerson(open(doc));
  });
}

export function deliver(from: ScriptedPerson, to: ScriptedPerson): void {
  const missing = Y.encodeStateAsUpdate(from.editor.doc, Y.encodeStateVector(to.editor.doc));
  Y.applyUpdate(to.editor.doc, missing, "wire");
}

/** Everyone hears everyone. */
export function meet(people: readonly ScriptedPerson[]): void {
  for (let round = 0; round < 2; round++) {
    for (const from of people) for (const to of people) if (from !== to) deliver(from, to);
  }
}

export function expectAgreement(people: readonly ScriptedPerson[]): void {
  const [first] = people;
  if (!first) return;
  for (const { editor } of people) {
    expect(editor.state.doc.toJSON()).toEqual(documentOf(editor.bound.text, bodySchema, true).toJSON());
    expect(editor.state.doc.toJSON()).toEqual(first.editor.state.doc.toJSON());
    editor.state.doc.check();
  }
}

export function words(person: ScriptedPerson | undefined): string[] {
  const lines: string[] = [];
  person?.editor.state.doc.forEach((block) => {
    lines.push(`${block.attrs.kind === "paragraph" ? "" : `${block.attrs.kind}: `}${block.textContent}`);
  });
  return lines;
}
