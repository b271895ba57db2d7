import { apartBetween, isOfSuggestion, plainAttributes } from "#copy/suggestions.ts";
import { type Attributes, sameValue } from "./attributes.ts";
import type { Fate, Hand } from "./hand.ts";

/**
 * The hand of somebody who writes and doesn't suggest. ProseMirror gives typed words, and the breaks of a split or a join,
 * what their neighbours carry; here that makes nothing a suggestion and takes none away. Words that the same transaction
 * took out elsewhere are moved, and keep theirs.
 */
export class PlainHand implements Hand {
  readonly keepsEqual = true;
  /** Whether the text now carries what the editor shows. */
  isTrue = true;
  #removed: { text: string; attributes: Attributes }[] = [];
  #removing: { text: string; attributes: Attributes }[] = [];

  inserted(text: string, attributes: Attributes, before: Attributes, after: Attributes): Attributes {
    const around = apartBetween(before, after);
    const plain = this.#isMoved(text, attributes) ? attributes : plainAttributes(attributes);
    const written = { ...around, ...plain };
    for (const name in around) {
      // Moved within its own suggestion, it is as much part of it as before.
      if (name.startsWith("apart/") && !(name in plain) && hasOwnOf(name.slice("apart/".length), plain))
        delete written[name];
    }
    this.isTrue &&= sameValue(written, attributes);
    return written;
  }

  retained(change: Record<string, unknown> | null): Record<string, unknown> | null {
    if (change === null || !Object.keys(change).some(isOfSuggestion)) return change;
    this.isTrue = false;
    const kept = plainAttributes(change);
    return Object.keys(kept).length > 0 ? kept : null;
  }

  removed(text: string, attributes: Attributes): Fate {
    if (Object.keys(attributes).some(isOfSuggestion)) this.#removing.push({ text, attributes });
    return "gone";
  }

  endStep(): void {
    this.#removed.push(...this.#removing);
    this.#removing = [];
  }

  /** What an earlier step of the transaction took out of the text with the same suggestions on it. */
  #isMoved(text: string, attributes: Attributes): boolean {
    return this.#removed.some(
      (one) => one.text.includes(text) && sameValue(suggested(one.attributes), suggested(attributes)),
    );
  }
}

function hasOwnOf(id: string, attributes: Attributes): boolean {
  return ["insert", "delete", "format"].some((sort) => `${sort}/${id}` in attributes);
}

function suggested(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isOfSuggestion(name)));
}
