/**
 * Why a socket was closed. Stock y-websocket clients never come back after 4400–4499 and retry after anything else, so
 * a code's number says whether trying again can help. What becomes of unsaved words the page adds: only it knows.
 */
export const CLOSES = {
  "bad-frame": {
    code: 4400,
    sentence: "This page sent something the newsroom could not read.",
  },
  "signed-out": {
    code: 4401,
    sentence: "You are signed out. Sign in again to go on.",
  },
  "no-right": {
    code: 4403,
    sentence: "You may no longer write in this story.",
  },
  "only-suggestions": {
    code: 4405,
    sentence: "Here you may suggest changes. This page changed the copy itself.",
  },
  "unknown-story": {
    code: 4404,
    sentence: "There is no such story, or it is not yours to see.",
  },
  "others-words": {
    code: 4406,
    sentence: "This page holds words somebody else wrote and never saved.",
  },
  "other-version": {
    code: 4409,
    sentence: "This page is older than the story it shows.",
  },
  "too-large": {
    code: 4413,
    sentence: "That is more than one story can take at once. Paste it in smaller parts.",
  },
  "too-many": {
    code: 4429,
    sentence: "You have this story open in too many places. Close some of them and reload.",
  },
  expunged: {
    code: 4451,
    sentence: "The law had this story taken out of the newsroom, with everything that was written in it.",
  },
  /** Retried from here on. */
  "rights-changed": {
    code: 4503,
    sentence: "What you may do in this story has changed. Connecting again.",
  },
  stalled: {
    code: 4508,
    sentence: "This page fell too far behind to be kept up to date. Connecting again.",
  },
  "too-fast": {
    code: 4529,
    sentence: "This page sends more than a story can take in. Connecting again.",
  },
  restarting: {
    code: 1012,
    sentence: "The newsroom is restarting. Connecting again.",
  },
  "try-later": {
    code: 1013,
    sentence: "The newsroom can't take this right now. Trying again shortly.",
  },
} as const satisfies Record<string, { readonly code: number; readonly sentence: string }>;

export type CloseName = keyof typeof CLOSES;

/** The close of a code seen on a socket; null for one that is not ours (1000, 1006 …). */
export function closeOf(code: number): CloseName | null {
  for (const name of Object.keys(CLOSES)) {
    // Object.keys widens the key type that CLOSES itself declares.
    const known = name as CloseName;
    if (CLOSES[known].code === code) return known;
  }
  return null;
}

/** True when connecting again unchanged can't help (and y-websocket won't). */
export function isFinal(name: CloseName): boolean {
  const { code } = CLOSES[name];
  return code >= 4400 && code < 4500;
}
