import { createHash } from "node:crypto";
import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import { countFailures, forgetFailures, lockFailures, noteFailure } from "#server/records/sign-ins.ts";
import type { Newsroom } from "./newsroom.ts";
import { tooManyTries } from "./people-refusals.ts";

/** At most `tries` within `minutes` for everything that shares `key`. */
export interface TryLimit {
  readonly key: string;
  readonly tries: number;
  readonly minutes: number;
}

/** The database keeps no address and no account in clear. */
export function tryKey(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** One try that was counted. */
export interface Try {
  readonly notes: readonly bigint[];
}

/**
 * Counts this try as failed under every limit before the password is looked at, so that a burst at once can't pass;
 * `forgetTry` takes it back when it was right. Refused when any limit is used up, and then nothing is counted.
 */
export async function takeTry(
  newsroom: Newsroom,
  limits: readonly TryLimit[],
): Promise<Result<Try, Refusal>> {
  return newsroom.db.prisma.$transaction(async (tx) => {
    // In one order everywhere, or two tries with two keys in common wait for each other for ever.
    const ordered = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const limit of ordered) await lockFailures(tx, limit.key);
    for (const { key, tries, minutes } of ordered) {
      const { count, oldest, now } = await countFailures(tx, key, minutes);
      if (count < tries || oldest === null) continue;
      const waitMs = oldest.getTime() + minutes * 60_000 - now.getTime();
      return refused(tooManyTries(Math.max(1, Math.ceil(waitMs / 60_000))));
    }
    const notes: bigint[] = [];
    for (const { key } of ordered) notes.push(await noteFailure(tx, key));
    return done({ notes });
  });
}

/** The try was right: it doesn't count, and neither does what was mistyped before under `key`. */
export async function forgetTry(newsroom: Newsroom, taken: Try, key: string): Promise<void> {
  await forgetFailures(newsroom.db.prisma, key, taken.notes);
}

const waiting = new Map<string, Promise<unknown>>();

/**
 * Runs tries under one key one after another in this process: without it ten right passwords at once would use up the
 * limit before the first of them is known to be right.
 */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = (waiting.get(key) ?? Promise.resolve()).then(work, work);
  waiting.set(key, turn);
  try {
    return await turn;
  } finally {
    if (waiting.get(key) === turn) waiting.delete(key);
  }
}
