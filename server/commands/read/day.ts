import { compareOnBoard } from "#domain/board.ts";
import { decide, may } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { dateIn, dayInstants } from "#domain/zone-clock.ts";
import { boardRows } from "#server/records/board-rows.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { loadPublication } from "#server/records/publication.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { malformed } from "../refusals.ts";
import { itemsInOrder } from "./board.ts";
import type { StoryItem } from "./list-stories.ts";

export interface DayInput {
  /** "2026-02-03", a day of the publication's zone; today when left out. */
  readonly date?: string;
  /** A desk's ID. */
  readonly desk?: string;
}

export interface Day {
  readonly date: string;
  readonly today: string;
  /** Due that day, in the order of their deadlines. */
  readonly due: readonly StoryItem[];
  readonly dueCount: number;
  /** Not out, not spiked, and due at no time. */
  readonly undated: readonly StoryItem[];
  readonly undatedCount: number;
}

const MOST_DUE = 300;
const MOST_UNDATED = 50;

/** D5: the budget of one day by its deadlines, and what nobody has set a deadline for. */
export async function dayFor(newsroom: Newsroom, actor: Actor, input: DayInput): Answer<Day> {
  const permitted = decide(actor, "see-list", null);
  if (!permitted.ok) return permitted;
  const [{ zone }, now] = await Promise.all([
    loadPublication(newsroom.db.prisma),
    newsroomNow(newsroom.db.prisma),
  ]);
  const today = dateIn(now, zone);
  const date = input.date ?? today;
  const between = dayInstants(date, zone);
  if (between === null) return refused(malformed("date", `“${date}” is no day. Write one like ${today}.`));
  const query = { reader: actor.id, ...(input.desk !== undefined && { desk: input.desk }) };
  const [onDay, onBoard] = await Promise.all([
    boardRows(newsroom.db, { ...query, due: between }),
    boardRows(newsroom.db, query),
  ]);
  const due = onDay.filter((facts) => may(actor, "see-list", facts) && facts.stage !== "spiked");
  const undated = onBoard.filter(
    (facts) =>
      facts.deadline === null &&
      facts.publicState === "unpublished" &&
      facts.stage !== "spiked" &&
      may(actor, "see-list", facts),
  );
  return done({
    date,
    today,
    due: await itemsInOrder(newsroom.db, actor, due.sort(compareOnBoard).slice(0, MOST_DUE)),
    dueCount: due.length,
    undated: await itemsInOrder(newsroom.db, actor, undated.sort(compareOnBoard).slice(0, MOST_UNDATED)),
    undatedCount: undated.length,
  });
}
