import { CLOSES } from "#wire/close-codes.ts";
import type { DeviceTruth } from "./device-copy.ts";
import type { Aside } from "./recovery-copies.ts";
import type { RecoveryReason } from "./recovery-store.ts";

const KEPT: Readonly<Record<DeviceTruth, string>> = {
  opening: "Whether this device keeps a copy is not known yet: leave this page open.",
  keeping: "What you type is being kept on this device.",
  kept: "What you type is kept on this device.",
  unavailable: "This browser keeps no copy on this device: leave this page open until it says Saved.",
  full: "This device has no room for a copy: leave this page open until it says Saved.",
};

/** Where words are that the newsroom doesn't have yet. */
export function keptSentence(device: DeviceTruth): string {
  return KEPT[device];
}

/** Whether words that aren't saved would go with the page. */
export function isOnlyOnPage(device: DeviceTruth): boolean {
  return device === "opening" || device === "unavailable" || device === "full";
}

const ASIDE: Readonly<Record<Exclude<Aside, "nothing"> | "keeping", string>> = {
  keeping: "Your words are being moved to a recovery copy on this device.",
  kept: "Your words are in a recovery copy on this device.",
  "not-kept":
    "This browser keeps no recovery copy: your unsaved words are on this page only. Copy them before you close it.",
};

/** What became of words that were refused; null when nothing had to be done. */
export function asideSentence(aside: Aside | "keeping" | null): string | null {
  return aside === null || aside === "nothing" ? null : ASIDE[aside];
}

/** Why words were set aside. */
export function reasonSentence(why: RecoveryReason): string {
  switch (why) {
    case "damaged":
      return "The copy on this device was damaged, so it was not sent; this is what could be read of it.";
    case "signed-out":
      return "You were signed out before they were saved.";
    default:
      return CLOSES[why].sentence;
  }
}
