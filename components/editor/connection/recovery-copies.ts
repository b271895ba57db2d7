import * as idb from "lib0/indexeddb";
import * as Y from "yjs";
import type { Copy } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import type { CloseName } from "#wire/close-codes.ts";
import type { StoryAddress } from "./story-connection.ts";

/** Words the newsroom didn't take, kept on this device until the person says they may go (Y11). */
export interface RecoveryCopy {
  readonly key: string;
  readonly storyId: string;
  readonly stafferId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly why: CloseName;
  readonly copy: Copy;
  /** The whole document as a Yjs update, for whoever has to dig deeper. */
  readonly update: Uint8Array;
}

/** Where recovery copies are kept. Whatever rejects wasn't done. */
export interface RecoveryStore {
  put(copy: RecoveryCopy): Promise<unknown>;
  all(): Promise<readonly RecoveryCopy[]>;
  drop(key: string): Promise<unknown>;
}

const STORE = "copies";

function open(): Promise<IDBDatabase> {
  return idb.openDB("writethru-recovery", (database) => idb.createStores(database, [[STORE]]));
}

async function withStore<T>(
  access: "readonly" | "readwrite",
  use: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await open();
  const [store] = idb.transact(database, [STORE], access);
  if (!store) throw new Error("the recovery store is missing");
  return use(store).finally(() => database.close());
}

const thisDevice: RecoveryStore = {
  // IndexedDB stores structured clones; lib0 types its values as strings, numbers and buffers only.
  put: (copy) => withStore("readwrite", (store) => idb.put(store, copy as unknown as ArrayBuffer, copy.key)),
  // Only `put` writes to this store.
  all: async () => (await withStore("readonly", (store) => idb.getAll(store))) as unknown as RecoveryCopy[],
  drop: (key) => withStore("readwrite", (store) => idb.del(store, key)),
};

export interface Refused {
  readonly address: StoryAddress;
  readonly why: CloseName;
  /** Whether anything here isn't known to be committed. */
  readonly isUnsaved: boolean;
  readonly doc: Y.Doc;
  /** Forgets the story's own copy on this device, so that the next visit starts from the server. */
  readonly forgetDevice: () => Promise<void>;
}

/** Y11: words the server won't take stay on the device. Its own copy is forgotten only once they are kept beside it. */
export async function keepRefused(refused: Refused, store: RecoveryStore = thisDevice): Promise<void> {
  const { address, why, isUnsaved, doc, forgetDevice } = refused;
  // Signing in again brings the line back with everything in it: nothing is given up yet.
  if (why === "signed-out" || !isUnsaved) return;
  if (await keepRecoveryCopy(address, why, doc, store)) await forgetDevice();
}

/** Keeps the words of a document, as they are now, on the device; false when the device won't. */
async function keepRecoveryCopy(
  { storyId, stafferId }: StoryAddress,
  why: CloseName,
  doc: Y.Doc,
  store: RecoveryStore,
): Promise<boolean> {
  const at = Date.now();
  const key = `${stafferId}:${storyId}:${at}`;
  const update = Y.encodeStateAsUpdate(doc);
  try {
    await store.put({ key, storyId, stafferId, at, why, copy: readCopy(doc), update });
    return true;
  } catch (error) {
    console.error("The device could not keep a recovery copy.", error);
    return false;
  }
}

/** This person's recovery copies of a story, newest first. */
export async function recoveryCopies(
  storyId: string,
  stafferId: string,
  store: RecoveryStore = thisDevice,
): Promise<readonly RecoveryCopy[]> {
  const all = await store.all();
  return all
    .filter((copy) => copy.storyId === storyId && copy.stafferId === stafferId)
    .sort((a, b) => b.at - a.at);
}

export async function dropRecoveryCopy(key: string): Promise<void> {
  await thisDevice.drop(key);
}
