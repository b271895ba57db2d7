import { kindPhrase } from "./actions.ts";
import type { ApprovalSubject } from "./approval-subject.ts";
import { decideCorrection, decideNote } from "./corrections.ts";
import { decide, mayKnow, storyUnknown } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import type { ReleaseKind } from "./release.ts";
import type { ApprovalRequest } from "./release-facts.ts";
import { decideKind, KIND_RULES } from "./release-kinds.ts";
import { decideIndependence, decideRevision, isEditorFor } from "./release-revision.ts";
import { done, type Result, refused } from "./result.ts";

/** N3, R: decides whether this person may approve this, and gives what the approval binds to. */
export function decideApproval(request: ApprovalRequest): Result<ApprovalSubject, Refusal> {
  const { kind, actor, story, live, revision } = request;
  if (!mayKnow(actor, story)) return refused(storyUnknown());
  if (!KIND_RULES[kind].approved) return refused(needsNoApproval(kind));
  const fits = decideKind(kind, story.publicState);
  if (!fits.ok) return fits;
  const permitted = decide(actor, `approve:${kind}`, story);
  if (!permitted.ok) return permitted;
  if (request.sha256 !== null && request.sha256.toLowerCase() !== revision.sha256.toLowerCase()) {
    return refused(otherWords(revision.number));
  }
  const releasable = decideRevision(kind, revision, live, request.note);
  if (!releasable.ok) return releasable;
  const noted = kind === "correction" ? decideCorrection(request) : decideNote(kind, request.note);
  if (!noted.ok) return noted;
  if (kind !== "correction" && request.correction !== null) return refused(correctionElsewhere(kind));
  if (!worksAlone(request)) {
    const independent = decideIndependence(kind, actor, revision);
    if (!independent.ok) return independent;
  }
  return done({
    revision: revision.number,
    sha256: revision.sha256,
    kind,
    note: request.note,
    correction: request.correction,
  });
}

/** N4: an editor alone on duty may approve an update they alone wrote, because its release is reviewed afterwards. */
function worksAlone({ kind, actor, story, aloneReason }: ApprovalRequest): boolean {
  return kind === "update" && (aloneReason ?? "").trim() !== "" && isEditorFor(actor, story);
}

/** Wrong and right words belong to a correction; any other kind would drop them unseen. */
export function correctionElsewhere(kind: ReleaseKind): Refusal {
  return {
    kind: "rule",
    rule: "R1",
    code: "correction-on-other-kind",
    sentence: `Wrong and right words belong to a correction, not to ${kindPhrase(kind)}. Release it as a correction, or leave them out.`,
    details: { field: "correction" },
  };
}

function needsNoApproval(kind: ReleaseKind): Refusal {
  return {
    kind: "rule",
    rule: "R",
    code: "needs-no-approval",
    sentence: `${kind === "withhold" ? "Withholding" : "A resend"} needs no approval. Release it directly.`,
  };
}

function otherWords(number: number): Refusal {
  return {
    kind: "stale",
    code: "revision-differs",
    sentence: `r${number} does not have the words you saw. Load it again and look before you approve.`,
  };
}
