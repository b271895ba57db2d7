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

/** Keeps the words of a document on the device; false when the device won't. */
export async function keepRecoveryCopy(address: StoryAddress, why: CloseName, doc: Y.Doc): Promise<boolean> {
  const { storyId, stafferId } = address;
  const at = Date.now();
  const key = `${stafferId}:${storyId}:${at}`;
  const kept: RecoveryCopy = {
    key,
    storyId,
    stafferId,
    at,
    why,
    copy: readCopy(doc),
    update: Y.encodeStateAsUpdate(doc),
  };
  try {
    // IndexedDB stores structured clones; lib0 types its values as strings, numbers and buffers only.
    await withStore("readwrite", (store) => idb.put(store, kept as unknown as ArrayBuffer, key));
    return true;
  } catch (error) {
    console.error("The device could not keep a recovery copy.", error);
    return false;
  }
}

/** This person's recovery copies of a story, newest first. */
export async function recoveryCopies(storyId: string, stafferId: string): Promise<readonly RecoveryCopy[]> {
  // Only keepRecoveryCopy writes to this store.
  const all = (await withStore("readonly", (store) => idb.getAll(store))) as unknown as RecoveryCopy[];
  return all
    .filter((copy) => copy.storyId === storyId && copy.stafferId === stafferId)
    .sort((a, b) => b.at - a.at);
}

export async function dropRecoveryCopy(key: string): Promise<void> {
  await withStore("readwrite", (store) => idb.del(store, key));
}
