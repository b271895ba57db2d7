import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { heldOpen, openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import { FakeLine, type ScriptedClient, visitor } from "#tests/convergence/scripted-client.ts";
import { LIMITS } from "#wire/limits.ts";
import { encodeFence, encodeStep1, encodeStep2, encodeUpdate } from "#wire/messages.ts";

function words(client: ScriptedClient): string {
  return client.doc.getText(BODY).toString();
}

function type(client: ScriptedClient, text: string): void {
  client.doc.getText(BODY).insert(0, text);
}

test("[Y1] one person's words reach the other, and the fence behind them is answered", async () => {
  const { clock, enter, story } = openNewsroom();
  const jane = await enter("jane");
  const john = await enter("john");
  type(jane, "Fire at the mill");
  const fence = jane.ask();
  await clock.pass(20);
  expect(words(john)).toBe("Fire at the mill\n");
  expect(jane.answered).toBe(fence);
  expect(story.open().doc.getText(BODY).toString()).toBe("Fire at the mill\n");
});

test("[Y1] while COMMIT is held open nobody is shown the words and no fence is answered", async () => {
  const { clock, enter, log } = openNewsroom();
  const jane = await enter("jane");
  const john = await enter("john");
  const before = jane.answered;
  const held = heldOpen();
  log.pause = held.wait;
  type(jane, "Secret");
  jane.ask();
  await clock.pass(5_000);
  expect(jane.answered).toBe(before);
  expect(words(john)).toBe("\n");
  held.letGo();
  await clock.pass(20);
  expect(jane.answered).toBe(jane.fence);
  expect(words(john)).toBe("Secret\n");
});

test("[Y1] [WS8] a joiner is answered from what is committed, whatever is on its way", async () => {
  const { clock, enter, log } = openNewsroom();
  const jane = await enter("jane");
  const held = heldOpen();
  log.pause = held.wait;
  type(jane, "Secret");
  await clock.pass(20);
  log.pause = async () => undefined;
  const late = await enter("late");
  expect(late.isSynced).toBe(false);
  await clock.pass(1_000);
  expect(late.isSynced).toBe(true);
  expect(words(late)).toBe("\n");
  held.letGo();
  await clock.pass(20);
  expect(words(late)).toBe("Secret\n");
});

test("[Y1] with the database away people are told within two seconds, and everything is in soon after", async () => {
  const { clock, enter, log } = openNewsroom();
  const jane = await enter("jane");
  const before = jane.answered;
  log.fault = () => "lost";
  type(jane, "One ");
  jane.ask();
  await clock.pass(2_000);
  expect(jane.notices).toEqual(["away"]);
  await clock.pass(60_000);
  type(jane, "two ");
  jane.ask();
  expect(jane.answered).toBe(before);
  log.fault = () => "none";
  await clock.pass(5_000);
  expect(jane.notices).toEqual(["away", "back"]);
  expect(jane.answered).toBe(jane.fence);
});

test("[Y1] a commit whose answer was lost is made again and nothing is doubled", async () => {
  const { clock, enter, log } = openNewsroom();
  const jane = await enter("jane");
  const john = await enter("john");
  let broken = 2;
  log.fault = () => (broken-- > 0 ? "lost-after-commit" : "none");
  type(jane, "Once ");
  jane.ask();
  await clock.pass(5_000);
  expect(words(john)).toBe("Once \n");
  expect(jane.answered).toBe(jane.fence);
});

test("[Y1] [WS5] a fence asked before the first step 2 waits for it", async () => {
  const { clock, hall } = openNewsroom();
  const line = new FakeLine();
  const { room, peer } = hall.join(STORY, visitor("jane"), line);
  await clock.pass(20);
  room.receive(peer, encodeFence(7));
  await clock.pass(1_000);
  expect(line.sent.some((frame) => frame[0] === 100)).toBe(false);
  room.receive(peer, encodeStep2(Y.encodeStateAsUpdate(new Y.Doc())));
  await clock.pass(20);
  expect(line.sent.filter((frame) => frame[0] === 100)).toEqual([encodeFence(7)]);
});

test("[Y10] a word typed before the answer to step 1 comes with the step 2 behind it", async () => {
  const { clock, hall, story } = openNewsroom();
  const doc = new Y.Doc();
  doc.getText(BODY).insert(0, "offline ");
  const vector = Y.encodeStateVector(doc);
  doc.getText(BODY).insert(8, "typed ");
  const line = new FakeLine();
  const { room, peer } = hall.join(STORY, visitor("jane"), line);
  room.receive(peer, encodeUpdate(Y.encodeStateAsUpdate(doc, vector)));
  room.receive(peer, encodeFence(1));
  await clock.pass(50);
  expect(line.closed).toBeNull();
  expect(line.sent.some((frame) => frame[0] === 100)).toBe(false);
  room.receive(peer, encodeStep2(Y.encodeStateAsUpdate(doc)));
  await clock.pass(50);
  expect(line.sent.at(-1)).toEqual(encodeFence(1));
  expect(story.open().doc.getText(BODY).toString()).toContain("offline typed ");
});

test("[Y6] [WS14] a socket that takes nothing misses updates, gets one step 2 when it drains, and is closed at last", async () => {
  const { clock, enter } = openNewsroom();
  const jane = await enter("jane");
  const slow = await enter("slow");
  const { line } = slow;
  line.waiting = LIMITS.bufferedStopsUpdates + 1;
  const sent = line.sent.length;
  for (let i = 0; i < 20; i++) {
    type(jane, "More ");
    await clock.pass(50);
  }
  expect(line.sent.slice(sent).filter((frame) => frame[0] === 0)).toEqual([]);
  line.waiting = 0;
  await clock.pass(200);
  expect(line.sent.slice(sent).filter((frame) => frame[0] === 0)).toHaveLength(1);
  expect(words(slow)).toBe(words(jane));
  line.waiting = LIMITS.bufferedStopsUpdates + 1;
  type(jane, "x");
  await clock.pass(LIMITS.staleMs + 1_000);
  expect(slow.closes).toEqual(["stalled"]);
});

test("[Y6] a socket far behind is closed at once", async () => {
  const { clock, enter } = openNewsroom();
  const jane = await enter("jane");
  const slow = await enter("slow");
  slow.line.waiting = LIMITS.bufferedCloses + 1;
  type(jane, "x");
  await clock.pass(100);
  expect(slow.closes).toEqual(["stalled"]);
});

test("[Y6] words beyond what may wait for the database are sent back to try later", async () => {
  const { clock, enter, log, counters } = openNewsroom();
  const jane = await enter("jane");
  log.fault = () => "lost";
  for (let i = 0; i < 6; i++) type(jane, "x".repeat(900_000));
  await clock.pass(100);
  expect(jane.closes).toEqual(["try-later"]);
  expect(counters.unsavedBytes).toBeLessThanOrEqual(LIMITS.unsavedBytesPerStory);
});

test("[Y7] whoever comes while a room drains finds it as it was; after that it leaves memory", async () => {
  const { clock, enter, hall, counters, log } = openNewsroom();
  const jane = await enter("jane");
  log.fault = () => "lost";
  type(jane, "Unsaved ");
  await clock.pass(10);
  const room = hall.rooms.get(STORY);
  jane.cut();
  expect(room?.at).toBe("draining");
  await clock.pass(LIMITS.roomIdleMs * 2);
  expect(room?.at).toBe("draining");
  const john = await enter("john");
  expect(room?.at).toBe("live");
  log.fault = () => "none";
  await clock.pass(1_000);
  expect(words(john)).toBe("Unsaved \n");
  john.cut();
  await clock.pass(LIMITS.roomIdleMs + 1_000);
  expect(room?.at).toBe("gone");
  expect(hall.rooms.size).toBe(0);
  expect(counters).toMatchObject({ rooms: 0, sockets: 0, unsavedBytes: 0 });
});

test("[Y7] two who come while the copy is being read share one room, and their frames wait", async () => {
  const { clock, hall, log } = openNewsroom();
  const held = heldOpen();
  log.pause = held.wait;
  const lines = [new FakeLine(), new FakeLine()];
  const [first, second] = lines.map((line) => hall.join(STORY, visitor("jane"), line));
  expect(first?.room).toBe(second?.room);
  if (first) first.room.receive(first.peer, encodeStep1(Y.encodeStateVector(new Y.Doc())));
  expect(lines[0]?.sent).toEqual([]);
  held.letGo();
  await clock.pass(20);
  expect(lines[0]?.sent.some((frame) => frame[0] === 0 && frame[1] === 1)).toBe(true);
});

test("[Y7] a copy that can't be read closes its people to try later and is never an empty document", async () => {
  const { clock, hall, log, problems } = openNewsroom();
  log.isAway = () => true;
  const line = new FakeLine();
  hall.join(STORY, visitor("jane"), line);
  await clock.pass(20);
  expect(line.closed).toBe("try-later");
  expect(line.sent).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(hall.rooms.size).toBe(0);
});

test("[Y7] an unknown story is said to be unknown", async () => {
  const { clock, hall } = openNewsroom();
  const line = new FakeLine();
  hall.join("01980000-0000-7000-8000-00000000ffff", visitor("jane"), line);
  await clock.pass(20);
  expect(line.closed).toBe("unknown-story");
});

test("[Y10] silence never lasts thirty seconds", async () => {
  const { clock, enter } = openNewsroom();
  const jane = await enter("jane");
  const sent = jane.line.sent.length;
  await clock.pass(25_000);
  expect(jane.line.sent.slice(sent)).toEqual([new Uint8Array([1, 1, 0])]);
});
