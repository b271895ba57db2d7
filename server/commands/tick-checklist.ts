import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { addTick, listTicks, removeTick, type Tick } from "#server/records/checklist-ticks.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { loadPublication } from "#server/records/publication.ts";
import { loadRevision } from "#server/records/revisions.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { malformed, revisionUnknown } from "./refusals.ts";

export interface TickChecklistInput {
  readonly storyId: string;
  readonly revision: number;
  /** An item's ID. */
  readonly item: string;
  readonly ticked: boolean;
}

export interface ChecklistTicked {
  readonly storyId: string;
  readonly revision: number;
  readonly ticks: readonly Tick[];
}

/** D3: ticks an item of the checklist for one revision, or takes the tick off. Doing it again changes nothing. */
export function tickChecklist(
  newsroom: Newsroom,
  actor: Actor,
  input: TickChecklistInput,
): Answer<ChecklistTicked> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "tick-checklist");
    if (!opened.ok) return opened;
    const { id: storyId } = opened.value;
    const { item, ticked } = input;
    const revision = await loadRevision(tx, storyId, input.revision);
    if (revision === null) return refused(revisionUnknown(input.revision));
    const { checklist } = await loadPublication(tx);
    if (!checklist.some(({ id }) => id === item)) return refused(itemUnknown());

    const before = await listTicks(tx, storyId, revision.number);
    if (before.some((tick) => tick.item === item) === ticked) {
      return done({ storyId, revision: revision.number, ticks: before });
    }
    const at = await newsroomNow(tx);
    if (ticked) await addTick(tx, { storyId, revision: revision.number, item, byId: actor.id, at });
    else await removeTick(tx, storyId, revision.number, item);
    await notify(tx, "desk", storyId);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "tick-checklist",
      storyId,
      facts: { revision: revision.number, item, ticked },
    });
    return done({ storyId, revision: revision.number, ticks: await listTicks(tx, storyId, revision.number) });
  });
}

function itemUnknown() {
  return malformed("item", "The checklist has no such item any more. Read it again.");
}
