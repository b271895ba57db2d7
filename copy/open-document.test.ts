import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "./format.ts";
import { openCopyDocument } from "./open-document.ts";

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

test("[Y3] a document of ours deletes nothing by itself: it is the sum of its rows", () => {
  const rows = formattedApart();
  const stock = new Y.Doc();
  stock.getText(BODY);
  for (const row of rows) Y.applyUpdate(stock, row);
  const ours = openCopyDocument();
  const origins: unknown[] = [];
  ours.on("update", (_update: Uint8Array, origin: unknown) => origins.push(origin));
  for (const row of rows) Y.applyUpdate(ours, row, "a row");
  const again = openCopyDocument();
  again.transact(() => {
    for (const row of rows) Y.applyUpdate(again, row);
  });
  const deletions = (doc: Y.Doc) => Y.createDeleteSetFromStructStore(doc.store).clients.size;
  // The control: Yjs as it comes does delete here.
  expect(deletions(stock)).toBeGreaterThan(0);
  expect(deletions(ours)).toBe(0);
  // Nor is the person at it told that they edited: whoever only reads would be told that their words were refused.
  expect(origins).toEqual(rows.map(() => "a row"));
  expect(Y.equalSnapshots(Y.snapshot(ours), Y.snapshot(again))).toBe(true);
  expect(ours.getText(BODY).toDelta()).toEqual(stock.getText(BODY).toDelta());
});
