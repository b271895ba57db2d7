import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { arbitraryCopy } from "./arbitrary-copy.ts";
import { canonicalCopy } from "./canonical.ts";
import { BODY, type Copy } from "./format.ts";
import { readCopy } from "./read.ts";
import { seedCopy, writeCopy } from "./write.ts";

/** A copy as a document can hold it: credits and pictures by ID, one-line fields without marks. */
function storable(copy: Copy): Copy {
  const byline = [...new Map(copy.fields.byline.map((credit) => [credit.id, credit])).values()];
  const plain = (runs: Copy["hed"]) => runs.map(({ text }) => ({ text }));
  const body = copy.body.map((block, index) =>
    block.kind === "embed" && block.embed.type === "picture"
      ? { ...block, embed: { ...block.embed, id: `p${index}` } }
      : block,
  );
  return { ...copy, body, hed: plain(copy.hed), dek: plain(copy.dek), fields: { ...copy.fields, byline } };
}

function newStory(): Y.Doc {
  const doc = new Y.Doc();
  seedCopy(doc);
  return doc;
}

test("[Y8] what is written over any copy is what is read, and the text still ends in its break", () => {
  fc.assert(
    fc.property(arbitraryCopy, arbitraryCopy, (first, second) => {
      const doc = newStory();
      for (const copy of [storable(first), storable(second)]) {
        writeCopy(doc, copy);
        expect(canonicalCopy(readCopy(doc))).toEqual(canonicalCopy(copy));
        expect(doc.getText(BODY).toString().endsWith("\n")).toBe(true);
      }
    }),
  );
});

test("[Y8] writing the same copy again changes nothing", () => {
  fc.assert(
    fc.property(arbitraryCopy, (copy) => {
      const doc = newStory();
      writeCopy(doc, storable(copy));
      let updates = 0;
      doc.on("update", () => updates++);
      writeCopy(doc, storable(copy));
      expect(updates).toBe(0);
    }),
  );
});

test("[Y8] an edit from outside keeps what others type at the same time", () => {
  const doc = newStory();
  doc.getText(BODY).insert(0, "The council met on Monday.\nIt voted.");
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.getText(BODY).insert(11, " «quietly»");
  const body = readCopy(doc).body.map((block) =>
    block.kind === "embed"
      ? block
      : {
          ...block,
          runs: block.runs.map((run) => ({ ...run, text: run.text.replace("Monday", "Tuesday") })),
        },
  );
  writeCopy(doc, { body });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(doc.getText(BODY).toString()).toBe("The council «quietly» met on Tuesday.\nIt voted.\n");
});

test("[R4] a restore leaves ad-slot overrides and objects of a newer version where they are", () => {
  const doc = newStory();
  writeCopy(doc, { body: [{ kind: "paragraph", runs: [{ text: "Old words." }] }] });
  const before = readCopy(doc);
  const text = doc.getText(BODY);
  text.insertEmbed(0, { type: "poll" });
  writeCopy(doc, { body: [...readCopy(doc).body, { kind: "embed", embed: { type: "ad-slot" } }] });
  writeCopy(doc, { body: before.body }, { keepAdSlots: true });
  expect(JSON.stringify(text.toDelta())).toContain("poll");
  expect(readCopy(doc).body).toContainEqual({ kind: "embed", embed: { type: "ad-slot" } });
});

test("[R4] [Y8] a body whose last break somebody took away gets it back, of the kind it had", () => {
  const doc = newStory();
  writeCopy(doc, { body: [{ kind: "subhed", runs: [{ text: "What is next" }] }] });
  const before = readCopy(doc);
  const text = doc.getText(BODY);
  text.delete(text.length - 5, 5);
  writeCopy(doc, { body: before.body });
  expect(readCopy(doc).body).toEqual(before.body);
  expect(text.toString()).toBe("What is next\n");
});
