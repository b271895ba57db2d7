import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { authoredPlaces, wordsByAuthor } from "#copy/authored-places.ts";
import { canonicalCopy, parseCanonical } from "#copy/canonical.ts";
import { BODY, type Copy, captionOf, DEK, FIELDS, HED } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { readCopy } from "#copy/read.ts";
import { countWords } from "#copy/word-count.ts";
import { writeCopy } from "#copy/write.ts";
import {
  authorshipOf,
  type Milestone,
  parseAuthorship,
  type StoredAuthorship,
  writeAuthorship,
} from "./authorship.ts";
import { FIRST_SERVER_CLIENT, takeIn } from "./copy-document.ts";
import { mergeLog } from "./copy-merge.ts";
import { rewriteCopy } from "./copy-rewrite.ts";

/** Everybody writes with signs of their own, so that each sign itself says who wrote it. */
const SIGNS = { jane: "a-", john: "b+", ann: "c=" } as const;
type Name = keyof typeof SIGNS;
const NAMES = Object.keys(SIGNS) as Name[];
const PAGES = 9;

const where = fc.constantFrom(BODY, BODY, BODY, BODY, HED, DEK, captionOf("p1"));
const place = { page: fc.nat(PAGES - 1), where, at: fc.nat(1_000), length: fc.integer({ min: 1, max: 9 }) };
const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant("type" as const), ...place }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("split" as const), ...place }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant("erase" as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("move" as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("format" as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("suggest" as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("object" as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("field" as const), ...place }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("meet" as const), ...place }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("freeze" as const), ...place }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("restore" as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("compact" as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rebase" as const), ...place }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What the newsroom keeps of a revision, as the database gives it back. */
interface Frozen {
  readonly number: number;
  readonly copy: Copy;
  readonly authorship: StoredAuthorship;
}

/** A story on everybody's pages, on the server and in its revisions. */
class Desk {
  server = openCopyDocument();
  owners = new Map<number, string>();
  pages: { readonly doc: Y.Doc; readonly name: Name }[] = [];
  readonly frozen: Frozen[] = [];
  /** Of this generation of the document. */
  milestones: Milestone[] = [];
  #client = FIRST_SERVER_CLIENT;
  readonly counts = { restored: 0, foreign: 0, rebased: 0 };

  constructor() {
    this.server.clientID = this.newClient();
    this.owners.set(this.server.clientID, "jane");
    this.server.getText(BODY).insert(0, "\n");
    this.#openPages();
  }

  newClient(): number {
    this.#client += 1;
    return this.#client;
  }

  #openPages(): void {
    this.pages = Array.from({ length: PAGES }, (_, index) => {
      const doc = new Y.Doc();
      doc.clientID = this.newClient() - FIRST_SERVER_CLIENT + 100;
      const name = NAMES[index % NAMES.length] ?? "jane";
      this.owners.set(doc.clientID, name);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server));
      return { doc, name };
    });
  }

  meet(): void {
    for (const { doc } of this.pages)
      takeIn(this.server, [Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.server))]);
    for (const { doc } of this.pages)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(doc)));
  }

  take(one: Step): void {
    const page = this.pages[one.page];
    if (!page) return;
    if (one.do === "meet") this.meet();
    else if (one.do === "freeze") this.freeze();
    else if (one.do === "restore") this.#restore(page.name, one.at);
    else if (one.do === "compact") this.#compact();
    else if (one.do === "rebase") this.#rebase();
    else edit(page.doc, page.name, one);
  }

  read(next: number | null = null): StoredAuthorship {
    return authorshipOf({ doc: this.server }, this.owners, this.milestones, next);
  }

  freeze(): Frozen {
    const number = this.frozen.length + 1;
    const authorship = parseAuthorship(JSON.parse(JSON.stringify(writeAuthorship(this.read(number)))));
    if (authorship === null) throw new Error("what was written was not read");
    // As the database has it: from the bytes that were hashed.
    const frozen = { number, copy: parseCanonical(canonicalCopy(readCopy(this.server))), authorship };
    this.frozen.push(frozen);
    this.milestones.push({ number, vector: authorship.vector });
    return frozen;
  }

  /** As server/commands/restore-revision.ts and editDocument do it. */
  #restore(by: Name, at: number): void {
    const wanted = this.frozen[at % Math.max(1, this.frozen.length)];
    if (!wanted) return;
    const clients = new Map<string, number>();
    const writeAs = (author: string | null) => {
      const client = clients.get(author ?? by) ?? this.newClient();
      clients.set(author ?? by, client);
      this.owners.set(client, author ?? by);
      if (author !== null && author !== by) this.counts.foreign += 1;
      this.server.clientID = client;
    };
    writeAs(null);
    writeCopy(this.server, wanted.copy, {
      keepAdSlots: true,
      authors: { of: wanted.authorship.texts, writeAs },
    });
    this.counts.restored += 1;
    expect(canonicalCopy(readCopy(this.server))).toEqual(canonicalCopy(wanted.copy));
  }

  #compact(): void {
    const merged = mergeLog([Y.encodeStateAsUpdate(this.server)]);
    if (merged === null) throw new Error("the log has a gap");
    this.server = openCopyDocument();
    takeIn(this.server, [merged.bytes]);
  }

  #rebase(): void {
    const rewritten = rewriteCopy(this.server, this.owners, () => this.newClient());
    this.server = openCopyDocument();
    takeIn(this.server, [Y.encodeStateAsUpdate(rewritten.doc)]);
    this.owners = new Map(rewritten.owners);
    this.milestones = [];
    this.counts.rebased += 1;
    this.#openPages();
  }
}

function edit(doc: Y.Doc, name: Name, { do: act, where, at, length }: Step): void {
  const text = doc.getText(where);
  const from = at % (text.length + 1);
  const reach = Math.min(length, text.length - from);
  const own = SIGNS[name];
  const words = own.charAt(0).repeat(length) + own.charAt(1) + own.charAt(0);
  if (act === "type") text.insert(from, words);
  if (act === "split" && where === BODY) text.insert(from, "\n", at % 3 === 0 ? { kind: "subhed" } : {});
  if (act === "erase" && reach > 0) text.delete(from, reach);
  if (act === "format" && reach > 0) text.format(from, reach, { strong: at % 2 === 0 ? true : null });
  if (act === "suggest") suggest(text, name, from, reach, words);
  if (act === "object" && where === BODY) text.insertEmbed(from, { type: "picture", id: "p1" });
  if (act === "field") doc.getMap(FIELDS).set(at % 2 === 0 ? "dateline" : "seoHed", words);
  if (act === "move") moveOwn(text, own, from);
}

function suggest(text: Y.Text, by: Name, from: number, reach: number, words: string): void {
  const said = { by, at: "2026-02-03T21:00:00.000Z" };
  if (from % 2 === 0) text.insert(from, words, { "insert/s1": said });
  else if (reach > 0) text.format(from, reach, { "delete/s2": said });
}

/** Cuts words of one's own and pastes them elsewhere. */
function moveOwn(text: Y.Text, own: string, near: number): void {
  const flat = text.toString();
  if (flat.length !== text.length) return; // an object stands in it: offsets differ
  const mine = new RegExp(`[${own.replace("-", "\\-")}]+`, "g");
  mine.lastIndex = near;
  const found = mine.exec(flat);
  if (!found) return;
  text.delete(found.index, found[0].length);
  text.insert(near % (text.length + 1), found[0]);
}

/** Every character that somebody else is named for, or nobody; and every place that reads other than the copy. */
function faultsOf(copy: Copy, { texts }: StoredAuthorship): readonly string[] {
  const faults: string[] = [];
  const places = authoredPlaces(copy, texts);
  for (const { place: name, runs } of places) {
    for (const { text, by } of runs) {
      const own = NAMES.find((each) => each === by);
      for (const sign of text)
        if (!own || !SIGNS[own].includes(sign)) faults.push(`${name}: ${sign} by ${by}`);
    }
  }
  const counts = wordsByAuthor(copy, texts);
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (counted !== countWords(copy)) faults.push(`${counted} words counted of ${countWords(copy)}`);
  const body = copy.body.flatMap((block) => (block.kind === "embed" ? [] : block.runs));
  const lengths = (texts[BODY] ?? []).reduce((sum, { length }) => sum + length, 0);
  const length = body.reduce((sum, { text }) => sum + text.length, 0);
  if (lengths !== length) faults.push(`${lengths} characters told of ${length}`);
  return faults;
}

test("[W3] [Y2] every character is told to be of whoever wrote it, through splits, moves, suggestions, restores, compaction and rebases", () => {
  const seen = { restored: 0, foreign: 0, rebased: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 120 }), (steps) => {
      const desk = new Desk();
      for (const one of steps) {
        desk.take(one);
        if (one.do === "freeze" || one.do === "restore") {
          expect(faultsOf(readCopy(desk.server), desk.read())).toEqual([]);
        }
      }
      desk.meet();
      expect(faultsOf(readCopy(desk.server), desk.read())).toEqual([]);
      for (const { copy, authorship } of desk.frozen) expect(faultsOf(copy, authorship)).toEqual([]);
      for (const name of ["restored", "foreign", "rebased"] as const) seen[name] += desk.counts[name];
    }),
    { numRuns: 120 },
  );
  // It looked: words came back under others' names, also after rebases.
  expect(seen.restored).toBeGreaterThan(50);
  expect(seen.foreign).toBeGreaterThan(20);
  expect(seen.rebased).toBeGreaterThan(20);
}, 60_000);

test("[W3] a stretch names the first revision that has it, also inside one person's typing, and none while none does", () => {
  const desk = new Desk();
  const [jane] = desk.pages;
  if (!jane) throw new Error("somebody is at the desk");
  const type = (words: string) => {
    jane.doc.getText(BODY).insert(jane.doc.getText(BODY).length - 1, words);
    desk.meet();
  };
  type("aaa");
  desk.freeze();
  type("a-");
  desk.freeze();
  type("aa");
  const told = (texts: StoredAuthorship["texts"]) => texts[BODY]?.map(({ since, length }) => [since, length]);
  expect(told(desk.read().texts)).toEqual([
    [1, 3],
    [2, 2],
    [null, 2],
  ]);
  expect(told(desk.freeze().authorship.texts)).toEqual([
    [1, 3],
    [2, 2],
    [3, 2],
  ]);
});

test("[R4] [Y8] a restore keeps what others are typing meanwhile, in every place of the copy", () => {
  const places = { page: 0, where: BODY, at: 0, length: 1 } as const;
  fc.assert(
    fc.property(fc.nat(40), fc.array(step, { minLength: 5, maxLength: 30 }), (at, steps) => {
      const desk = new Desk();
      for (const one of steps) if (one.do !== "rebase") desk.take(one);
      desk.meet();
      desk.freeze();
      for (const one of steps)
        if (one.do === "type" || one.do === "erase" || one.do === "meet") desk.take(one);
      desk.meet();
      // John's next words are under way while Jane brings the first revision back.
      const john = desk.pages[1]?.doc.getText(BODY);
      john?.insert(at % (john.length + 1), "bbbbbbbbbbbbbbbbbbbb");
      desk.take({ do: "restore", ...places });
      desk.meet();
      const copy = readCopy(desk.server);
      const words = copy.body
        .flatMap((block) => (block.kind === "embed" ? [] : block.runs))
        .map(({ text }) => text);
      const suggested = desk.server.getText(BODY).toString();
      expect(`${words.join("")} ${suggested}`).toContain("bbbbbbbbbbbbbbbbbbbb");
      expect(faultsOf(copy, desk.read())).toEqual([]);
      for (const { doc } of desk.pages) expect(readCopy(doc)).toEqual(copy);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("planted faults in who wrote what are noticed", () => {
  const desk = new Desk();
  const [jane, john] = desk.pages;
  jane?.doc.getText(BODY).insert(0, "aaa-");
  john?.doc.getText(BODY).insert(0, "bb+");
  desk.meet();
  const copy = readCopy(desk.server);
  expect(faultsOf(copy, desk.read())).toEqual([]);
  const swapped = new Map(
    [...desk.owners].map(([client, name]) => [client, name === "jane" ? "john" : name]),
  );
  const unknown = new Map([...desk.owners].filter(([, name]) => name !== "john"));
  const tellBy = (owners: ReadonlyMap<number, string>) =>
    authorshipOf({ doc: desk.server }, owners, [], null);
  expect(faultsOf(copy, tellBy(swapped))).not.toEqual([]);
  expect(faultsOf(copy, tellBy(unknown))).not.toEqual([]);
  // A restore that gives everything to whoever restores.
  const { copy: kept } = desk.freeze();
  const page = desk.pages[0]?.doc;
  page?.getText(BODY).delete(0, 3);
  desk.meet();
  desk.server.clientID = desk.newClient();
  desk.owners.set(desk.server.clientID, "ann");
  writeCopy(desk.server, kept, { keepAdSlots: true });
  expect(faultsOf(readCopy(desk.server), desk.read())).not.toEqual([]);
});
