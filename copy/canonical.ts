import {
  BLOCK_KINDS,
  type Block,
  type BlockKind,
  COPY_VERSION,
  type Copy,
  type Credit,
  type Run,
} from "./format.ts";
import { normalCopy } from "./normal-copy.ts";

/**
 * Canonical copy (N3): the bytes that a revision is hashed by. JSON in UTF-8 without white space, keys in alphabetical
 * order, defaults left out, equal for equal copies however their runs are chunked:
 *
 *   { "body"?: [ { "kind"?, "runs" } | { "embed" } ], "byline"?, "copyVersion", "dateline"?, "dek"?, "hed"?, "seoHed"?,
 *     "socialText"? }
 *
 * A run is its text, or [text, marks]. Lone surrogates are escaped, so no two different texts share their bytes.
 */
export function canonicalCopy(copy: Copy): Uint8Array {
  return new TextEncoder().encode(canonicalText(copy));
}

/** Whether two copies have the same canonical form: readers could not tell them apart. */
export function sameCopy(a: Copy, b: Copy): boolean {
  return canonicalText(a) === canonicalText(b);
}

function canonicalText(copy: Copy): string {
  const { version, hed, dek, fields, body } = normalCopy(copy);
  // JSON.stringify keeps the order keys are written in and leaves out undefined: this order is the format.
  return JSON.stringify({
    body: unlessEmpty(body.map(writeBlock)),
    byline: unlessEmpty(fields.byline.map(writeCredit)),
    copyVersion: version,
    dateline: fields.dateline || undefined,
    dek: unlessEmpty(dek.map(writeRun)),
    hed: unlessEmpty(hed.map(writeRun)),
    seoHed: fields.seoHed || undefined,
    socialText: fields.socialText || undefined,
  });
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function writeRun({ text, marks }: Run): unknown {
  if (!marks) return text;
  return [text, { em: marks.em, link: marks.link, strong: marks.strong }];
}

function writeBlock(block: Block): unknown {
  if (block.kind !== "embed") {
    return { kind: block.kind === "paragraph" ? undefined : block.kind, runs: block.runs.map(writeRun) };
  }
  if (block.embed.type !== "picture") throw new Error("an ad slot reached the canonical copy");
  const { alt, caption, credit, id, type } = block.embed;
  return {
    embed: { alt: alt || undefined, caption: caption || undefined, credit: credit || undefined, id, type },
  };
}

function writeCredit({ contact, name, staffer }: Credit): unknown {
  return { contact, name, staffer };
}

/** The bytes are not canonical copy of this version. Stored bytes are hashed, so this is damage or a bug. */
export class MalformedCanonicalCopy extends Error {
  override name = "MalformedCanonicalCopy";
}

/**
 * The copy that canonical bytes stand for.
 * @throws MalformedCanonicalCopy when the bytes are not exactly what `canonicalCopy` would write.
 */
export function parseCanonical(bytes: Uint8Array): Copy {
  const text = decode(bytes);
  const copy = readCopyValue(parseJson(text));
  if (canonicalText(copy) !== text) throw new MalformedCanonicalCopy("the bytes are not in canonical form");
  return copy;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new MalformedCanonicalCopy("the bytes are not UTF-8", { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new MalformedCanonicalCopy("the bytes are not JSON", { cause });
  }
}

function readCopyValue(value: unknown): Copy {
  const top = readObject(value, "copy");
  if (top.copyVersion !== COPY_VERSION) {
    throw new MalformedCanonicalCopy(`copyVersion ${JSON.stringify(top.copyVersion)} is not ${COPY_VERSION}`);
  }
  return {
    version: COPY_VERSION,
    hed: readList(top.hed, "hed").map(readRun),
    dek: readList(top.dek, "dek").map(readRun),
    fields: {
      byline: readList(top.byline, "byline").map(readCredit),
      dateline: readText(top.dateline, "dateline"),
      seoHed: readText(top.seoHed, "seoHed"),
      socialText: readText(top.socialText, "socialText"),
    },
    body: readList(top.body, "body").map(readBlock),
  };
}

function readObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new MalformedCanonicalCopy(`${what} is not an object`);
  }
  // An object that is no array can be read by any string key; each value is checked before use.
  return value as Record<string, unknown>;
}

function readList(value: unknown, what: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new MalformedCanonicalCopy(`${what} is not a list`);
  return value;
}

/** Left out means empty. */
function readText(value: unknown, what: string): string {
  if (value === undefined) return "";
  if (typeof value !== "string") throw new MalformedCanonicalCopy(`${what} is not text`);
  return value;
}

function readRun(value: unknown): Run {
  if (typeof value === "string") return { text: value };
  const [text, marks] = readList(value, "run");
  const { em, link, strong } = readObject(marks, "marks");
  return {
    text: readText(text, "text"),
    marks: {
      ...(em === true ? { em } : {}),
      ...(link === undefined ? {} : { link: readText(link, "link") }),
      ...(strong === true ? { strong } : {}),
    },
  };
}

function readCredit(value: unknown, index: number): Credit {
  const { contact, name, staffer } = readObject(value, "credit");
  return {
    id: `credit-${index + 1}`,
    order: index,
    name: readText(name, "name"),
    ...(staffer === undefined ? {} : { staffer: readText(staffer, "staffer") }),
    ...(contact === undefined ? {} : { contact: readText(contact, "contact") }),
  };
}

function readBlock(value: unknown): Block {
  const { embed, kind, runs } = readObject(value, "block");
  if (embed === undefined) return { kind: readKind(kind), runs: readList(runs, "runs").map(readRun) };
  const picture = readObject(embed, "embed");
  if (picture.type !== "picture") throw new MalformedCanonicalCopy("an embed is no picture");
  return {
    kind: "embed",
    embed: {
      type: "picture",
      id: readText(picture.id, "id"),
      caption: readText(picture.caption, "caption"),
      alt: readText(picture.alt, "alt"),
      credit: readText(picture.credit, "credit"),
    },
  };
}

function readKind(value: unknown): BlockKind {
  if (value === undefined) return "paragraph";
  const kind = BLOCK_KINDS.find((known) => known === value);
  if (!kind) throw new MalformedCanonicalCopy(`${JSON.stringify(value)} is no kind of block`);
  return kind;
}
