import { DOMParser } from "linkedom";

/** A page or a fragment of HTML as a document that nothing runs in and that loads nothing. */
export function parseHtml(source: string): Document {
  const isPage = /<(?:!doctype|html|body)[\s>]/i.test(source);
  const page = isPage ? source : `<!doctype html><html><body>${source}</body></html>`;
  // linkedom's documents are DOMs without what only a browser has; nothing here asks for that.
  return new DOMParser().parseFromString(page, "text/html") as unknown as Document;
}

/** XML as a document. Entities of its own it may not have: nothing outside it is ever read. */
export function parseXml(source: string): Document | null {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(source)) return null;
  return new DOMParser().parseFromString(source, "text/xml") as unknown as Document;
}

const TEXT = 3;
const CDATA = 4;
const ELEMENT = 1;

export function isText(node: Node): boolean {
  return node.nodeType === TEXT || node.nodeType === CDATA;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
