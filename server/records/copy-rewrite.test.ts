import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { canonicalCopy } from "#copy/canonical.ts";
import { BODY, captionOf, DEK, FIELDS, HED } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { readCopy } from "#copy/read.ts";
import { authoredCopy, describeAuthored, NotRewritable } from "./copy-authors.ts";
import { FIRST_SERVER_CLIENT, takeIn } from "./copy-document.ts";
import { rewriteCopy } from "./copy-rewrite.ts";

const PEOPLE = ["jane", "john", "ann"];
const PAGES = 12;

const edit = fc.record({
  page: fc.nat(PAGES - 1),
  where: fc.constantFrom(BODY, BODY, BODY, HED, DEK, captionOf("p1")),
  at: fc.nat(1_000),
  length: fc.integer({ min: 1, max: 6 }),
  /** Pages meet now and then, so that edits stand side by side and within each other. */
  meets: fc.boolean(),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("a", "word ", "é", "two\n", "\n").map((words) => ({ words })) },
    { weight: 2, arbitrary: fc.constant({ erase: true as const }) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(
          { strong: true },
          { strong: null },
          { em: true },
          { link: "https://courier.test" },
          { kind: "subhed" },
          { "suggestion/7": { by: "jane" } },
          { unknown: 3 },
        )
        .map((format: Record<string, unknown>) => ({ format })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom({ type: "picture", id: "p1" }, { type: "ad-slot" }, { type: "from-later", x: [1] })
        .map((embed) => ({ embed })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          ["dateline", "LYON"],
          ["byline/1", { name: "Jane", order: 1 }],
          ["byline/1", null],
          ["seoHed", "A"],
        )
        .map((field) => ({ field: field as readonly [string, unknown] })),
    },
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A story as the server holds it after people wrote it on many pages, and whose each page was. */
function written(edits: readonly Edit[]): { doc: Y.Doc; owners: Map<number, string> } {
  const server = openCopyDocument();
  server.clientID = FIRST_SERVER_CLIENT + 1;
  server.getText(BODY).insert(0, "\n");
  const owners = new Map([[server.clientID, "jane"]]);
  const pages = Array.from({ length: PAGES }, (_, index) => {
    const page = new Y.Doc();
    page.clientID = 100 + index;
    owners.set(page.clientID, PEOPLE[index % PEOPLE.length] ?? "");
    return page;
  });
  const meet = (page: Y.Doc) => {
    Y.applyUpdate(page, Y.encodeStateAsUpdate(server, Y.encodeStateVector(page)));
    takeIn(server, [Y.encodeStateAsUpdate(page, Y.encodeStateVector(server))]);
  };
  for (const page of pages) meet(page);
  for (const one of edits) {
    const page = pages[one.page];
    if (!page) continue;
    apply(page, one);
    if (one.meets) meet(page);
  }
  for (const page of pages) meet(page);
  return { doc: server, owners };
}

function apply(page: Y.Doc, { where, at, length, what }: Edit): void {
  const text = page.getText(where);
  const place = at % (text.length + 1);
  const reach = Math.min(length, text.length - place);
  if ("words" in what) text.insert(place, what.words);
  if ("embed" in what) text.insertEmbed(place, what.embed);
  if ("erase" in what && reach > 0) text.delete(place, reach);
  if ("format" in what && reach > 0) text.format(place, reach, what.format);
  if ("field" in what) {
    const [key, value] = what.field;
    if (value === null) page.getMap(FIELDS).delete(key);
    else page.getMap(FIELDS).set(key, value);
  }
}

/** New clients in the order they are asked for. */
function counting(): () => number {
  let last = FIRST_SERVER_CLIENT + 100;
  return () => {
    last += 1;
    return last;
  };
}

const canonicalOf = (doc: Y.Doc) => Buffer.from(canonicalCopy(readCopy(doc))).toString();

/** Every character with its author, whatever runs it stands in: said without the code that is tested. */
function charactersOf(doc: Y.Doc, owners: ReadonlyMap<number, string>): readonly unknown[] {
  const said: unknown[] = [];
  for (const name of [BODY, HED, DEK, captionOf("p1")]) {
    for (let item = doc.getText(name)._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue;
      for (const unit of item.content.getContent()) said.push([name, unit, owners.get(item.id.client)]);
    }
  }
  return said;
}

/** A text's delta; Yjs ends a run also where a format begins and means nothing any more, and that is no difference. */
function deltaOf(doc: Y.Doc, name: string): readonly Run[] {
  const runs: Run[] = [];
  for (const { insert, attributes } of doc.getText(name).toDelta() as Run[]) {
    const last = runs.at(-1);
    const continues =
      last !== undefined &&
      typeof last.insert === "string" &&
      typeof insert === "string" &&
      isDeepStrictEqual(last.attributes, attributes);
    if (continues) runs[runs.length - 1] = { ...last, insert: `${last.insert}${insert}` };
    else runs.push({ insert, attributes });
  }
  return runs;
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: object | undefined;
}

test("[Y2] a document written anew reads the same, and each character keeps its author, with fewer clients", () => {
  let shrunk = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 80 }), (edits) => {
      const { doc, owners } = written(edits);
      const rewritten = rewriteCopy(doc, owners, counting());
      // As the next to open the story reads it: from its bytes.
      const opened = openCopyDocument();
      takeIn(opened, [Y.encodeStateAsUpdate(rewritten.doc)]);
      for (const name of rewritten.doc.share.keys()) {
        if (name !== FIELDS) opened.getText(name);
      }
      expect(canonicalOf(opened)).toBe(canonicalOf(doc));
      expect(charactersOf(opened, rewritten.owners)).toEqual(charactersOf(doc, owners));
      for (const name of [BODY, HED, DEK, captionOf("p1")])
        expect(deltaOf(opened, name)).toEqual(deltaOf(doc, name));
      expect(opened.getMap(FIELDS).toJSON()).toEqual(doc.getMap(FIELDS).toJSON());
      expect(opened.store.clients.size).toBeLessThanOrEqual(PEOPLE.length);
      expect(opened.store.clients.size).toBeLessThanOrEqual(doc.store.clients.size);
      if (opened.store.clients.size < doc.store.clients.size) shrunk += 1;
      // Nothing of the past is left.
      expect(Y.createDeleteSetFromStructStore(opened.store).clients.size).toBe(0);
    }),
    { numRuns: 120 },
  );
  expect(shrunk).toBeGreaterThan(80);
}, 30_000);

test("[Y9] what is typed after it, by people who opened it anew, meets as ever", () => {
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 1, maxLength: 40 }),
      fc.array(edit, { maxLength: 20 }),
      (past, later) => {
        const { doc, owners } = written(past);
        const rewritten = rewriteCopy(doc, owners, counting()).doc;
        const pages = [901, 902].map((client) => {
          const page = new Y.Doc();
          Y.applyUpdate(page, Y.encodeStateAsUpdate(rewritten));
          page.clientID = client;
          return page;
        });
        for (const one of later) apply(pages[one.page % 2] ?? rewritten, one);
        for (let round = 0; round < 2; round++) {
          for (const page of pages) {
            takeIn(rewritten, [Y.encodeStateAsUpdate(page)]);
            Y.applyUpdate(page, Y.encodeStateAsUpdate(rewritten));
          }
        }
        for (const page of pages) expect(canonicalOf(page)).toBe(canonicalOf(rewritten));
      },
    ),
    { numRuns: 40 },
  );
}, 30_000);

test("a planted fault in who wrote what is caught, and so is anything that can't be written anew", () => {
  const { doc, owners } = written([]);
  doc.getText(BODY).insert(0, "Words 😀");
  const swapped = new Map(owners).set(doc.clientID, "john");
  expect(describeAuthored(authoredCopy(doc, owners))).not.toBe(describeAuthored(authoredCopy(doc, swapped)));
  expect(() => rewriteCopy(doc, new Map(), counting())).toThrow(NotRewritable);
  doc.getMap(FIELDS).set("nested", new Y.Map());
  expect(() => rewriteCopy(doc, owners, counting())).toThrow("nested is not a plain value");
  doc.getMap(FIELDS).delete("nested");
  // One client for two people would lose who wrote what.
  doc.getText(HED).insert(0, "Hed");
  const other = new Y.Doc();
  other.clientID = 100;
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.getText(HED).insert(0, "His ");
  takeIn(doc, [Y.encodeStateAsUpdate(other)]);
  expect(() => rewriteCopy(doc, new Map(owners).set(100, "john"), () => FIRST_SERVER_CLIENT)).toThrow(
    "the new document would not say the same",
  );
});
