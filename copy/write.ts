import diff from "fast-diff";
import type * as Y from "yjs";
import { applyOperations } from "./apply-operations.ts";
import { type Authorship, type Stretch, Stretches, StretchReader, VALUE_FIELDS } from "./authorship.ts";
import { DeltaBuilder } from "./binding/delta.ts";
import {
  altOf,
  type Block,
  BODY,
  type Copy,
  type Credit,
  captionOf,
  DEK,
  FIELDS,
  type Fields,
  HED,
  type Marks,
  pictureCredit,
  type Run,
} from "./format.ts";
import { normalRuns } from "./normal-copy.ts";
import { type StoredEmbed, storedEmbed } from "./read.ts";
import { apartBetween, isSuggestedInsertion } from "./suggestions.ts";
import { writeByAuthors } from "./write-by-authors.ts";

export interface WriteOptions {
  /** Ad-slot overrides aren't part of canonical copy: restoring a revision leaves those of the document alone. */
  readonly keepAdSlots?: boolean;
  /** Words that are put back stay those of whoever wrote them (W3); without it they are the document's own client's. */
  readonly authors?: {
    readonly of: Authorship;
    /** From here on words are this person's; null: the one's who does it. */
    readonly writeAs: (author: string | null) => void;
  };
}

/**
 * Writes words from outside (the API, an import, a restored revision) into a live document as the smallest change
 * (Y8): what is equal stays the same characters, so that carets, comments and what others are typing keep their place.
 * What this version doesn't know, and what is suggested, is left alone. One Yjs transaction.
 */
export function writeCopy(
  doc: Y.Doc,
  next: Partial<Omit<Copy, "version">>,
  options: WriteOptions = {},
  origin: unknown = null,
): void {
  doc.transact(() => {
    const write = (name: string, tokens: readonly Token[]) =>
      writeText(doc.getText(name), tokens, options, options.authors?.of[name]);
    if (next.hed) write(HED, lineTokens(next.hed));
    if (next.dek) write(DEK, lineTokens(next.dek));
    if (next.fields) writeFields(doc.getMap(FIELDS), next.fields, options);
    if (next.body) {
      write(BODY, bodyTokens(next.body));
      for (const block of next.body) {
        if (block.kind !== "embed" || block.embed.type !== "picture") continue;
        const { id, caption, alt, credit } = block.embed;
        write(captionOf(id), lineTokens([{ text: caption }]));
        write(altOf(id), lineTokens([{ text: alt }]));
        writeValue(doc.getMap(FIELDS), pictureCredit(id), credit);
      }
    }
  }, origin);
}

/** Seeds a new story's document: one break, which stays the end of the body for good. Only the server calls this. */
export function seedCopy(doc: Y.Doc): void {
  doc.getText(BODY).insert(0, "\n");
}

/** One word, space, sign, break or embed, with what it carries. */
interface Token {
  readonly text: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly embed?: object;
}

const PIECES = /\n|[\p{L}\p{N}]+|[^\S\n]+|./gsu;

function wordTokens(text: string, attributes: Token["attributes"]): Token[] {
  return (text.match(PIECES) ?? []).map((piece) => ({ text: piece, attributes }));
}

function attributesOf(marks: Marks | undefined): Token["attributes"] {
  return marks ? { ...marks } : {};
}

function lineTokens(runs: readonly Run[]): Token[] {
  return normalRuns(runs.map(({ text }) => ({ text }))).flatMap((run) =>
    wordTokens(run.text.replaceAll("\n", " "), {}),
  );
}

function bodyTokens(blocks: readonly Block[]): Token[] {
  const tokens: Token[] = [];
  for (const block of blocks) {
    if (block.kind === "embed") {
      tokens.push(embedToken(block.embed), { text: "\n", attributes: {} });
      continue;
    }
    for (const run of normalRuns(block.runs))
      tokens.push(...wordTokens(run.text.replaceAll("\n", " "), attributesOf(run.marks)));
    tokens.push({ text: "\n", attributes: block.kind === "paragraph" ? {} : { kind: block.kind } });
  }
  if (tokens.length === 0) tokens.push({ text: "\n", attributes: {} });
  return tokens;
}

function embedToken(embed: StoredEmbed): Token {
  const stored =
    embed.type === "picture"
      ? { type: embed.type, id: embed.id }
      : { type: embed.type, ...(embed.off ? { off: true } : {}) };
  return { text: `\uFFFC${JSON.stringify(stored)}`, attributes: {}, embed: stored };
}

function currentTokens(text: Y.Text): Token[] {
  // Y.Text types its delta as any; runs of words or single embeds are all it holds.
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert === "string") return wordTokens(insert, attributes);
    const known = storedEmbed(insert);
    // An embed of a newer version equals nothing we write, and is kept (see `mayDelete`).
    return [
      known ? { ...embedToken(known), attributes } : { text: "\uFFFC?", attributes, embed: Object(insert) },
    ];
  });
}

/** The attributes this version writes, by what carries them; all others are left as they are. */
const OURS = { words: ["strong", "em", "link"], break: ["kind"] } as const;

function writeText(
  text: Y.Text,
  next: readonly Token[],
  options: WriteOptions,
  authors: readonly Stretch[] | undefined,
): void {
  const all = currentTokens(text);
  // Suggested words are no part of the copy: they are left out of the difference and kept.
  const now = all.filter(({ attributes }) => !isSuggestedInsertion(attributes));
  const delta = new DeltaBuilder();
  // The last break stays the last: it is left out of the difference and kept.
  const ends = now.at(-1)?.text === "\n" && next.at(-1)?.text === "\n" ? 1 : 0;
  const walk = new Walk(all, delta);
  const takeNow = () => walk.take();
  const takeNext = reader(next);
  const author = new StretchReader(authors);
  const inserted = new Stretches();
  for (const [sort, coded] of diff(
    ...encode(now.slice(0, now.length - ends), next.slice(0, next.length - ends)),
  )) {
    for (let i = 0; i < coded.length; i++) {
      if (sort === diff.DELETE) {
        remove(delta, takeNow(), options);
        continue;
      }
      const token = takeNext();
      const wrote = isWords(token) ? author.take(token.text.length) : [NOBODYS];
      if (sort === diff.EQUAL) keep(delta, takeNow(), token);
      else {
        insert(delta, token, walk.between());
        inserted.add(wrote);
      }
    }
  }
  if (ends) keep(delta, takeNow(), takeNext());
  const operations = delta.build();
  if (options.authors && authors) writeByAuthors(text, operations, inserted.all, options.authors.writeAs);
  else applyOperations(text, operations);
}

/** A break or an object: no words of anybody's. */
const NOBODYS: Stretch = { by: null, since: null, length: 1 };

function isWords({ text, embed }: Token): boolean {
  return embed === undefined && text !== "\n";
}

/** Goes along what stands in the text, keeping what is only suggested. */
class Walk {
  readonly #tokens: readonly Token[];
  readonly #delta: DeltaBuilder;
  #next = 0;

  constructor(tokens: readonly Token[], delta: DeltaBuilder) {
    this.#tokens = tokens;
    this.#delta = delta;
  }

  take(): Token {
    let token = this.#tokens[this.#next++];
    for (; token && isSuggestedInsertion(token.attributes); token = this.#tokens[this.#next++])
      this.#delta.retain(lengthOf(token));
    if (!token) throw new Error("writeCopy: the difference is longer than the copy");
    return token;
  }

  /** What words put here carry of the suggestions around them. */
  between(): Token["attributes"] {
    return apartBetween(
      this.#tokens[this.#next - 1]?.attributes ?? {},
      this.#tokens[this.#next]?.attributes ?? {},
    );
  }
}

function reader(tokens: readonly Token[]): () => Token {
  let index = 0;
  return () => {
    const token = tokens[index++];
    if (!token) throw new Error("writeCopy: the difference is longer than the copy");
    return token;
  };
}

function lengthOf(token: Token): number {
  return token.embed ? 1 : token.text.length;
}

function insert(delta: DeltaBuilder, token: Token, around: Token["attributes"]): void {
  delta.insert(token.embed ?? token.text, { ...around, ...token.attributes });
}

function remove(delta: DeltaBuilder, token: Token, options: WriteOptions): void {
  if (mayDelete(token, options)) delta.delete(lengthOf(token));
  else delta.retain(lengthOf(token));
}

function mayDelete(token: Token, options: WriteOptions): boolean {
  if (!token.embed) return true;
  const known = storedEmbed(token.embed);
  if (known === null) return false;
  return !(options.keepAdSlots && known.type === "ad-slot");
}

function keep(delta: DeltaBuilder, now: Token, next: Token): void {
  const change: Record<string, unknown> = {};
  for (const name of now.embed ? [] : now.text === "\n" ? OURS.break : OURS.words) {
    if (now.attributes[name] !== next.attributes[name]) change[name] = next.attributes[name] ?? null;
  }
  delta.retain(lengthOf(now), Object.keys(change).length > 0 ? change : null);
}

/** Each distinct token as one character, so that the difference is found word by word. */
function encode(now: readonly Token[], next: readonly Token[]): [string, string] {
  const codes = new Map<string, string>();
  const code = (token: Token): string => {
    const known = codes.get(token.text);
    if (known) return known;
    // From U+0020 up, past the surrogates: more distinct words than a story can hold characters for would throw.
    const point = codes.size + 0x20;
    const character = String.fromCharCode(point >= 0xd800 ? point + 0x800 : point);
    if (point >= 0xf7ff) throw new RangeError("writeCopy: too many different words for one story");
    codes.set(token.text, character);
    return character;
  };
  return [now.map(code).join(""), next.map(code).join("")];
}

function writeFields(map: Y.Map<unknown>, fields: Fields, { authors }: WriteOptions): void {
  const wanted = new Map<string, unknown>();
  for (const credit of fields.byline) wanted.set(`byline/${credit.id}`, creditValue(credit));
  for (const key of [...map.keys()]) {
    if (key.startsWith("byline/") && !wanted.has(key)) map.delete(key);
  }
  for (const name of VALUE_FIELDS) {
    authors?.writeAs(authors.of[name]?.[0]?.by ?? null);
    writeValue(map, name, fields[name]);
    authors?.writeAs(null);
  }
  for (const [key, value] of wanted) {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
  }
}

function writeValue(map: Y.Map<unknown>, key: string, value: string): void {
  if (value === "") map.delete(key);
  else if (map.get(key) !== value) map.set(key, value);
}

/** How a credit is stored under its key: one atomic value. */
export function creditValue({ id: _key, ...value }: Credit): object {
  return { ...value };
}
