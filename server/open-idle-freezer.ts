import type { Logger } from "pino";
import type { Database } from "./database/connect.ts";
import type { Env } from "./env.ts";
import { IdleFreezer } from "./jobs/idle-freezer.ts";
import type { Ending } from "./stop-in-order.ts";

/** Copy that has rested long enough is frozen within so long. */
const TURN_MS = 60_000;

/** Freezes copy that was changed and then left alone, on a timer; null without the role `jobs`. */
export function openIdleFreezer(env: Env, db: Database, log: Logger): Ending | null {
  if (!env.roles.has("jobs")) return null;
  const freezer = new IdleFreezer({
    newsroom: { db },
    restMs: env.idleRevisionMinutes * 60_000,
    onProblem: (problem, storyId) =>
      log.warn({ err: problem, storyId }, "a story that rests can't be frozen"),
  });
  let turn: Promise<void> | null = null;
  let isFailing = false;
  const takeTurns = async () => {
    try {
      while ((await freezer.turn(new Date())).more);
      isFailing = false;
    } catch (problem) {
      // Said once: while the database is away, every minute would say the same.
      if (!isFailing) log.warn({ err: problem }, "stories that rest could not be frozen");
      isFailing = true;
    }
  };
  const timer = setInterval(() => {
    turn ??= takeTurns().finally(() => {
      turn = null;
    });
  }, TURN_MS);
  return {
    what: "the freezing of stories that rest",
    within: 5_000,
    async end() {
      clearInterval(timer);
      await turn;
    },
  };
}
