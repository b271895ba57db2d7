import type { Logger } from "pino";
import type { Database } from "./database/connect.ts";
import { listen } from "./database/listen.ts";
import type { Env } from "./env.ts";
import { SearchIndexer } from "./jobs/search-indexer.ts";
import type { Ending } from "./stop-in-order.ts";

/** A story is found within so long of its last words, with the time it has to be left alone. */
const TURN_MS = 1_000;
const PATIENCE = { quietMs: 1_000, latestMs: 30_000 };
/** Everything is asked about once in so long, whatever was heard. */
const ASK_ALL_MS = 15 * 60_000;
/** To catch up leaves others at least as much of the machine as it takes. */
const SHORTEST_REST_MS = 20;

/** Keeps what search knows true, on a timer; null without the role `jobs`. */
export async function openSearchIndexer(
  env: Env,
  db: Database,
  directUrl: string,
  log: Logger,
): Promise<Ending | null> {
  if (!env.roles.has("jobs")) return null;
  const indexer = new SearchIndexer({
    pool: db.pool,
    patience: PATIENCE,
    onProblem: (problem, storyId) => log.warn({ err: problem, storyId }, "a story can't be read for search"),
  });
  const listening = await listen({
    url: directUrl,
    channels: ["copy", "desk", "release"],
    onNotice: (channel, payload) => indexer.hear(channel, payload),
    onBack: () => indexer.askAll(),
  });
  const asking = setInterval(() => indexer.askAll(), ASK_ALL_MS);
  const turning = keepTurning(indexer, (problem) =>
    log.warn({ err: problem }, "search could not be kept up"),
  );
  return {
    what: "search's reading of stories",
    within: 5_000,
    async end() {
      clearInterval(asking);
      await turning.stop();
      await listening.close();
    },
  };
}

function keepTurning(indexer: SearchIndexer, onProblem: (problem: unknown) => void) {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  let isFailing = false;
  const wait = (ms: number) => {
    if (isOver) return;
    timer = setTimeout(() => {
      turn = takeTurn();
    }, ms);
  };
  const takeTurn = async () => {
    const start = performance.now();
    let more = false;
    try {
      ({ more } = await indexer.turn());
      isFailing = false;
    } catch (problem) {
      // Said once: while the database is away, every second would say the same.
      if (!isFailing) onProblem(problem);
      isFailing = true;
    }
    wait(more ? Math.max(SHORTEST_REST_MS, performance.now() - start) : TURN_MS);
  };
  wait(0);
  return {
    async stop() {
      isOver = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
