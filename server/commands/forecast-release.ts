import { decideKind, KIND_RULES } from "#domain/release-kinds.ts";
import { decideRelease, instantAsked, type ReleaseDecision } from "#domain/releases.ts";
import { movesUpdated, nextStamps } from "#domain/stamps.ts";
import type { GatheredRelease } from "./gather-release.ts";

/**
 * What a release would be if every gate were open: as decided where it may happen, and else what the preview can show
 * of it. Null when a release of this kind can't follow what is public. Never written anywhere.
 */
export function forecastRelease({ request, live, revision }: GatheredRelease): ReleaseDecision | null {
  const { kind, story, correction } = request;
  if (!decideKind(kind, story.publicState).ok) return null;
  const decided = decideRelease(request);
  if (decided.ok) return decided.value;
  const rule = KIND_RULES[kind];
  const note = (request.note ?? "").trim() || null;
  return {
    kind,
    revision: revision.number,
    sha256: revision.sha256,
    note,
    correction,
    noteLabel: note === null ? null : rule.label,
    stamps: nextStamps(kind, live?.stamps ?? null, instantAsked(request)),
    movesUpdated: movesUpdated(kind, live === null),
    wireVersion: live === null ? 1 : live.wireVersion + (kind === "resend" ? 0 : 1),
    wireStatus: rule.wireStatus,
    wireSignal: rule.wireSignal,
    publicState: rule.to,
    approvalIds: [],
    needsReview: false,
    aloneReason: null,
    overrideReason: null,
    scheduledFor: request.scheduledFor ?? null,
  };
}
