import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { blockAttrs } from "#copy/binding/attributes.ts";
import { typeBesideEmbed } from "#copy/binding/block-commands.ts";
import { embedNode, wordsNode } from "#copy/binding/document.ts";
import type { Block } from "#copy/format.ts";
import { cleanPaste } from "#copy/paste.ts";
import { PASTE_LIMITS, type Paste } from "#copy/paste-blocks.ts";
import { smartTyping } from "#copy/typography.ts";
import { validEmbed } from "#copy/validate.ts";
import { countText } from "#copy/word-count.ts";

/** What the editor says to the person who pasted too much. */
export type TellPasteRefused = (sentence: string) => void;

/** Curly quotes and dashes as typed, a line of their own for objects, and paste that brings only words (W5). */
export function typingPlugin(breaks: boolean, tell: TellPasteRefused): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const transaction = typed(view.state, from, to, text);
        if (transaction) view.dispatch(transaction);
        return transaction !== null;
      },
      handlePaste(view, event) {
        const data = event.clipboardData;
        if (!data) return false;
        return pasteInto(view, data.getData("text/html"), data.getData("text/plain"), breaks, tell);
      },
      transformPasted(slice, view) {
        // What is dragged within the story is moved, not pasted.
        if (view.dragging !== null) return slice;
        const content = withoutObjects(slice.content);
        return content.eq(slice.content) ? slice : Slice.maxOpen(content);
      },
      handleDrop(view, event, _slice, moved) {
        if (moved || !event.dataTransfer) return false;
        const { dataTransfer } = event;
        event.preventDefault();
        return pasteInto(
          view,
          dataTransfer.getData("text/html"),
          dataTransfer.getData("text/plain"),
          breaks,
          tell,
        );
      },
    },
  });
}

function typed(state: EditorState, from: number, to: number, text: string): Transaction | null {
  const beside = from === to ? typeBesideEmbed(state, text) : null;
  if (beside) return beside;
  const $from = state.doc.resolve(from);
  const before = $from.parent.textBetween(0, $from.parentOffset, "", "\uFFFC");
  const smart = smartTyping(before, text);
  if (!smart) return null;
  return state.tr.insertText(smart.insert, from - smart.remove, to).scrollIntoView();
}

/** What was copied from one of our editors keeps its structure: ProseMirror marks what it copies, and our lines say their kind. */
const COPIED_HERE = /<[^>]+\sdata-kind="[a-z]+"[^>]*\sdata-pm-slice=/;

/** Of what a pasted slice brings, an object only if it is a picture's place: ad slots are never pasted, and what else isn't ours. */
function withoutObjects(nodes: Fragment): Fragment {
  const kept: Node[] = [];
  nodes.forEach((node) => {
    if (node.type.name === "embed") {
      if (isPicture(node.attrs.value)) kept.push(node);
      return;
    }
    const content = withoutObjects(node.content);
    // A line that was an object, and nothing else, goes with it.
    if (content.size > 0 || node.content.size === 0) kept.push(node.copy(content));
  });
  return Fragment.fromArray(kept);
}

function isPicture(value: unknown): boolean {
  return validEmbed(value) === null && (value as { readonly type: string }).type === "picture"; // as validEmbed says
}

function pasteInto(
  view: EditorView,
  html: string,
  plain: string,
  breaks: boolean,
  tell: TellPasteRefused,
): boolean {
  const size = Math.max(html.length, plain.length);
  // 10 MB of markup can hold few words, but a browser stops answering while it is read.
  if (plain.length > PASTE_LIMITS.characters || size > 12_000_000) {
    tell(tooMuch(countText(plain)));
    return true;
  }
  if (COPIED_HERE.test(html) && breaks) return false;
  const paste = readPaste(html, plain);
  if (paste.tooLarge) {
    tell(tooMuch(paste.words));
    return true;
  }
  if (paste.blocks.length === 0) return true;
  const { state } = view;
  const slice = breaks ? bodySlice(state.schema, paste.blocks) : lineSlice(state.schema, paste.blocks);
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true));
  return true;
}

function tooMuch(words: number): string {
  return `That is ${words.toLocaleString("en-US")} words at once, more than a story takes. Nothing was pasted; paste it in smaller parts.`;
}

function readPaste(html: string, plain: string): Paste {
  const parser = new DOMParser();
  if (html) return cleanPaste(parser.parseFromString(html, "text/html").body);
  const text = document.createElement("div");
  for (const line of plain.split(/\r\n?|\n/)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    text.append(paragraph);
  }
  return cleanPaste(text);
}

/** One pasted block goes into the line at the caret; more open lines of their own. */
function bodySlice(schema: Schema, blocks: readonly Block[]): Slice {
  const nodes = blocks.map((block) => blockNode(schema, block));
  const [first] = blocks;
  const alone = blocks.length === 1 && first?.kind === "paragraph";
  return new Slice(
    Fragment.from(nodes),
    alone || first?.kind === "paragraph" ? 1 : 0,
    alone || blocks.at(-1)?.kind === "paragraph" ? 1 : 0,
  );
}

function blockNode(schema: Schema, block: Block): Node {
  const type = schema.nodes.block;
  if (!type) throw new Error("the schema has no block");
  if (block.kind === "embed") return type.create(null, embedNode(schema, block.embed, {}));
  const runs = block.runs.map((run) => wordsNode(schema, run.text, { ...run.marks }));
  return type.create(blockAttrs(block.kind === "paragraph" ? {} : { kind: block.kind }), runs);
}

function lineSlice(schema: Schema, blocks: readonly Block[]): Slice {
  const text = blocks
    .map((block) => (block.kind === "embed" ? "" : block.runs.map((run) => run.text).join("")))
    .filter((line) => line !== "")
    .join(" ");
  return text === "" ? Slice.empty : new Slice(Fragment.from(schema.text(text)), 0, 0);
}
