import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY, FIELDS, HED } from "#copy/format.ts";
import { heldOpen, openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import type { ScriptedClient } from "#tests/convergence/scripted-client.ts";
import { encodeStep2, encodeUpdate } from "#wire/messages.ts";

function words(client: ScriptedClient): string {
  return client.doc.getText(BODY).toString();
}

function type(client: ScriptedClient, text: string): void {
  client.doc.getText(BODY).insert(0, text);
}

test("[Y2] a story locked by a command holds no other story up", async () => {
  const { clock, enter, story, log } = openNewsroom();
  const jane = await enter("jane");
  const before = jane.answered;
  story.isLocked = true;
  const released = heldOpen();
  const append = log.append.bind(log);
  log.append = async (appends, wait) => {
    if (wait) await released.wait();
    return append(appends, wait);
  };
  type(jane, "Held ");
  jane.ask();
  await clock.pass(3_000);
  expect(jane.answered).toBe(before);
  released.letGo();
  await clock.pass(50);
  expect(jane.answered).toBe(jane.fence);
});

test("[Y2] words written with another staffer's client are refused, and nobody else notices", async () => {
  const { clock, enter, log } = openNewsroom();
  const jane = await enter("jane");
  const john = await enter("john");
  type(jane, "Mine");
  await clock.pass(50);
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(john.doc));
  forged.clientID = jane.doc.clientID;
  const vector = Y.encodeStateVector(forged);
  forged.getText(BODY).insert(0, "Not mine");
  john.send(encodeUpdate(Y.encodeStateAsUpdate(forged, vector)));
  await clock.pass(50);
  expect(john.closes).toEqual(["others-words"]);
  expect(log.foreignClients).toEqual([{ storyId: STORY, stafferId: "john", client: jane.doc.clientID }]);
  expect(jane.closes).toEqual([]);
  type(jane, "Still ");
  jane.ask();
  await clock.pass(50);
  expect(jane.answered).toBe(jane.fence);
});

test("[Y2] another process's claim of a client wins, and everyone comes back with their words", async () => {
  const { clock, enter, story, hall } = openNewsroom();
  const jane = await enter("jane");
  story.owners.set(jane.doc.clientID, "somebody else");
  type(jane, "Words");
  await clock.pass(50);
  expect(jane.closes).toEqual(["restarting"]);
  jane.connect(hall, STORY);
  await clock.pass(50);
  expect(jane.closes).toEqual(["restarting", "others-words"]);
});

test("[Y2] an update that leans on another process's words waits until they are read", async () => {
  const { clock, enter, story, log } = openNewsroom();
  const jane = await enter("jane");
  const elsewhere = story.open().doc;
  elsewhere.getText(BODY).insert(0, "Base ");
  const base = Y.encodeStateAsUpdate(elsewhere, Y.encodeStateVector(story.open().doc));
  const client = elsewhere.clientID;
  story.append([{ stafferId: "john", clientIds: [client], claims: [client], bytes: base }]);
  // Heard elsewhere, before this process has read on.
  log.heads = async () => new Map();
  Y.applyUpdate(jane.doc, base, jane);
  jane.doc.getText(BODY).insert(5, "and more");
  jane.ask();
  await clock.pass(100);
  expect(jane.closes).toEqual([]);
  expect(jane.answered).toBe(jane.fence);
  expect(story.open().doc.getText(BODY).toString()).toBe("Base and more\n");
});

test("[Y2] an update that leans on words nobody has is refused", async () => {
  const { clock, enter } = openNewsroom();
  const jane = await enter("jane");
  const other = new Y.Doc();
  other.getText(BODY).insert(0, "unsent");
  const vector = Y.encodeStateVector(other);
  other.getText(BODY).insert(3, "sent");
  jane.send(encodeUpdate(Y.encodeStateAsUpdate(other, vector)));
  await clock.pass(50);
  expect(jane.closes).toEqual(["try-later"]);
});

test("[Y3] [WS3] a reader is never asked for words, and writing closes them", async () => {
  const { clock, enter } = openNewsroom();
  const jane = await enter("jane");
  const reader = await enter("reader", { rights: "read" });
  expect(reader.hello?.rights).toBe("read");
  expect(reader.line.sent.some((frame) => frame[0] === 0 && frame[1] === 0)).toBe(false);
  type(jane, "Words");
  await clock.pass(50);
  expect(words(reader)).toBe("Words\n");
  type(reader, "Not mine to write");
  reader.ask();
  await clock.pass(50);
  expect(reader.closes).toEqual(["no-right"]);
  expect(words(jane)).toBe("Words\n");
});

test("[Y3] what only deletes, from a reader, is dropped without closing", async () => {
  const { clock, enter } = openNewsroom();
  const jane = await enter("jane");
  const reader = await enter("reader", { rights: "read" });
  type(jane, "Words");
  await clock.pass(50);
  reader.doc.getText(BODY).delete(0, 2);
  reader.send(encodeStep2(Y.encodeStateAsUpdate(reader.doc)));
  reader.ask();
  await clock.pass(50);
  expect(reader.closes).toEqual([]);
  expect(reader.answered).toBe(0);
  expect(words(jane)).toBe("Words\n");
});

test("[Y4] [WS2] a page that holds another generation is closed before it can send a word", async () => {
  const { enter } = openNewsroom();
  const jane = await enter("jane", { generation: 2 });
  expect(jane.closes).toEqual(["other-version"]);
});

test("[Y8] an edit another process committed appears in open editors", async () => {
  const { clock, enter, hall, story } = openNewsroom();
  const jane = await enter("jane");
  const { doc } = story.open();
  const vector = Y.encodeStateVector(doc);
  doc.clientID = 2 ** 32 + 5;
  doc.getText(HED).insert(0, "Restored hed");
  doc.getMap(FIELDS).set("dateline", "WASHINGTON");
  const bytes = Y.encodeStateAsUpdate(doc, vector);
  story.append([{ stafferId: "john", clientIds: [doc.clientID], claims: [doc.clientID], bytes }]);
  await hall.sweep();
  await clock.pass(10);
  expect(jane.doc.getText(HED).toString()).toBe("Restored hed");
});

test("[Y8] after rows were compacted away a room reads the whole copy again", async () => {
  const { clock, enter, hall, story } = openNewsroom();
  const jane = await enter("jane");
  for (const word of ["a", "b", "c"]) {
    const { doc } = story.open();
    const vector = Y.encodeStateVector(doc);
    doc.getText(BODY).insert(0, word);
    const bytes = Y.encodeStateAsUpdate(doc, vector);
    story.append([{ stafferId: "john", clientIds: [doc.clientID], claims: [doc.clientID], bytes }]);
    story.compact();
  }
  await hall.sweep();
  await clock.pass(10);
  expect(words(jane)).toBe("cba\n");
});
