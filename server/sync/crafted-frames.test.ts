import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { altOf, BODY, captionOf } from "#copy/format.ts";
import { craft } from "#tests/convergence/crafted-structs.ts";
import { openNewsroom } from "#tests/convergence/newsroom.ts";
import { encodeUpdate } from "#wire/messages.ts";

async function openTwo() {
  const newsroom = openNewsroom();
  const jane = await newsroom.enter("jane");
  const mallory = await newsroom.enter("mallory");
  jane.doc.getText(BODY).insert(0, "Words");
  await newsroom.clock.pass(50);
  return { ...newsroom, jane, mallory };
}

test("[Y2] a known struct that names a parent nobody has closes its sender alone", async () => {
  const { clock, problems, jane, mallory } = await openTwo();
  const parent = { client: 99, clock: 18 };
  mallory.send(encodeUpdate(craft(jane.doc.clientID, 0, [{ parent, words: "W" }])));
  await clock.pass(100);
  expect(mallory.closes).toEqual(["bad-frame"]);
  expect(problems).toEqual([]);
  expect(jane.closes).toEqual([]);
});

test("[Y2] a struct whose right neighbour stands left of its left one closes its sender alone", async () => {
  const { clock, problems, jane, mallory } = await openTwo();
  const [left, right] = [0, 3].map((clock) => ({ client: jane.doc.clientID, clock }));
  mallory.send(
    encodeUpdate(craft(mallory.doc.clientID, 0, [{ origin: right, rightOrigin: left, words: "x" }])),
  );
  await clock.pass(100);
  expect(mallory.closes).toEqual(["bad-frame"]);
  expect(problems).toEqual([]);
  expect(jane.closes).toEqual([]);
  expect(jane.doc.getText(BODY).toString()).toBe("Words\n");
});

test("[Y2] nor can two structs of one update stand in the wrong order", async () => {
  const { clock, story, jane, mallory } = await openTwo();
  const client = mallory.doc.clientID;
  const [first, last] = [0, 4].map((clock) => ({ client: jane.doc.clientID, clock }));
  const crafted = craft(client, 0, [
    { origin: last, words: "end" },
    { origin: { client, clock: 2 }, rightOrigin: first, words: "x" },
  ]);
  mallory.send(encodeUpdate(crafted));
  await clock.pass(100);
  expect(mallory.closes).toEqual(["bad-frame"]);
  expect(jane.closes).toEqual([]);
  expect(story.open().doc.getText(BODY).toString()).toBe("Words\n");
});

test("[Y2] [WS11] nor where that shows only once they stand: the document is read anew, and its sender closed alone", async () => {
  const { clock, story, counters, jane, mallory } = await openTwo();
  const client = mallory.doc.clientID;
  const [first, last] = [0, 1].map((clock) => ({ client, clock }));
  mallory.send(
    encodeUpdate(craft(client, 0, [{ words: "ab" }, { origin: last, rightOrigin: first, words: "x" }])),
  );
  jane.doc.getText(BODY).insert(0, "More ");
  jane.ask();
  await clock.pass(100);
  expect([mallory.closes, jane.closes]).toEqual([["bad-frame"], []]);
  expect(counters.rereadDocuments).toBe(1);
  expect(jane.answered).toBe(jane.fence);
  expect(story.open().doc.getText(BODY).toString()).toBe("More Words\n");
});

test.each([
  [
    "leans on its own end",
    (client: number) => craft(client, 0, [{ rightOrigin: { client, clock: 0 }, words: "x" }]),
  ],
  [
    "leans on what comes later",
    (client: number) => craft(client, 0, [{ origin: { client, clock: 5 }, words: "x" }]),
  ],
])("[Y2] a struct that %s closes its sender alone", async (_name, make) => {
  const { clock, problems, jane, mallory } = await openTwo();
  mallory.send(encodeUpdate(make(mallory.doc.clientID)));
  await clock.pass(100);
  expect(mallory.closes).toHaveLength(1);
  expect(problems).toEqual([]);
  expect(jane.closes).toEqual([]);
});

test("[Y2] structs of two clients that wait for one another close their sender alone", async () => {
  const { clock, problems, jane, mallory } = await openTwo();
  const encoder = encoding.createEncoder();
  const [one, other] = [5001, 5002];
  encoding.writeVarUint(encoder, 2);
  for (const [client, neighbour] of [
    [other, one],
    [one, other],
  ] as const) {
    for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 4 | 128);
    for (const number of [neighbour, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, "x");
  }
  encoding.writeVarUint(encoder, 0);
  mallory.send(encodeUpdate(encoding.toUint8Array(encoder)));
  await clock.pass(100);
  expect(mallory.closes).toEqual(["bad-frame"]);
  expect(problems).toEqual([]);
  expect(jane.closes).toEqual([]);
});

test("[Y2] a part of the copy that there isn't can't be made by deleting in it either", async () => {
  const { clock, jane, mallory } = await openTwo();
  const frame = Buffer.from("0101aeadc1d304002101095f5f70726f746f5f5f0b636f6e7374727563746f721400", "hex");
  mallory.send(encodeUpdate(frame));
  await clock.pass(100);
  expect(mallory.closes).toEqual(["bad-frame"]);
  expect(jane.closes).toEqual([]);
});

test("[Y2] what people write between and beside each other stands in order", async () => {
  const { clock, story, jane, mallory: john } = await openTwo();
  for (let round = 0; round < 20; round++) {
    for (const { doc } of [jane, john]) {
      const body = doc.getText(BODY);
      doc.transact(() => {
        body.insert(round, "a longer run");
        body.insert(round + 3, "within it", { strong: true });
        body.delete(0, 4);
      });
    }
    await clock.pass(round % 3 === 0 ? 50 : 0);
  }
  await clock.pass(100);
  expect([...jane.closes, ...john.closes]).toEqual([]);
  expect(story.open().doc.getText(BODY).toString()).toBe(jane.doc.getText(BODY).toString());
});

test("[Y9] a picture's caption and alt text are typed like any other words", async () => {
  const { clock, story, jane, mallory: john } = await openTwo();
  jane.doc.getText(captionOf("p1")).insert(0, "The mill on Saturday");
  john.doc.getText(altOf("p1")).insert(0, "A mill in flames");
  await clock.pass(100);
  expect([...jane.closes, ...john.closes]).toEqual([]);
  const { doc } = story.open();
  expect(doc.getText(captionOf("p1")).toString()).toBe("The mill on Saturday");
  expect(doc.getText(altOf("p1")).toString()).toBe("A mill in flames");
});

test.each(["caption/", "caption/../x", "alt/a b", "captions/p1"])(
  "[Y2] there is no text called %s",
  async (name) => {
    const { clock, mallory, jane } = await openTwo();
    mallory.doc.getText(name).insert(0, "x");
    await clock.pass(100);
    expect(mallory.closes).toEqual(["bad-frame"]);
    expect(jane.closes).toEqual([]);
  },
);
