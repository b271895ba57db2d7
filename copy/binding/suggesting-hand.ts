import type { SuggestedFormat } from "#copy/format.ts";
import { apartBetween, plainAttributes, type Suggestion, suggestionsOn } from "#copy/suggestions.ts";
import { type Attributes, sameValue } from "./attributes.ts";
import type { Fate, Hand } from "./hand.ts";

/** Who suggests, when, and under which ID what can't go on with an earlier suggestion of theirs. */
export interface Suggesting {
  /** The staffer's ID. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly id: string;
}

/**
 * So long what is typed goes on under the ID of what stands beside it, ms from its first letter. Somebody may accept or
 * reject that ID without having seen the rest: Yjs then takes away what marked the rest as well, and it would stand in
 * the copy as if written. Under an ID of its own it stays a suggestion; a screen shows what touches as one.
 */
const GOES_ON_MS = 2_000;

/** What a suggested format can set. */
const FORMATS: ReadonlySet<string> = new Set(["strong", "em", "link", "kind"]);

/**
 * The hand of somebody who suggests (W2). What they put in is an insertion of theirs, what they take out stays, struck
 * out, unless it was their own insertion, and what they format becomes a suggested format. Nothing of the copy and nothing
 * of what others suggest changes, so that the server takes it from somebody who may only suggest (Y3).
 */
export class SuggestingHand implements Hand {
  /** "First" suggested as "Last" is read as one word for another, not as letters left standing between others. */
  readonly keepsEqual = false;
  readonly #by: string;
  readonly #value: { readonly by: string; readonly at: string };
  /** What is put in where something was taken out belongs with it: both are taken or left as one. */
  #id: string;

  constructor({ by, at, id }: Suggesting) {
    this.#by = by;
    this.#value = { by, at };
    this.#id = id;
  }

  inserted(_text: string, attributes: Attributes, before: Attributes, after: Attributes): Attributes {
    const written: Record<string, unknown> = {
      ...apartBetween(before, after),
      ...plainAttributes(attributes),
    };
    const beside = this.#goingOn("insert", before) ?? this.#goingOn("insert", after);
    const id = beside?.id ?? this.#id;
    delete written[`apart/${id}`];
    written[`insert/${id}`] = beside ? signed(beside) : this.#value;
    return written;
  }

  removed(_text: string, attributes: Attributes, before: Attributes, after: Attributes): Fate {
    if (this.#own("insert", attributes)) return "gone";
    if (suggestionsOn(attributes).some(({ sort }) => sort === "delete")) return null;
    const beside = this.#goingOn("delete", after) ?? this.#goingOn("delete", before);
    if (!beside) return { [`delete/${this.#id}`]: this.#value };
    this.#id = beside.id;
    return { [`delete/${beside.id}`]: signed(beside) };
  }

  retained(
    change: Record<string, unknown> | null,
    attributes: Attributes,
  ): Readonly<Record<string, unknown>> | null {
    if (change === null) return null;
    const plain = plainAttributes(change);
    if (this.#own("insert", attributes)) return Object.keys(plain).length > 0 ? plain : null;
    const wanted = Object.entries(plain).filter(([name]) => FORMATS.has(name));
    if (wanted.length === 0) return null;
    const set: Record<string, unknown> = {};
    const written: Record<string, unknown> = {};
    const mine = suggestionsOn(attributes).filter(({ sort, by }) => sort === "format" && by === this.#by);
    for (const [name, value] of wanted) {
      // Asked for once more, a format is taken back: what is only suggested can't be seen to be set already.
      if (!mine.some((one) => one.set && name in one.set && sameValue(at(one.set, name), value)))
        set[name] = value;
    }
    for (const one of mine) {
      const left = Object.entries(one.set ?? {}).filter(
        ([name]) => !wanted.some(([asked]) => asked === name),
      );
      const kept = { ...signed(one), set: Object.fromEntries(left) };
      written[`format/${one.id}`] = left.length > 0 ? kept : null;
    }
    if (Object.keys(set).length > 0) written[`format/${this.#id}`] = { ...this.#value, set };
    return written;
  }

  endStep(): void {}

  #own(sort: Suggestion["sort"], attributes: Attributes): Suggestion | undefined {
    return suggestionsOn(attributes).find((one) => one.sort === sort && one.by === this.#by);
  }

  /** An own suggestion on a neighbour that what is done now is still part of. */
  #goingOn(sort: Suggestion["sort"], attributes: Attributes): Suggestion | undefined {
    const own = this.#own(sort, attributes);
    const age = own ? Date.parse(this.#value.at) - Date.parse(own.at) : Number.NaN;
    return age >= 0 && age < GOES_ON_MS ? own : undefined;
  }
}

function signed({ by, at }: Suggestion): { by: string; at: string } {
  return { by, at };
}

function at(set: SuggestedFormat["set"], name: string): unknown {
  return Object.entries(set).find(([key]) => key === name)?.[1];
}
