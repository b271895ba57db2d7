import * as Y from "yjs";
import { encodeStep1, encodeStep2, encodeUpdate } from "#wire/messages.ts";
import type { Dialect, Heard } from "./dialect.ts";
import { type Address, FrameSocket, frameOf } from "./frame-socket.ts";

/** Where a client knocks for one story as one person. */
export interface Door {
  readonly story: string;
  readonly address: Address;
  readonly dialect: Dialect;
}

/** An update without structs or deletions: all a client has to say that holds nothing of its own. */
const NOTHING = Uint8Array.of(0, 0);
/** The state vector of somebody who has nothing. */
const NO_CLOCKS = Uint8Array.of(0);
const SYNC_LIMIT_MS = 60_000;

export interface ClientEvents {
  onWords?(update: Uint8Array, step: "step2" | "update"): void;
  onPresence?(people: number, entries: Uint8Array): void;
  onSaved?(fence: number | "one more"): void;
  onClosed?(code: number): void;
  /** What this client answers to the server's step 1; nothing when absent. */
  answerStep1?(vector: Uint8Array): Uint8Array;
}

/** One socket in one story, which keeps no document. */
export class StoryClient {
  readonly door: Door;
  readonly socket: FrameSocket;
  /** When it knocked and when it sent its step 1, of performance.now(). */
  knockedAt = 0;
  askedAt = 0;
  readonly #events: ClientEvents;
  #synced: (() => void) | null = null;

  private constructor(door: Door, socket: FrameSocket, events: ClientEvents) {
    this.door = door;
    this.socket = socket;
    this.#events = events;
    socket.onMessage = (payload) => this.#hear(door.dialect.read(payload));
    socket.onClose = (code) => {
      this.#synced?.();
      this.#events.onClosed?.(code);
    };
  }

  /** Opens the socket and returns once step 2 has come. */
  static async open(door: Door, events: ClientEvents = {}): Promise<StoryClient> {
    const knockedAt = performance.now();
    let made: StoryClient | undefined;
    await FrameSocket.open(door.address, (socket) => {
      made = new StoryClient(door, socket, events);
    });
    if (made === undefined) throw new Error("a socket opened without its client");
    made.knockedAt = knockedAt;
    await made.#sync();
    return made;
  }

  async #sync(): Promise<void> {
    const { story, dialect } = this.door;
    const hello = dialect.hello(story);
    if (hello) this.socket.send(hello);
    if (!dialect.syncs) return;
    this.askedAt = performance.now();
    const synced = new Promise<void>((resolve) => {
      this.#synced = resolve;
    });
    this.say(encodeStep1(NO_CLOCKS));
    const limit = setTimeout(() => this.socket.cut(), SYNC_LIMIT_MS);
    await synced;
    clearTimeout(limit);
    if (!this.socket.isOpen) throw new Error(`story ${story} was closed before its step 2`);
  }

  #hear(heard: Heard): void {
    if (heard.kind === "words") {
      this.#events.onWords?.(heard.update, heard.step);
      if (heard.step === "step2") this.#synced?.();
    } else if (heard.kind === "presence") this.#events.onPresence?.(heard.people, heard.entries);
    else if (heard.kind === "saved") this.#events.onSaved?.(heard.fence);
    else if (heard.kind === "step1")
      this.say(encodeStep2(this.#events.answerStep1?.(heard.vector) ?? NOTHING));
  }

  /** Asks for the whole story once more. */
  askAgain(): void {
    this.say(encodeStep1(NO_CLOCKS));
  }

  say(message: Uint8Array): void {
    this.socket.send(this.door.dialect.wrap(this.door.story, message));
  }

  ask(number: number): void {
    const fence = this.door.dialect.ask(number);
    if (fence) this.socket.send(fence);
  }

  cut(): void {
    this.socket.cut();
  }
}

/** An edit as it goes over the network to this door. */
export function editFrame({ dialect, story }: Door, update: Uint8Array): Buffer {
  return frameOf(dialect.wrap(story, encodeUpdate(update)));
}

/** The document a story holds at this moment, as a client that has just come sees it. */
export async function readStory(door: Door): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const client = await StoryClient.open(door, { onWords: (update) => Y.applyUpdate(doc, update) });
  client.cut();
  return doc;
}
