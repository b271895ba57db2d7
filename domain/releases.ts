import type { ApprovalSubject } from "./approval-subject.ts";
import { correctionElsewhere } from "./approvals.ts";
import { decideChecklist } from "./checklist.ts";
import { decideCorrection, decideNote } from "./corrections.ts";
import { decideEmbargo } from "./embargo.ts";
import { decideFlags } from "./flags.ts";
import { decide, may, mayKnow, storyUnknown } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import { decideBacking } from "./release-approvals.ts";
import type { LiveRelease, ReleaseDecision, ReleaseRequest } from "./release-facts.ts";
import { decideKind, KIND_RULES } from "./release-kinds.ts";
import { decideRevision } from "./release-revision.ts";
import { done, type Result, refused } from "./result.ts";
import { decideSchedule } from "./schedules.ts";
import { movesUpdated, nextStamps } from "./stamps.ts";

export { approvalSubject } from "./approval-subject.ts";
export { decideApproval } from "./approvals.ts";
export type {
  ApprovalFacts,
  ApprovalRequest,
  LiveRelease,
  ReleaseDecision,
  ReleaseRequest,
  RevisionFacts,
} from "./release-facts.ts";

/**
 * N3, N4, R: decides one release from facts read under the story's lock, and gives everything its row holds. In this
 * order: is it known, is it what they looked at, does the kind fit what is public, may they, when, embargo, flags, revision,
 * note and correction, checklist, minor, approvals.
 */
export function decideRelease(request: ReleaseRequest): Result<ReleaseDecision, Refusal> {
  const { kind, actor, story, live } = request;
  if ((live === null) !== (story.publicState === "unpublished")) {
    throw new Error(
      `story ${story.id} is ${story.publicState} but ${live === null ? "has no" : "has a"} release`,
    );
  }
  if (!mayKnow(actor, story)) return refused(storyUnknown());
  const checks = [
    () => decideFresh(request),
    () => decideKind(kind, story.publicState),
    () => decideWho(request),
    () => decideWhen(request),
    () => decideEmbargo(kind, request.embargoUntil, instantAsked(request), request.publication.zone),
    () => decideFlags(kind, request.flags, request.subjects),
    () => decideCopy(request),
    () => decideWords(request),
    () => decideChecklist(kind, request.checklist, request.ticked),
  ];
  for (const check of checks) {
    const answer = check();
    if (!answer.ok) return answer;
  }
  const minor = decideMinor(request);
  if (!minor.ok) return minor;
  const subject = subjectOf(request);
  const backing = decideBacking(request, subject, minor.value.overrideReason === null);
  if (!backing.ok) return backing;
  return done({ ...outcome(request, subject), ...backing.value, ...minor.value });
}

/** R5: a release made on a screen that showed another live release is not what the person meant. */
function decideFresh({ kind, basedOn, live, revision, story }: ReleaseRequest): Result<true, Refusal> {
  const raced = kind === "initial" && story.publicState === "published" && revision?.sha256 === live?.sha256;
  if (!raced && (basedOn === undefined || basedOn === (live?.number ?? null))) return done(true);
  return refused({
    kind: "stale",
    code: "released-meanwhile",
    sentence:
      "Somebody has released this story since you looked. See what is live now before you release again.",
    details: { liveRelease: live?.number ?? null },
  });
}

function decideWho({ kind, actor, story, overrideReason }: ReleaseRequest): Result<true, Refusal> {
  const overrides = kind === "minor" && (overrideReason ?? "").trim() !== "";
  if (overrides && may(actor, "override-minor", story)) return done(true);
  return decide(actor, `release:${kind}`, story);
}

/** R3, R4, and that a revision is named exactly where the kind brings one. */
function decideCopy({ kind, revision, live, note }: ReleaseRequest): Result<true, Refusal> {
  if (revision !== null) return decideRevision(kind, revision, live, note);
  if (!KIND_RULES[kind].bringsRevision) return done(true);
  return refused({
    kind: "malformed",
    code: "revision-missing",
    sentence: "Name the revision to release.",
    details: { field: "revision" },
  });
}

/** R1 and the note column of table R. */
function decideWords(request: ReleaseRequest): Result<true, Refusal> {
  const { kind, note, correction } = request;
  if (kind === "correction") return decideCorrection(request);
  return correction === null ? decideNote(kind, note) : refused(correctionElsewhere(kind));
}

/** R2. An override is recorded only where it was needed. */
function decideMinor({
  kind,
  actor,
  story,
  classification,
  overrideReason,
}: ReleaseRequest): Result<{ readonly overrideReason: string | null }, Refusal> {
  if (kind !== "minor") return done({ overrideReason: null });
  if (classification === null) throw new Error("a minor release was not classified");
  const reason = (overrideReason ?? "").trim();
  if (classification.minor) {
    const mayWithoutOverride = decide(actor, "release:minor", story);
    return mayWithoutOverride.ok ? done({ overrideReason: null }) : mayWithoutOverride;
  }
  if (reason !== "") {
    const permitted = decide(actor, "override-minor", story);
    return permitted.ok ? done({ overrideReason: reason }) : permitted;
  }
  const first = classification.reasons[0]?.sentence ?? "Readers are told something else.";
  return refused({
    kind: "rule",
    rule: "R2",
    code: "not-minor",
    sentence: `This is more than a minor fix. ${first} Release it as an update or a correction, or have an editor record why it is minor.`,
    details: { reasons: classification.reasons },
  });
}

function subjectOf({ kind, revision, live, note, correction }: ReleaseRequest): ApprovalSubject {
  const number = revision?.number ?? live?.revision;
  const sha256 = revision?.sha256 ?? live?.sha256;
  if (number === undefined || sha256 === undefined)
    throw new Error(`a ${kind} release has no copy to stand on`);
  return { revision: number, sha256, kind, note, correction };
}

type Outcome = Omit<ReleaseDecision, "approvalIds" | "needsReview" | "aloneReason" | "overrideReason">;

function outcome(request: ReleaseRequest, subject: ApprovalSubject): Outcome {
  const { kind, live } = request;
  const rule = KIND_RULES[kind];
  const note = (request.note ?? "").trim() === "" ? null : (request.note ?? "").trim();
  const at = instantAsked(request);
  return {
    kind,
    revision: subject.revision,
    sha256: subject.sha256,
    note,
    correction: request.correction,
    noteLabel: note === null ? null : rule.label,
    stamps: nextStamps(kind, live?.stamps ?? null, at),
    movesUpdated: movesUpdated(kind, live === null),
    wireVersion: nextWireVersion(kind, live),
    wireStatus: rule.wireStatus,
    wireSignal: rule.wireSignal,
    publicState: rule.to,
    scheduledFor: request.scheduledFor ?? null,
  };
}

function nextWireVersion(kind: ReleaseRequest["kind"], live: LiveRelease | null): number {
  if (live === null) return 1;
  return kind === "resend" ? live.wireVersion : live.wireVersion + 1;
}

/** R6: whether it may wait for the instant that was asked for. */
export function decideWhen({
  kind,
  now,
  scheduledFor,
  pending,
  publication,
}: ReleaseRequest): Result<true, Refusal> {
  if (scheduledFor == null) return done(true);
  return decideSchedule({ kind, at: scheduledFor, now, pending: pending ?? null, zone: publication.zone });
}

/** When it would happen. */
export function instantAsked({ now, scheduledFor }: Pick<ReleaseRequest, "now" | "scheduledFor">): Date {
  return scheduledFor ?? now;
}
