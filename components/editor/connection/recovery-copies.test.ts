import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { plainText } from "#copy/plain-text.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import {
  keepRefused,
  type RecoveryCopy,
  type RecoveryStore,
  type Refused,
  recoveryCopies,
} from "./recovery-copies.ts";

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
      copies.push(copy);
    },
    all: async () => copies,
    drop: async () => undefined,
  };
  const forgetDevice = async () => {
    held.isForgotten = true;
  };
  return { held, store, doc, refused: { address, why, isUnsaved, doc, forgetDevice } satisfies Refused };
}

type Keep = typeof keepRefused;

async function checkKept(keep: Keep): Promise<void> {
  for (const why of ["no-right", "others-words", "other-version", "bad-frame", "too-large"] as const) {
    const { held, store, doc, refused } = device(why);
    const keeping = keep(refused, store);
    // The page may be closed, and its document with it, before the device has answered.
    doc.getText(BODY).delete(0, doc.getText(BODY).length);
    await keeping;
    const [copy] = await recoveryCopies("story", "jane", store);
    expect(copy && { why: copy.why, words: plainText(copy.copy).trim() }).toEqual({
      why,
      words: "Words nobody took.",
    });
    expect(await recoveryCopies("story", "john", store)).toEqual([]);
    expect(await recoveryCopies("other", "jane", store)).toEqual([]);
    const whole = new Y.Doc();
    if (copy) Y.applyUpdate(whole, copy.update);
    expect(whole.getText(BODY).toString()).toBe("Words nobody took.\n");
    expect(held.isForgotten).toBe(true);
  }
}

/** Nothing is cleared while the words are nowhere else. */
async function checkNothingCleared(keep: Keep): Promise<void> {
  const full = device("no-right");
  full.held.isFull = true;
  await keep(full.refused, full.store);
  const signedOut = device("signed-out");
  await keep(signedOut.refused, signedOut.store);
  const saved = device("no-right", false);
  await keep(saved.refused, saved.store);
  for (const { held, store } of [full, signedOut, saved]) {
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
      "words refused are dropped": async ({ forgetDevice }) => forgetDevice(),
      "the device is forgotten before the words are kept": async (refused, store) => {
        await Promise.all([refused.forgetDevice(), keepRefused(refused, store)]);
      },
      "only some refusals are worth keeping": async (refused, store) => {
        if (refused.why !== "other-version") await keepRefused(refused, store);
      },
      "the words are read when the device has time": async (refused, store) => {
        await null;
        await keepRefused(refused, store);
      },
      "an ended session clears the device": async (refused, store) => {
        if (refused.why === "signed-out") await refused.forgetDevice();
        await keepRefused(refused, store);
      },
      "whoever sits here next sees them": async (refused, store) =>
        keepRefused({ ...refused, address: { ...address, stafferId: "john" } }, store),
    },
  ),
)("%s", (_title, run) => run());
