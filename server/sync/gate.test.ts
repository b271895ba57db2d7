import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { BODY, FIELDS, HED } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { LIMITS } from "#wire/limits.ts";
import { judge, type Verdict } from "./gate.ts";
import { UPDATE_CAPS } from "./incoming.ts";

/** A story's document, and what an edit on a copy of it would send. */
function sent(
  edit: (doc: Y.Doc) => void,
  client?: number,
): { doc: Y.Doc; update: Uint8Array; client: number } {
  const doc = openCopyDocument();
  doc.getText(BODY).insert(0, "The words.\n");
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  if (client !== undefined) other.clientID = client;
  const vector = Y.encodeStateVector(other);
  edit(other);
  return { doc, update: Y.encodeStateAsUpdate(other, vector), client: other.clientID };
}

function verdictOn(edit: (doc: Y.Doc) => void, client?: number): Verdict {
  const { doc, update } = sent(edit, client);
  return judge({ doc, owners: new Map() }, "jane", update, UPDATE_CAPS);
}

function inBody(edit: (text: Y.Text) => void): Verdict {
  return verdictOn((doc) => edit(doc.getText(BODY)));
}

describe("[Y2] what a story's copy may hold passes", () => {
  test.each<[string, (text: Y.Text) => void]>([
    ["words", (text) => text.insert(3, "new ")],
    ["a break of a kind", (text) => text.insert(3, "\n", { kind: "subhed" })],
    ["marks", (text) => text.format(0, 3, { strong: true, link: "https://courier.test/a" })],
    [
      "a mark taken away",
      (text) => [text.format(0, 6, { strong: true }), text.format(2, 2, { strong: null })],
    ],
    ["an ad slot", (text) => text.insertEmbed(0, { type: "ad-slot" })],
    ["words typed and deleted", (text) => [text.insert(0, "abc"), text.delete(1, 2)]],
  ])("%s", (_name, edit) => {
    expect(inBody(edit).kind).toBe("pass");
  });

  test("a field", () => {
    expect(verdictOn((doc) => doc.getMap(FIELDS).set("dateline", "WASHINGTON")).kind).toBe("pass");
  });

  test("a field set twice", () => {
    const edit = (doc: Y.Doc) => {
      doc.getMap(FIELDS).set("dateline", "WASHINGTON");
      doc.getMap(FIELDS).set("dateline", "BALTIMORE");
    };
    expect(verdictOn(edit).kind).toBe("pass");
  });
});

describe("[Y2] what it may not hold closes its sender", () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ["a part that isn't there", (doc) => doc.getText("secret").insert(0, "x")],
    ["a link that runs", (doc) => doc.getText(BODY).format(0, 3, { link: "javascript:alert(1)" })],
    ["a link that is no text", (doc) => doc.getText(BODY).format(0, 3, { link: ["https://courier.test"] })],
    ["a mark of the wrong type", (doc) => doc.getText(BODY).format(0, 3, { strong: "yes" })],
    ["a kind there is not", (doc) => doc.getText(BODY).insert(0, "\n", { kind: "script" })],
    [
      "an attribute named __proto__",
      (doc) => doc.getText(BODY).format(0, 3, JSON.parse('{"__proto__":true}')),
    ],
    [
      "an ad slot of another shape",
      (doc) => doc.getText(BODY).insertEmbed(0, { type: "ad-slot", off: "yes" }),
    ],
    ["an embed in the hed", (doc) => doc.getText(HED).insertEmbed(0, { type: "ad-slot" })],
    ["a type within the text", (doc) => doc.getText(BODY).insertEmbed(0, new Y.Map())],
    ["a type within a field", (doc) => doc.getMap(FIELDS).set("dateline", new Y.Text("x"))],
    ["a field of the wrong type", (doc) => doc.getMap(FIELDS).set("dateline", 7)],
    ["a document within a field", (doc) => doc.getMap(FIELDS).set("dateline", new Y.Doc())],
    ["bytes in a field", (doc) => doc.getMap(FIELDS).set("dateline", new Uint8Array(3))],
    ["a list in place of the fields", (doc) => doc.getArray(FIELDS).insert(0, ["x"])],
    ["an attribute of the whole text", (doc) => doc.getText(BODY).setAttribute("strong", true)],
  ])("%s", (_name, edit) => {
    expect(verdictOn(edit)).toMatchObject({ kind: "refused", close: "bad-frame" });
  });

  test("[WS12] a client above those that people may pick", () => {
    const type = (doc: Y.Doc) => doc.getText(BODY).insert(0, "x");
    expect(verdictOn(type, 2 ** 32)).toMatchObject({ kind: "refused", close: "bad-frame" });
    expect(verdictOn(type, 2 ** 32 - 1)).toEqual({ kind: "pass", claims: [2 ** 32 - 1] });
  });

  test("bytes that are no update", () => {
    const { doc } = sent(() => undefined);
    for (const bytes of [[], [1], [1, 1, 255], [255, 255, 255, 255, 15]]) {
      const verdict = judge({ doc, owners: new Map() }, "jane", Uint8Array.from(bytes), UPDATE_CAPS);
      expect(verdict).toMatchObject({ kind: "refused", close: "bad-frame" });
    }
  });

  test("one huge struct that would mute a client for ever", () => {
    const { doc } = sent(() => undefined);
    // One client, one collected struct of 2^31 from clock 0, no deletions.
    const collected = Uint8Array.from([1, 1, 5, 0, 0, 0x80, 0x80, 0x80, 0x80, 0x08, 0]);
    expect(judge({ doc, owners: new Map() }, "jane", collected, UPDATE_CAPS).kind).toBe("refused");
  });

  test("more structs than one update may hold", () => {
    const { doc, update } = sent((other) => {
      for (let i = 0; i < 20; i++) other.getText(BODY).insert(0, "x");
    });
    const verdict = judge({ doc, owners: new Map() }, "jane", update, { structs: 5, deletes: 5 });
    expect(verdict.kind).toBe("refused");
  });
});

describe("[Y2] a client belongs to the staffer who first wrote with it", () => {
  const { doc, update, client } = sent((other) => other.getText(BODY).insert(0, "x"), 77);

  test("nobody's becomes theirs", () => {
    expect(judge({ doc, owners: new Map() }, "jane", update, UPDATE_CAPS)).toEqual({
      kind: "pass",
      claims: [77],
    });
  });

  test("their own passes, from any of their sockets", () => {
    const owners = new Map([[client, "jane"]]);
    expect(judge({ doc, owners }, "jane", update, UPDATE_CAPS)).toEqual({ kind: "pass", claims: [] });
  });

  test("another's is refused", () => {
    const owners = new Map([[client, "john"]]);
    expect(judge({ doc, owners }, "jane", update, UPDATE_CAPS)).toMatchObject({ close: "others-words" });
  });

  test("another's words that are here already may be sent again", () => {
    Y.applyUpdate(doc, update);
    const owners = new Map([[client, "john"]]);
    expect(judge({ doc, owners }, "jane", update, UPDATE_CAPS)).toEqual({ kind: "known" });
  });

  test("no story takes more clients than a room can bear", () => {
    const owners = new Map(
      Array.from({ length: LIMITS.clientsPerStory }, (_, index) => [1_000 + index, "john"]),
    );
    const fresh = sent((other) => other.getText(BODY).insert(0, "x"), 5);
    const verdict = judge({ doc: fresh.doc, owners }, "jane", fresh.update, UPDATE_CAPS);
    expect(verdict).toMatchObject({ kind: "refused", close: "too-large" });
  });
});

test("[Y2] an update that leans on words that aren't here is a gap, in structs and in deletions", () => {
  const { doc } = sent(() => undefined);
  const other = new Y.Doc();
  other.getText(BODY).insert(0, "unknown");
  const vector = Y.encodeStateVector(other);
  const gapOf = (edit: () => void) => {
    edit();
    return judge({ doc, owners: new Map() }, "jane", Y.encodeStateAsUpdate(other, vector), UPDATE_CAPS);
  };
  expect(gapOf(() => other.getText(BODY).insert(2, "x"))).toEqual({ kind: "gap" });
  const deletesOnly = new Y.Doc();
  Y.applyUpdate(deletesOnly, Y.encodeStateAsUpdate(other));
  const before = Y.encodeStateVector(deletesOnly);
  deletesOnly.getText(BODY).delete(0, 2);
  const update = Y.encodeStateAsUpdate(deletesOnly, before);
  expect(judge({ doc, owners: new Map() }, "jane", update, UPDATE_CAPS)).toEqual({ kind: "gap" });
});
