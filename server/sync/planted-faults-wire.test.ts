import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY, COPY_VERSION } from "#copy/format.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import { FakeLine, visitor } from "#tests/convergence/scripted-client.ts";
import type { CloseName } from "#wire/close-codes.ts";
import { encodeFence, encodeHello, encodeStep1, encodeStep2, MESSAGE, SYNC } from "#wire/messages.ts";
import { Hall, type HallOptions } from "./hall.ts";
import type { Line, Visitor } from "./peer.ts";

type OpenHall = (options: HallOptions) => Hall;

const shipped: OpenHall = (options) => new Hall(options);

/** What reaches a line in place of a frame; nothing when it is swallowed. */
type Rewrite = (frame: Uint8Array, visitor: Visitor) => readonly Uint8Array[];

/** A hall that says something else than it should. */
const saying =
  (rewrite: Rewrite): OpenHall =>
  (options) => {
    const hall = new Hall(options);
    const join = hall.join.bind(hall);
    hall.join = (storyId, who, line) =>
      join(storyId, who, new Rewriting(line, (frame) => rewrite(frame, who)));
    return hall;
  };

class Rewriting implements Line {
  readonly #line: Line;
  readonly #rewrite: (frame: Uint8Array) => readonly Uint8Array[];

  constructor(line: Line, rewrite: (frame: Uint8Array) => readonly Uint8Array[]) {
    this.#line = line;
    this.#rewrite = rewrite;
  }

  send(frame: Uint8Array): void {
    for (const said of this.#rewrite(frame)) this.#line.send(said);
  }

  buffered = () => this.#line.buffered();
  pause = () => this.#line.pause();
  resume = () => this.#line.resume();
  close = (name: CloseName) => this.#line.close(name);
}

/** A hall that hears a frame before the room does. */
const hearing =
  (hear: (frame: Uint8Array, line: Line, visitor: Visitor) => void): OpenHall =>
  (options) => {
    const hall = new Hall(options);
    const join = hall.join.bind(hall);
    hall.join = (storyId, who, line) => {
      const { room, peer } = join(storyId, who, line);
      const receive = room.receive.bind(room);
      room.receive = (from, frame) => {
        if (from === peer) hear(frame, line, who);
        receive(from, frame);
      };
      return { room, peer };
    };
    return hall;
  };

const isHello = (frame: Uint8Array) => frame[0] === MESSAGE.hello;
const isNotice = (frame: Uint8Array) => frame[0] === MESSAGE.notice;
const isFence = (frame: Uint8Array) => frame[0] === MESSAGE.fence;
const isStep1 = (frame: Uint8Array) => frame[0] === MESSAGE.sync && frame[1] === SYNC.step1;

/** What a line has heard, by kind. */
const kinds = (line: FakeLine) =>
  line.sent.map((frame) => (isHello(frame) ? "hello" : isStep1(frame) ? "step 1" : "other"));

test.each(
  proofOf<OpenHall>(
    "[WS3]",
    async (open) => {
      const { clock, hall } = openNewsroom(open);
      const lineFor = async (who: Visitor) => {
        const line = new FakeLine();
        hall.join(STORY, who, line);
        await clock.pass(50);
        return line;
      };
      const writer = await lineFor(visitor("jane"));
      expect(kinds(writer).slice(0, 2)).toEqual(["hello", "step 1"]);
      const reader = await lineFor(visitor("john", { rights: "read" }));
      expect(kinds(reader)).toContain("hello");
      expect(kinds(reader)).not.toContain("step 1");
      expect(kinds(await lineFor(visitor("joan", { speaksWire: false })))).not.toContain("hello");
    },
    shipped,
    {
      "a reader is asked for words": saying((frame) =>
        isHello(frame) ? [frame, encodeStep1(new Uint8Array([0]))] : [frame],
      ),
      "step 1 comes before hello": saying((frame) =>
        isHello(frame) ? [encodeStep1(new Uint8Array([0])), frame] : [frame],
      ),
      "a writer is never asked": saying((frame) => (isStep1(frame) ? [] : [frame])),
      "nobody is greeted": saying((frame) => (isHello(frame) ? [] : [frame])),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<OpenHall>(
    "[WS5]",
    async (open) => {
      const { clock, hall } = openNewsroom(open);
      const line = new FakeLine();
      const { room, peer } = hall.join(STORY, visitor("jane"), line);
      await clock.pass(20);
      room.receive(peer, encodeFence(7));
      await clock.pass(1_000);
      expect(line.sent.filter(isFence)).toEqual([]);
      room.receive(peer, encodeStep2(Y.encodeStateAsUpdate(new Y.Doc())));
      await clock.pass(50);
      expect(line.sent.filter(isFence)).toEqual([encodeFence(7)]);
      const readers = new FakeLine();
      const reader = hall.join(STORY, visitor("john", { rights: "read" }), readers);
      await clock.pass(20);
      reader.room.receive(reader.peer, encodeFence(1));
      await clock.pass(1_000);
      expect(readers.sent.filter(isFence)).toEqual([]);
    },
    shipped,
    {
      "a fence is answered before the first step 2": hearing((frame, line, { rights }) => {
        if (isFence(frame) && rights === "write") line.send(frame);
      }),
      "a reader is told that all is saved": hearing((frame, line, { rights }) => {
        if (isFence(frame) && rights === "read") line.send(frame);
      }),
      "a fence that waits is forgotten": saying((frame) => (isFence(frame) ? [] : [frame])),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<OpenHall>(
    "[WS6]",
    async (open) => {
      const { clock, enter } = openNewsroom(open);
      const jane = await enter("jane");
      jane.doc.getText(BODY).insert(0, "Words");
      await clock.pass(50);
      const john = await enter("john", { rights: "read" });
      const staffer = (name: string) => ({ id: name, name });
      const common = { generation: 1, copyVersion: COPY_VERSION };
      expect(jane.hello).toEqual({ ...common, rights: "write", staffer: staffer("jane"), sequence: 1 });
      expect(john.hello).toEqual({ ...common, rights: "read", staffer: staffer("john"), sequence: 2 });
    },
    shipped,
    Object.fromEntries(
      Object.entries({
        "everyone is greeted as a writer": { rights: "write" },
        "everyone is greeted as somebody else": { staffer: { id: "jane", name: "jane" } },
        "a generation is left at the first": { generation: 0 },
        "the log is said to stand where it began": { sequence: 1 },
      } as const).map(([fault, wrong]) => [
        fault,
        saying((frame, { rights, stafferId: id, name }) => {
          const staffer = { id, name };
          const said = { generation: 1, copyVersion: COPY_VERSION, rights, staffer, sequence: 2, ...wrong };
          return [isHello(frame) ? encodeHello(said) : frame];
        }),
      ]),
    ),
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<OpenHall>(
    "[WS7]",
    async (open) => {
      const { clock, enter, log } = openNewsroom(open);
      const [jane, stock] = [await enter("jane"), await enter("john", { speaksWire: false })];
      jane.doc.getText(BODY).insert(0, "Saved at once ");
      await clock.pass(900);
      expect(jane.notices).toEqual([]);
      log.fault = () => "lost";
      jane.doc.getText(BODY).insert(0, "Held ");
      await clock.pass(900);
      expect(jane.notices).toEqual([]);
      await clock.pass(600);
      expect(jane.notices).toEqual(["away"]);
      log.fault = () => "none";
      await clock.pass(2_000);
      expect(jane.notices).toEqual(["away", "back"]);
      expect(stock.notices).toEqual([]);
    },
    shipped,
    {
      "nobody is told": saying((frame) => (isNotice(frame) ? [] : [frame])),
      "nobody is told that it is over": saying((frame) => (isNotice(frame) && frame[1] === 0 ? [] : [frame])),
      "people are told with every word": hearing((frame, line, { speaksWire }) => {
        if (frame[1] === SYNC.update && speaksWire) line.send(Uint8Array.from([MESSAGE.notice, 1]));
      }),
    },
  ),
)("%s", (_title, run) => run());

const QUIET_MS = 30_000;

test.each(
  proofOf<OpenHall>(
    "[WS10]",
    async (open) => {
      const { clock, enter } = openNewsroom(open);
      const jane = await enter("jane");
      let heardAt = clock.now();
      let longest = 0;
      const send = jane.line.onSend;
      jane.line.onSend = (frame) => {
        longest = Math.max(longest, clock.now() - heardAt);
        heardAt = clock.now();
        return send(frame);
      };
      await clock.pass(5 * QUIET_MS);
      expect(Math.max(longest, clock.now() - heardAt)).toBeLessThan(QUIET_MS);
      expect([...(jane.line.sent.at(-1) ?? [])]).toEqual([1, 1, 0]);
    },
    shipped,
    {
      "a silent socket is left alone": saying((frame) =>
        frame.length === 3 && frame[0] === MESSAGE.presence ? [] : [frame],
      ),
      "every other keepalive is left out": (options) => {
        let count = 0;
        return saying((frame) => {
          const isKeepalive = frame.length === 3 && frame[0] === MESSAGE.presence;
          return isKeepalive && count++ % 2 === 0 ? [] : [frame];
        })(options);
      },
    },
  ),
)("%s", (_title, run) => run());
