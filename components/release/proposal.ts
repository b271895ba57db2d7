import type { Correction, ReleaseKind } from "#domain/release.ts";
import type { ApprovalFacts, KindChoice, ReleaseDeskFacts } from "./desk-facts.ts";

/** What a person is about to approve or publish, as they fill it in. */
export interface Proposal {
  readonly kind: ReleaseKind;
  readonly note: string;
  readonly wrong: string;
  readonly right: string;
  /** Comma-separated names of places, as people write them. */
  readonly places: string;
  readonly otherUses: string;
  readonly overrideReason: string;
  readonly aloneReason: string;
}

const EMPTY: Omit<Proposal, "kind"> = {
  note: "",
  wrong: "",
  right: "",
  places: "",
  otherUses: "",
  overrideReason: "",
  aloneReason: "",
};

/** The screen starts with what is approved and waits; else with the first kind this person can do something about. */
export function firstProposal(desk: ReleaseDeskFacts): Proposal {
  const waiting = desk.approved?.approval;
  if (waiting) return proposalOf(waiting);
  const usual = usualKinds(desk.kinds)[0];
  // Who can only look is told about the release that would come next.
  return { kind: usual?.kind ?? (desk.live ? "update" : "initial"), ...EMPTY };
}

/** After a first release there is no other first release: what can't be any more gives way to what can. */
export function stillPossible(desk: ReleaseDeskFacts, chosen: Proposal): Proposal {
  const choice = desk.kinds.find(({ kind }) => kind === chosen.kind);
  const isPast = choice !== undefined && !isOpen(choice) && desk.kinds.some(isOpen);
  return isPast ? firstProposal(desk) : chosen;
}

/** Another kind: with the words approved for it, where such an approval waits (N3). */
export function withKind(desk: ReleaseDeskFacts, proposal: Proposal, kind: ReleaseKind): Proposal {
  const next = { ...proposal, kind };
  const waiting = approvalFor(desk, next);
  return waiting ? proposalOf(waiting) : next;
}

function proposalOf(approval: ApprovalFacts): Proposal {
  const { correction } = approval;
  return {
    ...EMPTY,
    kind: approval.kind,
    note: approval.note ?? "",
    wrong: correction?.wrong ?? "",
    right: correction?.right ?? "",
    places: correction?.places.join(", ") ?? "",
    otherUses: correction?.otherUses?.join(", ") ?? "",
  };
}

/** The kinds that fit what is public and that this person may approve or release, new reporting before typos. */
export function usualKinds(kinds: readonly KindChoice[]): readonly KindChoice[] {
  const order: readonly ReleaseKind[] = ["initial", "update", "minor", "correction"];
  const able = kinds.filter((choice) => isOpen(choice));
  return [...able].sort((a, b) => rank(order, a.kind) - rank(order, b.kind));
}

/** True when this person may approve or release this kind now. */
export function isOpen(choice: KindChoice): boolean {
  return choice.release === null || (choice.needsApproval && choice.approve === null);
}

function rank(order: readonly ReleaseKind[], kind: ReleaseKind): number {
  const index = order.indexOf(kind);
  return index === -1 ? order.length : index;
}

function listed(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function correctionOf(proposal: Proposal): Correction | undefined {
  if (proposal.kind !== "correction") return undefined;
  const otherUses = listed(proposal.otherUses);
  return {
    wrong: proposal.wrong,
    right: proposal.right,
    places: listed(proposal.places),
    ...(otherUses.length > 0 ? { otherUses } : {}),
  };
}

/** What is approved and what is released must say the same; this is that part of both requests (N3). */
export function subjectOf(proposal: Proposal, choice: KindChoice): Record<string, unknown> {
  const correction = correctionOf(proposal);
  return {
    kind: proposal.kind,
    ...(choice.note !== "none" && proposal.note.trim() !== "" ? { note: proposal.note.trim() } : {}),
    ...(correction ? { correction } : {}),
  };
}

/** The body of `POST …/releases` and of its preview. */
export function releaseBody(
  proposal: Proposal,
  choice: KindChoice,
  revision: number | null,
  basedOn: number | null,
): Record<string, unknown> {
  return {
    ...subjectOf(proposal, choice),
    ...(choice.bringsRevision && revision !== null ? { revision } : {}),
    ...(proposal.overrideReason.trim() ? { override: proposal.overrideReason.trim() } : {}),
    ...(proposal.aloneReason.trim() ? { alone: proposal.aloneReason.trim() } : {}),
    basedOn,
  };
}

/** The revision a release of this proposal would bring: the approved one, or the working copy's own when it is frozen. */
export function revisionFor(desk: ReleaseDeskFacts, proposal: Proposal): number | null {
  const waiting = desk.openApprovals.find((approval) => approval.kind === proposal.kind);
  return waiting?.revision ?? desk.working.revision;
}

/** A standing approval of exactly this proposal. */
export function approvalFor(desk: ReleaseDeskFacts, proposal: Proposal): ApprovalFacts | null {
  return desk.openApprovals.find((approval) => approval.kind === proposal.kind) ?? null;
}

/** Whether there is nothing left for this person to approve of it. A kill needs two people, each with this very notice. */
export function isApproved(
  desk: ReleaseDeskFacts,
  proposal: Proposal,
  choice: KindChoice,
  actorId: string,
): boolean {
  if (proposal.kind === "kill") {
    const note = proposal.note.trim();
    return desk.openApprovals.some(
      (approval) => approval.kind === "kill" && approval.by.id === actorId && approval.note === note,
    );
  }
  const standing = approvalFor(desk, proposal);
  return standing !== null && (!choice.bringsRevision || standing.sha256 === desk.working.sha256);
}
