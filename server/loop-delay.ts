import { monitorEventLoopDelay } from "node:perf_hooks";

const RESOLUTION_MS = 10;
const NANO = 1e9;
const QUANTILES = [0.5, 0.9, 0.99] as const;

/** How long work of this process had to wait for its turn; the main thread is what every keystroke goes through. */
export interface LoopDelay {
  /** Prometheus text of the time since it was last asked. */
  metrics(): string;
  stop(): void;
}

export function watchLoopDelay(): LoopDelay {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // Its timer's own interval is in every sample, and isn't a delay.
  const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / NANO - RESOLUTION_MS / 1000);
  return {
    metrics() {
      const name = "nodejs_eventloop_delay_seconds";
      const isEmpty = delay.count === 0;
      const lines = QUANTILES.map(
        (quantile) =>
          `${name}{quantile="${quantile}"} ${isEmpty ? 0 : seconds(delay.percentile(quantile * 100)).toFixed(6)}\n`,
      );
      const longest = isEmpty ? 0 : seconds(delay.max).toFixed(6);
      delay.reset();
      const help = "How late work began on the main thread since the last scrape.";
      return [
        `# HELP ${name} ${help}\n# TYPE ${name} gauge\n`,
        ...lines,
        `# HELP ${name}_max The longest of them.\n# TYPE ${name}_max gauge\n${name}_max ${longest}\n`,
      ].join("");
    },
    stop: () => delay.disable(),
  };
}
