import * as Y from "yjs";
import { documentOf } from "#copy/binding/document.ts";
import { bodySchema } from "#copy/binding/schema.ts";
import { canonicalCopy, parseCanonical } from "#copy/canonical.ts";
import { altOf, BODY, captionOf, DEK, FIELDS, HED } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { readCopy } from "#copy/read.ts";
import { validAttribute, validEmbed, validField } from "#copy/validate.ts";
import { hasGap, takeIn } from "#server/records/copy-document.ts";
import { type Ledger, textOfStruct, tokensOf, vileTokensOf } from "./ledger.ts";
import type { MemoryStory } from "./memory-log.ts";

/**
 * A document's bytes in one form, whatever way it came to be: words, formatting, clocks and deletions. Read anew by a
 * document that tidies nothing, so that structs merge and deleted words are dropped everywhere alike.
 */
function normalBytes(doc: Y.Doc): string {
  const copy = openCopyDocument();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const bytes = Buffer.from(Y.encodeStateAsUpdate(copy)).toString("base64");
  copy.destroy();
  return bytes;
}

/** Words with their formatting, and the fields. */
function textOf(doc: Y.Doc): string {
  return JSON.stringify([
    doc.getText(BODY).toDelta(),
    doc.getText(HED).toDelta(),
    doc.getText(DEK).toDelta(),
    doc.getText(captionOf("p1")).toDelta(),
    doc.getText(altOf("p1")).toDelta(),
    Object.entries(doc.getMap(FIELDS).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** The clocks a document has, as text. */
function clocksOf(doc: Y.Doc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b));
}

/** A document that others are compared with, in every way that two can differ. */
export class Truth {
  readonly #text: string;
  readonly #clocks: string;
  readonly #bytes: string;
  readonly #deletes: ReturnType<typeof Y.createDeleteSetFromStructStore>;

  constructor(doc: Y.Doc) {
    this.#text = textOf(doc);
    this.#clocks = clocksOf(doc);
    this.#bytes = normalBytes(doc);
    this.#deletes = Y.createDeleteSetFromStructStore(doc.store);
  }

  /** How `doc` differs, in words; null when it doesn't. */
  differenceOf(doc: Y.Doc): string | null {
    if (doc.store.pendingStructs !== null) return "waits for words that never came";
    if (doc.store.pendingDs !== null) return "waits for deletions of words that never came";
    if (textOf(doc) !== this.#text) return "reads other words than the log holds";
    if (clocksOf(doc) !== this.#clocks) return "has other clocks than the log";
    const deletes = Y.createDeleteSetFromStructStore(doc.store);
    if (!Y.equalDeleteSets(deletes, this.#deletes)) return "has deleted something else than the log";
    return normalBytes(doc) === this.#bytes ? null : "is made of other structs than the log";
  }
}

/** The story as all rows there ever were make it. */
function replayed(story: MemoryStory): Y.Doc {
  const doc = openCopyDocument();
  takeIn(
    doc,
    story.history.map((row) => row.bytes),
  );
  return doc;
}

/** What is wrong with the story itself, whoever wrote it: its log, its form, a villain's forbidden word in it. */
export function faultsOfLog(story: MemoryStory): string[] {
  const faults: string[] = [];
  const { doc } = story.open();
  const replay = replayed(story);
  if (hasGap(replay)) faults.push("the log leans on words it doesn't hold");
  const between = new Truth(replay).differenceOf(doc);
  if (between !== null) faults.push(`snapshot and tail, beside a replay of the whole log, ${between}`);
  faults.push(...foreignRows(story), ...wrongForm(doc));
  replay.destroy();
  doc.destroy();
  return faults;
}

/** Whether every word that honest people typed stands there as they know it. */
export function faultsOfWords(story: MemoryStory, ledger: Ledger): string[] {
  const { doc } = story.open();
  const faults = [...wrongAuthors(story, ledger), ...wrongWords(doc, story, ledger)];
  doc.destroy();
  return faults;
}

/** Rows that are not of the staffer whose clients wrote them, or hold a forbidden word. */
function foreignRows({ history, owners }: MemoryStory): string[] {
  const faults = new Set<string>();
  for (const { bytes, stafferId, sequence } of history) {
    for (const struct of Y.decodeUpdate(bytes).structs) {
      if (owners.get(struct.id.client) !== stafferId)
        faults.add(`row ${sequence} holds a client that is not its staffer's`);
      if (vileTokensOf(textOfStruct(struct)).length > 0) faults.add("a villain's word is in the log");
    }
  }
  return [...faults];
}

/** Rows that name somebody else than who typed their words. */
function wrongAuthors({ history }: MemoryStory, ledger: Ledger): string[] {
  const faults = new Set<string>();
  for (const { bytes, stafferId, sequence } of history) {
    for (const token of Y.decodeUpdate(bytes).structs.flatMap((struct) => tokensOf(textOfStruct(struct)))) {
      const author = ledger.typed.get(token);
      if (author !== stafferId && !ledger.deleted.has(token))
        faults.add(`row ${sequence} says ${stafferId} wrote what ${author} typed`);
    }
  }
  return [...faults];
}

/** Every word that was kept stands there once, under its author's name. */
function wrongWords(doc: Y.Doc, { owners }: MemoryStory, ledger: Ledger): string[] {
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const struct of structsOf(doc)) {
    if (struct.deleted) continue;
    for (const token of tokensOf(textOfStruct(struct))) {
      seen.set(token, (seen.get(token) ?? 0) + 1);
      if (ledger.deleted.has(token)) continue;
      if (owners.get(struct.id.client) !== ledger.typed.get(token))
        faults.push("a character's author is not who typed it");
    }
  }
  for (const [token, times] of seen) {
    if (!ledger.typed.has(token)) faults.push("a word stands there that nobody typed");
    if (times > 1 && !ledger.deleted.has(token)) faults.push("a word is doubled");
  }
  for (const token of ledger.acknowledged) {
    if (!seen.has(token) && !ledger.deleted.has(token)) faults.push("an acknowledged word is lost");
  }
  for (const token of ledger.typed.keys()) {
    if (!seen.has(token) && !ledger.deleted.has(token))
      faults.push("a word is lost that its page still held");
  }
  return [...new Set(faults)];
}

const PARTS: ReadonlySet<string> = new Set([BODY, HED, DEK, FIELDS]);

/** The copy is one that every editor and every reader of it can rely on. */
function wrongForm(doc: Y.Doc): string[] {
  const faults: string[] = [];
  for (const name of doc.share.keys()) {
    if (!PARTS.has(name) && !name.startsWith(captionOf("")) && !name.startsWith(altOf("")))
      faults.push(`the copy has a part named ${name}`);
  }
  for (const struct of structsOf(doc)) {
    const objection = struct.deleted ? null : objectionTo(struct);
    if (objection !== null) faults.push(`the copy holds what it may not: ${objection}`);
  }
  documentOf(doc.getText(BODY), bodySchema, true).check();
  const canonical = canonicalCopy(readCopy(doc));
  if (Buffer.compare(canonicalCopy(parseCanonical(canonical)), canonical) !== 0)
    faults.push("the copy's canonical form is not read back as it was");
  return [...new Set(faults)];
}

function objectionTo(struct: Y.AbstractStruct): string | null {
  if (!(struct instanceof Y.Item)) return "a collected struct";
  const { content, parentSub } = struct;
  if (content instanceof Y.ContentFormat) return validAttribute(content.key, content.value);
  if (content instanceof Y.ContentEmbed) return validEmbed(content.embed);
  if (content instanceof Y.ContentAny) return validField(parentSub ?? "", content.arr[0]);
  return content instanceof Y.ContentString ? null : "neither words, formatting, an object nor a field";
}

function structsOf(doc: Y.Doc): Y.AbstractStruct[] {
  return [...doc.store.clients.values()].flat();
}
