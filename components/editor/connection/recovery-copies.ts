import * as Y from "yjs";
import { diffCopy } from "#copy/diff.ts";
import { BODY } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { readCopy } from "#copy/read.ts";
import type { CloseName } from "#wire/close-codes.ts";
import type { StoryAddress } from "./device-names.ts";
import {
  type RecoveryCopy,
  type RecoveryReason,
  type RecoveryStore,
  thisDeviceRecovery,
} from "./recovery-store.ts";

export interface SetAside {
  readonly address: StoryAddress;
  readonly why: RecoveryReason;
  /** Names the copy among those of this person and story; one of the same name is replaced. */
  readonly name: string;
  readonly doc: Y.Doc;
  /** All of it was committed once. */
  readonly wasSaved?: boolean;
}

export interface Refused extends SetAside {
  readonly why: CloseName;
  /** Whether anything here isn't known to be committed. */
  readonly isUnsaved: boolean;
  /** Forgets the story's own copy on this device, so that the next visit starts from the server. */
  readonly forgetDevice: () => Promise<void>;
}

/** What became of words refused: nothing had to be done, they are kept aside, or nothing here keeps them. */
export type Aside = "nothing" | "kept" | "not-kept";

/**
 * Y11: words the server won't take move to a recovery copy. The device's own copy is forgotten only once they are kept
 * beside it. An ended session gives nothing up: signing in again brings the line back with everything in it; and a line
 * refused because there are too many says nothing about the words. Words that were saved are kept where a story started
 * afresh: a backup may have been restored, and then they may be nowhere else.
 */
export async function keepRefused(
  refused: Refused,
  store: RecoveryStore = thisDeviceRecovery,
): Promise<Aside> {
  const { why, isUnsaved, doc } = refused;
  if (why === "signed-out" || why === "too-many") return "nothing";
  if (isUnsaved) return moveAside(refused, store);
  const mayBeLost = why === "other-version" && doc.getText(BODY).length > 0;
  return mayBeLost ? moveAside({ ...refused, wasSaved: true }, store) : "nothing";
}

/** Moves a document's words from the story's own copy on this device to a recovery copy. */
export async function moveAside(
  aside: SetAside & Pick<Refused, "forgetDevice">,
  store: RecoveryStore = thisDeviceRecovery,
): Promise<Aside> {
  let isNewer = false;
  let { wasSaved = false } = aside;
  const note = () => {
    isNewer = true;
    wasSaved = false;
  };
  aside.doc.on("update", note);
  try {
    do {
      isNewer = false;
      if (!(await keepRecoveryCopy({ ...aside, wasSaved }, store))) return "not-kept";
      // A key may have been struck while the device was writing.
    } while (isNewer && !aside.doc.isDestroyed);
  } finally {
    aside.doc.off("update", note);
  }
  await aside.forgetDevice();
  return "kept";
}

/** Keeps the words of a document, as they are now, on the device; false when the device won't. */
export async function keepRecoveryCopy(
  { address: { storyId, stafferId, generation }, why, name, doc, wasSaved = false }: SetAside,
  store: RecoveryStore = thisDeviceRecovery,
): Promise<boolean> {
  const key = `${stafferId}:${storyId}:${name}`;
  const update = Y.encodeStateAsUpdate(doc);
  try {
    await store.put({
      key,
      storyId,
      stafferId,
      generation,
      at: Date.now(),
      why,
      wasSaved,
      copy: readCopy(doc),
      update,
    });
    return true;
  } catch (error) {
    console.error("The device could not keep a recovery copy.", error);
    return false;
  }
}

/** This person's recovery copies of a story, newest first. */
export async function recoveryCopies(
  storyId: string,
  stafferId: string,
  store: RecoveryStore = thisDeviceRecovery,
): Promise<readonly RecoveryCopy[]> {
  const all = await store.all();
  return all
    .filter((copy) => copy.storyId === storyId && copy.stafferId === stafferId)
    .sort((a, b) => b.at - a.at);
}

export async function dropRecoveryCopy(key: string): Promise<void> {
  await thisDeviceRecovery.drop(key);
}

/** Whether this device would keep a recovery copy now. */
export async function wouldKeep(store: RecoveryStore = thisDeviceRecovery): Promise<boolean> {
  const key = "nobody:nothing:trial";
  const nobody = { storyId: "nothing", stafferId: "nobody", generation: 0 };
  const isKept = await keepRecoveryCopy(
    { address: nobody, why: "signed-out", name: "trial", doc: openCopyDocument() },
    store,
  );
  if (isKept) await store.drop(key);
  return isKept;
}

/** Whether a document of this generation has every word, and every deletion, of a recovery copy: nothing is left to offer. */
export function hasAll(doc: Y.Doc, generation: number, held: RecoveryCopy): boolean {
  // A document that was written anew says the same by other clients; a restored one has its own as they were.
  if (held.update === null || held.generation !== generation) {
    if (!diffCopy(readCopy(doc), held.copy).changed) return true;
    if (held.update === null) return false;
  }
  const trial = openCopyDocument();
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
  let isNews = false;
  trial.on("update", () => {
    isNews = true;
  });
  Y.applyUpdate(trial, held.update);
  // What waits for words that are nowhere isn't in the document.
  return !isNews && trial.store.pendingStructs === null && trial.store.pendingDs === null;
}

/** Refusals that were of the person or the moment: the same words may be put back into the story they were written in. */
const OF_THE_MOMENT: ReadonlySet<RecoveryReason> = new Set([
  "signed-out",
  "no-right",
  "only-suggestions",
  "unknown-story",
]);

/** Whether words may go back as they were written, into a document of this generation. */
export function canGoBack({ why, update, generation }: RecoveryCopy, into: StoryAddress): boolean {
  return update !== null && generation === into.generation && OF_THE_MOMENT.has(why);
}
