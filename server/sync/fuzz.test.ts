import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY, DEK, FIELDS, HED } from "#copy/format.ts";
import { openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import { Random } from "#tests/convergence/random.ts";
import { FakeLine, visitor } from "#tests/convergence/scripted-client.ts";
import {
  encodeFence,
  encodePresence,
  encodePresenceEntry,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
} from "#wire/messages.ts";

const FRAMES = Number(process.env.FRAMES ?? 20_000);
const SEED = Number(process.env.SEED ?? 7);

/** Frames as an honest client of this document would send them, to be spoiled. */
function honestFrames(doc: Y.Doc): Uint8Array[] {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const frames = [
    encodeStep1(Y.encodeStateVector(copy)),
    encodeStep2(Y.encodeStateAsUpdate(copy)),
    encodeFence(3),
  ];
  copy.on("update", (update: Uint8Array) => frames.push(encodeUpdate(update)));
  const body = copy.getText(BODY);
  body.insert(0, "Some words, and more of them. ");
  body.insert(4, "\n", { kind: "subhed" });
  body.format(2, 8, { strong: true });
  body.insertEmbed(0, { type: "ad-slot" });
  body.delete(3, 6);
  copy.getText(HED).insert(0, "A hed");
  copy.getText(DEK).insert(0, "A dek");
  copy.getMap(FIELDS).set("dateline", "WASHINGTON");
  frames.push(
    encodePresence([
      encodePresenceEntry({ client: copy.clientID, clock: 1, state: Buffer.from('{"cursor":{"at":3}}') }),
    ]),
  );
  return frames;
}

/** Flips, cuts, doublings, splices, lies about lengths. */
function spoil(random: Random, frames: readonly Uint8Array[]): Uint8Array {
  let frame = Uint8Array.from(random.pick(frames));
  for (let turns = 1 + random.below(4); turns > 0; turns--) {
    const at = random.below(frame.length + 1);
    const kind = random.below(6);
    if (kind === 0) frame[at] = random.below(256);
    else if (kind === 1) frame = frame.slice(0, at);
    else if (kind === 2)
      frame = Uint8Array.from([...frame.slice(0, at), 0xff, 0xff, 0xff, 0xff, 0x0f, ...frame.slice(at)]);
    else if (kind === 3)
      frame = Uint8Array.from([...frame.slice(0, at), ...random.pick(frames).slice(random.below(20))]);
    else if (kind === 4) frame[at] = (frame[at] ?? 0) ^ (1 << random.below(8));
    else frame = Uint8Array.from([...frame.slice(0, at), ...frame.slice(Math.max(0, at - 4))]);
  }
  return frame;
}

test("[Y2] of twenty thousand spoiled frames each closes at most its sender, and the words stay whole", async () => {
  const { clock, enter, hall, problems, story } = openNewsroom();
  const jane = await enter("jane");
  jane.doc.getText(BODY).insert(0, "The story as it stands. ");
  await clock.pass(50);
  const random = new Random(SEED);
  const honest = honestFrames(jane.doc);
  let closed = 0;
  let seat = hall.join(STORY, visitor("mallory"), new FakeLine());
  for (let sent = 0; sent < FRAMES; sent++) {
    if (seat.peer.hasLeft) {
      closed += 1;
      seat = hall.join(STORY, visitor("mallory"), new FakeLine());
    }
    seat.room.receive(seat.peer, spoil(random, honest));
    if (sent % 500 === 0) await clock.pass(50);
  }
  await clock.pass(1_000);
  expect(problems).toEqual([]);
  expect(jane.closes).toEqual([]);
  expect(closed).toBeGreaterThan(FRAMES / 4);
  const { doc } = story.open();
  expect(doc.store.pendingStructs).toBeNull();
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc));
  expect(fresh.getText(BODY).toDelta()).toEqual(doc.getText(BODY).toDelta());
  expect(jane.doc.getText(BODY).toString()).toBe(doc.getText(BODY).toString());
  jane.doc.getText(BODY).insert(0, "Still here. ");
  jane.ask();
  await clock.pass(100);
  expect(jane.answered).toBe(jane.fence);
}, 60_000);
