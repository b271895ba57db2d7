import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import {
  layeredStore,
  type PlainStorage,
  plainRecoveryStore,
  type RecoveryCopy,
  type RecoveryStore,
} from "./recovery-store.ts";

function recoveryCopy(words = "Kept."): RecoveryCopy {
  const doc = new Y.Doc();
  doc.getText(BODY).insert(0, `${words}\n`);
  const update = Y.encodeStateAsUpdate(doc);
  const of = { storyId: "story", stafferId: "jane", generation: 1, at: 5, why: "signed-out" } as const;
  return { ...of, key: "jane:story:page", copy: readCopy(doc), update };
}

/** localStorage with room for so many letters. */
function storageOf(room: number): PlainStorage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException("no room", "QuotaExceededError");
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
  };
}

const refuses: RecoveryStore = {
  put: () => Promise.reject(new DOMException("refused", "SecurityError")),
  all: () => Promise.reject(new DOMException("refused", "SecurityError")),
  drop: () => Promise.reject(new DOMException("refused", "SecurityError")),
};

test("[Y11] where IndexedDB is refused, recovery copies are kept beside it, whole, and can be let go", async () => {
  const storage = storageOf(100_000);
  storage.setItem("another-program", "its own words");
  const store = layeredStore([refuses, plainRecoveryStore(() => storage)]);
  const copy = recoveryCopy();
  await store.put(copy);
  expect(await store.all()).toEqual([copy]);
  await store.drop(copy.key);
  expect(await store.all()).toEqual([]);
  expect(storage.getItem("another-program")).toBe("its own words");
});

test("[Y11] where there is room for the words only, the words are kept", async () => {
  const copy = recoveryCopy();
  const room = JSON.stringify({ ...copy, update: null }).length;
  const store = plainRecoveryStore(() => storageOfOnce);
  const storageOfOnce = storageOf(room);
  await store.put(copy);
  expect(await store.all()).toEqual([{ ...copy, update: null }]);
});

test("[Y11] where nothing keeps words, putting and reading say so", async () => {
  const blocked = plainRecoveryStore(() => {
    throw new DOMException("storage is blocked", "SecurityError");
  });
  const store = layeredStore([refuses, blocked]);
  await expect(store.put(recoveryCopy())).rejects.toThrow("nothing on this device keeps words");
  await expect(store.all()).rejects.toThrow("no store of this device answers");
  await expect(plainRecoveryStore(() => storageOf(10)).put(recoveryCopy())).rejects.toThrow("no room");
});
