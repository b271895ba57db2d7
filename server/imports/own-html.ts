import type { Block, BlockKind, Marks, Run } from "#copy/format.ts";
import { validAttribute } from "#copy/validate.ts";
import { isElement, isText } from "./parse-markup.ts";

/**
 * The body of a story that a newsroom with this software gave out (server/outputs/feed-entries.tsx), word for word: no
 * space is tidied and no mark guessed. The dateline and the notes to readers aren't copy and stay out. Null for any other
 * HTML, which is cleaned as a paste is.
 */
export function readOwnHtml(document: Document): readonly Block[] | null {
  const copy = document.querySelector("body > div.copy");
  if (copy === null || [...document.body.children].some((part) => part !== copy && !isNotes(part)))
    return null;
  const blocks: Block[] = [];
  for (const element of copy.children) {
    const read = blocksOf(element);
    if (read === null) return null;
    blocks.push(...read);
  }
  return blocks;
}

function isNotes(element: Element): boolean {
  return element.matches("section.notes");
}

/** Null for an element that ours never has. */
function blocksOf(element: Element): readonly Block[] | null {
  switch (element.localName) {
    case "p":
      return [block("paragraph", element)];
    case "h2":
      return [block("subhed", element)];
    case "div":
      return element.matches(".inset") ? childBlocks("note", element) : null;
    case "blockquote":
      return childBlocks("quote", element);
    case "ul":
      return childBlocks("bullet", element);
    case "ol":
      return childBlocks("number", element);
    case "figure":
      return [];
    default:
      return null;
  }
}

function childBlocks(kind: BlockKind, element: Element): readonly Block[] {
  return [...element.children].map((child) => block(kind, child));
}

function block(kind: BlockKind, element: Element): Block {
  return { kind, runs: runsIn(element, {}) };
}

function runsIn(node: Node, marks: Marks): Run[] {
  return [...node.childNodes].flatMap((child): Run[] => {
    if (isText(child)) {
      const text = child.nodeValue ?? "";
      return text === "" ? [] : [Object.keys(marks).length === 0 ? { text } : { text, marks }];
    }
    if (!isElement(child) || child.matches("span.dateline")) return [];
    return runsIn(child, { ...marks, ...markOf(child) });
  });
}

function markOf(element: Element): Marks {
  const link = element.getAttribute("href");
  if (element.localName === "strong") return { strong: true };
  if (element.localName === "em") return { em: true };
  // Whoever sends it may have written it by hand: a link leads where a link may, or is none.
  return element.localName === "a" && link !== null && validAttribute("link", link) === null ? { link } : {};
}
