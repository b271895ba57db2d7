import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { DeviceCopy, type DeviceTruth, wordsOf } from "./device-copy.ts";
import { MemoryDevice } from "./memory-device.fixture.ts";

const NAME = "copy:jane:story:1";
const SERVER = { by: "server" };
const QUOTA = new DOMException("no room", "QuotaExceededError");

beforeEach(() => void vi.spyOn(console, "error").mockReturnValue(undefined));
afterEach(() => void vi.restoreAllMocks());

/** A page with the story open, on this device. */
function openPage(device: MemoryDevice, page = "one", keeps = true) {
  const doc = new Y.Doc();
  const said: DeviceTruth[] = [];
  const loaded: boolean[] = [];
  const aside: { why: string; words: string }[] = [];
  const waiting: (() => void)[] = [];
  const room = { made: 0 };
  const copy = new DeviceCopy({
    name: NAME,
    doc,
    page,
    device,
    isOwn: (origin) => origin !== SERVER && origin !== copy,
    onTruth: (truth) => said.push(truth),
    onLoaded: (isUnsaved) => loaded.push(isUnsaved),
    leaveAside: async (contents, why) => {
      if (keeps) aside.push({ why, words: wordsOf(contents).getText("body").toString() });
      return keeps;
    },
    makeRoom: async () => {
      room.made += 1;
    },
    clock: {
      now: () => 1,
      after(_ms, run) {
        waiting.push(run);
        return () => undefined;
      },
    },
  });
  return {
    doc,
    copy,
    said,
    loaded,
    aside,
    room,
    type: (words: string) => doc.getText("body").insert(doc.getText("body").length, words),
    words: () => doc.getText("body").toString(),
    /** The retry that waits for its time. */
    laterOn: () => waiting.splice(0).forEach((run) => void run()),
  };
}

/** Lets everything that only waits for promises happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("[Y11] what is typed is on the device when it says kept, and the next page finds it unsaved", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  await settled();
  page.type("On the train.");
  await settled();
  expect(page.said).toEqual(["kept", "keeping", "kept"]);
  page.copy.close();
  const next = openPage(device, "two");
  await settled();
  expect(next.words()).toBe("On the train.");
  expect(next.loaded).toEqual([true]);
});

test("[Y11] what is committed is marked unsaved no longer, also when it was typed before the device had opened", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  page.type("Typed and saved ");
  page.copy.settle();
  await settled();
  page.type("in the same breath.");
  await settled();
  expect(device.held.get(NAME)?.marks).toEqual(new Map([["one", 2]]));
  page.copy.settle();
  await settled();
  expect(device.held.get(NAME)?.marks.size).toBe(0);
});

test("[Y11] one page's fence says nothing of what another page wrote since", async () => {
  const device = new MemoryDevice();
  const offline = openPage(device, "offline");
  await settled();
  offline.type("First. ");
  await settled();
  const online = openPage(device, "online");
  await settled();
  offline.type("Second.");
  await settled();
  online.copy.settle();
  await settled();
  expect(device.held.get(NAME)?.marks).toEqual(new Map([["offline", 2]]));
});

test("[Y11] what the server sent is no unsaved word", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  page.doc.transact(() => page.type("From the newsroom."), SERVER);
  await settled();
  expect(device.held.get(NAME)?.marks.size).toBe(0);
  page.copy.close();
  const next = openPage(device, "two");
  await settled();
  expect([next.words(), next.loaded]).toEqual(["From the newsroom.", [false]]);
});

test("[Y11] a browser that refuses is told as unavailable, and everything is kept once it agrees", async () => {
  const device = new MemoryDevice();
  device.refusesOpen = new DOMException("not in this mode", "SecurityError");
  const page = openPage(device);
  page.type("In private.");
  await settled();
  expect(page.said).toEqual(["unavailable"]);
  device.refusesOpen = null;
  page.laterOn();
  await settled();
  expect(page.said.at(-1)).toBe("kept");
  page.copy.close();
  const next = openPage(device, "two");
  await settled();
  expect([next.words(), next.loaded]).toEqual(["In private.", [true]]);
});

test("[Y11] a full device is told as full, others' saved copies make room, and all words are written again", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  await settled();
  device.refusesWrite = QUOTA;
  page.type("Too much ");
  await settled();
  page.type("for this disk.");
  await settled();
  expect(page.said.at(-1)).toBe("full");
  expect(page.room.made).toBe(1);
  device.refusesWrite = null;
  page.laterOn();
  await settled();
  expect(page.said.at(-1)).toBe("kept");
  page.copy.close();
  const next = openPage(device, "two");
  await settled();
  expect(next.words()).toBe("Too much for this disk.");
});

test("[Y11] a copy deleted beneath the page is written again, whole", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  page.type("Before. ");
  await settled();
  await device.forget(NAME);
  await settled();
  expect(page.said.at(-1)).toBe("kept");
  page.copy.close();
  const next = openPage(device, "two");
  await settled();
  expect([next.words(), next.loaded]).toEqual(["Before. ", [true]]);
});

test("[Y11] a copy that can't be read is made anew from the page", async () => {
  const device = new MemoryDevice();
  device.refusesRead = new DOMException("corrupt", "UnknownError");
  const page = openPage(device);
  page.type("Whole again.");
  await settled();
  expect(page.said.at(-1)).toBe("kept");
  expect(page.loaded).toEqual([false]);
});

test("[Y11] what can still be read of a damaged copy is set aside and never merged", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  page.type("Readable.");
  await settled();
  page.copy.close();
  device.held.get(NAME)?.updates.push(Uint8Array.of(9, 9, 9, 9));
  const next = openPage(device, "two");
  await settled();
  expect(next.words()).toBe("");
  expect(next.aside).toEqual([{ why: "damaged", words: "Readable." }]);
  expect(next.said.at(-1)).toBe("kept");
});

test("[Y11] words left unsaved when the sign-in ended are set aside at the next visit, not merged", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  page.type("Left behind.");
  page.copy.setEnded(true);
  await settled();
  page.copy.close();
  const next = openPage(device, "two");
  await settled();
  expect([next.words(), next.loaded, next.aside]).toEqual([
    "",
    [false],
    [{ why: "signed-out", words: "Left behind." }],
  ]);
  expect(device.held.get(NAME)?.updates ?? []).toEqual([]);
});

test("[Y11] whoever signs in again in place goes on with every word", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  page.type("Still here.");
  page.copy.setEnded(true);
  await settled();
  page.copy.setEnded(false);
  await settled();
  page.copy.close();
  const next = openPage(device, "two");
  await settled();
  expect([next.words(), next.aside]).toEqual(["Still here.", []]);
});

test("[Y11] where no recovery copy can be kept, the words are merged rather than lost", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  page.type("Nowhere else.");
  page.copy.setEnded(true);
  await settled();
  page.copy.close();
  const next = openPage(device, "two", false);
  await settled();
  expect([next.words(), next.loaded]).toEqual(["Nowhere else.", [true]]);
});

test("[Y11] a story forgotten here stays forgotten, whatever is typed after", async () => {
  const device = new MemoryDevice();
  const page = openPage(device);
  page.type("Set aside.");
  await settled();
  await page.copy.forget();
  page.type(" Too late.");
  await settled();
  expect(device.held.has(NAME)).toBe(false);
});
