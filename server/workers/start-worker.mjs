import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// A thread does not take over the process's loader, so TypeScript is switched on here before the worker itself is read.
register();
await import(workerData.entry);
