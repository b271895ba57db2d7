import type { Move } from "#domain/story.ts";
import { toldOfApproval, toldOfFlag, toldOfMove, toldOfNewDesk, toldOfRevoked } from "#domain/told-of.ts";
import { type Approval, awaits, openApprovals } from "#server/records/approvals.ts";
import type { Tx } from "#server/records/db.ts";
import { listMoves } from "#server/records/moves.ts";
import { liveRelease } from "#server/records/releases.ts";
import { freezerOf } from "#server/records/revisions.ts";
import { listActors, loadActor } from "#server/records/staffers.ts";
import type { Story } from "#server/records/stories.ts";
import { tell } from "./tell.ts";

interface Deed {
  readonly by: string;
  readonly at: Date;
}

/** N1, D5: tells who has the next step of a story that was moved, and whose work was set back. `story` as it is after it. */
export async function tellOfMove(
  tx: Tx,
  story: Story,
  { id, move, by, at }: Deed & { readonly id: string; readonly move: Move },
): Promise<void> {
  const live = await liveRelease(tx, story.id);
  const isApproved = (await openApprovals(tx, story.id)).some((open) => awaits(open, live));
  const told = toldOfMove(await listActors(tx), story, { move, by, isApproved });
  const deed = { after: "move", id } as const;
  await tell(tx, { story, subject: { kind: "refused", ...deed }, people: told.concerned, byId: by, at });
  await tell(tx, {
    story,
    subject: { kind: "waiting-for-you", ...deed },
    people: told.waiting,
    byId: by,
    at,
  });
}

/** D1: tells who can clear a flag that it was raised. */
export async function tellOfFlag(
  tx: Tx,
  story: Story,
  { id, by, at }: Deed & { readonly id: string },
): Promise<void> {
  const people = toldOfFlag(await listActors(tx), story, by);
  await tell(tx, { story, subject: { kind: "to-check", change: id }, people, byId: by, at });
}

/** D5: tells whose next step a story became because it went to their desk. `story` as it is now. */
export async function tellOfNewDesk(
  tx: Tx,
  story: Story,
  { from, by, at }: Deed & { readonly from: string },
): Promise<void> {
  const [newest] = await listMoves(tx, story.id, { limit: 1 });
  // Never moved, it is its writers', whatever the desk.
  if (newest === undefined) return;
  const live = await liveRelease(tx, story.id);
  const isApproved = (await openApprovals(tx, story.id)).some((open) => awaits(open, live));
  const people = toldOfNewDesk(await listActors(tx), story, { from, by, isApproved });
  const subject = { kind: "waiting-for-you", after: "move", id: newest.id } as const;
  await tell(tx, { story, subject, people, byId: by, at });
}

/** N3: tells whose work was approved, and who can release it. */
export async function tellOfApproval(
  tx: Tx,
  story: Story,
  { id, kind, by, at }: Approval,
  proposedBy: string | null,
): Promise<void> {
  const told = toldOfApproval(await listActors(tx), story, { kind, by: by.id, proposedBy });
  const waiting = { kind: "waiting-for-you", after: "approval", id } as const;
  await tell(tx, { story, subject: waiting, people: told.waiting, byId: by.id, at });
  const approved = { kind: "approved", approval: id } as const;
  await tell(tx, { story, subject: approved, people: told.concerned, byId: by.id, at });
}

/** N3: tells whom an approval mattered to that it was taken back. */
export async function tellOfRevoked(
  tx: Tx,
  story: Story,
  approval: Approval,
  { by, at }: Deed,
): Promise<void> {
  const proposedBy = await freezerOf(tx, story.id, approval.revision);
  const people = toldOfRevoked(await listActors(tx), story, { by, approvedBy: approval.by.id, proposedBy });
  const subject = { kind: "refused", after: "approval", id: approval.id } as const;
  await tell(tx, { story, subject, people, byId: by, at });
}

/** N5: tells who was given a story, and whom it was taken off. `story` as it was before; `to` null: nobody has it now. */
export async function tellOfHandOff(
  tx: Tx,
  story: Story,
  { to, by, at }: Deed & { readonly to: string | null },
): Promise<void> {
  const after = { ...story, claimedBy: to };
  for (const [staffer, given, other] of [
    [to, true, story.claimedBy],
    [story.claimedBy, false, to],
  ] as const) {
    const person = staffer === null ? null : await loadActor(tx, staffer);
    const people = person === null ? [] : [person];
    await tell(tx, { story: after, subject: { kind: "handed-off", given, by, other }, people, byId: by, at });
  }
}
