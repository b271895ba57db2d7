import { holdsRole } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import type { ReleaseKind } from "./release.ts";
import type { LiveRelease, RevisionFacts } from "./release-facts.ts";
import { KIND_RULES } from "./release-kinds.ts";
import { done, type Result, refused } from "./result.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

/** A release can be about the copy as it is: only these bring readers something though no word changed. */
const NOTE_IS_THE_NEWS: readonly ReleaseKind[] = ["clarification", "editors-note"];

/**
 * R3, R4: whether this revision can be released as this kind over what is live. A clarification or an editor's note may
 * stand on unchanged copy, because its note is what readers get; but not with the note that is live already.
 */
export function decideRevision(
  kind: ReleaseKind,
  revision: RevisionFacts,
  live: LiveRelease | null,
  note: string | null,
): Result<true, Refusal> {
  if (live === null) return done(true);
  if (!KIND_RULES[kind].bringsRevision) {
    return revision.number === live.revision && revision.sha256 === live.sha256
      ? done(true)
      : refused(notTheLiveRevision(kind, revision, live));
  }
  if (revision.sha256 === live.sha256) {
    const newNote = NOTE_IS_THE_NEWS.includes(kind) && (live.note ?? "").trim() !== (note ?? "").trim();
    return newNote ? done(true) : refused(sameAsLive(revision));
  }
  return revision.number > live.revision ? done(true) : refused(olderThanLive(revision, live));
}

/**
 * Table R: an approver of a correction is none of the story's authors, an approver of an update not its sole author. For a
 * correction, whoever is credited or had any hand in it since the live release is an author, by suggesting too. Nobody
 * shares an update with somebody of whose words none goes out.
 */
export function decideIndependence(
  kind: ReleaseKind,
  approver: Actor,
  revision: RevisionFacts,
): Result<true, Refusal> {
  if (kind === "correction" && [...revision.authors, ...revision.writers].includes(approver.id)) {
    return refused({
      kind: "rule",
      rule: "R",
      code: "author-approves-correction",
      sentence:
        "A correction is approved by an editor who had no hand in it. You are credited in it, or wrote or suggested in it; ask another editor.",
    });
  }
  if (kind === "update" && isSoleAuthor(approver, revision)) {
    return refused({
      kind: "rule",
      rule: "R",
      code: "sole-author-approves-update",
      sentence:
        "Nobody’s new words but yours are in this update, so somebody else has to approve it. Ask another editor or a copy editor.",
    });
  }
  return done(true);
}

/** They changed something since the live release and no new word is anybody else's; before that, the byline is. */
function isSoleAuthor({ id }: Actor, { authors, writers, wordsOf }: RevisionFacts): boolean {
  if (writers.length === 0) return authors.length > 0 && authors.every((author) => author === id);
  return writers.includes(id) && wordsOf.every((author) => author === id);
}

/** N4: who counts as the editor that may be alone on duty. */
export function isEditorFor(actor: Actor, story: StoryFacts): boolean {
  return holdsRole(actor, "editor", story) || holdsRole(actor, "managing-editor", story);
}

function sameAsLive(revision: RevisionFacts): Refusal {
  return {
    kind: "rule",
    rule: "R3",
    code: "same-as-live",
    sentence: `r${revision.number} has exactly the words that are live, so there is nothing to release. To send them to subscribers again, choose resend; it moves no time.`,
  };
}

function olderThanLive(revision: RevisionFacts, live: LiveRelease): Refusal {
  return {
    kind: "rule",
    rule: "R4",
    code: "older-than-live",
    sentence: `r${revision.number} is older than what is live (r${live.revision}). Restore it into the working copy, freeze a new revision and have that approved.`,
  };
}

function notTheLiveRevision(kind: ReleaseKind, revision: RevisionFacts, live: LiveRelease): Refusal {
  const what =
    kind === "reinstate" ? "A withheld story comes back exactly as it was" : "A kill is about what is public";
  return {
    kind: "rule",
    rule: "R",
    code: "not-the-live-revision",
    sentence: `${what}: choose r${live.revision}, not r${revision.number}.`,
  };
}
