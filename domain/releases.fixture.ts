import { MANAGING_2, story } from "./newsroom.fixture.ts";
import type { Correction, ReleaseKind } from "./release.ts";
import { KIND_RULES } from "./release-kinds.ts";
import type {
  ApprovalFacts,
  ApprovalRequest,
  LiveRelease,
  ReleaseRequest,
  RevisionFacts,
} from "./releases.ts";
import type { Actor } from "./staffer.ts";
import type { PublicState } from "./story.ts";

export const NOW = new Date("2026-02-03T21:23:59Z");
export const FIRST = new Date("2026-02-03T14:00Z");
export const NOTE = "An earlier version gave the wrong number of seats. There are 21.";
export const CORRECTION: Correction = { wrong: "12 seats", right: "21 seats", places: ["lede"] };

/** r3, in which the two reporters wrote and which credits one of them. */
export function revision(facts: Partial<RevisionFacts> = {}): RevisionFacts {
  const writers = facts.writers ?? ["reporter", "reporter2"];
  return { number: 3, sha256: "c3", authors: ["reporter"], wordsOf: writers, ...facts, writers };
}

/** Release 1 of r2, never moved. */
export function live(facts: Partial<LiveRelease> = {}): LiveRelease {
  return {
    number: 1,
    kind: "initial",
    revision: 2,
    sha256: "c2",
    stamps: { firstPublished: FIRST, updated: FIRST, moved: false },
    wireVersion: 1,
    note: null,
    ...facts,
  };
}

/** The public state in which a kind is at home. */
function stateFor(kind: ReleaseKind): PublicState {
  if (kind === "initial") return "unpublished";
  return kind === "reinstate" ? "withheld" : "published";
}

/** A release that nothing but its people can stop. */
export function request(
  kind: ReleaseKind,
  actor: Actor,
  facts: Partial<ReleaseRequest> = {},
): ReleaseRequest {
  return {
    kind,
    actor,
    story: story({ stage: "ready", publicState: stateFor(kind) }),
    embargoUntil: null,
    live: kind === "initial" ? null : live(),
    revision: KIND_RULES[kind].bringsRevision ? revision() : null,
    approvals: [],
    note: KIND_RULES[kind].note === "required" ? NOTE : null,
    correction: kind === "correction" ? CORRECTION : null,
    places: [{ place: "lede", text: "The council gains 21 seats." }],
    livePlaces: kind === "initial" ? null : [{ place: "lede", text: "The council gains 12 seats." }],
    classification: { minor: true, reasons: [] },
    overrideReason: null,
    aloneReason: null,
    now: NOW,
    publication: { zone: "America/New_York", twoPeople: true },
    flags: [],
    subjects: { legal: "c3", picture: "p3" },
    checklist: [],
    ticked: [],
    ...facts,
  };
}

/** An approval of exactly what `request` asks for. */
export function approvalFor(
  asked: ReleaseRequest,
  by: Actor,
  facts: Partial<ApprovalFacts> = {},
): ApprovalFacts {
  return {
    id: `approval by ${by.id}`,
    by,
    revision: asked.revision?.number ?? asked.live?.revision ?? 0,
    sha256: asked.revision?.sha256 ?? asked.live?.sha256 ?? "",
    kind: asked.kind,
    note: asked.note,
    correction: asked.correction,
    revokedAt: null,
    ...facts,
  };
}

/** The same with approvals by these people; a managing editor stands in where the kind needs nobody in particular. */
export function approvedBy(asked: ReleaseRequest, ...people: readonly Actor[]): ReleaseRequest {
  const approvers = people.length === 0 ? [MANAGING_2] : people;
  return { ...asked, approvals: approvers.map((by) => approvalFor(asked, by)) };
}

export function approvalRequest(
  kind: ReleaseKind,
  actor: Actor,
  facts: Partial<ApprovalRequest> = {},
): ApprovalRequest {
  const asked = request(kind, actor);
  return {
    kind,
    actor,
    story: asked.story,
    live: asked.live,
    revision: asked.revision ?? revision({ number: 2, sha256: "c2" }),
    sha256: null,
    note: asked.note,
    correction: asked.correction,
    places: asked.places,
    livePlaces: asked.livePlaces,
    ...facts,
  };
}
