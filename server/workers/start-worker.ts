import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/**
 * Starts a thread that runs one of this folder's files. By its path from the folder the process was started in: within
 * Next's bundle a module has no place of its own.
 */
export function startWorker(file: string): Worker {
  const folder = join(process.cwd(), "server", "workers");
  return new Worker(join(folder, "start-worker.mjs"), {
    workerData: { entry: pathToFileURL(join(folder, file)).href },
    execArgv: [],
  });
}
