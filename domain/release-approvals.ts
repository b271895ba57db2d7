import { kindPhrase } from "./actions.ts";
import { type ApprovalSubject, sameSubject } from "./approval-subject.ts";
import { holdsRole, may } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import type { ApprovalFacts, ReleaseRequest } from "./release-facts.ts";
import { KIND_RULES } from "./release-kinds.ts";
import { decideIndependence, isEditorFor } from "./release-revision.ts";
import { done, type Result, refused } from "./result.ts";

export interface Backing {
  readonly approvalIds: readonly string[];
  readonly needsReview: boolean;
  readonly aloneReason: string | null;
}

/** N3, N4: whether approvals stand behind exactly what is to be released, by enough people. */
export function decideBacking(
  request: ReleaseRequest,
  subject: ApprovalSubject,
  passesAsMinor: boolean,
): Result<Backing, Refusal> {
  if (!KIND_RULES[request.kind].approved) return done(backedBy([]));
  const matching = request.approvals.filter((approval) => isOpen(approval) && sameSubject(approval, subject));
  if (request.kind === "kill") return decideKillBacking(request, matching);

  const valid = matching.filter((approval) => may(approval.by, `approve:${request.kind}`, request.story));
  const independent = valid.filter((approval) => isIndependent(approval, request));
  const others = independent.filter((approval) => approval.by.id !== request.actor.id);
  if (others[0] !== undefined) return done(backedBy([others[0].id]));

  const own = valid.find((approval) => approval.by.id === request.actor.id);
  const ownCounts = own !== undefined && independent.includes(own);
  if (ownCounts && !request.publication.twoPeople) return done(backedBy([own.id]));
  if (ownCounts && request.kind === "minor" && passesAsMinor && isCopyEditor(request)) {
    return done(backedBy([own.id]));
  }
  if (own === undefined) return refused(notApproved(request, subject, matching));
  return decideAlone(request, own);
}

/** N4: one editor alone on duty. Their own approval still binds what is released (N3). */
function decideAlone(request: ReleaseRequest, own: ApprovalFacts): Result<Backing, Refusal> {
  const reason = (request.aloneReason ?? "").trim();
  const allowed =
    (request.kind === "initial" || request.kind === "update") && isEditorFor(request.actor, request.story);
  if (allowed && reason !== "") {
    return done({ approvalIds: [own.id], needsReview: true, aloneReason: reason });
  }
  return refused({
    kind: "rule",
    rule: "N4",
    code: "own-approval-alone",
    sentence: allowed
      ? "Nobody releases on their own approval alone. Have a second person approve or release this; if you are alone on duty, record the reason."
      : `Nobody releases on their own approval alone. Have somebody else approve or release ${kindPhrase(request.kind)}.`,
  });
}

/** Table R: a managing editor and one more, whoever of the two releases it. Holds also where N4 is switched off. */
function decideKillBacking(
  { story }: ReleaseRequest,
  matching: readonly ApprovalFacts[],
): Result<Backing, Refusal> {
  const valid = matching.filter((approval) => may(approval.by, "approve:kill", story));
  const chief = valid.find((approval) => holdsRole(approval.by, "managing-editor", story));
  const oneMore = valid.find((approval) => approval.by.id !== chief?.by.id);
  if (chief !== undefined && oneMore !== undefined) return done(backedBy([chief.id, oneMore.id]));
  const missing =
    chief === undefined
      ? valid.length === 0
        ? "a managing editor and one more person"
        : "a managing editor"
      : "one more person";
  return refused({
    kind: "rule",
    rule: "R",
    code: "kill-needs-two",
    sentence: `A kill is approved by a managing editor and one more person, with this very notice. It still needs the approval of ${missing}.`,
  });
}

function isOpen(approval: ApprovalFacts): boolean {
  return approval.revokedAt === null && (approval.usedBy ?? null) === null;
}

function isIndependent(approval: ApprovalFacts, { kind, revision }: ReleaseRequest): boolean {
  return revision === null || decideIndependence(kind, approval.by, revision).ok;
}

function isCopyEditor({ actor, story }: ReleaseRequest): boolean {
  return holdsRole(actor, "copy-editor", story);
}

function backedBy(approvalIds: readonly string[]): Backing {
  return { approvalIds, needsReview: false, aloneReason: null };
}

/** N3: says what is approved instead, so that the person knows what to ask for. */
function notApproved(
  request: ReleaseRequest,
  subject: ApprovalSubject,
  matching: readonly ApprovalFacts[],
): Refusal {
  return {
    kind: "rule",
    rule: "N3",
    code: "not-approved",
    sentence: `${whatIsMissing(request, subject, matching)} ${whomToAsk(request)}`,
  };
}

function whatIsMissing(
  { kind, approvals }: ReleaseRequest,
  subject: ApprovalSubject,
  matching: readonly ApprovalFacts[],
): string {
  const name = `r${subject.revision}`;
  if (matching.length > 0)
    return `Whoever approved ${name} may not, or may no longer, approve ${kindPhrase(kind)}.`;
  const same = approvals.filter((approval) => approval.revision === subject.revision);
  const used = same.find((approval) => sameSubject(approval, subject) && (approval.usedBy ?? null) !== null);
  if (used !== undefined) return `The approval of ${name} was used for release ${used.usedBy}.`;
  if (same.some((approval) => sameSubject(approval, subject)))
    return `The approval of ${name} was taken back.`;
  const open = approvals.filter(isOpen);
  const kinds = open.filter((approval) => approval.revision === subject.revision);
  if (kinds.some((approval) => approval.kind === kind)) {
    return `${name} was approved with another note or correction, or other words.`;
  }
  if (kinds[0] !== undefined)
    return `${name} was approved as ${kindPhrase(kinds[0].kind)}, not as ${kindPhrase(kind)}.`;
  const other = open.findLast((approval) => approval.kind === kind);
  if (other !== undefined) return `r${other.revision} is approved, not ${name}.`;
  return `${name} has not been approved as ${kindPhrase(kind)}.`;
}

function whomToAsk({ kind }: ReleaseRequest): string {
  switch (kind) {
    case "minor":
      return "Ask a copy editor to approve exactly this.";
    case "update":
      return "Ask an editor or copy editor who did not write it alone to approve exactly this.";
    case "correction":
      return "Ask an editor who is not an author to approve exactly this.";
    case "clarification":
    case "editors-note":
      return "Ask a managing editor to approve exactly this.";
    default:
      return "Ask an editor to approve exactly this.";
  }
}
