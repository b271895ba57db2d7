import * as Y from "yjs";
import { type Attributes, NO_ATTRIBUTES, sameValue } from "./binding/attributes.ts";
import type { Operation } from "./binding/delta.ts";
import { isOfSuggestion, ownApart, standingApart } from "./suggestions.ts";

/**
 * Writes operations into a text so that no suggestion can run on over words that aren't part of it (W2, Y9).
 *
 * Yjs keeps a format as a mark where it begins and one where it ends. To put words without a suggestion at a place where
 * it still goes on, it ends the suggestion before them and begins it again behind them; when somebody decides the
 * suggestion meanwhile, its end goes and what was begun again runs over the rest of the story. At the end of a suggestion
 * Yjs looks past its end mark, but only while nothing else ends before it. Where it can't, the words are put in as part
 * of the suggestion and made to stand apart from it: that begins nothing again.
 *
 * Answers whether everything was written as it was given.
 */
export function applyOperations(text: Y.Text, operations: readonly Operation[]): boolean {
  let at = 0;
  let isAsGiven = true;
  const safe = operations.map((operation) => {
    if ("retain" in operation) at += operation.retain;
    else if ("delete" in operation) at += operation.delete;
    else {
      const given = operation.attributes ?? NO_ATTRIBUTES;
      const clientId = text.doc?.clientID ?? 0;
      const own = ownApart(given, clientId);
      const attributes = ownApart(goingOn(own, attributesBefore(text, at, own)), clientId);
      if (attributes !== given) {
        isAsGiven = false;
        return { ...operation, attributes: { ...attributes } };
      }
    }
    return operation;
  });
  // Never with `sanitize: false`: against what Yjs says of it, that drops a "\n" put at the end of a text, and its kind.
  if (safe.length > 0) text.applyDelta(safe);
  return isAsGiven;
}

/** `given`, with every suggestion of the place that would have to be begun again behind it, standing apart from it. */
function goingOn(given: Attributes, here: Attributes): Attributes {
  const broken = Object.keys(here).filter(
    (name) => isOfSuggestion(name) && !sameValue(given[name], here[name]),
  );
  if (broken.length === 0) return given;
  return standingApart(given, here, broken);
}

/** What Yjs will count as the attributes of the place when it puts in words with these: its own way to look past ends. */
function attributesBefore(text: Y.Text, offset: number, given: Attributes): Attributes {
  const here: Record<string, unknown> = {};
  if (!text._hasFormatting) return here;
  let left = offset;
  let item = text._start;
  while (item !== null && left > 0) {
    if (!item.deleted) {
      if (item.content instanceof Y.ContentFormat) setFormat(here, item.content);
      else if (item.countable) left -= item.length;
    }
    item = item.right;
  }
  // In the middle of an item there is nothing to look past.
  while (left === 0 && item !== null) {
    if (!item.deleted) {
      if (!(item.content instanceof Y.ContentFormat)) break;
      const { key, value } = item.content;
      if (!sameValue(given[key] ?? null, value)) break;
      setFormat(here, item.content);
    }
    item = item.right;
  }
  return here;
}

function setFormat(here: Record<string, unknown>, { key, value }: Y.ContentFormat): void {
  if (value === null) delete here[key];
  // ContentFormat types its value as an object; it is any JSON value.
  else here[key] = value as unknown;
}
