import type { Worker } from "node:worker_threads";

const FOLDER = "server/workers";

/**
 * Starts a thread that runs one of this folder's files, found from the folder the process was started in: within Next's
 * bundle a module has no place of its own. Asked of Node at run time, because Next would bundle whatever file it sees a
 * `new Worker` name, and with it the loader that reads TypeScript.
 */
export function startWorker(file: string): Worker {
  const threads = process.getBuiltinModule("node:worker_threads");
  const place = `file://${encodeURI(process.cwd())}/${FOLDER}/`;
  return new threads.Worker(new URL("start-worker.mjs", place), {
    workerData: { entry: new URL(file, place).href },
    execArgv: [],
  });
}
