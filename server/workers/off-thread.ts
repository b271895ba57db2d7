import { availableParallelism } from "node:os";
import type { HeavyWork } from "./heavy-work.ts";
import { startWorker } from "./start-worker.ts";
import { WorkerPool } from "./worker-pool.ts";

const KEY = Symbol.for("writethru.worker-pool");
// As with the database: globalThis is the one place that Next's copies of this module share.
const shared: typeof globalThis & { [KEY]?: WorkerPool } = globalThis;

/** Far beyond any real copy; what still runs then is a fault. */
const PATIENCE_MS = 60_000;

/** Does heavy work in another thread. Rejects with what it threw. */
export function offThread<N extends keyof HeavyWork>(
  name: N,
  ...args: Parameters<HeavyWork[N]>
): Promise<ReturnType<HeavyWork[N]>> {
  shared[KEY] ??= new WorkerPool({
    most: Math.max(1, Math.min(4, availableParallelism() - 1)),
    patienceMs: PATIENCE_MS,
    startWorker: () => startWorker("worker.ts"),
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  return shared[KEY].run(name, ...args);
}
