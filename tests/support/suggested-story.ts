import * as Y from "yjs";
import { BODY, HED } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { Suggester } from "./suggester.ts";

const STORY = "The council met on Monday.\nIt voted to close the mill.\nNobody spoke.\n";

/** A story of three paragraphs, or of these. */
export function open(story = STORY): { doc: Y.Doc; text: Y.Text } {
  const doc = new Y.Doc();
  const text = doc.getText(BODY);
  text.insert(0, story);
  doc.getText(HED).insert(0, "Mill to close");
  return { doc, text };
}

/** The copy, a line a block, as it is without what is suggested. */
export function lines(doc: Y.Doc): readonly string[] {
  return readCopy(doc).body.map((block) =>
    block.kind === "embed"
      ? `[${block.embed.type}]`
      : `${block.kind === "paragraph" ? "" : `${block.kind}: `}${block.runs
          .map(({ text, marks }) => (marks?.strong ? `*${text}*` : text))
          .join("")}`,
  );
}

export const jane = () => new Suggester("jane");
export const john = () => new Suggester("john");
