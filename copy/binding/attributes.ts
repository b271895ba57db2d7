import type { Attrs, Mark, Node, Schema } from "@tiptap/pm/model";
import { BLOCK_KINDS } from "#copy/format.ts";
import { isSafeLink } from "#copy/validate.ts";

/** Attributes of one character of a Y.Text: words, a break or an embed. */
export type Attributes = Readonly<Record<string, unknown>>;

export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** Attributes that mean something on words only; on a break they are strays of a neighbour's formatting. */
const TEXT_ONLY: ReadonlySet<string> = new Set(["strong", "em", "link"]);
/** Attributes that mean something on a break only. A concurrent change of kind can leave one on a word. */
const BREAK_ONLY: ReadonlySet<string> = new Set(["kind"]);

const KINDS: ReadonlySet<unknown> = new Set(BLOCK_KINDS);

/** The marks that text attributes stand for. What isn't known, or has the wrong type, becomes an inert mark. */
export function marksOf(schema: Schema, attributes: Attributes): readonly Mark[] {
  let marks: readonly Mark[] = [];
  // By name: inert marks are all of one type, so only a fixed order makes equal attributes equal mark sets.
  for (const name of Object.keys(attributes).sort()) {
    const value = attributes[name];
    if (value === null || value === undefined || BREAK_ONLY.has(name)) continue;
    marks = markOf(schema, name, value).addToSet(marks);
  }
  return marks;
}

/** The mark that one text attribute stands for. */
function markOf(schema: Schema, name: string, value: unknown): Mark {
  const { strong, em, link, inert } = schema.marks;
  if (name === "strong" && value === true && strong) return strong.create();
  if (name === "em" && value === true && em) return em.create();
  if (name === "link" && isSafeLink(value) && link) return link.create({ href: value });
  if (!inert) throw new Error("the schema has no inert mark");
  return inert.create({ name, value });
}

/** The text attributes that marks stand for: the inverse of `marksOf`. */
export function attributesOfMarks(marks: readonly Mark[]): Attributes {
  if (marks.length === 0) return NO_ATTRIBUTES;
  const attributes: Record<string, unknown> = {};
  for (const mark of marks) {
    if (mark.type.name === "inert") attributes[String(mark.attrs.name)] = mark.attrs.value;
    else if (mark.type.name === "link") attributes.link = mark.attrs.href;
    else attributes[mark.type.name] = true;
  }
  return attributes;
}

/** The node attributes of a block whose break carries `attributes`. */
export function blockAttrs(attributes: Attributes): Attrs {
  const rest: Record<string, unknown> = {};
  let kind: unknown = "paragraph";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || TEXT_ONLY.has(name)) continue;
    if (name === "kind" && KINDS.has(value)) kind = value;
    else rest[name] = value;
  }
  return { kind, rest: Object.keys(rest).length > 0 ? rest : null };
}

/** The break attributes of a block: the inverse of `blockAttrs`. */
export function attributesOfBlock(block: Node): Attributes {
  const kind: unknown = block.attrs.kind;
  const rest: unknown = block.attrs.rest;
  const kept: Attributes = isRecord(rest) ? rest : NO_ATTRIBUTES;
  // A kind of a newer version is kept in `rest` until someone here chooses another one.
  return kind === "paragraph" ? kept : { ...kept, kind };
}

function isRecord(value: unknown): value is Attributes {
  return typeof value === "object" && value !== null;
}

/** What must be set on a character so that it carries `after` instead of `before`; null clears. Null when equal. */
export function attributeChange(before: Attributes, after: Attributes): Record<string, unknown> | null {
  const change: Record<string, unknown> = {};
  for (const name of Object.keys(before)) {
    if (!(name in after)) change[name] = null;
  }
  for (const [name, value] of Object.entries(after)) {
    if (!sameValue(before[name], value)) change[name] = value;
  }
  return Object.keys(change).length > 0 ? change : null;
}

/** What a character carries once `change` is set on it; null clears. */
export function merged(attributes: Attributes, change: Attributes): Attributes {
  const result: Record<string, unknown> = { ...attributes };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete result[name];
    else result[name] = value;
  }
  return result;
}

/** Equality of JSON values; attribute values and embeds are JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The same JSON for the same value, in whatever order it was written. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}
