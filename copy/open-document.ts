import * as Y from "yjs";
import { BODY, DEK, FIELDS, HED } from "./format.ts";

/**
 * An empty document as every server and every page of ours holds one: it authors nothing by itself.
 *
 * Yjs tidies formatting after a remote change and so writes deletions of its own, which no log row would hold. Two
 * servers, or one before and after a restart, would then differ; so would the page of somebody who only reads, whose
 * deletions the server drops, and each of a hundred pages would send the same ones. Switched off here, a document is
 * exactly the sum of what people did to it. A client of somebody's own may still tidy, and sends what it deleted.
 */
export function openCopyDocument(): Y.Doc {
  const doc = new Y.Doc();
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false;
  });
  doc.getText(BODY);
  doc.getText(HED);
  doc.getText(DEK);
  doc.getMap(FIELDS);
  return doc;
}
