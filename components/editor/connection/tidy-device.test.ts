import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { plainText } from "#copy/plain-text.ts";
import type { UnsavedMark } from "./device.ts";
import { addressIn, deviceNameOf } from "./device-names.ts";
import { MemoryDevice } from "./memory-device.fixture.ts";
import type { RecoveryCopy, RecoveryStore } from "./recovery-store.ts";
import { clearOutAll, makeRoom, tidyDevice, unsavedOnDevice } from "./tidy-device.ts";

const NOW = Date.UTC(2026, 10, 22);
const DAY = 24 * 60 * 60 * 1000;
const UNSAVED: UnsavedMark = { page: "page", edits: 3 };

function recoveries() {
  const copies: RecoveryCopy[] = [];
  const store: RecoveryStore = {
    put: async (copy) => copies.push(copy),
    all: async () => copies,
    drop: async () => undefined,
  };
  return { copies, store };
}

async function deviceWith(
  files: Readonly<Record<string, { words: string; mark?: UnsavedMark; daysAgo?: number }>>,
) {
  const device = new MemoryDevice();
  for (const [name, { words, mark, daysAgo = 0 }] of Object.entries(files)) {
    const doc = new Y.Doc();
    doc.getText(BODY).insert(0, `${words}\n`);
    const file = await device.open(name, () => undefined);
    await file.append(Y.encodeStateAsUpdate(doc), mark ?? null, NOW - daysAgo * DAY);
    file.close();
  }
  return device;
}

const summary = (copies: readonly RecoveryCopy[]) =>
  copies.map(({ stafferId, storyId, generation, why, copy }) => ({
    of: `${stafferId} ${storyId} ${generation}`,
    why,
    words: plainText(copy).trim(),
  }));

test("one database for each staffer, story and generation, and other sites' names are left alone", () => {
  const address = { stafferId: "jane", storyId: "story", generation: 2 };
  expect(deviceNameOf(address)).toBe("copy:jane:story:2");
  expect(addressIn("copy:jane:story:2")).toEqual(address);
  for (const other of ["writethru-recovery", "copy:jane:story", "copy:jane:story:x", "copy:a:b:1:c"]) {
    expect(addressIn(other)).toBeNull();
  }
});

test("[Y11] when the generation changed, what the older ones hold moves to recovery copies, saved or not", async () => {
  const device = await deviceWith({
    "copy:jane:story:1": { words: "Of the old document.", mark: UNSAVED },
    "copy:jane:story:2": { words: "Saved before a backup was restored." },
    "copy:jane:story:3": { words: "The story now.", mark: UNSAVED },
    "copy:john:story:1": { words: "His.", mark: UNSAVED },
  });
  const { copies, store } = recoveries();
  await tidyDevice({ stafferId: "jane", storyId: "story", generation: 3 }, NOW, { device, store });
  expect(await device.names()).toEqual(["copy:jane:story:3", "copy:john:story:1"]);
  expect(summary(copies)).toEqual([
    { of: "jane story 1", why: "other-version", words: "Of the old document." },
    { of: "jane story 2", why: "other-version", words: "Saved before a backup was restored." },
  ]);
  expect(copies.map(({ wasSaved }) => wasSaved)).toEqual([false, true]);
});

test("[Y11] copies of other stories go when they are long unused, never while they hold unsaved words", async () => {
  const device = await deviceWith({
    "copy:jane:old:1": { words: "Saved long ago.", daysAgo: 31 },
    "copy:jane:kept:1": { words: "Never saved.", daysAgo: 400, mark: UNSAVED },
    "copy:jane:fresh:1": { words: "Saved yesterday.", daysAgo: 1 },
    "writethru-recovery": { words: "Not a copy.", daysAgo: 400 },
  });
  const { copies, store } = recoveries();
  await tidyDevice({ stafferId: "jane", storyId: "story", generation: 1 }, NOW, { device, store });
  expect(await device.names()).toEqual(["copy:jane:kept:1", "copy:jane:fresh:1", "writethru-recovery"]);
  expect(copies).toEqual([]);
});

test("[Y11] room is made of what is saved only", async () => {
  const device = await deviceWith({
    "copy:jane:story:1": { words: "This one." },
    "copy:jane:fresh:1": { words: "Saved." },
    "copy:john:other:1": { words: "His, unsaved.", mark: UNSAVED },
  });
  await makeRoom({ stafferId: "jane", storyId: "story", generation: 1 }, device);
  expect(await device.names()).toEqual(["copy:jane:story:1", "copy:john:other:1"]);
});

test("[Y11] a sign-out leaves no copy of a story, and sets aside every unsaved word for that person alone", async () => {
  const device = await deviceWith({
    "copy:jane:a:1": { words: "Unsaved of a page that is closed.", mark: UNSAVED },
    "copy:jane:b:4": { words: "Saved." },
    "copy:john:a:1": { words: "His.", mark: UNSAVED },
  });
  expect(await unsavedOnDevice("jane", device)).toEqual([{ stafferId: "jane", storyId: "a", generation: 1 }]);
  const { copies, store } = recoveries();
  await clearOutAll("jane", { device, store });
  expect(await device.names()).toEqual(["copy:john:a:1"]);
  expect(summary(copies)).toEqual([
    { of: "jane a 1", why: "signed-out", words: "Unsaved of a page that is closed." },
  ]);
});

test("[Y11] unsaved words that can't be set aside stay where they are, and the next copy is looked after", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue(undefined);
  const device = await deviceWith({
    "copy:jane:a:1": { words: "Nowhere else.", mark: UNSAVED },
    "copy:jane:b:1": { words: "Saved." },
  });
  const store: RecoveryStore = { ...recoveries().store, put: () => Promise.reject(new Error("no room")) };
  await clearOutAll("jane", { device, store });
  expect(await device.names()).toEqual(["copy:jane:a:1"]);
  expect(told).toHaveBeenCalled();
  told.mockRestore();
});
