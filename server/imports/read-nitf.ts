import {
  type Imported,
  instantOf,
  lineOf,
  NO_ITEM,
  namesIn,
  unreadable,
  withContacts,
} from "./imported-item.ts";
import { isElement, isText, parseXml } from "./parse-markup.ts";
import { NO_WORDS, readHtmlBody, TOO_LONG } from "./read-html.ts";
import { withdrawn } from "./read-ninjs.ts";

/** What HTML calls NITF's elements; any other keeps its name. */
const NAMES: Readonly<Record<string, string>> = { hl1: "h2", hl2: "h2", bq: "blockquote", block: "div" };
/** No words of the story: pictures, notes to readers (which a desk writes itself), data about it. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "media",
  "note",
  "nitf-table-metadata",
  "credit",
  "datasource",
]);
const KEPT: ReadonlySet<string> = new Set(
  "p h2 blockquote div ul ol li em strong a br q table tr td th dl dt dd pre hr".split(" "),
);

/** An IPTC NITF document, 3.x. Its `ed-msg` is for the desk, its `date.release` in the future an embargo (P2). */
export function readNitf(source: string): Imported {
  const document = parseXml(source);
  const root = document?.documentElement;
  if (!document || root?.localName !== "nitf")
    return unreadable(
      "This isn’t an NITF document. Choose the file that the agency sent, or another format.",
    );
  const find = (name: string) => document.getElementsByTagName(name)[0];
  const said = (name: string) => lineOf(find(name)?.textContent);
  const status = find("docdata")?.getAttribute("management-status") ?? "usable";
  if (status !== "usable" && status !== "embargoed") return unreadable(withdrawn(status));
  const content = find("body.content");
  const body = content ? readHtmlBody(htmlOf(content)) : [];
  if (body === null) return unreadable(TOO_LONG);
  const hed = said("hl1") || said("title");
  if (body.length === 0 && hed === "") return unreadable(NO_WORDS);
  const dateline =
    lineOf(find("dateline")?.getElementsByTagName("location")[0]?.textContent) || said("dateline");
  const hedline = find("hedline");
  return {
    ok: true,
    item: {
      ...NO_ITEM,
      uri: find("doc-id")?.getAttribute("id-string") ?? null,
      hed,
      dek: lineOf(hedline?.getElementsByTagName("hl2")[0]?.textContent),
      byline: withContacts(namesIn(bylineOf(find("byline"))), said("tagline").split(/(?=•)/)),
      dateline,
      edNote: find("ed-msg")?.getAttribute("info") ?? null,
      embargoUntil: instantOf(withSigns(find("date.release")?.getAttribute("norm"))),
      body: withoutDateline(body, dateline),
    },
  };
}

/** The line without the writer's title, which NITF keeps within it. */
function bylineOf(byline: Element | undefined): string {
  byline?.getElementsByTagName("byttl")[0]?.remove();
  return byline?.textContent ?? "";
}

/** NITF's "20260203T162300-0500" with the signs that clocks read. */
function withSigns(norm: string | null | undefined): string | undefined {
  return norm?.replace(
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/,
    (_all, year, month, day, hour = "00", minute = "00", second = "00", zone = "Z") =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`,
  );
}

/** What opens the first paragraph is the story's dateline, and would be printed twice. */
function withoutDateline(body: NonNullable<ReturnType<typeof readHtmlBody>>, dateline: string) {
  const [first, ...rest] = body;
  if (dateline === "" || first === undefined || first.kind === "embed") return body;
  const [opening, ...runs] = first.runs;
  const dash = /^(.{1,60}?)\s*[—–-]{1,2}\s+/.exec(opening?.text ?? "");
  if (opening === undefined || dash?.[1]?.toLowerCase() !== dateline.toLowerCase()) return body;
  return [{ ...first, runs: [{ ...opening, text: opening.text.slice(dash[0].length) }, ...runs] }, ...rest];
}

function htmlOf(node: Node): string {
  let html = "";
  for (const child of node.childNodes) {
    if (isText(child)) html += escaped(child.nodeValue ?? "");
    else if (isElement(child) && !LEFT_OUT.has(child.localName)) html += elementOf(child);
  }
  return html;
}

function elementOf(element: Element): string {
  const name = NAMES[element.localName] ?? element.localName;
  const inner = htmlOf(element);
  if (!KEPT.has(name)) return inner;
  const href = name === "a" ? element.getAttribute("href") : null;
  return `<${name}${href === null ? "" : ` href="${escaped(href)}"`}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
