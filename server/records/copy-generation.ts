import { type Ask, numberIn } from "./copy-sql.ts";

/** Seconds from here to now are the least a new generation's number may be. */
const FIRST_SECOND = Date.UTC(2026, 0, 1);

/**
 * The number of a document that starts afresh. The clock is in it because counting alone is not enough: a backup that
 * is restored twice would count to the same number twice, and pages that hold words of the one would merge them into
 * the other.
 */
export function nextGeneration(current: number, now: Date): number {
  return Math.max(current + 1, Math.floor((now.getTime() - FIRST_SECOND) / 1000));
}

/**
 * Gives every story's document a new generation without changing a word of it, as after a restore: pages that hold
 * words which the log doesn't are told so and keep them, instead of merging them into what came later. Answers how many.
 */
export async function startNewGenerations(ask: Ask, now: Date): Promise<number> {
  const least = nextGeneration(0, now);
  const values = [least];
  for (const table of ["copy_updates", "copy_snapshots", "copy_clients"]) {
    await ask(
      `UPDATE ${table} t SET generation = greatest(h.generation + 1, $1::int)
         FROM copy_heads h WHERE h.story_id = t.story_id AND h.generation = t.generation`,
      values,
    );
  }
  const [answer] = await ask(
    `WITH moved AS (
       UPDATE copy_heads SET generation = greatest(generation + 1, $1::int) RETURNING 1
     )
     SELECT count(*)::int AS stories FROM moved`,
    values,
  );
  return answer === undefined ? 0 : numberIn(answer, "stories");
}
