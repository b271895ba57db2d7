import * as idb from "lib0/indexeddb";
import * as Y from "yjs";

/** A page that wrote words not known to be committed, and how many edits it had made by then. */
export interface UnsavedMark {
  readonly page: string;
  readonly edits: number;
}

/** What this device holds of one story for one staffer and generation. */
export interface DeviceContents {
  readonly updates: readonly Uint8Array[];
  readonly unsaved: readonly UnsavedMark[];
  /** The sign-in ended while words were unsaved, and nobody came back to that page. */
  readonly hasEnded: boolean;
  /** Last written to, ms since the epoch; null when nothing says so. */
  readonly usedAt: number | null;
}

/** One story's copy on this device. Whatever rejects wasn't done; whatever resolves is on the disk. */
export interface DeviceFile {
  read(): Promise<DeviceContents>;
  /** Adds words, and in the same transaction the mark that they are unsaved. */
  append(update: Uint8Array, mark: UnsavedMark | null, now: number): Promise<void>;
  /** Takes back marks that still say the same: the words they stand for are committed. */
  settle(marks: readonly UnsavedMark[], now: number): Promise<void>;
  setEnded(hasEnded: boolean): Promise<void>;
  /** Makes many updates one. */
  compact(): Promise<void>;
  close(): void;
}

/** Where copies of stories are kept. `onLost` is called when a file is deleted or closed beneath its user. */
export interface Device {
  open(name: string, onLost: () => void): Promise<DeviceFile>;
  forget(name: string): Promise<void>;
  /** Every name there is; null when the browser doesn't tell. */
  names(): Promise<readonly string[] | null>;
}

const UPDATES = "updates";
const FACTS = "custom";
const UNSAVED = "unsaved:";
const ENDED = "ended";
const USED = "used";

/**
 * IndexedDB in the layout of y-indexeddb, whose own writer tells nobody when the disk is full, when the browser refuses,
 * or when the database is deleted beneath it. A write counts when its transaction is complete, not when its request is:
 * quota ends transactions after their requests have succeeded.
 */
export const thisDevice: Device = {
  async open(name, onLost) {
    const database = await openDatabase(name);
    database.onversionchange = () => {
      database.close();
      onLost();
    };
    database.onclose = onLost;
    return new IndexedFile(database);
  },
  async forget(name) {
    await idb.deleteDB(name);
  },
  async names() {
    // Firefox before 126 has no such call.
    if (typeof indexedDB === "undefined" || typeof indexedDB.databases !== "function") return null;
    return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
  },
};

function openDatabase(name: string): Promise<IDBDatabase> {
  return idb.openDB(name, (database) =>
    idb.createStores(database, [[UPDATES, { autoIncrement: true }], [FACTS]]),
  );
}

class IndexedFile implements DeviceFile {
  readonly #database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.#database = database;
  }

  async read(): Promise<DeviceContents> {
    const requests: IDBRequest[] = [];
    await this.#transact("readonly", (updates, facts) => {
      requests.push(updates.getAll(), facts.getAllKeys(), facts.getAll());
    });
    const [updates = [], keys = [], values = []] = requests.map(({ result }): unknown[] => result);
    const facts = new Map(keys.map((key, index) => [String(key), values[index]]));
    const usedAt = facts.get(USED);
    return {
      updates: updates.filter((update) => update instanceof Uint8Array),
      unsaved: marksIn(facts, updates.length > 0),
      hasEnded: facts.get(ENDED) === true,
      usedAt: typeof usedAt === "number" ? usedAt : null,
    };
  }

  append(update: Uint8Array, mark: UnsavedMark | null, now: number): Promise<void> {
    return this.#transact("readwrite", (updates, facts) => {
      updates.add(update);
      facts.put(now, USED);
      if (mark) facts.put(mark.edits, `${UNSAVED}${mark.page}`);
    });
  }

  settle(marks: readonly UnsavedMark[], now: number): Promise<void> {
    return this.#transact("readwrite", (_updates, facts) => {
      facts.delete(ENDED);
      facts.put(now, USED);
      for (const { page, edits } of marks) {
        const key = `${UNSAVED}${page}`;
        const read = facts.get(key);
        // A page that has written since has unsaved words still.
        read.onsuccess = () => {
          if (read.result === edits) facts.delete(key);
        };
      }
    });
  }

  setEnded(hasEnded: boolean): Promise<void> {
    return this.#transact("readwrite", (_updates, facts) => {
      if (hasEnded) facts.put(true, ENDED);
      else facts.delete(ENDED);
    });
  }

  compact(): Promise<void> {
    return this.#transact("readwrite", (updates) => {
      const read = updates.getAll();
      read.onsuccess = () => {
        const merged = Y.mergeUpdates(read.result);
        updates.clear();
        updates.add(merged);
      };
    });
  }

  close(): void {
    this.#database.close();
  }

  #transact(
    access: "readonly" | "readwrite",
    use: (updates: IDBObjectStore, facts: IDBObjectStore) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction([UPDATES, FACTS], access);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("the device gave the write up"));
      use(transaction.objectStore(UPDATES), transaction.objectStore(FACTS));
    });
  }
}

/** A copy nobody has ever marked may hold anything, so it counts as unsaved. */
function marksIn(facts: ReadonlyMap<string, unknown>, hasWords: boolean): readonly UnsavedMark[] {
  if (hasWords && !facts.has(USED)) return [{ page: "unknown", edits: 0 }];
  return [...facts].flatMap(([key, edits]) =>
    key.startsWith(UNSAVED) && typeof edits === "number" ? [{ page: key.slice(UNSAVED.length), edits }] : [],
  );
}

/** Whether the device said no for want of room. */
export function isFull(error: unknown): boolean {
  return /quota/i.test(error instanceof DOMException ? `${error.name} ${error.message}` : String(error));
}
