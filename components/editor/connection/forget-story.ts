import { type Device, thisDevice } from "./device.ts";
import { addressIn } from "./device-names.ts";
import { type RecoveryStore, thisDeviceRecovery } from "./recovery-store.ts";

/**
 * N6: what the law took stays on no device: every copy of the story goes, of any generation and whoever's it is, and
 * every recovery copy of it, so that none is offered back. This is the one exception to Y11. Rejects when something of it
 * could not be deleted.
 */
export async function forgetStory(
  storyId: string,
  { device = thisDevice, store = thisDeviceRecovery }: { device?: Device; store?: RecoveryStore } = {},
): Promise<void> {
  const names = ((await device.names()) ?? []).filter((name) => addressIn(name)?.storyId === storyId);
  const copies = (await store.all()).filter((copy) => copy.storyId === storyId);
  const done = await Promise.allSettled([
    ...names.map((name) => device.forget(name)),
    ...copies.map(({ key }) => store.drop(key)),
  ]);
  const problems = done.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  if (problems.length > 0) throw new AggregateError(problems, "something of the story could not be deleted");
}
