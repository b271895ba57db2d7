import type { Caps } from "./incoming.ts";

/** Words as a socket sent them. */
export interface Sent {
  readonly stafferId: string;
  /** Whoever sent it, to be left out when it is relayed. */
  readonly from: object;
  readonly at: number;
  readonly update: Uint8Array;
  readonly caps: Caps;
  /** All a page holds, maybe with words of others that it heard from another process. */
  readonly isStep2: boolean;
  /** Typed before the page answered our step 1: its step 2 brings it again. */
  readonly isEarly: boolean;
  /** Its sender may suggest and not write (Y3). */
  readonly onlySuggests: boolean;
}

/** Words that wait to be judged. */
export interface Waiting extends Sent {
  /** Rises by one with every update of the room; what fences wait for. */
  readonly ticket: number;
  /** `log`: it waits until the log is read to its end. `caught-up`: that was done; what it lacks now is nowhere. */
  standing: "new" | "log" | "caught-up";
}

/** What became of words: they are out of the inbox, stay, are refused with all of their sender's, or the batch is full. */
type Handled = "taken" | "keep" | "drop" | "full";

/**
 * What the sockets of a room sent and nobody has judged yet, in the order it came. One sender's words may wait for the
 * log, and theirs behind them, while everyone else's go on.
 */
export class Inbox {
  #waiting: Waiting[] = [];
  #ticket = 0;
  #bytes = 0;

  /** The ticket of the newest words. */
  get newestTicket(): number {
    return this.#ticket;
  }

  get oldest(): Waiting | null {
    return this.#waiting[0] ?? null;
  }

  /** All that wait, oldest first. */
  get all(): readonly Waiting[] {
    return this.#waiting;
  }

  get bytes(): number {
    return this.#bytes;
  }

  add(sent: Sent): void {
    this.#ticket += 1;
    this.#bytes += sent.update.length;
    this.#waiting.push({ ...sent, ticket: this.#ticket, standing: "new" });
  }

  /** Hands the words that needn't wait to `handle`, oldest first. */
  drain(handle: (words: Waiting) => Handled): void {
    const holding = new Set<object>();
    const dropping = new Set<object>();
    let isFull = false;
    this.#keep((words) => {
      if (dropping.has(words.from)) return false;
      if (isFull || holding.has(words.from)) return true;
      const handled = words.standing === "log" ? "keep" : handle(words);
      if (handled === "full") isFull = true;
      else if (handled === "keep") holding.add(words.from);
      else if (handled === "drop") dropping.add(words.from);
      return handled === "keep" || handled === "full";
    });
  }

  /** What waited before a drain waits again, but for these words and what their sender sent behind them. */
  putBack(before: readonly Waiting[], without: Waiting | null): void {
    this.#waiting = [...before];
    this.#keep((words) => without === null || words.from !== without.from || words.ticket < without.ticket);
  }

  /** The words that wait for the log. */
  get forLog(): readonly Waiting[] {
    return this.#waiting.filter((words) => words.standing === "log");
  }

  /** Takes away all that these senders sent. */
  forget(senders: ReadonlySet<object>): void {
    this.#keep((words) => !senders.has(words.from));
  }

  #keep(isKept: (words: Waiting) => boolean): void {
    this.#waiting = this.#waiting.filter(isKept);
    this.#bytes = this.#waiting.reduce((sum, words) => sum + words.update.length, 0);
  }
}
