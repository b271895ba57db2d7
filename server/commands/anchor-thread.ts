import type * as Y from "yjs";
import { type Anchor, anchorOn, flatText, nearestWords, resolveAnchor } from "#copy/comment-anchor.ts";
import { isTextOfCopy } from "#copy/validate.ts";
import { quoteNotThere } from "#domain/comments.ts";
import { done, refused } from "#domain/result.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import type { Tx } from "#server/records/db.ts";
import type { Answer } from "./newsroom.ts";
import type { WordsAsked } from "./open-thread.ts";
import { malformed } from "./refusals.ts";

/**
 * The anchor of the words somebody wants to comment on. Where the committed copy has them, quote and surroundings are
 * read from there. Where it hasn't (deleted a moment ago, or typed a moment ago and not committed yet) an editor's own
 * anchor stands: nobody's comment is lost because somebody else was quicker. A quote alone must stand in the copy.
 */
export async function anchorOfWords(tx: Tx, storyId: string, asked: WordsAsked): Answer<Anchor> {
  if (!isTextOfCopy(asked.text)) return refused(malformed("text", "There is no such text in a story."));
  const { doc, generation } = await loadDocument(tx, storyId);
  const range = rangeAsked(doc, generation, asked);
  const anchor = range && anchorOn(doc, asked.text, range, generation);
  doc.destroy();
  if (anchor) return done(anchor);
  const { text, quote, from = 0, at } = asked;
  return at === undefined ? refused(quoteNotThere()) : done({ text, quote, from, ...at });
}

function rangeAsked(
  doc: Y.Doc,
  generation: number,
  { text: name, quote, from = 0, at }: WordsAsked,
): { readonly from: number; readonly to: number } | null {
  const text = doc.getText(name);
  const flat = flatText(text);
  if (at !== undefined) {
    const now = resolveAnchor(text, flat, { text: name, quote, from, ...at }, generation);
    return now.state === "gone" ? null : now;
  }
  const found = nearestWords(flat, quote, from);
  return found === null ? null : { from: found, to: found + quote.length };
}
