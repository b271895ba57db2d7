import { type ListItem, type Paste, PasteBlocks, type Setting } from "./paste-blocks.ts";
import {
  isBlock,
  isDataRow,
  isSkipped,
  marksWithin,
  nameOf,
  type Styles,
  stylesOf,
} from "./paste-element.ts";

/** Where the reader of a paste is. */
interface Place extends Setting {
  /** What a list item here would be. */
  readonly list: "bullet" | "number";
  /** Breaks are no more than spaces: "always" in a cell of a row; "mostly", but for paragraphs, in items and subheds. */
  readonly oneLine: "no" | "mostly" | "always";
  /** Line ends in the source are line ends. */
  readonly lines: boolean;
  /** In a row whose cells are kept on one line. */
  readonly row: boolean;
}

const START: Place = {
  marks: undefined,
  kind: "paragraph",
  item: null,
  list: "bullet",
  oneLine: "no",
  lines: false,
  row: false,
};

/** What is left to do, last first. */
type Task =
  | { readonly read: Node; readonly place: Place }
  | { readonly breakIn: Place; readonly name: string };

/**
 * Pasted HTML as clean blocks (W5): from Word, Google Docs, mail and the web only words, safe links, strong, em,
 * bullets, numbers, quotes and subheds survive. `root` is a parsed document, fragment or element; nothing in it is run,
 * changed or loaded. Parse with DOMParser, never by setting innerHTML of the live page. Linear in the number of nodes.
 */
export function cleanPaste(root: Node): Paste {
  const blocks = new PasteBlocks();
  // A stack of our own: pages nest deeper than the call stack goes.
  const tasks: Task[] = [{ read: root, place: START }];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if ("breakIn" in task) breakLine(task.name, task.breakIn, blocks);
    else readNode(task.read, task.place, blocks, tasks);
  }
  return blocks.finish();
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const DOCUMENT = 9;
const FRAGMENT = 11;

function readNode(node: Node, place: Place, blocks: PasteBlocks, tasks: Task[]): void {
  if (node.nodeType === TEXT || node.nodeType === CDATA) readText(node.nodeValue ?? "", place, blocks);
  else if (isElement(node)) readElement(node, place, blocks, tasks);
  else if (node.nodeType === DOCUMENT || node.nodeType === FRAGMENT) readChildren(node, place, tasks);
}

function isElement(node: Node): node is Element {
  // Not instanceof: the paste may come from another window, or from a DOM that isn't a browser's.
  return node.nodeType === ELEMENT;
}

function readChildren(node: Node, place: Place, tasks: Task[]): void {
  for (let child = node.lastChild; child; child = child.previousSibling) tasks.push({ read: child, place });
}

function readText(text: string, place: Place, blocks: PasteBlocks): void {
  if (!place.lines || place.oneLine !== "no") {
    blocks.text(text, place);
    return;
  }
  text.split("\n").forEach((line, index) => {
    if (index > 0) blocks.endBlock();
    blocks.text(line, place);
  });
}

function readElement(element: Element, around: Place, blocks: PasteBlocks, tasks: Task[]): void {
  const styles = stylesOf(element);
  const name = nameOf(element);
  if (isSkipped(element, styles)) return;
  if (styles.get("mso-list") === "ignore") {
    if (around.item) around.item.kind = listKind(element.textContent);
    return;
  }
  if (name === "br") {
    breakLine(name, around, blocks);
    return;
  }
  const place = placeWithin(element, name, styles, around);
  if (isCell(name) && around.row) {
    blocks.tab();
  } else if (isBlock(name, styles)) {
    breakLine(name, around, blocks);
    tasks.push({ breakIn: around, name });
  }
  readChildren(element, place, tasks);
}

/** What stands on lines of its own even within a list item or a subhed. */
const BREAKS_ITEMS = /^(?:ul|ol|li|table|tr|td|th|blockquote|h[1-6]|pre|p)$/u;

function breakLine(name: string, place: Place, blocks: PasteBlocks): void {
  const breaks = place.oneLine === "no" || (place.oneLine === "mostly" && BREAKS_ITEMS.test(name));
  if (breaks) blocks.endBlock();
  else blocks.text(" ", place);
}

function isCell(name: string): boolean {
  return name === "td" || name === "th";
}

/** Word numbers with "1.", "a)" or "iv."; all else is a bullet. */
function listKind(marker: string | null): "bullet" | "number" {
  return /^[\s\u00a0]*\(?[0-9a-z]{1,5}[.)]/iu.test(marker ?? "") ? "number" : "bullet";
}

function placeWithin(element: Element, name: string, styles: Styles, around: Place): Place {
  const marks = marksWithin(element, name, styles, around.marks);
  const lines = around.lines || name === "pre" || name === "textarea" || keepsLines(styles);
  const place = { ...around, marks, lines };
  if (/^h[1-6]$/u.test(name) || isWordTitle(element)) return { ...place, kind: "subhed", oneLine: "mostly" };
  if (name === "blockquote") return { ...place, kind: "quote", item: null, oneLine: "no" };
  if (name === "ul" || name === "ol")
    return { ...place, list: name === "ul" ? "bullet" : "number", item: null };
  if (name === "li") {
    return {
      ...inItem(place, { kind: around.list, fromWord: false, started: false }),
      kind: itemKind(around),
    };
  }
  if (isWordListItem(element, name, styles)) {
    return inItem(place, { kind: "bullet", fromWord: true, started: false });
  }
  if (name === "tr") return { ...place, row: isDataRow(element) };
  if (isCell(name)) return { ...place, oneLine: around.row ? "always" : "no" };
  if (name === "table") return { ...place, row: false, oneLine: "no" };
  return place;
}

function keepsLines(styles: Styles): boolean {
  return /^(?:pre|pre-line|break-spaces)/u.test(styles.get("white-space") ?? "");
}

/** A list in a quote is a list; one in a subhed can't be. */
function itemKind({ kind }: Place): Place["kind"] {
  return kind === "quote" ? "paragraph" : kind;
}

function inItem(place: Place, item: ListItem): Place {
  return { ...place, item, oneLine: "mostly" };
}

function isWordTitle(element: Element): boolean {
  return /^Mso(?:Title|Subtitle|Heading\w*)$/u.test(element.getAttribute("class") ?? "");
}

function isWordListItem(element: Element, name: string, styles: Styles): boolean {
  if (name !== "p" && name !== "div") return false;
  const list = styles.get("mso-list");
  if (list !== undefined) return /^l\d+/u.test(list);
  return /^MsoList(?:Paragraph|Bullet|Number)/u.test(element.getAttribute("class") ?? "");
}
