import { monitorEventLoopDelay } from "node:perf_hooks";

// Loaded before a server (`node --expose-gc --import …`): answers the bench's questions about this process.

export type Question = "cpu" | "memory" | "delay";

/** `cpu`: microseconds since the start. `memory`: bytes, after everything unused was let go. `delay`: ms since last asked. */
export interface Answers {
  cpu: { user: number; system: number };
  memory: { rss: number; heap: number };
  delay: { p50: number; p99: number; max: number };
}

const delays = monitorEventLoopDelay({ resolution: 10 });
delays.enable();

function cpu(): Answers["cpu"] {
  return process.cpuUsage();
}

function memory(): Answers["memory"] {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external };
}

function delay(): Answers["delay"] {
  const ms = (nanoseconds: number) => nanoseconds / 1e6;
  const answer = { p50: ms(delays.percentile(50)), p99: ms(delays.percentile(99)), max: ms(delays.max) };
  delays.reset();
  return answer;
}

const ANSWERS = { cpu, memory, delay };

process.on("message", (question: unknown) => {
  if (question === "cpu" || question === "memory" || question === "delay")
    process.send?.({ kind: question, answer: ANSWERS[question]() });
});
// The bench is gone: nobody else ends a server it started.
process.on("disconnect", () => process.exit(0));
