import { type Device, thisDevice } from "./device.ts";
import { wordsOf } from "./device-copy.ts";
import { addressIn, deviceNameOf, type StoryAddress } from "./device-names.ts";
import { keepRecoveryCopy } from "./recovery-copies.ts";
import { type RecoveryReason, type RecoveryStore, thisDeviceRecovery } from "./recovery-store.ts";

/** A saved copy nobody has opened for so long is only in the way, ms. */
const LONG_AGO_MS = 30 * 24 * 60 * 60 * 1000;

interface Places {
  readonly device?: Device;
  readonly store?: RecoveryStore;
}

/**
 * On opening a story: copies of its older generations go, to a recovery copy first: they are never merged into another
 * document, and where a backup was restored even what was saved in them may be nowhere else. Copies of other stories go when they are saved and long unused. What holds unsaved words
 * of another story waits for its own visit.
 */
export async function tidyDevice(
  here: StoryAddress,
  now: number,
  { device = thisDevice, store = thisDeviceRecovery }: Places = {},
): Promise<void> {
  await forEachCopy(device, async (there, name) => {
    if (name === deviceNameOf(here)) return;
    const isSameStory = there.storyId === here.storyId && there.stafferId === here.stafferId;
    if (isSameStory && there.generation < here.generation)
      await clearOut(there, "other-version", device, store);
    else if (!isSameStory && (await isSavedBefore(now - LONG_AGO_MS, name, device)))
      await device.forget(name);
  });
}

/** Forgets copies of other stories that hold nothing unsaved, whoever's they are: this one needs the room. */
export async function makeRoom(here: StoryAddress, device: Device = thisDevice): Promise<void> {
  await forEachCopy(device, async (_there, name) => {
    if (name === deviceNameOf(here)) return;
    if (await isSavedBefore(Number.POSITIVE_INFINITY, name, device)) await device.forget(name);
  });
}

/** The addresses of the stories whose copies here hold unsaved words of this person. */
export async function unsavedOnDevice(
  stafferId: string,
  device: Device = thisDevice,
): Promise<readonly StoryAddress[]> {
  const unsaved: StoryAddress[] = [];
  await forEachCopy(device, async (address, name) => {
    if (address.stafferId !== stafferId) return;
    if ((await look(name, device)).unsaved.length > 0) unsaved.push(address);
  });
  return unsaved;
}

/** At a sign-out: no copy of this person's stories stays, but for their unsaved words, in recovery copies. */
export async function clearOutAll(
  stafferId: string,
  { device = thisDevice, store = thisDeviceRecovery }: Places = {},
): Promise<void> {
  await forEachCopy(device, async (address) => {
    if (address.stafferId === stafferId) await clearOut(address, "signed-out", device, store);
  });
}

async function clearOut(
  address: StoryAddress,
  why: RecoveryReason,
  device: Device,
  store: RecoveryStore,
): Promise<void> {
  const name = deviceNameOf(address);
  const contents = await look(name, device);
  const [mark] = contents.unsaved;
  if (contents.updates.length > 0 && (mark || why === "other-version")) {
    const doc = wordsOf(contents);
    const aside = { address, why, name: mark?.page ?? `${address.generation}`, doc, wasSaved: !mark };
    // Words that are kept nowhere else stay where they are.
    if (!(await keepRecoveryCopy(aside, store))) return;
  }
  await device.forget(name);
}

async function forEachCopy(
  device: Device,
  use: (address: StoryAddress, name: string) => Promise<void>,
): Promise<void> {
  for (const name of (await device.names()) ?? []) {
    const address = addressIn(name);
    if (address === null) continue;
    try {
      await use(address, name);
    } catch (error) {
      // One copy that can't be read or deleted says nothing about the next.
      console.error(`The copy ${name} on this device could not be looked after.`, error);
    }
  }
}

async function isSavedBefore(moment: number, name: string, device: Device): Promise<boolean> {
  const { unsaved, usedAt } = await look(name, device);
  return unsaved.length === 0 && usedAt !== null && usedAt < moment;
}

async function look(name: string, device: Device) {
  const file = await device.open(name, () => undefined);
  try {
    return await file.read();
  } finally {
    file.close();
  }
}
