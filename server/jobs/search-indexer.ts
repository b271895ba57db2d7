import type { Database } from "#server/database/connect.ts";
import { dependsOnMissing, readStoredLog } from "#server/records/copy-load.ts";
import {
  type Patience,
  type StaleStory,
  type Suspects,
  saveSearchEntry,
  staleStories,
} from "#server/records/search-index.ts";
import { type SearchTurn, takeSearchTurn } from "#server/records/search-turn.ts";
import { offThread } from "#server/workers/off-thread.ts";

/** Stories that are read in one transaction, and so between two chances to stop. */
const TOGETHER = 20;
/** After a notice that somewhere words were committed, so many times it is asked where: the last of them must be left alone first. */
const LOOKS_AFTER_WORDS = 4;
/** Clocks of what is committed and when it is seen differ by no more. */
const OVERLAP_MS = 60_000;

export interface SearchIndexerOptions {
  readonly pool: Database["pool"];
  readonly patience: Patience;
  readonly onProblem: (problem: unknown, storyId: string) => void;
}

/** What one turn did. `more`: there may be more to read at once. */
export interface Turn {
  readonly read: number;
  readonly more: boolean;
}

/**
 * Keeps what search knows of stories true: reads again each whose log, slug, tags or live release has moved on. It is told
 * by the notices everything is told by, and asks nothing while nothing happens. Of several processes one does it at a
 * time; each remembers what it heard until it has looked, so it doesn't matter which, or whether one is ended.
 */
export class SearchIndexer {
  readonly #options: SearchIndexerOptions;
  #asksAll = true;
  #looks = LOOKS_AFTER_WORDS;
  #seen: Date | null = null;
  readonly #ids = new Set<string>();
  /** Couldn't be read; tried again when everything is asked. */
  readonly #unreadable = new Set<string>();

  constructor(options: SearchIndexerOptions) {
    this.#options = options;
  }

  /** A notice of the database: `copy` says no more than that somewhere words were committed, the others name a story. */
  hear(channel: string, payload: string): void {
    if (channel === "copy") this.#looks = LOOKS_AFTER_WORDS;
    else if (this.#ids.size < 1_000) this.#ids.add(payload);
    else this.askAll();
  }

  /** At the start, after notices may have been missed, and now and then all the same. */
  askAll(): void {
    this.#asksAll = true;
    // What was committed a moment ago is left alone first.
    this.#looks = LOOKS_AFTER_WORDS;
    this.#unreadable.clear();
  }

  /** Reads some of what has moved on. Rejects when the database is away; what was heard is kept then. */
  async turn(): Promise<Turn> {
    if (!this.#asksAll && this.#looks === 0 && this.#ids.size === 0) return { read: 0, more: false };
    const heard = this.#takeHeard();
    let isAnswered = false;
    try {
      const read = await takeSearchTurn(this.#options.pool, (turn) => this.#readSome(turn, heard));
      isAnswered = read !== null && read < TOGETHER;
      return { read: read ?? 0, more: read === TOGETHER };
    } finally {
      if (!isAnswered) this.#putBack(heard);
    }
  }

  #takeHeard(): Heard {
    const heard = { all: this.#asksAll, looks: this.#looks, ids: [...this.#ids] };
    this.#asksAll = false;
    this.#looks = Math.max(0, this.#looks - 1);
    this.#ids.clear();
    return heard;
  }

  #putBack({ all, looks, ids }: Heard): void {
    this.#asksAll ||= all;
    this.#looks = Math.max(this.#looks, looks);
    for (const id of ids) this.#ids.add(id);
  }

  async #readSome(turn: SearchTurn, { all, looks, ids }: Heard): Promise<number> {
    const editedAfter = looks > 0 && this.#seen ? new Date(this.#seen.getTime() - OVERLAP_MS) : null;
    const suspects: Suspects = { all, editedAfter, ids, except: [...this.#unreadable] };
    const stale = await staleStories(turn.ask, suspects, this.#options.patience, TOGETHER);
    for (const story of stale) await this.#read(turn, story);
    if (stale.length < TOGETHER) this.#seen = turn.now;
    return stale.length;
  }

  async #read({ ask, apart }: SearchTurn, story: StaleStory): Promise<void> {
    const { storyId, slug, tags, live } = story;
    try {
      await apart(async () => {
        const { updates, generation, sequence } = await readStoredLog(ask, storyId);
        const read = await offThread("readForSearch", { slug, tags, updates, live });
        if (read === null) throw dependsOnMissing(storyId);
        await saveSearchEntry(ask, { story, generation, sequence, read });
      });
    } catch (problem) {
      // One story that can't be read keeps no other from being found.
      this.#unreadable.add(storyId);
      this.#options.onProblem(problem, storyId);
    }
  }
}

/** What was heard before a turn began. */
interface Heard {
  readonly all: boolean;
  readonly looks: number;
  readonly ids: readonly string[];
}
