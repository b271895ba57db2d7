import { parseCanonical } from "#copy/canonical.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { readCopy } from "#copy/read.ts";
import { type SearchText, searchText } from "#copy/search-text.ts";
import { type SearchVectors, searchVectors } from "#domain/search-vector.ts";
import { hasGap, takeIn } from "./copy-document.ts";

/** What of a story search is made from. All of it can be cloned, so that the reading is done in another thread. */
export interface UnreadStory {
  readonly slug: string;
  readonly tags: readonly string[];
  /** Of its log. */
  readonly updates: readonly Uint8Array[];
  /** Canonical copy of what readers have; null for nothing. */
  readonly live: Uint8Array | null;
}

export interface ReadStory extends SearchText, SearchVectors {
  /** What readers have, where the working copy says something else. */
  readonly released: string;
}

/** Reads a story's words and makes the entries it is found by; null when its log's updates don't make a whole document. */
export function readForSearch({ slug, tags, updates, live }: UnreadStory): ReadStory | null {
  const doc = openCopyDocument();
  try {
    takeIn(doc, updates);
    if (hasGap(doc)) return null;
    const working = searchText(readCopy(doc));
    const released = live === null ? "" : onlyReleased(working, searchText(parseCanonical(live)));
    return { ...working, released, ...searchVectors({ ...working, slug, tags, released }) };
  } finally {
    doc.destroy();
  }
}

function onlyReleased(working: SearchText, live: SearchText): string {
  const said = new Set(linesOf(working));
  return linesOf(live)
    .filter((line) => !said.has(line))
    .join("\n");
}

function linesOf({ hed, byline, text }: SearchText): string[] {
  return [hed, byline, ...text.split("\n")].filter((line) => line !== "");
}
