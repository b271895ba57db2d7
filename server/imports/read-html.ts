import type { Block } from "#copy/format.ts";
import { cleanPaste } from "#copy/paste.ts";
import { type Imported, lineOf, NO_ITEM, unreadable } from "./imported-item.ts";
import { readOwnHtml } from "./own-html.ts";
import { parseHtml } from "./parse-markup.ts";

/** Sentences for a source that holds too much, or nothing. */
export const TOO_LONG = "This is longer than a story may be. Take the part of it that is the story.";
export const NO_WORDS = "There are no words of a story in this. Check that the right file was chosen.";

/** Where a page keeps its story, the surest place first. */
const PLACES = ["article", "[role=main]", "main", "body"];

/** A page or a fragment of HTML as a story: its first heading, or the page's title, is the hed. */
export function readHtml(source: string): Imported {
  const document = parseHtml(source);
  const heading = document.querySelector("h1");
  const hed = lineOf(
    heading?.textContent ??
      document.querySelector('meta[property="og:title"]')?.getAttribute("content") ??
      document.querySelector("title")?.textContent,
  );
  heading?.remove();
  const body = bodyOf(document);
  if (body === null) return unreadable(TOO_LONG);
  if (body.length === 0) return unreadable(NO_WORDS);
  return { ok: true, item: { ...NO_ITEM, hed, body } };
}

/** The body of an item that carries it as HTML; null when it is longer than a story may be. */
export function readHtmlBody(source: string): readonly Block[] | null {
  const document = parseHtml(source);
  return readOwnHtml(document) ?? bodyOf(document);
}

function bodyOf(document: Document): readonly Block[] | null {
  for (const place of PLACES) {
    const root = document.querySelector(place);
    if (root === null) continue;
    const paste = cleanPaste(root);
    if (paste.tooLarge) return null;
    if (paste.blocks.length > 0) return paste.blocks;
  }
  return [];
}
