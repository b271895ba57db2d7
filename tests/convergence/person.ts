import * as Y from "yjs";
import {
  badgeOf,
  NOTHING_KNOWN,
  nextSaveFacts,
  type SaveEvent,
  type SaveFacts,
} from "#components/editor/connection/save-state.ts";
import { BODY } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import type { Hall } from "#server/sync/hall.ts";
import type { Visitor } from "#server/sync/peer.ts";
import { type CloseName, isFinal } from "#wire/close-codes.ts";
import { type Act, EditorHands, type Hands, RawHands } from "./hands.ts";
import { type Ledger, tokensIn, vileTokensIn } from "./ledger.ts";
import { STORY } from "./newsroom.ts";
import type { Random } from "./random.ts";
import { type Carry, ScriptedClient } from "./scripted-client.ts";

/** `page`: our editor. `raw`: Yjs that speaks our wire. `stock`: y-websocket as it comes. `old`: reads, as older pages do. */
export type PersonKind = "page" | "raw" | "stock" | "old";

export interface PersonOptions {
  readonly kind: PersonKind;
  readonly visitor: Visitor;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly now: () => number;
  /** Something is wrong with what this person was told or shown. */
  readonly complain: (fault: string) => void;
}

/** Somebody honest: what they type, how the network treats them, and what their badge says meanwhile. */
export class Person {
  readonly kind: PersonKind;
  client: ScriptedClient;
  hands: Hands;
  readonly #options: PersonOptions;
  /** Tokens typed and not known to be saved, with the first fence that answers for each. */
  readonly pending = new Map<string, number>();
  #save: SaveFacts = NOTHING_KNOWN;

  constructor(options: PersonOptions) {
    this.kind = options.kind;
    this.#options = options;
    const opened = this.#open();
    this.client = opened.client;
    this.hands = opened.hands;
  }

  /** How each of this person's sockets was closed by the server. */
  readonly closes: CloseName[] = [];

  get name(): string {
    return this.#options.visitor.name;
  }

  get maySee(): boolean {
    return this.client.doc.getText(BODY).length > 0;
  }

  get speaks(): boolean {
    return this.#options.visitor.speaksWire && this.kind !== "old";
  }

  #open(): { client: ScriptedClient; hands: Hands } {
    // Somebody's own client tidies formatting, as Yjs does; a page of ours, whether it writes or reads, never.
    const doc = this.kind === "raw" || this.kind === "stock" ? new Y.Doc() : openCopyDocument();
    const { visitor, ledger, random, now } = this.#options;
    // Yjs draws it from the machine's own chance; conflicts are decided by it, so a seed must decide it.
    doc.clientID = random.below(2 ** 32);
    ledger.watch(doc);
    const client = new ScriptedClient(visitor, doc);
    doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== client) this.#note({ kind: "edited", at: now() });
    });
    client.onAnswer = (fence) => this.#hearFence(fence);
    client.onHear = (update) => this.#checkShown(update);
    client.onClosed = (name) => {
      this.closes.push(name);
      this.#note({ kind: "closed", at: now(), refusedFor: isFinal(name) ? name : null });
    };
    const hands = this.kind === "page" ? new EditorHands(doc) : new RawHands(doc);
    return { client, hands };
  }

  #note(event: SaveEvent): void {
    this.#save = nextSaveFacts(this.#save, event);
  }

  /** Starts with words that no server brought. */
  isGiven(update: Uint8Array): void {
    Y.applyUpdate(this.client.doc, update, this.client);
  }

  connect(hall: Hall, carry: Carry): void {
    this.#note({ kind: "connecting" });
    // Whatever this page holds is in its step 2, behind which the client asks its first fence.
    const first = this.client.fence + 1;
    for (const token of this.pending.keys()) this.pending.set(token, first);
    this.client.onAsk = (fence) => {
      if (fence === first) this.#note({ kind: "opened", at: this.#options.now() });
      this.#note({ kind: "fence-sent", number: fence });
    };
    this.client.connect(hall, STORY, carry);
  }

  /** The network is gone; the answer tells the server so. */
  lose(): () => void {
    this.#note({ kind: "closed", at: this.#options.now(), refusedFor: null });
    return this.client.vanish();
  }

  /** Opens the page again, with the copy this device kept: another client of the same person, who replays the first. */
  reload(): void {
    const kept = Y.encodeStateAsUpdate(this.client.doc);
    this.#save = NOTHING_KNOWN;
    this.#note({ kind: "edited", at: this.#options.now() });
    const opened = this.#open();
    this.client = opened.client;
    this.hands = opened.hands;
    Y.applyUpdate(this.client.doc, kept, this.client);
  }

  act(act: Act): void {
    const { ledger, random, visitor } = this.#options;
    let words = "";
    if (act === "type") {
      const token = ledger.newToken(visitor.stafferId);
      words = `a${token}b`;
      this.pending.set(token, this.client.fence + 1);
    }
    this.hands.do(act, random, words);
  }

  #hearFence(fence: number): void {
    const { ledger, complain } = this.#options;
    this.#note({ kind: "fence-answered", number: fence });
    for (const [token, asked] of this.pending) {
      if (asked > fence) continue;
      this.pending.delete(token);
      ledger.acknowledged.add(token);
      // Typed and deleted again before it was sent: the log never held it.
      if (!ledger.committed.has(token) && !ledger.deleted.has(token))
        complain(`${this.name}'s word was acknowledged before its commit`);
    }
  }

  #checkShown(update: Uint8Array): void {
    const { ledger, complain } = this.#options;
    for (const token of tokensIn(update)) {
      if (!ledger.committed.has(token)) complain(`${this.name} was shown a word that is not committed`);
    }
    if (vileTokensIn(update).length > 0) complain(`${this.name} was shown a villain's word`);
  }

  /** The badge never says Saved while a word of this person's is not in the log. */
  checkBadge(): void {
    if (this.says() !== "Saved") return;
    const { ledger, complain } = this.#options;
    for (const token of this.pending.keys()) {
      if (!ledger.committed.has(token) && !ledger.deleted.has(token))
        complain(`${this.name}'s badge said Saved, and a word was not`);
    }
  }

  says(): string {
    return badgeOf(this.#save, this.#options.now()).say;
  }
}
