import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { MemoryStory } from "#tests/convergence/memory-log.ts";
import { heldOpen, openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import { FakeLine, visitor } from "#tests/convergence/scripted-client.ts";
import { VirtualClock } from "#tests/convergence/virtual-clock.ts";
import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import { encodePresence, encodePresenceEntry, readClientMessage, readPresence } from "#wire/messages.ts";
import { Delivery } from "./delivery.ts";
import { Hall, type HallOptions } from "./hall.ts";
import { LiveCopy } from "./live-copy.ts";
import { Peer } from "./peer.ts";
import { Presence } from "./presence.ts";

type OpenPresence = (...options: ConstructorParameters<typeof Presence>) => Presence;

/** A presence message, without the number in front that says so. */
function entriesOf(client: number, state: unknown): Uint8Array {
  const frame = encodePresence([
    encodePresenceEntry({ client, clock: 2 ** 30, state: Buffer.from(JSON.stringify(state)) }),
  ]);
  const message = readClientMessage(frame);
  if (message?.kind !== "presence") throw new Error("no presence message");
  return message.entries;
}

function heardBy(line: FakeLine) {
  return line.sent.flatMap((frame) => {
    const message = readClientMessage(frame);
    const entries = message?.kind === "presence" ? readPresence(message.entries, 1_000) : null;
    return (entries ?? []).map((entry) => ({ ...entry, state: Buffer.from(entry.state).toString() }));
  });
}

/** Hands on what it was sent, as y-websocket's own server does. */
class Forwarding extends Presence {
  readonly #peers: ReadonlySet<Peer>;

  constructor(...options: ConstructorParameters<typeof Presence>) {
    super(...options);
    this.#peers = options[1];
  }

  override take(peer: Peer, message: Uint8Array): boolean {
    const entries = (readPresence(message, 1_000) ?? []).map(encodePresenceEntry);
    for (const other of this.#peers) if (other !== peer) other.send(encodePresence(entries));
    return true;
  }
}

/** Lets a socket set whichever client it names. */
class Gullible extends Presence {
  override take(peer: Peer, message: Uint8Array): boolean {
    peer.client = readPresence(message, 1_000)?.[0]?.client ?? null;
    return super.take(peer, message, () => true);
  }
}

class Unasked extends Presence {
  override take(peer: Peer, message: Uint8Array): boolean {
    return super.take(peer, message, () => true);
  }
}

class Staying extends Presence {
  override leave(): void {}
}

test.each(
  proofOf<OpenPresence>(
    "[Y5] [WS9]",
    async (open) => {
      const clock = new VirtualClock();
      const [jane, john, mallory] = ["jane", "john", "mallory"].map(
        (name) => new Peer(visitor(name), new FakeLine(), clock),
      );
      if (!jane || !john || !mallory) throw new Error("three people");
      const presence = open(clock, new Set([jane, john, mallory]));
      const line = john.line as FakeLine; // made just above
      // Jane wrote with client 9 before.
      const say = async (peer: Peer, client: number, state: unknown) => {
        presence.take(peer, entriesOf(client, state), (named) => named !== 9 || peer === jane);
        await clock.pass(LIMITS.presenceWindowMs + 1);
      };
      await say(jane, 7, { user: { name: "Editor-in-chief", id: "other" }, cursor: 3 });
      const [heard] = heardBy(line);
      expect(heard?.client).toBe(7);
      expect(JSON.parse(heard?.state ?? "")).toMatchObject({ cursor: 3, user: { id: "jane", name: "jane" } });
      await say(mallory, 9, { cursor: 1 });
      await say(mallory, 7, { cursor: 99 });
      await say(mallory, 7, null);
      expect(heardBy(line)).toHaveLength(1);
      presence.leave(jane);
      await clock.pass(LIMITS.presenceWindowMs + 1);
      expect(heardBy(line).at(-1)).toMatchObject({ client: 7, state: "null" });
    },
    (...options) => new Presence(...options),
    {
      "people are who they say they are": (...options) => new Forwarding(...options),
      "a socket moves another's caret": (...options) => new Gullible(...options),
      "a socket shows itself as another staffer's client": (...options) => new Unasked(...options),
      "a caret stays when its person leaves": (...options) => new Staying(...options),
    },
  ),
)("%s", (_title, run) => run());

type DeliveryOptions = ConstructorParameters<typeof Delivery>[0];

/** A line into a network that takes nothing. */
class StalledLine extends FakeLine {
  override buffered(): number {
    return this.sent.reduce((sum, frame) => sum + frame.length, 0);
  }
}

/** Sends to everyone, whatever waits. */
class Heedless extends Delivery {
  readonly #peers: ReadonlySet<Peer>;

  constructor(options: DeliveryOptions) {
    super(options);
    this.#peers = options.peers;
  }

  override relay(update: Uint8Array): void {
    for (const peer of this.#peers) peer.send(update);
  }
}

test.each(
  proofOf<(options: DeliveryOptions) => Delivery>(
    "[Y6] [WS14]",
    async (open) => {
      const clock = new VirtualClock();
      const stalled = new Peer(visitor("slow"), new StalledLine(), clock);
      const other = new Peer(visitor("jane"), new FakeLine(), clock);
      const peers = new Set([stalled, other]);
      const closes: [Peer, CloseName][] = [];
      const dismiss = (peer: Peer, name: CloseName) => {
        closes.push([peer, name]);
        peers.delete(peer);
      };
      const copy = new LiveCopy(new MemoryStory("jane").open());
      const delivery = open({
        clock,
        peers,
        presence: new Presence(clock, peers),
        copy,
        dismiss,
        readCommitted: async () => null,
      });
      for (const peer of peers) delivery.answerStep1(peer, Y.encodeStateVector(new Y.Doc()));
      const update = new Uint8Array(64 * 1024);
      for (let second = 0; second < 200; second++) {
        delivery.relay(update, null, delivery.vectorForSlow());
        await clock.pass(1_000);
      }
      delivery.stop();
      expect(stalled.line.buffered()).toBeLessThan(LIMITS.bufferedStopsUpdates + 2 * update.length);
      expect(closes).toEqual([[stalled, "stalled"]]);
      const heard = (other.line as FakeLine).sent.filter((frame) => frame.length > update.length); // made above
      expect(heard).toHaveLength(200);
    },
    (options) => new Delivery(options),
    {
      "nobody looks at what waits for a socket": (options) => new Heedless(options),
      "a socket that takes nothing stays": (options) =>
        new Delivery({ ...options, dismiss: () => undefined }),
      "everyone is closed with it": (options) =>
        new Delivery({ ...options, dismiss: (...asked) => closeAll(options, asked) }),
    },
  ),
)("%s", (_title, run) => run());

function closeAll({ peers, dismiss }: DeliveryOptions, [, ...why]: Parameters<DeliveryOptions["dismiss"]>) {
  for (const peer of [...peers]) dismiss(peer, ...why);
}

/** Opens a room of its own for everyone who comes. */
class Scattered extends Hall {
  readonly #options: HallOptions;

  constructor(options: HallOptions) {
    super(options);
    this.#options = options;
  }

  override join(...asked: Parameters<Hall["join"]>): ReturnType<Hall["join"]> {
    return new Hall(this.#options).join(...asked);
  }
}

/** Ends a room that drains when somebody comes, in favour of a new one. */
class Impatient extends Hall {
  override join(...asked: Parameters<Hall["join"]>): ReturnType<Hall["join"]> {
    const room = this.rooms.get(asked[0]);
    if (room?.at === "draining") room.end("restarting");
    return super.join(...asked);
  }
}

/** Starts with nothing where the copy can't be read. */
function emptyWhenAway(options: HallOptions): Hall {
  const { log } = options;
  const open = log.open.bind(log);
  log.open = (storyId) => open(storyId).catch(() => new MemoryStory("nobody").open());
  return new Hall(options);
}

test.each(
  proofOf<(options: HallOptions) => Hall>(
    "[Y7]",
    async (open) => {
      await draining(open);
      await loading(open);
      await failing(open);
    },
    (options) => new Hall(options),
    {
      "a joiner ends a draining room": (options) => new Impatient(options),
      "everyone gets a room of their own": (options) => new Scattered(options),
      "a copy that can't be read is an empty one": emptyWhenAway,
    },
  ),
)("%s", (_title, run) => run());

type OpenHall = (options: HallOptions) => Hall;

/** Who comes while what was written is still on its way finds it. */
async function draining(open: OpenHall): Promise<void> {
  const { clock, enter, log } = openNewsroom(open);
  const jane = await enter("jane");
  log.fault = () => "lost";
  jane.doc.getText(BODY).insert(0, "Unsaved ");
  await clock.pass(10);
  jane.cut();
  await clock.pass(LIMITS.roomIdleMs * 2);
  const john = await enter("john");
  log.fault = () => "none";
  await clock.pass(1_000);
  expect(john.doc.getText(BODY).toString()).toBe("Unsaved \n");
}

/** Two who come while the copy is being read wait for the same reading. */
async function loading(open: OpenHall): Promise<void> {
  const { clock, hall, log } = openNewsroom(open);
  const held = heldOpen();
  log.pause = held.wait;
  const [first, second] = ["jane", "john"].map((name) => hall.join(STORY, visitor(name), new FakeLine()));
  expect(first?.room === second?.room).toBe(true);
  held.letGo();
  await clock.pass(20);
}

async function failing(open: OpenHall): Promise<void> {
  const { clock, hall, log } = openNewsroom(open);
  log.isAway = () => true;
  const line = new FakeLine();
  hall.join(STORY, visitor("jane"), line);
  await clock.pass(20);
  expect(line.sent).toEqual([]);
  expect(line.closed).toBe("try-later");
}
