import type { Marks } from "./format.ts";
import { cleanLink } from "./paste-link.ts";

/** Elements that have no words for readers, whatever is in them. `del` is what tracked changes took out. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    "script style head title meta link base noscript template iframe frame object embed applet param svg math canvas " +
    "video audio source track picture img map area input button select option textarea datalist progress meter dialog " +
    "rp rt xml del colgroup col"
  ).split(" "),
);
/** Namespaces of Office: drawings, formulas, fields. `o:p` is only an empty paragraph's filling. */
const SKIPPED_PREFIX = /^(?:v|w|m|x|st1):/u;

const BLOCKS: ReadonlySet<string> = new Set(
  (
    "html body p div section article aside main header footer nav address hgroup figure figcaption blockquote pre hr " +
    "ul ol dir menu li dl dt dd table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 form fieldset legend details " +
    "summary center"
  ).split(" "),
);

const HIDDEN_CLASSES =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screenreader-only|msocom\w*|mw-editsection|noprint)(?:\s|$)/iu;

export type Styles = ReadonlyMap<string, string>;
const NO_STYLES: Styles = new Map();

/** The declarations of a style attribute, also those no browser knows (mso-…). */
export function stylesOf(element: Element): Styles {
  const source = element.getAttribute("style");
  if (!source) return NO_STYLES;
  const styles = new Map<string, string>();
  for (const declaration of source.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace("!important", "");
    styles.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return styles;
}

export function isSkipped(element: Element, styles: Styles): boolean {
  const name = nameOf(element);
  if (SKIPPED.has(name) || SKIPPED_PREFIX.test(name) || element.hasAttribute("hidden")) return true;
  if (HIDDEN_CLASSES.test(element.getAttribute("class") ?? "")) return true;
  if (name === "sup" && element.getAttribute("class") === "reference") return true;
  return isHidden(styles);
}

function isHidden(styles: Styles): boolean {
  if (styles.size === 0) return false;
  return (
    styles.get("display") === "none" ||
    styles.get("visibility") === "hidden" ||
    styles.get("mso-hide") === "all" ||
    /^0(?:px|pt|em|rem|%)?$/u.test(styles.get("font-size") ?? "") ||
    /^(?:comment-list|comment|comment-reference)$/u.test(styles.get("mso-element") ?? "") ||
    (styles.get("position") === "absolute" && /^-\d{3,}/u.test(styles.get("left") ?? styles.get("top") ?? ""))
  );
}

/** Lower case, with its prefix: "o:p". */
export function nameOf(element: Element): string {
  return element.nodeName.toLowerCase();
}

export function isBlock(name: string, styles: Styles): boolean {
  if (BLOCKS.has(name)) return true;
  return /^(?:block|flex|grid|list-item|table|table-row)$/u.test(styles.get("display") ?? "");
}

/** The marks of words in an element, given those around it. */
export function marksWithin(
  element: Element,
  name: string,
  styles: Styles,
  around: Marks | undefined,
): Marks | undefined {
  const strong =
    weight(styles.get("font-weight")) ?? (name === "b" || name === "strong" || around?.strong === true);
  const em =
    slant(styles.get("font-style")) ??
    (name === "i" || name === "em" || name === "cite" || around?.em === true);
  const link = name === "a" ? linkOf(element) : around?.link;
  if (!strong && !em && !link) return undefined;
  return { ...(em ? { em } : {}), ...(link ? { link } : {}), ...(strong ? { strong } : {}) };
}

function linkOf(element: Element): string | undefined {
  const href = element.getAttribute("href");
  return (href && cleanLink(href)) || undefined;
}

/** True or false when the style says so. Google Docs wraps everything in <b style="font-weight:normal">. */
function weight(value: string | undefined): boolean | undefined {
  if (value === "bold" || value === "bolder") return true;
  if (value === "normal" || value === "lighter") return false;
  const number = Number.parseInt(value ?? "", 10);
  return Number.isNaN(number) ? undefined : number >= 600;
}

function slant(value: string | undefined): boolean | undefined {
  if (value === "normal") return false;
  return value?.startsWith("italic") || value?.startsWith("oblique") ? true : undefined;
}

/**
 * Whether a table's row is one line of figures and words, so that its cells may stand in one paragraph with tabs
 * between them. Mail and old pages lay whole texts out in tables: cells with several blocks are read as blocks.
 */
export function isDataRow(row: Element): boolean {
  const cells = [...row.children].filter((cell) => /^t[dh]$/u.test(nameOf(cell)));
  return cells.length > 1 && cells.every(isSimpleCell);
}

function isSimpleCell(cell: Element): boolean {
  // The search for a table within ends at the first one, so nested tables are not searched over and over.
  if (cell.querySelector("table")) return false;
  return cell.querySelectorAll("p,div,li,h1,h2,h3,h4,h5,h6,blockquote,pre").length <= 1;
}
