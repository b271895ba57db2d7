import { IndexeddbPersistence } from "y-indexeddb";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { BODY, COPY_VERSION, DEK, FIELDS, HED } from "#copy/format.ts";
import { type CloseName, closeOf } from "#wire/close-codes.ts";
import { encodeFence, type Hello, MESSAGE, readWireMessage } from "#wire/messages.ts";
import { onlyOwnPresence, PresenceRoom } from "./presence-room.ts";
import { keepRefused } from "./recovery-copies.ts";
import { NOTHING_KNOWN, nextSaveFacts, type SaveEvent, type SaveFacts } from "./save-state.ts";

/** Which story, for whom. The generation names the local copy, so that one of an older document is never merged. */
export interface StoryAddress {
  readonly storyId: string;
  readonly stafferId: string;
  readonly generation: number;
}

/** What a screen sees of a connection; a new object each time something changes. */
export interface ConnectionView {
  readonly save: SaveFacts;
  /** The story's words are here: from this device or from the server. */
  readonly ready: boolean;
  /** The server's own words are here. */
  readonly synced: boolean;
  readonly rights: Hello["rights"] | null;
  /** The device refuses to keep a local copy (private mode, no room): offline words live in this page only. */
  readonly deviceFull: boolean;
}

/** How long edits wait for company before a fence asks whether they are saved, ms. */
const FENCE_WAIT_MS = 60;

/**
 * One person's line to one story: the document, the socket, the copy on this device, presence, and the truth about what
 * is saved. Screens subscribe; nothing here draws.
 */
export class StoryConnection {
  readonly doc = new Y.Doc();
  /** Origin of what this person writes here: the edits that undo takes back and the badge counts. */
  readonly origin = { by: "this person" };
  readonly undo: Y.UndoManager;
  readonly presence: PresenceRoom;
  readonly address: StoryAddress;
  #view: ConnectionView = {
    save: NOTHING_KNOWN,
    ready: false,
    synced: false,
    rights: null,
    deviceFull: false,
  };
  readonly #listeners = new Set<() => void>();
  readonly #provider: WebsocketProvider;
  readonly #device: IndexeddbPersistence | null;
  #fence = 0;
  #fenceTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(address: StoryAddress) {
    this.address = address;
    const { doc } = this;
    this.undo = new Y.UndoManager(
      [doc.getText(BODY), doc.getText(HED), doc.getText(DEK), doc.getMap(FIELDS)],
      {
        trackedOrigins: new Set([this.origin]),
        captureTimeout: 500,
      },
    );
    this.#device = this.#keepOnDevice();
    this.#provider = this.#connect();
    this.presence = new PresenceRoom(this.#provider.awareness);
    this.doc.on("update", this.#countEdit);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): ConnectionView => this.#view;

  /** Tries the line again now: after signing in again, or when a person asks. */
  reconnect(): void {
    this.#provider.connect();
  }

  close(): void {
    if (this.#fenceTimer) clearTimeout(this.#fenceTimer);
    this.doc.off("update", this.#countEdit);
    this.presence.close();
    this.#provider.destroy();
    void this.#device?.destroy();
    this.undo.destroy();
    this.doc.destroy();
  }

  /** Forgets the copy on this device, so that the next visit starts from the server (after a recovery copy is kept). */
  async forgetDevice(): Promise<void> {
    await this.#device?.clearData();
  }

  #connect(): WebsocketProvider {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const provider = new WebsocketProvider(
      `${scheme}://${location.host}/sync`,
      this.address.storyId,
      this.doc,
      {
        disableBc: true,
        params: { wire: "1", copy: String(COPY_VERSION), generation: String(this.address.generation) },
      },
    );
    // y-websocket's own handler echoes what others do; it is the one listener it has on updates.
    onlyOwnPresence(provider.awareness, provider._awarenessUpdateHandler);
    provider.on("status", ({ status }) => {
      if (status === "connecting") this.#save({ kind: "connecting" });
    });
    provider.on("sync", (synced: boolean) => {
      if (synced) this.#change({ synced: true, ready: true });
    });
    provider.on("connection-close", (event) => this.#closed(event));
    const readSync = provider.messageHandlers[MESSAGE.sync];
    provider.messageHandlers[MESSAGE.sync] = (...words: Parameters<NonNullable<typeof readSync>>) => {
      const asked = provider.ws;
      readSync?.(...words);
      // The provider sends its step 2 when this handler returns; only what comes after it can be asked about.
      if (this.#view.save.line !== "open" || this.#openedOn !== asked) queueMicrotask(() => this.#opened());
    };
    for (const type of [MESSAGE.fence, MESSAGE.hello, MESSAGE.notice]) {
      provider.messageHandlers[type] = (_encoder, decoder) => {
        const message = readWireMessage(type, decoder);
        if (message?.kind === "fence") this.#save({ kind: "fence-answered", number: message.number });
        if (message?.kind === "notice") this.#notice(message.notice === "away");
        if (message?.kind === "hello") this.#greeted(message.hello);
      };
    }
    return provider;
  }

  #openedOn: WebSocket | null = null;

  #opened(): void {
    const socket = this.#provider.ws;
    if (!socket || socket.readyState !== WebSocket.OPEN) return;
    this.#openedOn = socket;
    this.#fence = 0;
    this.#save({ kind: "opened", at: Date.now() });
    this.#sendFence();
  }

  #greeted(hello: Hello): void {
    this.#change({ rights: hello.rights });
    // Words typed while one might still write, and nobody will ever take: going on would hide that (Y11).
    if (hello.rights === "read" && this.#view.save.unsaved?.edits) this.#stop("no-right");
  }

  #stop(why: CloseName): void {
    this.#provider.disconnect();
    this.#save({ kind: "closed", at: Date.now(), refusedFor: why });
    this.#keepRefused(why);
  }

  #notice(away: boolean): void {
    this.#save({ kind: "database", away });
    if (!away) this.#askSoon();
  }

  readonly #countEdit = (_update: Uint8Array, origin: unknown): void => {
    // What came from the server or this device's own copy isn't news to anyone.
    if (origin === this.#provider || origin === this.#device) return;
    this.#save({ kind: "edited", at: Date.now() });
    this.#askSoon();
  };

  #askSoon(): void {
    if (this.#fenceTimer) return;
    this.#fenceTimer = setTimeout(() => {
      this.#fenceTimer = null;
      this.#sendFence();
    }, FENCE_WAIT_MS);
  }

  #sendFence(): void {
    const socket = this.#provider.ws;
    if (!socket || socket !== this.#openedOn || socket.readyState !== WebSocket.OPEN) return;
    this.#fence += 1;
    socket.send(new Uint8Array(encodeFence(this.#fence)));
    this.#save({ kind: "fence-sent", number: this.#fence });
  }

  #closed(event: CloseEvent | null): void {
    const name = event ? closeOf(event.code) : null;
    const refusedFor = name && event && event.code >= 4400 && event.code < 4500 ? name : null;
    this.#openedOn = null;
    this.#save({ kind: "closed", at: Date.now(), refusedFor });
    this.#change({ synced: false, ...(name === "no-right" ? { rights: "read" as const } : {}) });
    if (refusedFor) this.#keepRefused(refusedFor);
  }

  #keepRefused(why: CloseName): void {
    const { address, doc } = this;
    const isUnsaved = this.#view.save.unsaved !== null;
    void keepRefused({ address, why, isUnsaved, doc, forgetDevice: () => this.forgetDevice() });
  }

  #keepOnDevice(): IndexeddbPersistence | null {
    const { stafferId, storyId, generation } = this.address;
    if (typeof indexedDB === "undefined") return null;
    const device = new IndexeddbPersistence(`copy:${stafferId}:${storyId}:${generation}`, this.doc);
    device.whenSynced.then(
      () => {
        if (this.doc.getText(BODY).length > 0) this.#change({ ready: true });
      },
      () => this.#change({ deviceFull: true }),
    );
    return device;
  }

  #save(event: SaveEvent): void {
    this.#change({ save: nextSaveFacts(this.#view.save, event) });
  }

  #change(change: Partial<ConnectionView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
