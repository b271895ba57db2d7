import type * as Y from "yjs";
import {
  altOf,
  BLOCK_KINDS,
  type Block,
  type BlockKind,
  BODY,
  COPY_VERSION,
  type Copy,
  type Credit,
  captionOf,
  DEK,
  type Embed,
  FIELDS,
  type Fields,
  HED,
  type Marks,
  pictureCredit,
  type Run,
} from "./format.ts";
import { creditsInOrder, normalRuns } from "./normal-copy.ts";
import { type TextRun, withoutSuggestions } from "./suggestions.ts";
import { isSafeLink, validEmbed, validField } from "./validate.ts";

/**
 * The words of a story, read straight from its Y.Doc. What this version doesn't know (attributes, embeds) is left out
 * here and kept in the document. An object that words have got beside stands on a line of its own. Suggestions read as
 * if rejected (N3): a suggested break is none, so the lines around it are one block, of the kind of the real break.
 */
export function readCopy(doc: Y.Doc): Copy {
  return {
    version: COPY_VERSION,
    hed: readLine(doc.getText(HED)),
    dek: readLine(doc.getText(DEK)),
    fields: readFields(doc.getMap(FIELDS)),
    body: readBody(doc),
  };
}

function runsOf(text: Y.Text): readonly TextRun[] {
  // Y.Text types its delta as any; these are its two members.
  return withoutSuggestions(text.toDelta() as TextRun[]);
}

function readLine(text: Y.Text): readonly Run[] {
  const line = new LineReader();
  for (const { insert } of runsOf(text)) {
    if (typeof insert === "string") line.words(insert.replaceAll("\n", " "), undefined);
  }
  return line.take();
}

function readBody(doc: Y.Doc): readonly Block[] {
  const blocks: Block[] = [];
  const line = new LineReader();
  let parts: (readonly Run[] | Embed)[] = [];
  const endLine = (kind: BlockKind) => {
    const runs = line.take();
    if (runs.length > 0 || parts.length === 0) parts.push(runs);
    for (const part of parts)
      blocks.push(isEmbed(part) ? { kind: "embed", embed: part } : { kind, runs: part });
    parts = [];
  };
  let words = 0;
  for (const { insert, attributes } of runsOf(doc.getText(BODY))) {
    if (typeof insert !== "string") {
      const embed = readEmbed(doc, insert);
      if (!embed) continue;
      const before = line.take();
      if (before.length > 0) parts.push(before);
      parts.push(embed);
      words++;
      continue;
    }
    const lines = insert.split("\n");
    lines.forEach((piece, index) => {
      line.words(piece, marksOf(attributes));
      words += piece.length;
      if (index === lines.length - 1) return;
      endLine(kindOf(attributes?.kind));
      words = 0;
    });
  }
  if (words > 0 || blocks.length === 0) endLine("paragraph");
  return blocks;
}

function isEmbed(part: readonly Run[] | Embed): part is Embed {
  return "type" in part;
}

function readEmbed(doc: Y.Doc, value: unknown): Embed | null {
  const stored = storedEmbed(value);
  if (stored?.type !== "picture") return stored;
  const { type, id } = stored;
  const credit = textField(doc.getMap(FIELDS), pictureCredit(id));
  return { type, id, caption: oneLine(doc, captionOf(id)), alt: oneLine(doc, altOf(id)), credit };
}

function oneLine(doc: Y.Doc, name: string): string {
  return readLine(doc.getText(name))
    .map((run) => run.text)
    .join("");
}

/** An object as it stands in the text: a picture's words live beside it, so that they can be written together. */
export type StoredEmbed =
  | { readonly type: "ad-slot"; readonly off?: true }
  | { readonly type: "picture"; readonly id: string };

/** The object of ours that a value in the text is; null for one this version doesn't know. */
export function storedEmbed(value: unknown): StoredEmbed | null {
  // validEmbed has checked every part of the two types that COPY_VERSION 1 knows.
  return isKnownEmbed(value) && validEmbed(value) === null ? (value as StoredEmbed) : null;
}

function isKnownEmbed(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    (value.type === "ad-slot" || value.type === "picture")
  );
}

const KINDS: ReadonlySet<unknown> = new Set(BLOCK_KINDS);

function kindOf(value: unknown): BlockKind {
  // The set holds exactly the block kinds.
  return KINDS.has(value) ? (value as BlockKind) : "paragraph";
}

function marksOf(attributes: TextRun["attributes"]): Marks | undefined {
  if (!attributes) return undefined;
  const { strong, em, link } = attributes;
  const marks: Marks = {
    ...(strong === true ? { strong } : {}),
    ...(em === true ? { em } : {}),
    ...(isSafeLink(link) ? { link } : {}),
  };
  return Object.keys(marks).length > 0 ? marks : undefined;
}

/** Collects the runs of one line. */
class LineReader {
  #runs: Run[] = [];

  words(text: string, marks: Marks | undefined): void {
    if (text !== "") this.#runs.push(marks ? { text, marks } : { text });
  }

  take(): readonly Run[] {
    const runs = normalRuns(this.#runs);
    this.#runs = [];
    return runs;
  }
}

const CREDIT = "byline/";

function readFields(map: Y.Map<unknown>): Fields {
  const byline: Credit[] = [];
  for (const [key, value] of map.entries()) {
    if (key.startsWith(CREDIT) && validField(key, value) === null) byline.push(creditOf(key, value));
  }
  return {
    byline: creditsInOrder(byline),
    dateline: textField(map, "dateline"),
    seoHed: textField(map, "seoHed"),
    socialText: textField(map, "socialText"),
  };
}

function creditOf(key: string, value: unknown): Credit {
  // validField has checked the fields of a credit; the id is the key's own tail whatever the value says.
  const credit = value as Omit<Credit, "id">;
  return {
    id: key.slice(CREDIT.length),
    order: credit.order,
    name: credit.name,
    ...(credit.staffer ? { staffer: credit.staffer } : {}),
    ...(credit.contact ? { contact: credit.contact } : {}),
  };
}

function textField(map: Y.Map<unknown>, key: string): string {
  const value = map.get(key);
  return typeof value === "string" && validField(key, value) === null ? value : "";
}
