import { createHash } from "node:crypto";
import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import { countFailures, forgetFailures, lockFailures, noteFailures } from "#server/records/sign-ins.ts";
import type { Newsroom } from "./newsroom.ts";
import { tooManyTries } from "./people-refusals.ts";

/** At most `tries` within `minutes` for everything that shares `key`. */
export interface TryLimit {
  readonly key: string;
  readonly tries: number;
  readonly minutes: number;
  /** When used up, the try goes on and can't succeed: to be told would tell whoever guesses how far they got. */
  readonly isSilent?: boolean;
  /** The key a failure is counted under; `key` itself when absent. */
  readonly noteAs?: string;
}

/** The database keeps no address and no account in clear. */
export function tryKey(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** One try that may be made. */
export interface Try {
  readonly notes: readonly bigint[];
  /** A silent limit is used up: whatever the password is, the answer is that it's wrong. */
  readonly isHopeless: boolean;
}

/** Under which as much is written for a hopeless try as for any other, so that it takes as long. */
const TURNED_AWAY = tryKey("turned-away");

/**
 * Counts this try as failed under every limit before the password is looked at, so that a burst at once can't pass, on
 * one process or several; `forgetTry` takes it back when it was right. When any limit is used up nothing is counted.
 * `limits` go from the narrowest to the widest.
 */
export function takeTry(newsroom: Newsroom, limits: readonly TryLimit[]): Promise<Result<Try, Refusal>> {
  // They wait for each other in the database anyway; waiting here, a flood of guesses holds one connection and not all.
  return oneAtATime(`limit ${limits.at(-1)?.key}`, () => countTry(newsroom, limits));
}

function countTry(newsroom: Newsroom, limits: readonly TryLimit[]): Promise<Result<Try, Refusal>> {
  return newsroom.db.prisma.$transaction(async (tx) => {
    // In one order everywhere, or two tries with two keys in common wait for each other for ever.
    const ordered = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1));
    await lockFailures(
      tx,
      ordered.map(({ key }) => key),
    );
    const failures = new Map((await countFailures(tx, ordered)).map((each) => [each.key, each]));
    let isHopeless = false;
    let waitMs = 0;
    for (const { key, tries, minutes, isSilent = false } of ordered) {
      const { count, oldest, now } = failures.get(key) ?? missing();
      if (count < tries || oldest === null) continue;
      if (isSilent) isHopeless = true;
      else waitMs = Math.max(waitMs, oldest.getTime() + minutes * 60_000 - now.getTime());
    }
    if (waitMs > 0) return refused(tooManyTries(Math.max(1, Math.ceil(waitMs / 60_000))));
    if (isHopeless) await forgetFailures(tx, TURNED_AWAY);
    const keys = ordered.map(({ key, noteAs = key }) => (isHopeless ? TURNED_AWAY : noteAs));
    return done({ notes: await noteFailures(tx, keys), isHopeless });
  });
}

function missing(): never {
  throw new Error("sign_in_failures did not answer for every key");
}

/** The try was right: it doesn't count, and neither does what was mistyped before under `key`, if one is given. */
export async function forgetTry(newsroom: Newsroom, taken: Try, key: string | null = null): Promise<void> {
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
