import { parentPort } from "node:worker_threads";

/** Stands in for the worker: what it is asked to classify says what it does. */
parentPort?.on("message", ({ args: [how, value] }: { args: readonly unknown[] }) => {
  if (how === "throw") parentPort?.postMessage({ ok: false, problem: new TypeError("no such copy") });
  else if (how === "crash") process.exit(3);
  else if (how === "spin") while (true);
  else parentPort?.postMessage({ ok: true, value });
});
