import type { WebSocket } from "ws";
import {
  badgeOf,
  NOTHING_KNOWN,
  nextSaveFacts,
  type SaveEvent,
  type SaveFacts,
} from "#components/editor/connection/save-state.ts";
import { type CloseName, closeOf, isFinal } from "#wire/close-codes.ts";
import { encodeFence, MESSAGE, readWireMessage } from "#wire/messages.ts";
import type { Hired } from "./real-newsroom.ts";
import { openStockClient, type StockClient } from "./stock-client.ts";

/** What a badge said from when on, ms of the machine's steady clock. */
interface Said {
  readonly say: ReturnType<typeof badgeOf>["say"];
  readonly at: number;
}

/** Somebody who types a token after another on a real socket, with the badge that ships to tell what is saved. */
export class Typist {
  /** Tokens that the badge, or a fence, said are saved. */
  readonly acknowledged = new Set<string>();
  readonly closes: CloseName[] = [];
  readonly said: Said[] = [];
  readonly client: StockClient;
  readonly #name: string;
  #count = 0;
  #pending: { readonly token: string; readonly edit: number }[] = [];
  #save: SaveFacts = NOTHING_KNOWN;
  #edits = 0;
  #fence = 0;
  #openedOn: unknown = null;
  /** The edits that each fence of this connection answers for. */
  #asked = new Map<number, number>();

  constructor(url: string, storyId: string, { name, signIn }: Hired) {
    this.#name = name;
    this.client = openStockClient(url, storyId, signIn, { wire: "1" });
    const { provider, doc } = this.client;
    provider.on("status", ({ status }) => {
      if (status === "connecting") this.#note({ kind: "connecting" });
    });
    provider.on("connection-close", (event) => this.#hearClose(event?.code));
    doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin === provider) return;
      this.#edits += 1;
      this.#note({ kind: "edited", at: performance.now() });
    });
    this.#listen();
  }

  #listen(): void {
    const { provider } = this.client;
    const readSync = provider.messageHandlers[MESSAGE.sync];
    provider.messageHandlers[MESSAGE.sync] = (...words: Parameters<NonNullable<typeof readSync>>) => {
      const socket = provider.ws;
      readSync?.(...words);
      // The provider sends its step 2 when this handler returns; only what comes after it can be asked about.
      if (this.#openedOn !== socket) queueMicrotask(() => this.#opened(socket));
    };
    for (const type of [MESSAGE.fence, MESSAGE.notice]) {
      const heard = provider.messageHandlers[type];
      provider.messageHandlers[type] = (...words: Parameters<NonNullable<typeof heard>>) => {
        const message = readWireMessage(type, words[1]);
        if (message?.kind === "fence") this.#hearFence(message.number);
        if (message?.kind === "notice") this.#note({ kind: "database", away: message.notice === "away" });
        if (message?.kind === "notice" && message.notice === "back") this.ask();
      };
    }
  }

  #note(event: SaveEvent): void {
    this.#save = nextSaveFacts(this.#save, event);
    this.look();
  }

  /** Notes what the badge says now. */
  look(): void {
    const { say } = badgeOf(this.#save, performance.now());
    if (this.said.at(-1)?.say !== say) this.said.push({ say, at: performance.now() });
    if (say === "Saved") this.#keepUntil(this.#edits);
  }

  get says(): Said["say"] {
    this.look();
    return this.said.at(-1)?.say ?? "Connecting";
  }

  #opened(socket: unknown): void {
    this.#openedOn = socket;
    this.#asked.clear();
    this.#note({ kind: "opened", at: performance.now() });
    this.ask();
  }

  #hearFence(number: number): void {
    const edits = this.#asked.get(number);
    if (edits !== undefined) this.#keepUntil(edits);
    this.#note({ kind: "fence-answered", number });
  }

  #hearClose(code: number | undefined): void {
    const name = code === undefined ? null : closeOf(code);
    if (name) this.closes.push(name);
    this.#note({ kind: "closed", at: performance.now(), refusedFor: name && isFinal(name) ? name : null });
  }

  #keepUntil(edits: number): void {
    for (const { token, edit } of this.#pending) if (edit <= edits) this.acknowledged.add(token);
    this.#pending = this.#pending.filter(({ edit }) => edit > edits);
  }

  /** Types a token, if the story is here, and asks whether it is saved. */
  type(): string | null {
    if (this.client.text.length === 0) return null;
    this.#count += 1;
    const token = `«${this.#name}${this.#count}»`;
    this.client.text.insert(0, token);
    this.#pending.push({ token, edit: this.#edits });
    this.ask();
    return token;
  }

  ask(): void {
    const socket = this.client.provider.ws as WebSocket | null; // stock-client.ts gives it ws's class
    if (!socket || socket !== this.#openedOn || socket.readyState !== socket.OPEN) return;
    this.#fence += 1;
    this.#asked.set(this.#fence, this.#edits);
    socket.send(encodeFence(this.#fence));
    this.#note({ kind: "fence-sent", number: this.#fence });
  }

  /** Tokens typed so far. */
  get typed(): number {
    return this.#count;
  }

  close(): void {
    this.client.provider.destroy();
  }
}

/** Tokens that somebody was told are saved and that are not in these words. */
export function lostFrom(words: string, typists: readonly Typist[]): string[] {
  const present = new Set(tokensIn(words));
  return typists.flatMap(({ acknowledged }) => [...acknowledged].filter((token) => !present.has(token)));
}

/** Tokens that stand there twice. */
export function doubledIn(words: string): string[] {
  const seen = new Set<string>();
  return tokensIn(words).filter((token) => seen.size === seen.add(token).size);
}

function tokensIn(words: string): readonly string[] {
  return words.match(/«[a-z]\d+»/g) ?? [];
}
