import { decide, may } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { RELEASE_KINDS, type ReleaseKind } from "#domain/release.ts";
import { decideKind, KIND_RULES } from "#domain/release-kinds.ts";
import { decideIndependence } from "#domain/release-revision.ts";
import type { RevisionFacts } from "#domain/releases.ts";
import { done, type Result } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { movesUpdated, updatedSentence } from "#domain/stamps.ts";
import type { Publication } from "#server/records/publication.ts";
import type { Release } from "#server/records/releases.ts";
import type { Story } from "#server/records/stories.ts";

/** One kind of release, and what this person may do about it now. */
export interface KindChoice {
  readonly kind: ReleaseKind;
  /** Why this person may not approve it; null when they may. */
  readonly approve: Refusal | null;
  /** Why this person may not release it, approvals aside; null when they may. */
  readonly release: Refusal | null;
  readonly needsApproval: boolean;
  /** Whether it brings a revision; otherwise it is about the live one. */
  readonly bringsRevision: boolean;
  readonly note: "none" | "optional" | "required";
  /** How readers see the note labelled, without the colon. */
  readonly noteLabel: string | null;
  /** R2: whether Updated will move … */
  readonly willMoveUpdated: boolean;
  /** … and why, in one sentence. */
  readonly sentence: string;
}

interface ChoiceFacts {
  readonly actor: Actor;
  readonly story: Story;
  readonly candidate: RevisionFacts;
  readonly live: Release | null;
  readonly publication: Publication;
  readonly now: Date;
}

/** Every kind there is; the screen greys out what the reasons refuse. */
export function kindChoices(facts: ChoiceFacts): readonly KindChoice[] {
  return RELEASE_KINDS.map((kind) => choiceOf(kind, facts));
}

function choiceOf(kind: ReleaseKind, facts: ChoiceFacts): KindChoice {
  const { actor, story, candidate, live, publication, now } = facts;
  const rule = KIND_RULES[kind];
  const fits = decideKind(kind, story.publicState);
  return {
    kind,
    approve: firstRefusal([
      fits,
      rule.approved ? decide(actor, `approve:${kind}`, story) : done(true),
      rule.bringsRevision ? decideIndependence(kind, actor, candidate) : done(true),
    ]),
    release: firstRefusal([fits, decideWho(kind, actor, story)]),
    needsApproval: rule.approved,
    bringsRevision: rule.bringsRevision,
    note: rule.note,
    noteLabel: rule.label,
    willMoveUpdated: movesUpdated(kind, live === null),
    sentence: updatedSentence(kind, live?.stamps ?? null, publication, now),
  };
}

/** R2: an editor may release as minor what the check calls more, with a reason; the screen asks for it. */
function decideWho(kind: ReleaseKind, actor: Actor, story: Story): Result<unknown, Refusal> {
  const overrides = kind === "minor" && may(actor, "override-minor", story);
  return overrides ? done(true) : decide(actor, `release:${kind}`, story);
}

function firstRefusal(answers: readonly Result<unknown, Refusal>[]): Refusal | null {
  for (const answer of answers) if (!answer.ok) return answer.refusal;
  return null;
}
