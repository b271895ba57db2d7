import type { Node } from "@tiptap/pm/model";
import { storedEmbed } from "#copy/read.ts";
import { countText } from "#copy/word-count.ts";

/** Blocks don't change: a key makes one new block, and only that one is counted again. */
const counted = new WeakMap<Node, number>();

/** The words of a body in the editor: what `countWords` counts in the copy it stands for. */
export function countBody(body: Node): number {
  let words = 0;
  body.forEach((block) => {
    let own = counted.get(block);
    if (own === undefined) {
      own = countText(textOf(block));
      counted.set(block, own);
    }
    words += own;
  });
  return words;
}

/** An object parts the words beside it; one that this version doesn't know is left out, as when the copy is read. */
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, "", ({ attrs }) => (storedEmbed(attrs.value) ? "\n" : ""));
}
