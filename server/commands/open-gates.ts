import { correctionElsewhere } from "#domain/approvals.ts";
import { decideChecklist } from "#domain/checklist.ts";
import { decideCorrection, decideNote } from "#domain/corrections.ts";
import { decideEmbargo } from "#domain/embargo.ts";
import { flagGates } from "#domain/flags.ts";
import { decide } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { decideKind } from "#domain/release-kinds.ts";
import { decideRevision } from "#domain/release-revision.ts";
import { decideRelease, decideWhen, instantAsked, type ReleaseRequest } from "#domain/releases.ts";
import { done, type Result, refused } from "#domain/result.ts";

/**
 * Everything that still stands between a request and its release, first things first, where the decision itself stops
 * at the first. Empty exactly when it may happen.
 */
export function openGates(request: ReleaseRequest): readonly Refusal[] {
  const { kind, actor, story, live, revision, note, correction } = request;
  const answers: readonly Result<unknown, Refusal>[] = [
    decideKind(kind, story.publicState),
    decide(actor, `release:${kind}`, story),
    decideWhen(request),
    decideEmbargo(kind, request.embargoUntil, instantAsked(request), request.publication.zone),
    ...flagGates(kind, request.flags, request.subjects).map((gate) => refused(gate)),
    revision === null ? done(true) : decideRevision(kind, revision, live, note),
    kind === "correction" ? decideCorrection(request) : decideNote(kind, note),
    kind !== "correction" && correction !== null
      ? { ok: false, refusal: correctionElsewhere(kind) }
      : done(true),
    decideChecklist(kind, request.checklist, request.ticked),
    // The decision stops at the first of these, and approvals come after them.
    decideRelease({ ...request, flags: [], checklist: [] }),
  ];
  const gates = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  // What an override lets pass is no gate: the decision has the last word.
  if (decideRelease(request).ok) return [];
  return gates.filter((gate, at) => gates.findIndex(({ code }) => code === gate.code) === at);
}
