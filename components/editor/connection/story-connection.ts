import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { BODY, COPY_VERSION, DEK, FIELDS, HED } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { type CloseName, closeOf } from "#wire/close-codes.ts";
import { bringsUpdate, encodeFence, type Hello, MESSAGE, readWireMessage } from "#wire/messages.ts";
import { Decisions } from "./decisions.ts";
import { DeviceCopy, type DeviceTruth, wordsOf } from "./device-copy.ts";
import { deviceNameOf, type StoryAddress } from "./device-names.ts";
import { forgetStory } from "./forget-story.ts";
import { HeldUpdates } from "./held-updates.ts";
import { onlyOwnPresence, PresenceRoom } from "./presence-room.ts";
import { type Aside, keepRecoveryCopy, keepRefused, moveAside } from "./recovery-copies.ts";
import { NOTHING_KNOWN, nextSaveFacts, type SaveEvent, type SaveFacts } from "./save-state.ts";
import { registerOpenStory } from "./sign-out.ts";
import { makeRoom, tidyDevice } from "./tidy-device.ts";

/** What a screen sees of a connection; a new object each time something changes. */
export interface ConnectionView {
  readonly save: SaveFacts;
  /** The story's words are here: from this device or from the server. */
  readonly ready: boolean;
  /** The server's own words are here. */
  readonly synced: boolean;
  readonly rights: Hello["rights"] | null;
  /** Whether what stands here is kept on this device too. */
  readonly device: DeviceTruth;
  /** What earlier visits left on this device has been looked through: what had to be set aside is. */
  readonly tidied: boolean;
  /** What became of words that were refused; null while none were. `keeping`: being moved to a recovery copy. */
  readonly aside: Aside | "keeping" | null;
}

/** How long edits wait for company before a fence asks whether they are saved, ms. */
const FENCE_WAIT_MS = 60;

/**
 * One person's line to one story: the document, the socket, the copy on this device, presence, and the truth about what
 * is saved. Screens subscribe; nothing here draws.
 */
export class StoryConnection {
  readonly doc = openCopyDocument();
  /** Origin of what this person writes here: the edits that undo takes back and the badge counts. */
  readonly origin = { by: "this person" };
  /** This person's too, but not written on the page yet as what `origin` marks is: words put back, what was decided of suggestions. */
  readonly #offPageOrigin = { by: "this person, off the page" };
  /** The staffer in whose name what is typed becomes a suggestion; null while they write. */
  suggestsAs: string | null = null;
  readonly undo: Y.UndoManager;
  readonly presence: PresenceRoom;
  readonly address: StoryAddress;
  /** Takes suggestions into the copy, or takes them back (W2). */
  readonly decisions: Decisions;
  readonly #held = new HeldUpdates();
  #view: ConnectionView = {
    save: NOTHING_KNOWN,
    ready: false,
    synced: false,
    rights: null,
    device: "opening",
    tidied: false,
    aside: null,
  };
  readonly #listeners = new Set<() => void>();
  readonly #provider: WebsocketProvider;
  readonly #device: DeviceCopy;
  readonly #takeBack: () => void;
  /** This page's name on the device; no two share one. */
  readonly #page = crypto.getRandomValues(new Uint32Array(2)).join("-");
  #fence = 0;
  #fenceTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(address: StoryAddress) {
    this.address = address;
    const { doc } = this;
    this.decisions = new Decisions({
      path: `/api/v1/stories/${address.storyId}/suggestions`,
      save: () => this.#view.save,
      subscribe: this.subscribe,
      hold: () => this.#held.hold(),
      takeOwn: (update) => this.#takeOwn(update),
    });
    this.undo = new Y.UndoManager(
      [doc.getText(BODY), doc.getText(HED), doc.getText(DEK), doc.getMap(FIELDS)],
      {
        trackedOrigins: new Set<unknown>([this.origin, this.#offPageOrigin]),
        captureTimeout: 500,
      },
    );
    this.#device = this.#keepOnDevice();
    this.#provider = this.#connect();
    this.presence = new PresenceRoom(this.#provider.awareness);
    this.doc.on("update", this.#countEdit);
    this.#takeBack = registerOpenStory(this);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): ConnectionView => this.#view;

  /** Puts words of a recovery copy back: they join what others wrote since, as if the line had only been away. */
  putBack(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, this.#offPageOrigin);
  }

  /** One step of undo. */
  #takeOwn(update: Uint8Array): void {
    if (update.length === 0) return;
    this.undo.stopCapturing();
    Y.applyUpdate(this.doc, update, this.#offPageOrigin);
    this.undo.stopCapturing();
  }

  /** Tries the line again now: after signing in again, or when a person asks. */
  reconnect(): void {
    this.#provider.connect();
  }

  close(): void {
    if (this.#fenceTimer) clearTimeout(this.#fenceTimer);
    this.#takeBack();
    this.doc.off("update", this.#countEdit);
    this.presence.close();
    this.#provider.destroy();
    this.#device.close();
    this.undo.destroy();
    this.doc.destroy();
  }

  /** Whether words stand here that aren't known to be committed, nor kept in a recovery copy, nor the law's. */
  hasUnsavedWords(): boolean {
    const { save, aside } = this.#view;
    return (save.unsaved?.edits ?? 0) > 0 && aside !== "kept" && save.refusedFor !== "expunged";
  }

  /** Y11, at a sign-out: the unsaved words move to a recovery copy, and the story is forgotten here. */
  async partWith(): Promise<boolean> {
    this.#endLine("signed-out");
    if (this.hasUnsavedWords()) return (await this.#aside(moveAside(this.#refused("signed-out")))) === "kept";
    await this.#device.forget();
    return true;
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
      if (bringsUpdate(words[1])) this.#held.show(() => readSync?.(...words));
      else readSync?.(...words);
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
  /** A fence of this page has come back. */
  #isConfirmed = false;

  #opened(): void {
    const socket = this.#provider.ws;
    if (!socket || socket.readyState !== WebSocket.OPEN) return;
    this.#openedOn = socket;
    this.#fence = 0;
    if (this.#view.save.refusedFor === "signed-out") this.#device.setEnded(false);
    this.#change({ aside: null });
    this.#save({ kind: "opened", at: Date.now() });
    this.#sendFence();
  }

  #greeted(hello: Hello): void {
    this.#change({ rights: hello.rights });
    this.#stopWithoutRight();
  }

  /** Words typed while one might still write, and nobody will ever take: going on would hide that (Y11). */
  #stopWithoutRight(): void {
    if (this.#view.rights !== "read" || !this.hasUnsavedWords() || this.#view.aside === "keeping") return;
    this.#endLine("no-right");
    this.#keepRefused("no-right");
  }

  /** Nothing more is sent, and nothing more can be typed that nobody would take. */
  #endLine(why: CloseName): void {
    this.#provider.disconnect();
    this.#save({ kind: "closed", at: Date.now(), refusedFor: why });
    this.#change({ rights: "read" });
  }

  #notice(away: boolean): void {
    this.#save({ kind: "database", away });
    if (!away) this.#askSoon();
  }

  readonly #countEdit = (_update: Uint8Array, origin: unknown): void => {
    // What came from the server or this device's own copy isn't news to anyone.
    if (!this.#isOwn(origin)) return;
    this.#save({ kind: "edited", at: Date.now() });
    this.#askSoon();
  };

  readonly #isOwn = (origin: unknown): boolean => origin !== this.#provider && origin !== this.#device;

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
    if (refusedFor === "signed-out" && this.hasUnsavedWords()) this.#device.setEnded(true);
    if (refusedFor === "expunged") void this.#forget();
    else if (refusedFor) this.#keepRefused(refusedFor);
  }

  /** N6: no word the law took stays here, nor on the page: it is loaded anew and says so. */
  async #forget(): Promise<void> {
    this.#provider.disconnect();
    await this.#device.forget();
    await forgetStory(this.address.storyId).catch((problem: unknown) => console.error(problem));
    location.reload();
  }

  #keepRefused(why: CloseName): void {
    const { save } = this.#view;
    // Before the first fence nothing that came from the device is known to be committed.
    const isUnsaved = save.unsaved !== null || (!this.#isConfirmed && this.doc.getText(BODY).length > 0);
    void this.#aside(keepRefused({ ...this.#refused(why), isUnsaved }));
  }

  #refused(why: CloseName) {
    const forgetDevice = () => this.#device.forget();
    return { address: this.address, why, name: this.#page, doc: this.doc, forgetDevice };
  }

  async #aside(moving: Promise<Aside>): Promise<Aside> {
    this.#change({ aside: "keeping" });
    const aside = await moving;
    this.#change({ aside, ...(aside === "nothing" ? {} : { rights: "read" as const }) });
    return aside;
  }

  #keepOnDevice(): DeviceCopy {
    const { address, doc } = this;
    return new DeviceCopy({
      name: deviceNameOf(address),
      doc,
      page: this.#page,
      isOwn: this.#isOwn,
      onTruth: (device) => this.#change({ device }),
      onLoaded: (isUnsaved) => this.#deviceLoaded(isUnsaved),
      leaveAside: ({ unsaved, ...contents }, why) =>
        keepRecoveryCopy({
          address,
          why,
          name: unsaved[0]?.page ?? this.#page,
          doc: wordsOf({ unsaved, ...contents }),
        }),
      makeRoom: () => makeRoom(address),
    });
  }

  #deviceLoaded(isUnsaved: boolean): void {
    if (this.doc.getText(BODY).length > 0) this.#change({ ready: true });
    if (isUnsaved) {
      this.#save({ kind: "edited", at: Date.now() });
      this.#askSoon();
      this.#stopWithoutRight();
    }
    // Tidying is for later visits: where the browser refuses, there is nothing to tidy.
    tidyDevice(this.address, Date.now())
      .catch((error: unknown) => console.error(error))
      .then(() => this.#change({ tidied: true }));
  }

  #save(event: SaveEvent): void {
    const save = nextSaveFacts(this.#view.save, event);
    if (event.kind === "fence-answered" && save.unsaved === null) {
      this.#isConfirmed = true;
      this.#device.settle();
    }
    this.#change({ save });
  }

  #change(change: Partial<ConnectionView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
