import type * as Y from "yjs";
import { canonicalCopy } from "#copy/canonical.ts";
import { readCopy } from "#copy/read.ts";
import {
  acceptSuggestions,
  type OpenSuggestion,
  openSuggestions,
  rejectSuggestions,
} from "#copy/suggestions.ts";
import { may } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { editDocument } from "#server/records/copy-log.ts";
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
}

/**
 * W2: takes suggestions into the copy or leaves it as it is, as one edit of the live document (Y8). Whoever may only
 * suggest may take back their own. A suggestion that somebody else has decided meanwhile is refused, with nothing done.
 */
export function decideSuggestions(
  newsroom: Newsroom,
  actor: Actor,
  input: DecideSuggestionsInput,
): Answer<SuggestionsDecided> {
  return inOneTransaction(newsroom, async (tx) => {
    const { storyId, decision, which } = input;
    const takesBackOwn = decision === "reject" && "by" in which && which.by === actor.id;
    const opened = await openStory(tx, actor, storyId, takesBackOwn ? "read-copy" : "write-copy");
    if (!opened.ok) return opened;
    const story = opened.value;
    if (takesBackOwn && !may(actor, "write-copy", story)) {
      const asSuggester = await openStory(tx, actor, storyId, "suggest-copy");
      if (!asSuggester.ok) return asSuggester;
    }
    const outcome: Outcome = { decided: [], missing: [], open: 0, sha256: "" };
    await editDocument(tx, { storyId, stafferId: actor.id, edit: (doc) => decideIn(doc, input, outcome) });
    if (outcome.missing.length > 0) return refused(suggestionsGone(outcome.missing.length));
    const { decided, open, sha256 } = outcome;
    if (decided.length > 0) {
      await notify(tx, "desk", storyId);
      const facts = { decision, suggestions: decided.length, sha256 };
      await appendAudit(tx, { actorId: actor.id, action: "decide-suggestions", storyId, facts });
    }
    return done({ decided, open, sha256 });
  });
}

interface Outcome {
  decided: readonly string[];
  missing: readonly string[];
  open: number;
  sha256: string;
}

function decideIn(doc: Y.Doc, { decision, which }: DecideSuggestionsInput, outcome: Outcome): void {
  const before = openSuggestions(doc);
  const chosen = before.filter((one) => isChosen(one, which));
  outcome.missing = "ids" in which ? which.ids.filter((id) => !chosen.some((one) => one.id === id)) : [];
  if (outcome.missing.length > 0) return;
  const keys = new Set(chosen.map(({ id, by }) => `${id} ${by}`));
  const decide = decision === "accept" ? acceptSuggestions : rejectSuggestions;
  decide(doc, ({ id, by }) => keys.has(`${id} ${by}`));
  outcome.decided = chosen.map(({ id }) => id);
  outcome.open = before.length - chosen.length;
  outcome.sha256 = sha256Of(canonicalCopy(readCopy(doc)));
}

function isChosen({ id, by }: OpenSuggestion, which: SuggestionChoice): boolean {
  if ("ids" in which) return which.ids.includes(id);
  return "by" in which ? by === which.by : true;
}

function suggestionsGone(count: number): Refusal {
  return {
    kind: "stale",
    rule: "W2",
    code: "suggestion-gone",
    sentence:
      count === 1
        ? "That suggestion has been accepted, rejected or taken back already. Look at what is still open."
        : `${count} of those suggestions have been decided or taken back already. Look at what is still open.`,
  };
}
