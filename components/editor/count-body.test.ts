import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { arbitraryCopy } from "#copy/arbitrary-copy.ts";
import { documentOf } from "#copy/binding/document.ts";
import { bodySchema } from "#copy/binding/schema.ts";
import { BODY } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { countWords } from "#copy/word-count.ts";
import { seedCopy, writeCopy } from "#copy/write.ts";
import { countBody } from "./count-body.ts";

function expectSameCount(doc: Y.Doc): void {
  const body = documentOf(doc.getText(BODY), bodySchema, true);
  expect(countBody(body)).toBe(countWords(readCopy(doc)));
}

test("the editor counts the words that the copy it shows is counted by", () => {
  fc.assert(
    fc.property(arbitraryCopy, (copy) => {
      const doc = new Y.Doc();
      seedCopy(doc);
      writeCopy(doc, copy);
      expectSameCount(doc);
    }),
  );
});

test("an object in the middle of a word parts it, and one of a newer version doesn't", () => {
  const doc = new Y.Doc();
  seedCopy(doc);
  const text = doc.getText(BODY);
  text.insert(0, "overtime and halftime");
  text.insertEmbed(4, { type: "ad-slot" });
  expectSameCount(doc);
  text.insertEmbed(18, { type: "of a newer version" });
  expectSameCount(doc);
  expect(countBody(documentOf(text, bodySchema, true))).toBe(4);
});
