import type { CloseName } from "#wire/close-codes.ts";

/**
 * What the badge may say (Y1). Saved is said only by the database, through a fence: every local edit, every new
 * connection and every reload starts as not saved until a fence sent after it has come back.
 */
export interface SaveFacts {
  readonly line: "connecting" | "open" | "closed";
  /** The server has said that its database is away: nothing typed since is saved, and nobody else sees it. */
  readonly databaseAway: boolean;
  /** Edits (or the doubt of a new connection) not yet known to be committed, and since when (ms since the epoch). */
  readonly unsaved: { readonly since: number; readonly edits: number } | null;
  /** Number of the last fence sent on this line; 0 when none was. */
  readonly sent: number;
  /** Edits counted when that fence was sent: it answers for those only. */
  readonly sentEdits: number;
  /** Why the server closed the line for good. */
  readonly refusedFor: CloseName | null;
}

export const NOTHING_KNOWN: SaveFacts = {
  line: "connecting",
  databaseAway: false,
  unsaved: null,
  sent: 0,
  sentEdits: 0,
  refusedFor: null,
};

export type SaveEvent =
  | { readonly kind: "connecting" }
  /** The server has our words and we have its: from here a fence can tell. */
  | { readonly kind: "opened"; readonly at: number }
  | { readonly kind: "edited"; readonly at: number }
  | { readonly kind: "fence-sent"; readonly number: number }
  | { readonly kind: "fence-answered"; readonly number: number }
  | { readonly kind: "database"; readonly away: boolean }
  | { readonly kind: "closed"; readonly at: number; readonly refusedFor: CloseName | null };

export function nextSaveFacts(facts: SaveFacts, event: SaveEvent): SaveFacts {
  switch (event.kind) {
    case "connecting":
      return { ...facts, line: "connecting" };
    case "opened":
      return {
        ...facts,
        line: "open",
        refusedFor: null,
        sent: 0,
        unsaved: facts.unsaved ?? { since: event.at, edits: 0 },
      };
    case "edited":
      return {
        ...facts,
        unsaved: { since: facts.unsaved?.since ?? event.at, edits: (facts.unsaved?.edits ?? 0) + 1 },
      };
    case "fence-sent":
      return { ...facts, sent: event.number, sentEdits: facts.unsaved?.edits ?? 0 };
    case "fence-answered":
      return answered(facts, event.number);
    case "database":
      return { ...facts, databaseAway: event.away };
    case "closed":
      return {
        ...facts,
        line: "closed",
        databaseAway: false,
        refusedFor: event.refusedFor,
        sent: 0,
        // What was on its way when the line broke may or may not have arrived.
        unsaved: facts.unsaved ?? null,
      };
  }
}

/** Only the newest fence of this line counts: an older one answers for less than we ask about. */
function answered(facts: SaveFacts, number: number): SaveFacts {
  if (facts.line !== "open" || number !== facts.sent || !facts.unsaved) return facts;
  const typedSince = facts.unsaved.edits - facts.sentEdits;
  // Answered once: the same answer heard again would answer for what was typed since.
  return typedSince > 0 ? facts : { ...facts, unsaved: null, databaseAway: false, sent: 0, sentEdits: 0 };
}

/** How long words may be on their way before "Saving" becomes "Not saved", ms (Y1: within 2 s). */
export const PATIENCE_MS = 1_500;

export type Badge =
  | { readonly say: "Saved" }
  | { readonly say: "Saving" }
  | { readonly say: "Connecting" }
  /** Nothing of this page's is to be saved: its person may read and not write. */
  | { readonly say: "Reading" }
  | { readonly say: "Not saved"; readonly since: number }
  | { readonly say: "Offline"; readonly since: number | null; readonly edits: number }
  | { readonly say: "Stopped"; readonly why: CloseName };

/**
 * The badge for the facts at a moment (`now`, ms since the epoch). A reader's fence is never answered ([WS5]), so
 * somebody who `readsOnly` is in no doubt to be cleared up, except about words typed while they might still write.
 */
export function badgeOf(facts: SaveFacts, now: number, readsOnly = false): Badge {
  if (facts.refusedFor) return { say: "Stopped", why: facts.refusedFor };
  if (readsOnly && (facts.unsaved?.edits ?? 0) === 0) {
    return facts.line === "open" ? { say: "Reading" } : { say: "Offline", since: null, edits: 0 };
  }
  if (facts.line === "connecting" && !facts.unsaved) return { say: "Connecting" };
  if (facts.line !== "open") {
    return { say: "Offline", since: facts.unsaved?.since ?? null, edits: facts.unsaved?.edits ?? 0 };
  }
  if (!facts.unsaved) return { say: "Saved" };
  const late = now - facts.unsaved.since >= PATIENCE_MS;
  return facts.databaseAway || late ? { say: "Not saved", since: facts.unsaved.since } : { say: "Saving" };
}
