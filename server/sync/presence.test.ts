import { expect, test } from "vitest";
import { openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import { FakeLine, visitor } from "#tests/convergence/scripted-client.ts";
import { LIMITS } from "#wire/limits.ts";
import { encodePresence, encodePresenceEntry, readClientMessage, readPresence } from "#wire/messages.ts";

function enter(room: ReturnType<typeof openNewsroom>, name: string) {
  const line = new FakeLine();
  const seat = room.hall.join(STORY, visitor(name, { speaksWire: false }), line);
  return {
    line,
    seat,
    show: (client: number, state: unknown, clock = 1) =>
      seat.room.receive(
        seat.peer,
        encodePresence([encodePresenceEntry({ client, clock, state: Buffer.from(JSON.stringify(state)) })]),
      ),
    /** Everything heard of others, frame by frame. */
    heard: () =>
      line.sent.flatMap((frame) => {
        const message = readClientMessage(frame);
        if (message?.kind !== "presence") return [];
        const entries = readPresence(message.entries, 1_000) ?? [];
        return [entries.map((entry) => ({ ...entry, state: Buffer.from(entry.state).toString() }))];
      }),
  };
}

test("[Y5] the server says who somebody is, whatever they claim", async () => {
  const newsroom = openNewsroom();
  const [jane, john] = [enter(newsroom, "jane"), enter(newsroom, "john")];
  await newsroom.clock.pass(20);
  jane.show(7, { user: { name: "Editor-in-chief", id: "other" }, cursor: 3, constructor: 1 });
  await newsroom.clock.pass(100);
  const [entry] = john.heard().flat();
  expect(JSON.parse(entry?.state ?? "")).toEqual({
    cursor: 3,
    user: { id: "jane", name: "jane", color: expect.stringMatching(/^#[0-9a-f]{6}$/), rights: "write" },
  });
  expect(jane.heard().flat()).toEqual([]);
});

test("[Y5] others' carets can't be moved or taken away, and trying closes nobody", async () => {
  const newsroom = openNewsroom();
  const [jane, john, mallory] = [
    enter(newsroom, "jane"),
    enter(newsroom, "john"),
    enter(newsroom, "mallory"),
  ];
  await newsroom.clock.pass(20);
  jane.show(7, { cursor: 3 });
  mallory.show(8, {});
  await newsroom.clock.pass(100);
  const before = john.heard().flat().length;
  mallory.show(7, { cursor: 99 }, 2 ** 30);
  mallory.show(7, null, 2 ** 30);
  await newsroom.clock.pass(100);
  expect(john.heard().flat()).toHaveLength(before);
  expect(mallory.line.closed).toBeNull();
});

test("[Y5] changes of one moment travel together, one entry a person", async () => {
  const newsroom = openNewsroom();
  const people = Array.from({ length: 10 }, (_, index) => enter(newsroom, `person ${index}`));
  await newsroom.clock.pass(200);
  for (let round = 1; round <= 5; round++)
    for (const [index, person] of people.entries()) person.show(100 + index, { round }, round);
  await newsroom.clock.pass(LIMITS.presenceWindowMs + 1);
  for (const person of people) {
    expect(person.heard()).toHaveLength(1);
    expect(person.heard()[0]).toHaveLength(9);
  }
});

test("[Y5] a caret goes with its socket, and comes back with the next one", async () => {
  const newsroom = openNewsroom();
  const [jane, john] = [enter(newsroom, "jane"), enter(newsroom, "john")];
  await newsroom.clock.pass(20);
  jane.show(7, { cursor: 3 });
  await newsroom.clock.pass(100);
  jane.seat.room.leave(jane.seat.peer);
  await newsroom.clock.pass(100);
  const again = enter(newsroom, "jane");
  // The same client with the same clock, as a stock client has after a reconnect.
  again.show(7, { cursor: 3 });
  await newsroom.clock.pass(100);
  const heard = john.heard().flat();
  expect(heard.map((entry) => entry.state === "null")).toEqual([false, true, false]);
  const clocks = heard.map((entry) => entry.clock);
  expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
  expect(new Set(clocks).size).toBe(3);
});

test("[Y5] a state that is too large or no object is left out", async () => {
  const newsroom = openNewsroom();
  const [jane, john] = [enter(newsroom, "jane"), enter(newsroom, "john")];
  await newsroom.clock.pass(20);
  jane.show(7, { note: "x".repeat(LIMITS.presenceStateBytes) });
  jane.show(7, ["a", "list"], 2);
  jane.show(7, 5, 3);
  await newsroom.clock.pass(100);
  expect(john.heard()).toEqual([]);
  expect(jane.line.closed).toBeNull();
});

test("[Y5] in a crowd a frame tells of 250 people, and the next one of those who waited", async () => {
  const newsroom = openNewsroom();
  const people = Array.from({ length: 600 }, (_, index) => enter(newsroom, `person ${index}`));
  const reader = enter(newsroom, "reader");
  await newsroom.clock.pass(200);
  for (const [index, person] of people.entries()) person.show(100 + index, { at: 1 });
  await newsroom.clock.pass(1_000);
  expect(reader.heard().map((frame) => frame.length)).toEqual([250, 250, 100]);
  expect(new Set(reader.heard().flatMap((frame) => frame.map((entry) => entry.client))).size).toBe(600);
});

test("[Y6] presence is the first thing a slow socket loses, and it comes back whole", async () => {
  const newsroom = openNewsroom();
  const [jane, slow] = [enter(newsroom, "jane"), enter(newsroom, "slow")];
  await newsroom.clock.pass(20);
  slow.line.waiting = LIMITS.bufferedStopsPresence + 1;
  jane.show(7, { cursor: 3 });
  await newsroom.clock.pass(100);
  expect(slow.heard()).toEqual([]);
  slow.line.waiting = 0;
  await newsroom.clock.pass(6_000);
  expect(slow.heard().flat()).toHaveLength(1);
});
