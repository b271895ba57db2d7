import type * as Y from "yjs";
import { canonicalCopy } from "#copy/canonical.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { readCopy } from "#copy/read.ts";
import { type AuthoredCopy, authoredCopy, describeAuthored, NotRewritable } from "./copy-authors.ts";

/** A document that says the same with nothing of the past in it. Destroy `doc` after use. */
export interface RewrittenCopy {
  readonly doc: Y.Doc;
  /** Whose each of its Yjs clients is: one for every author whose words are left. */
  readonly owners: ReadonlyMap<number, string>;
}

/**
 * Writes a document anew: the same words, formatting, objects and fields, each character under the one who wrote it, with
 * one client an author and without a deleted word. Throws NotRewritable when that doesn't come out exactly.
 */
export function rewriteCopy(
  doc: Y.Doc,
  owners: ReadonlyMap<number, string>,
  newClient: () => number,
): RewrittenCopy {
  const before = authoredCopy(doc, owners);
  const rewritten = write(before, newClient);
  const after = authoredCopy(rewritten.doc, rewritten.owners);
  const [was, is] = [doc, rewritten.doc].map((one) => Buffer.from(canonicalCopy(readCopy(one))));
  if (describeAuthored(before) !== describeAuthored(after) || was === undefined || !is?.equals(was)) {
    rewritten.doc.destroy();
    throw new NotRewritable("the new document would not say the same");
  }
  return rewritten;
}

function write({ texts, maps }: AuthoredCopy, newClient: () => number): RewrittenCopy {
  const doc = openCopyDocument();
  const clients = new Map<string, number>();
  const writeAs = (author: string) => {
    doc.clientID = clients.get(author) ?? newClient();
    clients.set(author, doc.clientID);
  };
  doc.transact(() => {
    for (const [name, runs] of texts) {
      const text = doc.getText(name);
      // From its end to its beginning: putting words first takes the same time however long the text is.
      for (const { author, insert, attributes } of [...runs].reverse()) {
        writeAs(author);
        if (typeof insert === "string") text.insert(0, insert, attributes);
        else text.insertEmbed(0, insert, attributes);
      }
    }
    for (const [name, values] of maps) {
      for (const [key, { author, value }] of values) {
        writeAs(author);
        doc.getMap(name).set(key, value);
      }
    }
  });
  return { doc, owners: new Map([...clients].map(([author, client]) => [client, author])) };
}
