import * as Y from "yjs";
import type { NewRow } from "#server/records/copy-append.ts";
import { hasGap, takeIn } from "#server/records/copy-document.ts";
import type { LogRow } from "#server/records/copy-load.ts";
import type { LogHead, OpenedCopy } from "#server/records/room-log.ts";
import { BATCH_UPDATES, type Batch, merged } from "./batch.ts";
import { type Verdict, weigh } from "./gate.ts";
import { Inbox, type Sent, type Waiting } from "./inbox.ts";
import type { Caps } from "./incoming.ts";
import { Intake, Poisoned } from "./intake.ts";
import { Suggesters } from "./suggesters.ts";

/**
 * What became of an update. `staged`: what is new in it waits for its commit. `behind`: it follows on, or brings, words
 * that another process may have committed and this one hasn't read yet. `gap`: and they are not in the log.
 */
export type Taken =
  | { readonly kind: "staged" }
  | { readonly kind: "behind" }
  | { readonly kind: "gap" }
  | Extract<Verdict, { kind: "refused" }>;

/** What the story does about it; `drop` takes away whatever else the sender sent. */
export type OnTaken = (words: Waiting, taken: Taken) => "go-on" | "drop";

/** A state vector of nothing. */
const NO_CLOCKS = Uint8Array.of(0);

/**
 * A story's words in memory: what is committed and, while a batch is on its way, that batch. What comes meanwhile waits in
 * the inbox, unread. So whenever no batch is under way the document is exactly the log, and only then is anyone
 * answered from it.
 */
export class LiveCopy {
  readonly generation: number;
  /** Who is here and may only suggest. */
  readonly suggesters: Suggesters;
  readonly #inbox = new Inbox();
  #doc: Y.Doc;
  #owners: Map<number, string>;
  #intake: Intake;
  #batch: Batch | null = null;
  #isBroken = false;
  /** Words up to this ticket go alone, each in a batch of its own: one of them broke a document. */
  #oneByOneTo = 0;
  #sequence: number;
  #rowsSinceSnapshot: number;
  #bytes: number;

  constructor(opened: OpenedCopy) {
    this.#doc = opened.doc;
    this.suggesters = new Suggesters(opened.doc);
    this.generation = opened.generation;
    this.#sequence = opened.sequence;
    this.#rowsSinceSnapshot = opened.sequence - opened.snapshotSequence;
    this.#bytes = opened.bytes;
    this.#owners = new Map(opened.owners);
    this.#intake = this.#newIntake();
  }

  #newIntake(): Intake {
    const { suggesters } = this;
    return new Intake({ doc: this.#doc, owners: this.#owners, inbox: this.#inbox, suggesters });
  }

  /** Another one after it was broken and read anew. */
  get doc(): Y.Doc {
    return this.#doc;
  }

  /** Whether the document holds what it shouldn't: until it is read anew nothing is taken in or answered from it. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Everything up to here, from every process, is in the document. */
  get head(): LogHead {
    return { generation: this.generation, sequence: this.#sequence };
  }

  /** Where the log stands once the batch that is on its way is in it, if nobody else writes meanwhile. */
  get sequenceAhead(): number {
    return this.#sequence + (this.#batch?.rows.length ?? 0);
  }

  /** Whether the document holds nothing but what is committed. */
  get isCommitted(): boolean {
    return this.#batch === null && !this.#isBroken;
  }

  /** The ticket of the newest words, committed or not. */
  get newestTicket(): number {
    return this.#inbox.newestTicket;
  }

  /** Everything up to this ticket is committed, or was known or refused. */
  get committedTicket(): number {
    const { oldest, newestTicket } = this.#inbox;
    return Math.min(this.#batch?.ticket ?? Number.POSITIVE_INFINITY, oldest?.ticket ?? newestTicket + 1) - 1;
  }

  get oldestUnsavedAt(): number | null {
    const waiting = this.#inbox.oldest?.at ?? null;
    if (this.#batch === null) return waiting;
    return waiting === null ? this.#batch.at : Math.min(waiting, this.#batch.at);
  }

  /** Of what was sent and isn't committed. */
  get unsavedBytes(): number {
    return this.#inbox.bytes + (this.#batch?.sentBytes ?? 0);
  }

  get rowsSinceSnapshot(): number {
    return this.#rowsSinceSnapshot;
  }

  /** About how large the document is: what it was read from and what came since. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The clocks a writer needn't send again, for step 1. */
  vector(): Uint8Array {
    return this.#isBroken ? NO_CLOCKS : Y.encodeStateVector(this.doc);
  }

  /** Whether presence may name this client: nobody writes, or shows a caret, under another's. */
  mayShow(client: number, stafferId: string): boolean {
    return (this.#owners.get(client) ?? stafferId) === stafferId;
  }

  /** What somebody who may only read sent. */
  weigh(update: Uint8Array, caps: Caps): ReturnType<typeof weigh> {
    return weigh(this.doc, update, caps);
  }

  /** Takes words in, to be judged with the next batch. */
  add(sent: Sent): void {
    this.#inbox.add(sent);
  }

  /** Words that were judged `behind` and wait until the log is read. */
  get forLog(): readonly Waiting[] {
    return this.#inbox.forLog;
  }

  /** The log was read to its end since these words were judged, or can't be: then all their senders sent is taken away. */
  afterCatchUp(round: readonly Waiting[], isCaughtUp: boolean): void {
    if (!isCaughtUp) this.#inbox.forget(new Set(round.map((words) => words.from)));
    else for (const words of round) words.standing = "caught-up";
  }

  /**
   * Judges what came and takes what may pass into the document: the rows to commit next, or the same ones again after
   * a failed commit. Null when there are none. Throws Poisoned, and then the copy is broken.
   */
  nextRows(onTaken: OnTaken): readonly NewRow[] | null {
    if (this.#isBroken) return null;
    this.#batch ??= this.#draw(onTaken);
    return this.#batch?.rows ?? null;
  }

  #draw(onTaken: OnTaken): Batch | null {
    const oldest = this.#inbox.oldest?.ticket ?? Number.POSITIVE_INFINITY;
    try {
      return this.#intake.draw(onTaken, oldest <= this.#oneByOneTo ? 1 : BATCH_UPDATES);
    } catch (problem) {
      this.#isBroken = true;
      if (problem instanceof Poisoned && problem.words === null) this.#oneByOneTo = this.newestTicket;
      throw problem;
    } finally {
      this.suggesters.rest();
    }
  }

  /**
   * The batch was committed as `first` and the numbers after it. Answers what is new to everyone else, and the one
   * sender who has it already, if there was only one.
   */
  settle(first: number): { relay: Uint8Array | null; from: object | null } {
    const batch = this.#batch;
    if (batch === null) throw new Error("a batch was committed that nobody made");
    this.#batch = null;
    const { rows, senders } = batch;
    // Rows of other processes may stand between; they are followed later, and ours don't depend on them.
    if (first === this.#sequence + 1) this.#sequence += rows.length;
    const relay = merged(rows.map((row) => row.bytes));
    this.#bytes += relay?.length ?? 0;
    this.#rowsSinceSnapshot += rows.length;
    const [from] = senders;
    return { relay, from: senders.size === 1 && from ? from : null };
  }

  /** Takes in what others committed; answers what is new. */
  follow(rows: readonly LogRow[]): Uint8Array | null {
    for (const row of rows) {
      for (const client of row.clientIds) this.#owners.set(client, row.stafferId);
    }
    this.#sequence = Math.max(this.#sequence, rows.at(-1)?.sequence ?? 0);
    return this.#takeCommitted(rows.map((row) => row.bytes));
  }

  /** Takes in a whole newer copy: rows in between are compacted away. */
  followWhole(opened: OpenedCopy): Uint8Array | null {
    for (const [client, owner] of opened.owners) this.#owners.set(client, owner);
    this.#sequence = Math.max(this.#sequence, opened.sequence);
    const whole = Y.encodeStateAsUpdate(opened.doc);
    opened.doc.destroy();
    return this.#takeCommitted([whole]);
  }

  /**
   * Goes on, once broken, from what the log holds: `opened` was read after that. What waits in the inbox is judged
   * again. Answers what may be new to everyone.
   */
  startAnew(opened: OpenedCopy): Uint8Array | null {
    if (this.#batch !== null) throw new Error("a batch is under way, which this copy doesn't hold");
    const isNewer = opened.sequence > this.#sequence;
    this.#doc.destroy();
    this.#doc = opened.doc;
    this.#owners = new Map(opened.owners);
    this.#sequence = opened.sequence;
    this.#rowsSinceSnapshot = opened.sequence - opened.snapshotSequence;
    this.#bytes = opened.bytes;
    this.suggesters.startAnew(opened.doc);
    this.#intake = this.#newIntake();
    this.#isBroken = false;
    return isNewer ? Y.encodeStateAsUpdate(opened.doc) : null;
  }

  #takeCommitted(updates: readonly Uint8Array[]): Uint8Array | null {
    const relay = takeIn(this.doc, updates);
    if (relay !== null) this.suggesters.mirror(relay);
    // A committed row that can't be taken in means that this copy is not the log's any more.
    if (hasGap(this.doc)) throw new Error("a committed edit depends on words that are not in the log");
    this.#bytes += relay?.length ?? 0;
    this.#rowsSinceSnapshot += updates.length;
    return relay;
  }

  compacted(): void {
    this.#rowsSinceSnapshot = 0;
  }

  destroy(): void {
    this.#doc.destroy();
  }
}
