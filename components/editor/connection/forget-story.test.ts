import { expect, test } from "vitest";
import * as Y from "yjs";
import { deviceNameOf } from "./device-names.ts";
import { forgetStory } from "./forget-story.ts";
import { MemoryDevice } from "./memory-device.fixture.ts";
import { keepRecoveryCopy, recoveryCopies } from "./recovery-copies.ts";
import type { RecoveryCopy, RecoveryStore } from "./recovery-store.ts";

function memoryStore(): RecoveryStore {
  const held = new Map<string, RecoveryCopy>();
  return {
    put: async (copy) => void held.set(copy.key, copy),
    all: async () => [...held.values()],
    drop: async (key) => void held.delete(key),
  };
}

test("[N6] [Y11] of a story the law took nothing stays on the device, and nothing is offered back", async () => {
  const device = new MemoryDevice();
  const store = memoryStore();
  const address = (storyId: string, stafferId: string, generation: number) => ({
    storyId,
    stafferId,
    generation,
  });
  const gone = [address("gone", "jane", 1), address("gone", "jane", 2), address("gone", "john", 1)];
  const kept = address("kept", "jane", 1);
  for (const each of [...gone, kept]) {
    const file = await device.open(deviceNameOf(each), () => undefined);
    await file.append(Y.encodeStateAsUpdate(new Y.Doc()), { page: "p", edits: 1 }, 1);
    await keepRecoveryCopy(
      { address: each, why: "other-version", name: `page ${each.generation}`, doc: new Y.Doc() },
      store,
    );
  }
  await forgetStory("gone", { device, store });
  expect(await device.names()).toEqual([deviceNameOf(kept)]);
  expect(await recoveryCopies("gone", "jane", store)).toEqual([]);
  expect((await store.all()).map(({ storyId }) => storyId)).toEqual(["kept"]);
});

test("[N6] what could not be deleted is told of, and keeps nothing else from being deleted", async () => {
  const device = new MemoryDevice();
  const store = memoryStore();
  const address = { storyId: "gone", stafferId: "jane", generation: 1 };
  await device.open(deviceNameOf(address), () => undefined);
  await keepRecoveryCopy({ address, why: "other-version", name: "page", doc: new Y.Doc() }, store);
  const refusing = { ...store, drop: () => Promise.reject(new Error("no")) };
  await expect(forgetStory("gone", { device, store: refusing })).rejects.toThrow("could not be deleted");
  expect(await device.names()).toEqual([]);
});
