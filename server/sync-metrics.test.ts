import { expect, test } from "vitest";
import { watchLoopDelay } from "./loop-delay.ts";
import { countClose, countCommit, newCounters } from "./sync/counters.ts";
import { syncMetrics } from "./sync-metrics.ts";

const LINE = /^(# (HELP|TYPE) \S+ .+|[a-z_]+(\{[a-z]+="[^"]*"\})? [0-9.e+-]+)$/;

/** The value of one line. */
function readLine(text: string, name: string): number {
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`no ${name} in:\n${text}`);
  return Number(line.slice(name.length + 1));
}

test("[Y6] what waits, how commits go and why sockets were closed can be watched", () => {
  const counters = newCounters();
  counters.unsavedBytes = 1_234;
  counters.refusedUpgrades = 3;
  countCommit(counters, 1, 0.4);
  countCommit(counters, 40, 7);
  countCommit(counters, 900, 3_000);
  countClose(counters, "too-fast");
  countClose(counters, "too-fast");
  countClose(counters, "gone");
  const text = syncMetrics(counters);
  for (const line of text.trimEnd().split("\n")) expect(line).toMatch(LINE);
  const read = (name: string) => readLine(text, `writethru_sync_${name}`);
  expect(read("unsaved_bytes")).toBe(1_234);
  expect(read("refused_upgrades_total")).toBe(3);
  // Each bucket holds those before it.
  expect(["1", "10", "25", "50", "500", "+Inf"].map((le) => read(`batch_rows_bucket{le="${le}"}`))).toEqual([
    1, 1, 1, 2, 2, 3,
  ]);
  expect([read("batch_rows_sum"), read("batch_rows_count")]).toEqual([941, 3]);
  expect(
    ["1", "5", "10", "1000", "+Inf"].map((le) => read(`commit_milliseconds_bucket{le="${le}"}`)),
  ).toEqual([1, 1, 2, 2, 3]);
  expect(read('closes_total{reason="too-fast"}')).toBe(2);
  expect(read('closes_total{reason="gone"}')).toBe(1);
});

test("[Y6] a main thread that was held up says for how long, once", async () => {
  const watch = watchLoopDelay();
  const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 30));
  await nextTurn();
  watch.metrics();
  // What comes before its first tick again isn't measured.
  await nextTurn();
  const held = performance.now() + 200;
  while (performance.now() < held); // holds the thread, as a long compare would
  await nextTurn();
  const text = watch.metrics();
  for (const line of text.trimEnd().split("\n")) expect(line).toMatch(LINE);
  expect(readLine(text, "nodejs_eventloop_delay_seconds_max")).toBeGreaterThan(0.1);
  expect(readLine(text, 'nodejs_eventloop_delay_seconds{quantile="0.99"}')).toBeGreaterThan(0.1);
  expect(readLine(watch.metrics(), "nodejs_eventloop_delay_seconds_max")).toBeLessThan(0.1);
  watch.stop();
});
