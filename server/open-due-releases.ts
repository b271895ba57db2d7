import type { Logger } from "pino";
import type { Database } from "./database/connect.ts";
import type { Env } from "./env.ts";
import { DueReleases } from "./jobs/due-releases.ts";
import { keepTurning } from "./keep-turning.ts";
import type { Ending } from "./stop-in-order.ts";

/** Looked for so often: a release is never early, and late by no more than this and its own making. */
const TURN_MS = 500;

/** Makes the releases that are due, on a timer; null without the role `jobs`. */
export function openDueReleases(env: Env, db: Database, log: Logger): Ending | null {
  if (!env.roles.has("jobs")) return null;
  const due = new DueReleases({
    newsroom: { db },
    onProblem: (problem, storyId) =>
      log.error({ err: problem, storyId }, "a release that is due went wrong and is tried again"),
  });
  const turning = keepTurning({
    turn: () => due.turn(),
    everyMs: TURN_MS,
    onProblem: (problem) => log.warn({ err: problem }, "releases that are due could not be looked for"),
  });
  return {
    what: "releases that are due",
    within: 15_000,
    async end() {
      due.end();
      await turning.stop();
    },
  };
}
