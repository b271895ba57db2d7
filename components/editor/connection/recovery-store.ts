import * as buffer from "lib0/buffer";
import * as idb from "lib0/indexeddb";
import type { Copy } from "#copy/format.ts";
import type { CloseName } from "#wire/close-codes.ts";

/** Why words were set aside: the server closed the line, or the device's own copy could not be read whole. */
export type RecoveryReason = CloseName | "damaged";

/** Words the newsroom didn't take, or may have lost, kept on this device until the person says they may go (Y11). */
export interface RecoveryCopy {
  readonly key: string;
  readonly storyId: string;
  readonly stafferId: string;
  /** Of the document the words were written in. */
  readonly generation: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly why: RecoveryReason;
  /** All of it was saved once: it is kept because the story started afresh, maybe without it. */
  readonly wasSaved?: boolean;
  readonly copy: Copy;
  /** The whole document as a Yjs update; null where there was room for the words only. */
  readonly update: Uint8Array | null;
}

/** Where recovery copies are kept. Whatever rejects wasn't done. */
export interface RecoveryStore {
  put(copy: RecoveryCopy): Promise<unknown>;
  all(): Promise<readonly RecoveryCopy[]>;
  drop(key: string): Promise<unknown>;
}

const STORE = "copies";

async function withStore<T>(
  access: "readonly" | "readwrite",
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await idb.openDB("writethru-recovery", (made) => idb.createStores(made, [[STORE]]));
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction([STORE], access);
      const request = use(transaction.objectStore(STORE));
      // Words are kept when the transaction is complete: a full disk ends it after its request has succeeded.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("the device gave the write up"));
    });
  } finally {
    database.close();
  }
}

/** IndexedDB: room for long stories. */
const inDatabase: RecoveryStore = {
  put: (copy) => withStore("readwrite", (store) => store.put(copy, copy.key)),
  all: () => withStore<RecoveryCopy[]>("readonly", (store) => store.getAll()),
  drop: (key) => withStore("readwrite", (store) => store.delete(key)),
};

const PREFIX = "writethru-recovery:";

/** What `localStorage` offers of it. */
export type PlainStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** localStorage: a few million letters, for browsers that refuse IndexedDB. `storage` may throw when it is refused too. */
export function plainRecoveryStore(storage: () => PlainStorage): RecoveryStore {
  return {
    async put(copy) {
      const write = (update: string | null) =>
        storage().setItem(`${PREFIX}${copy.key}`, JSON.stringify({ ...copy, update }));
      if (copy.update === null) return write(null);
      try {
        write(buffer.toBase64(copy.update));
      } catch {
        // The document holds every word ever deleted; where that is too much, the words themselves may fit.
        write(null);
      }
    },
    async all() {
      const held = storage();
      const keys = Array.from({ length: held.length }, (_, index) => held.key(index));
      return keys.flatMap((key) => {
        const text = key?.startsWith(PREFIX) ? held.getItem(key) : null;
        return text === null || text === undefined ? [] : [readPlain(text)];
      });
    },
    async drop(key) {
      storage().removeItem(`${PREFIX}${key}`);
    },
  };
}

function readPlain(text: string): RecoveryCopy {
  // Only `put` above writes under this prefix.
  const held = JSON.parse(text) as Omit<RecoveryCopy, "update"> & { readonly update: string | null };
  return { ...held, update: held.update === null ? null : buffer.fromBase64(held.update) };
}

/** Keeps in the first store that does, and reads from all that answer. */
export function layeredStore(layers: readonly RecoveryStore[]): RecoveryStore {
  return {
    async put(copy) {
      const problems: unknown[] = [];
      for (const layer of layers) {
        try {
          await layer.put(copy);
          return;
        } catch (problem) {
          problems.push(problem);
        }
      }
      throw new AggregateError(problems, "nothing on this device keeps words");
    },
    async all() {
      return fulfilled(await Promise.allSettled(layers.map((layer) => layer.all()))).flat();
    },
    async drop(key) {
      fulfilled(await Promise.allSettled(layers.map((layer) => layer.drop(key))));
    },
  };
}

/** The answers there are; throws when no store answered at all. */
function fulfilled<T>(answers: readonly PromiseSettledResult<T>[]): readonly T[] {
  const given = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  const problems = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  if (given.length === 0) throw new AggregateError(problems, "no store of this device answers");
  return given;
}

/** IndexedDB, and localStorage where it is refused or full. */
export const thisDeviceRecovery: RecoveryStore = layeredStore([
  inDatabase,
  plainRecoveryStore(() => localStorage),
]);
