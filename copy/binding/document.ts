import type { Node, Schema } from "@tiptap/pm/model";
import type * as Y from "yjs";
import { type Attributes, blockAttrs, marksOf, NO_ATTRIBUTES } from "./attributes.ts";

/** A Y.Text's own reading of itself: runs of words or single embeds with their attributes. */
interface TextRun {
  readonly insert: string | object;
  readonly attributes?: Attributes;
}

/**
 * The ProseMirror document that a Y.Text stands for: the one reading that every editor must agree with.
 * Words after the last break (only a foreign client leaves any) make a last block without attributes. In a one-line
 * field (`breaks` false) a stray break reads as a space.
 */
export function documentOf(text: Y.Text, schema: Schema, breaks: boolean): Node {
  const blocks: Node[] = [];
  let inline: Node[] = [];
  const end = (attributes: Attributes) => {
    blocks.push(blockOf(schema, inline, attributes));
    inline = [];
  };
  // Y.Text types its delta loosely; these are the two shapes its embeds and words have.
  for (const run of text.toDelta() as TextRun[]) {
    const attributes = run.attributes ?? NO_ATTRIBUTES;
    if (typeof run.insert !== "string") inline.push(embedNode(schema, run.insert, attributes));
    else if (breaks)
      readLines(
        run.insert,
        (words) => inline.push(wordsNode(schema, words, attributes)),
        () => end(attributes),
      );
    else inline.push(wordsNode(schema, oneLine(run.insert), attributes));
  }
  if (inline.length > 0 || blocks.length === 0) end(NO_ATTRIBUTES);
  return schema.topNodeType.create(null, blocks);
}

/** Walks a string line by line: words between breaks, and the breaks. */
export function readLines(text: string, words: (words: string) => void, lineEnd: () => void): void {
  let at = 0;
  for (let next = text.indexOf("\n", at); next !== -1; next = text.indexOf("\n", at)) {
    if (next > at) words(text.slice(at, next));
    lineEnd();
    at = next + 1;
  }
  if (at < text.length) words(text.slice(at));
}

/** A one-line field shows a break that a foreign client put there as a space, so that offsets stay equal. */
export function oneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

export function wordsNode(schema: Schema, words: string, attributes: Attributes): Node {
  return schema.text(words, marksOf(schema, attributes));
}

export function embedNode(schema: Schema, value: object, attributes: Attributes): Node {
  const type = schema.nodes.embed;
  if (!type) throw new Error("the schema has no embed");
  return type.create({ value }, null, marksOf(schema, attributes));
}

function blockOf(schema: Schema, inline: readonly Node[], attributes: Attributes): Node {
  const type = schema.nodes.block;
  if (!type) throw new Error("the schema has no block");
  // createAndFill isn't needed: any inline content is valid in a block. fromArray joins neighbours with equal marks.
  return type.create(blockAttrs(attributes), inline);
}
