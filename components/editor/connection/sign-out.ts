import type { StoryAddress } from "./device-names.ts";
import { wouldKeep } from "./recovery-copies.ts";
import { clearOutAll, unsavedOnDevice } from "./tidy-device.ts";

/** A story open on this page, as far as a sign-out is concerned. */
export interface OpenStory {
  readonly address: StoryAddress;
  hasUnsavedWords(): boolean;
  /** Ends the line, moves unsaved words to a recovery copy and forgets the device's own; false when nothing keeps them. */
  partWith(): Promise<boolean>;
}

const openStories = new Set<OpenStory>();

/** Makes a story known to whoever signs out. Returns how to take it back. */
export function registerOpenStory(story: OpenStory): () => void {
  openStories.add(story);
  return () => openStories.delete(story);
}

/** What a sign-out would leave behind: nothing unsaved, words this device will keep, or words it won't. */
export type LeftBehind = "nothing" | "kept" | "lost";

/** Looks at this page's stories and, through the device's own copies, at those of every other page of this person. */
export async function leftBehindBy(stafferId: string): Promise<LeftBehind> {
  const isHere = [...openStories].some((story) => story.hasUnsavedWords());
  // A browser that refuses to be asked holds nothing of the other pages either.
  const onDevice = await unsavedOnDevice(stafferId).catch(() => []);
  if (!isHere && onDevice.length === 0) return "nothing";
  return (await wouldKeep()) ? "kept" : "lost";
}

/**
 * After a sign-out, on every page of this person: unsaved words move to recovery copies, and no copy of a story stays on
 * the device. False when some words are kept nowhere but on this page, which must stay open then.
 */
export async function partWithStories(stafferId: string): Promise<boolean> {
  const parted = await Promise.all([...openStories].map((story) => story.partWith()));
  // Without IndexedDB there is nothing to clear.
  await clearOutAll(stafferId).catch((error: unknown) => console.error(error));
  return parted.every((isKept) => isKept);
}
