import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { changeOf, hasGap, takeIn, writersIn } from "./copy-document.ts";

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
