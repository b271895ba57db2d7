import { done } from "#domain/result.ts";
import { toldOfDeadline } from "#domain/told-of.ts";
import { inOneTransaction, type Newsroom } from "#server/commands/newsroom.ts";
import { tell } from "#server/commands/tell.ts";
import { lockNearDeadlines, markDeadlineTold } from "#server/records/near-deadlines.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { listActors } from "#server/records/staffers.ts";
import { loadStory } from "#server/records/stories.ts";

export interface DeadlineTurn {
  /** Stories whose people were told. */
  readonly told: number;
  readonly more: boolean;
}

/**
 * Tells whoever has or writes a story that its deadline is at most `aheadMs` away, by the database's clock and once for each
 * deadline, however many processes do it: that a story's people were told stands or falls with telling them.
 */
export async function tellOfDeadlines(newsroom: Newsroom, aheadMs: number): Promise<DeadlineTurn> {
  const answer = await inOneTransaction<DeadlineTurn>(newsroom, async (tx) => {
    const now = await newsroomNow(tx);
    const { ids, more } = await lockNearDeadlines(tx, now, new Date(now.getTime() + aheadMs));
    const staff = ids.length === 0 ? [] : await listActors(tx);
    for (const id of ids) {
      const story = await loadStory(tx, id);
      if (story === null || story.deadline === null) throw new Error(`story ${id} changed under its lock`);
      const subject = { kind: "deadline-near", deadline: story.deadline.toISOString() } as const;
      await tell(tx, { story, subject, people: toldOfDeadline(staff, story), byId: null, at: now });
      await markDeadlineTold(tx, id, story.deadline);
    }
    return done({ told: ids.length, more });
  });
  if (!answer.ok) throw new Error(`telling of deadlines was refused: ${answer.refusal.code}`);
  return answer.value;
}
