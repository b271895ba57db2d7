import { parentPort } from "node:worker_threads";
import { HEAVY_WORK } from "./heavy-work.ts";
import type { Asked, Told } from "./messages.ts";

/** One task at a time, as the pool hands them out. */
parentPort?.on("message", ({ name, args }: Asked) => {
  parentPort?.postMessage(told(name, args));
});

function told(name: Asked["name"], args: readonly unknown[]): Told {
  try {
    // The pool's own types tie the arguments to the name; a message can't.
    const work = HEAVY_WORK[name] as (...args: readonly unknown[]) => unknown;
    return { ok: true, value: work(...args) };
  } catch (problem) {
    return { ok: false, problem };
  }
}
