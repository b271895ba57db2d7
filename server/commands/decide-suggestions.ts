import { createHash } from "node:crypto";
import type * as Y from "yjs";
import { canonicalCopy } from "#copy/canonical.ts";
import { readCopy } from "#copy/read.ts";
import {
  acceptSuggestions,
  type OpenSuggestion,
  openSuggestions,
  rejectSuggestions,
} from "#copy/suggestions.ts";
import { decide } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { editDocument } from "#server/records/copy-log.ts";
import { type EarlierDecision, findDecision } from "#server/records/earlier-decision.ts";
import { notify } from "#server/records/notify.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";

/** Which suggestions: some by their ID, all of one staffer, or all. */
type SuggestionChoice =
  | { readonly ids: readonly string[] }
  | { readonly by: string }
  | { readonly all: true };

export interface DecideSuggestionsInput {
  readonly storyId: string;
  readonly decision: "accept" | "reject";
  readonly which: SuggestionChoice;
}

export interface SuggestionsDecided {
  /** IDs of those that were decided. */
  readonly decided: readonly string[];
  /** How many still wait. */
  readonly open: number;
  /** Of the working copy now. */
  readonly sha256: string;
  /** What it did to the document, base64: an editor takes it in as its own person's, for their undo. Empty for nothing. */
  readonly update: string;
}

/**
 * W2: takes suggestions into the copy or leaves it as it is, as one edit of the live document (Y8), under the log's lock:
 * of two who decide the same at once one does, and the other is told who, with nothing done. Editors decide through this
 * too, never in their own copy of the document, where an accept and a reject would merge into words lost (decision 11).
 * Whoever may only suggest may take back their own.
 */
export function decideSuggestions(
  newsroom: Newsroom,
  actor: Actor,
  input: DecideSuggestionsInput,
): Answer<SuggestionsDecided> {
  return inOneTransaction(newsroom, async (tx) => {
    const { storyId, decision } = input;
    const opened = await openStory(tx, actor, storyId, "read-copy");
    if (!opened.ok) return opened;
    const mayDecide = decide(actor, "write-copy", opened.value);
    const mayTakeBack = decision === "reject" ? decide(actor, "suggest-copy", opened.value) : mayDecide;
    const isAboutOwn = "by" in input.which && input.which.by === actor.id;
    if (!mayDecide.ok && !mayTakeBack.ok) return isAboutOwn ? mayTakeBack : mayDecide;
    const outcome: Outcome = { decided: [], missing: [], foreign: 0, open: 0, sha256: "" };
    const own = mayDecide.ok ? null : actor.id;
    const change = await editDocument(tx, {
      storyId,
      stafferId: actor.id,
      edit: (doc) => decideIn(doc, input, own, outcome),
    });
    if (outcome.foreign > 0 && !mayDecide.ok) return mayDecide;
    if (outcome.missing.length > 0) {
      const earlier = await findDecision(tx, storyId, outcome.missing.map(suggestionMark));
      return refused(suggestionsGone(outcome.missing.length, earlier, actor));
    }
    const { decided, open, sha256 } = outcome;
    if (decided.length > 0) {
      await notify(tx, "desk", storyId);
      const marks = [...new Set(decided.map(suggestionMark))].slice(0, MOST_MARKED);
      const facts = { decision, suggestions: decided.length, marks, sha256 };
      await appendAudit(tx, { actorId: actor.id, action: "decide-suggestions", storyId, facts });
    }
    return done({ decided, open, sha256, update: Buffer.from(change ?? []).toString("base64") });
  });
}

/** More decided at once are looked for one by one by nobody. */
const MOST_MARKED = 200;

/** Stands for a suggestion in the audit trail: its ID comes from a client, which may have put words into it (N7). */
function suggestionMark(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 16);
}

interface Outcome {
  decided: readonly string[];
  missing: readonly string[];
  /** Chosen, and somebody else's than `own`. */
  foreign: number;
  open: number;
  sha256: string;
}

/** `own`: whose suggestions alone may be decided; null for all. Nothing is done when any of those meant can't be. */
function decideIn(
  doc: Y.Doc,
  { decision, which }: DecideSuggestionsInput,
  own: string | null,
  outcome: Outcome,
): void {
  const before = openSuggestions(doc);
  const chosen = before.filter((one) => isChosen(one, which));
  outcome.foreign = own === null ? 0 : chosen.filter(({ by }) => by !== own).length;
  outcome.missing = "ids" in which ? which.ids.filter((id) => !chosen.some((one) => one.id === id)) : [];
  if (outcome.missing.length > 0 || outcome.foreign > 0) return;
  const keys = new Set(chosen.map(({ id, by }) => `${id} ${by}`));
  const take = decision === "accept" ? acceptSuggestions : rejectSuggestions;
  take(doc, ({ id, by }) => keys.has(`${id} ${by}`));
  outcome.decided = chosen.map(({ id }) => id);
  outcome.open = before.length - chosen.length;
  outcome.sha256 = sha256Of(canonicalCopy(readCopy(doc)));
}

function isChosen({ id, by }: OpenSuggestion, which: SuggestionChoice): boolean {
  if ("ids" in which) return which.ids.includes(id);
  return "by" in which ? by === which.by : true;
}

const DID = { accept: "accepted", reject: "rejected" } as const;

function suggestionsGone(count: number, earlier: EarlierDecision | null, actor: Actor): Refusal {
  const those = count === 1 ? "that suggestion" : "some of those suggestions";
  const who = earlier?.by.id === actor.id ? "You" : earlier?.by.name;
  const has =
    earlier === null
      ? `${those.replace(/^./, (letter) => letter.toUpperCase())} ${count === 1 ? "was" : "were"} decided or taken back`
      : `${who} ${DID[earlier.decision]} ${those}`;
  return {
    kind: "stale",
    rule: "W2",
    code: "suggestion-gone",
    sentence: `${has} already. Look at what is still open.`,
    ...(earlier !== null && { details: { by: earlier.by, decision: earlier.decision } }),
  };
}
