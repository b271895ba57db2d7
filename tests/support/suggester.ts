import * as fc from "fast-check";
import type * as Y from "yjs";
import type { SuggestedFormat } from "#copy/format.ts";

/** For tests: suggestions as an editor writes them. */
export class Suggester {
  readonly by: string;
  #count = 0;

  constructor(by: string) {
    this.by = by;
  }

  #suggested(): { by: string; at: string } {
    return { by: this.by, at: `2026-02-03T21:23:${String(this.#count % 60).padStart(2, "0")}Z` };
  }

  #nextId(): string {
    this.#count += 1;
    return `${this.by}-${this.#count}`;
  }

  /** Words, a break ("\n") or an embed; what else the place has on both sides goes on around them. */
  insert(text: Y.Text, at: number, what: string | object, id = this.#nextId()): string {
    const around = attributesAt(text, at);
    const attributes = { ...around, kind: null, [`insert/${id}`]: this.#suggested() };
    if (typeof what === "string") text.insert(at, what, attributes);
    else text.insertEmbed(at, what, attributes);
    return id;
  }

  delete(text: Y.Text, at: number, length: number, id = this.#nextId()): string {
    text.format(at, length, { [`delete/${id}`]: this.#suggested() });
    return id;
  }

  format(text: Y.Text, at: number, length: number, set: SuggestedFormat["set"], id = this.#nextId()): string {
    text.format(at, length, { [`format/${id}`]: { ...this.#suggested(), set } });
    return id;
  }
}

interface Run {
  readonly insert: string | object;
  readonly attributes?: Record<string, unknown>;
}

/** What the characters on both sides of a place carry. */
function attributesAt(text: Y.Text, at: number): Record<string, unknown> {
  const [before, after] = [attributesOf(text, at - 1), attributesOf(text, at)];
  return Object.fromEntries(
    Object.entries(before).filter(([name, value]) => JSON.stringify(after[name]) === JSON.stringify(value)),
  );
}

export function attributesOf(text: Y.Text, at: number): Record<string, unknown> {
  let end = 0;
  // Y.Text types its delta as any; these are its two members.
  for (const { insert, attributes = {} } of text.toDelta() as Run[]) {
    end += typeof insert === "string" ? insert.length : 1;
    if (at >= 0 && at < end) return attributes;
  }
  return {};
}

/** One thing somebody does to a text, by parts of a thousand of its length. */
export interface Deed {
  readonly who: number;
  readonly act: "insert" | "delete" | "strong" | "kind" | "split" | "join" | "embed";
  readonly at: number;
  readonly length: number;
  readonly isPlain: boolean;
}

export function arbitraryDeed(isPlain: fc.Arbitrary<boolean>, people: number): fc.Arbitrary<Deed> {
  return fc.record({
    who: fc.nat(people - 1),
    act: fc.constantFrom("insert", "delete", "strong", "kind", "split", "join", "embed"),
    at: fc.nat(999),
    length: fc.integer({ min: 1, max: 12 }),
    isPlain,
  });
}

/** Does it; answers the suggestion's ID, "plain" for an edit, or null when there was nothing to do it to. */
export function perform(text: Y.Text, who: Suggester, deed: Deed, words = "words "): string | "plain" | null {
  const last = text.length - 1;
  const at = Math.floor((deed.at / 1_000) * text.length);
  const length = Math.min(deed.length, last - at);
  if (deed.act === "insert") return put(text, who, at, words, deed.isPlain);
  if (deed.act === "split") return put(text, who, at, "\n", deed.isPlain);
  if (deed.act === "embed") return put(text, who, at, { type: "ad-slot" }, deed.isPlain);
  if (deed.act === "delete") return length < 1 ? null : take(text, who, at, length, deed.isPlain);
  if (deed.act === "strong") {
    if (length < 1) return null;
    if (!deed.isPlain) return who.format(text, at, length, { strong: true });
    text.format(at, length, { strong: true });
    return "plain";
  }
  // Embeds aren't in the string, and a break would be found too early.
  const next = text.toString().length === text.length ? text.toString().indexOf("\n", at) : -1;
  if (next < 0 || next >= last) return null;
  if (deed.act === "join") return take(text, who, next, 1, deed.isPlain);
  if (!deed.isPlain) return who.format(text, next, 1, { kind: "subhed" });
  text.format(next, 1, { kind: "subhed" });
  return "plain";
}

function put(text: Y.Text, who: Suggester, at: number, what: string | object, isPlain: boolean): string {
  if (!isPlain) return who.insert(text, at, what);
  if (typeof what === "string") text.insert(at, what, {});
  else text.insertEmbed(at, what, {});
  return "plain";
}

function take(text: Y.Text, who: Suggester, at: number, length: number, isPlain: boolean): string {
  if (!isPlain) return who.delete(text, at, length);
  text.delete(at, length);
  return "plain";
}
