import { type Action, decide, storyUnknown } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Database } from "#server/database/connect.ts";
import type { Tx } from "#server/records/db.ts";
import { lockStory, type Story } from "#server/records/stories.ts";

/** What every command works on. */
export interface Newsroom {
  readonly db: Pick<Database, "prisma" | "pool">;
}

/** What a command answers: its value, or why the newsroom says no. */
export type Answer<T> = Promise<Result<T, Refusal>>;

/** Carries a refusal out of a transaction so that it rolls back; never leaves this file. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.sentence);
  }
}

/**
 * Does one command's work in one transaction: what it writes, its audit rows and what it tells other processes stand
 * or fall together. A refusal rolls back too, so that saying no never leaves anything behind.
 */
export async function inOneTransaction<T>(newsroom: Newsroom, work: (tx: Tx) => Answer<T>): Answer<T> {
  try {
    const value = await newsroom.db.prisma.$transaction(
      async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Refused(result.refusal);
        return result.value;
      },
      // READ COMMITTED: what is read after the story's lock is what the one before committed.
      { isolationLevel: "ReadCommitted", maxWait: 15_000, timeout: 30_000 },
    );
    return done(value);
  } catch (problem) {
    if (problem instanceof Refused) return refused(problem.refusal);
    throw problem;
  }
}

/** Locks a story and asks whether this person may do this to it; a story they may not know of is unknown to them. */
export async function openStory(tx: Tx, actor: Actor, storyId: string, action: Action): Answer<Story> {
  const story = await lockStory(tx, storyId);
  if (story === null) return refused(storyUnknown());
  const permitted = decide(actor, action, story);
  return permitted.ok ? done(story) : permitted;
}
