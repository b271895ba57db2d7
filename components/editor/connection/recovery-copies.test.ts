import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { plainText } from "#copy/plain-text.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import {
  canGoBack,
  hasAll,
  keepRefused,
  moveAside,
  type Refused,
  recoveryCopies,
} from "./recovery-copies.ts";
import type { RecoveryCopy, RecoveryStore } from "./recovery-store.ts";

const address = { storyId: "story", stafferId: "jane", generation: 1 };

/** A device's stores in memory: recovery copies, and the story's own copy, which is there until it is forgotten. */
function device(why: Refused["why"], isUnsaved = true) {
  const copies: RecoveryCopy[] = [];
  const doc = new Y.Doc();
  doc.getText(BODY).insert(0, "Words nobody took.\n");
  const held = { isFull: false, isForgotten: false };
  const store: RecoveryStore = {
    put: async (copy) => {
      if (held.isFull) throw new Error("the device is full");
      const at = copies.findIndex(({ key }) => key === copy.key);
      copies.splice(at === -1 ? copies.length : at, 1, copy);
    },
    all: async () => copies,
    drop: async () => undefined,
  };
  const forgetDevice = async () => {
    held.isForgotten = true;
  };
  const refused = { address, why, name: "page", isUnsaved, doc, forgetDevice } satisfies Refused;
  return { held, store, doc, refused };
}

type Keep = typeof keepRefused;

/** The gate's refusals of words, a right taken away (downgrade, kill), and another generation or version. */
const REFUSALS = [
  "bad-frame",
  "others-words",
  "too-large",
  "no-right",
  "unknown-story",
  "other-version",
] as const;

async function checkKept(keep: Keep): Promise<void> {
  for (const why of REFUSALS) {
    const { held, store, doc, refused } = device(why);
    const keeping = keep(refused, store);
    // The page may be closed, and its document with it, before the device has answered.
    doc.destroy();
    doc.getText(BODY).delete(0, doc.getText(BODY).length);
    expect(await keeping).toBe("kept");
    const [copy] = await recoveryCopies("story", "jane", store);
    expect(copy && { why: copy.why, words: plainText(copy.copy).trim() }).toEqual({
      why,
      words: "Words nobody took.",
    });
    expect(await recoveryCopies("story", "john", store)).toEqual([]);
    expect(await recoveryCopies("other", "jane", store)).toEqual([]);
    const whole = new Y.Doc();
    if (copy?.update) Y.applyUpdate(whole, copy.update);
    expect(whole.getText(BODY).toString()).toBe("Words nobody took.\n");
    expect(held.isForgotten).toBe(true);
  }
}

/** Nothing is cleared while the words are nowhere else. */
async function checkNothingCleared(keep: Keep): Promise<void> {
  const full = device("no-right");
  full.held.isFull = true;
  expect(await keep(full.refused, full.store)).toBe("not-kept");
  const expired = device("signed-out");
  const crowded = device("too-many");
  const saved = device("no-right", false);
  for (const { refused, store } of [expired, crowded, saved])
    expect(await keep(refused, store)).toBe("nothing");
  for (const { held, store } of [full, expired, crowded, saved]) {
    expect(held.isForgotten).toBe(false);
    expect(await store.all()).toEqual([]);
  }
}

test.each(
  proofOf<Keep>(
    "[Y11]",
    async (keep) => {
      const told = vi.spyOn(console, "error").mockReturnValue(undefined);
      try {
        await checkKept(keep);
        await checkNothingCleared(keep);
        expect(told).toHaveBeenCalledTimes(1);
      } finally {
        told.mockRestore();
      }
    },
    keepRefused,
    {
      "words refused are dropped": async ({ forgetDevice }) => {
        await forgetDevice();
        return "kept";
      },
      "the device is forgotten before the words are kept": async (refused, store) => {
        await refused.forgetDevice();
        return keepRefused(refused, store);
      },
      "only some refusals are worth keeping": async (refused, store) =>
        refused.why === "other-version" ? "kept" : keepRefused(refused, store),
      "the words are read when the device has time": async (refused, store) => {
        await null;
        return keepRefused(refused, store);
      },
      "an ended session clears the device": async (refused, store) => {
        if (refused.why === "signed-out") await refused.forgetDevice();
        return keepRefused(refused, store);
      },
      "whoever sits here next sees them": async (refused, store) =>
        keepRefused({ ...refused, address: { ...address, stafferId: "john" } }, store),
    },
  ),
)("%s", (_title, run) => run());

test("[Y11] at a sign-out the words move to a recovery copy, and the device's own copy is forgotten", async () => {
  const { held, store, refused } = device("signed-out");
  expect(await moveAside(refused, store)).toBe("kept");
  expect(held.isForgotten).toBe(true);
  expect(await recoveryCopies("story", "jane", store)).toHaveLength(1);
  expect(await recoveryCopies("story", "john", store)).toEqual([]);
});

test("[Y11] a sign-out forgets nothing that the device won't keep", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue(undefined);
  const { held, store, refused } = device("signed-out");
  held.isFull = true;
  expect(await moveAside(refused, store)).toBe("not-kept");
  expect(held.isForgotten).toBe(false);
  told.mockRestore();
});

test.each(
  proofOf<Keep>(
    "[Y11]",
    async (keep) => {
      const { held, store, refused } = device("other-version", false);
      expect(await keep(refused, store)).toBe("kept");
      const [copy] = await recoveryCopies("story", "jane", store);
      expect(copy && [plainText(copy.copy).trim(), copy.wasSaved]).toEqual(["Words nobody took.", true]);
      expect(held.isForgotten).toBe(true);
      // A page that was closed before it had anything has nothing to keep.
      const empty = device("other-version", false);
      empty.doc.getText(BODY).delete(0, empty.doc.getText(BODY).length);
      expect(await keep(empty.refused, empty.store)).toBe("nothing");
    },
    keepRefused,
    {
      "what was saved needs no copy": async (refused, store) =>
        refused.isUnsaved ? keepRefused(refused, store) : "nothing",
      "saved words are told of as refused ones": (refused, store) =>
        keepRefused({ ...refused, isUnsaved: true }, store),
    },
  ),
)("%s", (_title, run) => run());

test("[Y11] a letter struck while saved words are set aside makes them unsaved", async () => {
  const { store, doc, refused } = device("other-version", false);
  const { put } = store;
  let isFirst = true;
  const slow: RecoveryStore = {
    ...store,
    async put(copy) {
      if (isFirst) doc.getText(BODY).insert(0, "One more. ");
      isFirst = false;
      await put(copy);
    },
  };
  expect(await keepRefused(refused, slow)).toBe("kept");
  expect((await store.all()).map(({ wasSaved }) => wasSaved)).toEqual([false]);
});

test("[Y11] a letter struck while the device is writing is in the recovery copy too", async () => {
  const { store, doc, refused } = device("no-right");
  const put = store.put;
  let isFirst = true;
  const slow: RecoveryStore = {
    ...store,
    async put(copy) {
      if (isFirst) doc.getText(BODY).insert(0, "One more. ");
      isFirst = false;
      await put(copy);
    },
  };
  expect(await keepRefused(refused, slow)).toBe("kept");
  const copies = await recoveryCopies("story", "jane", store);
  expect(copies.map(({ copy }) => plainText(copy).trim())).toEqual(["One more. Words nobody took."]);
});

/** A recovery copy of this document's words. */
async function copyOf(doc: Y.Doc, change: Partial<RecoveryCopy> = {}): Promise<RecoveryCopy> {
  const { store, refused } = device("signed-out");
  await moveAside({ ...refused, doc }, store);
  const [copy] = await store.all();
  if (!copy) throw new Error("nothing was kept");
  return { ...copy, ...change };
}

test("[Y11] a recovery copy is offered as long as the story lacks a word or a deletion of it", async () => {
  const here = new Y.Doc();
  here.getText(BODY).insert(0, "As the newsroom has it.\n");
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  expect(hasAll(here, 1, await copyOf(there))).toBe(true);
  there.getText(BODY).delete(0, 3);
  expect(hasAll(here, 1, await copyOf(there))).toBe(false);
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  here.getText(BODY).insert(0, "Others wrote on. ");
  expect(hasAll(here, 1, await copyOf(there))).toBe(true);
});

test("[Y11] in a document written anew, or without its own, a copy goes only when the words are the same", async () => {
  const doc = new Y.Doc();
  doc.getText(BODY).insert(0, "Words.\n");
  const copy = await copyOf(doc, { generation: 0 });
  const anew = new Y.Doc();
  anew.getText(BODY).insert(0, "Words.\n");
  expect(hasAll(anew, 1, copy)).toBe(true);
  anew.getText(BODY).insert(0, "More ");
  expect(hasAll(anew, 1, copy)).toBe(false);
  doc.getText(BODY).insert(0, "More ");
  expect(hasAll(doc, 1, { ...copy, generation: 1, update: null })).toBe(false);
});

test("[Y11] after a restore a saved copy goes when the backup has all of it, however the story went on", async () => {
  const page = new Y.Doc();
  page.getText(BODY).insert(0, "Before the backup.\n");
  const restored = new Y.Doc();
  Y.applyUpdate(restored, Y.encodeStateAsUpdate(page));
  restored.getText(BODY).insert(0, "After the restore. ");
  expect(hasAll(restored, 2, await copyOf(page))).toBe(true);
  // A word since, or a deletion, and it is offered.
  const deleting = new Y.Doc();
  Y.applyUpdate(deleting, Y.encodeStateAsUpdate(page));
  deleting.getText(BODY).delete(0, 7);
  page.getText(BODY).insert(18, " And since.");
  expect(hasAll(restored, 2, await copyOf(page))).toBe(false);
  expect(hasAll(restored, 2, await copyOf(deleting))).toBe(false);
});

test("[Y11] words whose ground is missing are never taken for words the story has", async () => {
  const doc = new Y.Doc();
  doc.getText(BODY).insert(0, "Ground.\n");
  const ground = Y.encodeStateVector(doc);
  const copy = await copyOf(doc);
  doc.getText(BODY).insert(7, " On it.");
  expect(hasAll(new Y.Doc(), 1, { ...copy, update: Y.encodeStateAsUpdate(doc, ground) })).toBe(false);
});

test("[Y11] only words the newsroom would take now go back as they were written", async () => {
  const doc = new Y.Doc();
  const copy = await copyOf(doc);
  expect(canGoBack(copy, address)).toBe(true);
  expect(canGoBack({ ...copy, why: "bad-frame" }, address)).toBe(false);
  expect(canGoBack({ ...copy, why: "other-version" }, address)).toBe(false);
  expect(canGoBack(copy, { ...address, generation: 2 })).toBe(false);
  expect(canGoBack({ ...copy, update: null }, address)).toBe(false);
});
