import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { changeOf, hasGap, openCopyDocument, takeIn, writersIn } from "./copy-document.ts";

/** Two people format the same words apart from each other: what Yjs tidies up afterwards by deleting. */
function formattedApart(): Uint8Array[] {
  const first = new Y.Doc();
  first.getText(BODY).insert(0, "The words.\n");
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  first.getText(BODY).format(0, 9, { strong: true });
  second.getText(BODY).format(0, 9, { strong: true });
  second.getText(BODY).format(2, 4, { strong: null });
  return [Y.encodeStateAsUpdate(first), Y.encodeStateAsUpdate(second)];
}

test("a server's document deletes nothing by itself: it is the sum of its rows", () => {
  const rows = formattedApart();
  const tidied: Uint8Array[] = [];
  const stock = new Y.Doc();
  stock.getText(BODY);
  for (const row of rows) Y.applyUpdate(stock, row);
  const server = openCopyDocument();
  for (const row of rows) takeIn(server, [row]);
  server.on("update", (update: Uint8Array) => tidied.push(update));
  const again = openCopyDocument();
  takeIn(again, rows);
  const deletions = (doc: Y.Doc) => Y.createDeleteSetFromStructStore(doc.store).clients.size;
  // The control: Yjs as it comes does delete here.
  expect(deletions(stock)).toBeGreaterThan(0);
  expect(deletions(server)).toBe(0);
  expect(Y.equalSnapshots(Y.snapshot(server), Y.snapshot(again))).toBe(true);
  expect(server.getText(BODY).toDelta()).toEqual(stock.getText(BODY).toDelta());
});

test("what was taken in is one update, and nothing twice", () => {
  const source = new Y.Doc();
  source.clientID = 5;
  const change = changeOf(source, () => source.getText(BODY).insert(0, "x"));
  if (change === null) throw new Error("no change");
  expect(writersIn(change)).toEqual([5]);
  const doc = openCopyDocument();
  expect(takeIn(doc, [change])).not.toBeNull();
  expect(takeIn(doc, [change, change])).toBeNull();
  expect(hasGap(doc)).toBe(false);
});
