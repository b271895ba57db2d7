import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyAudit } from "#server/records/audit.ts";
import { testNewsroom } from "#tests/support/newsroom.ts";
import { OrderedProcess, ProcessDesk } from "./process-desk.ts";
import { faultsOf } from "./reckoning.ts";
import { PUBLISHED, raceFor, runSchedule, schedules } from "./schedule.ts";

/** As many schedules as begin in this time, and one in any case: what is proved must not hang on the machine. */
const ENOUGH_MS = 25_000;

test("[N3] [N4] [R5] on two processes that share one database, whatever is approved, typed, taken back and released at once, what goes out is what was approved", async () => {
  const newsroom = await testNewsroom();
  const processes = await Promise.all([1, 2].map(() => OrderedProcess.start(newsroom.db.url)));
  const kinds = new Map<string, number>();
  const seed = Math.floor(Math.random() * 2 ** 31);
  process.stdout.write(`approval schedules on two processes: seed ${seed}\n`);
  const end = performance.now() + ENOUGH_MS;
  let ran = 0;
  try {
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        if (ran > 0 && performance.now() > end) return;
        ran += 1;
        const races = (["update", "correction", "clarification"] as const).flatMap((kind, index) =>
          raceFor(kind, (2 * index + ran) % 7),
        );
        const evidence = await runSchedule(await ProcessDesk.open(newsroom, processes), [
          ...PUBLISHED,
          ...races,
          ...schedule,
        ]);
        for (const { kind } of evidence.releases) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        expect(faultsOf(evidence)).toEqual([]);
      }),
      // A failing schedule is told as it was: shrinking would try hundreds on real processes.
      { numRuns: 60, seed, endOnFailure: true },
    );
    // It looked: something went out, and something else after it.
    expect(kinds.get("initial") ?? 0).toBeGreaterThan(0);
    expect(kinds.size).toBeGreaterThan(1);
    expect(await verifyAudit(newsroom.db.prisma)).toMatchObject({ ok: true });
    process.stdout.write(`${ran} schedules released ${JSON.stringify([...kinds])}\n`);
  } finally {
    await Promise.all(processes.map((one) => one.end()));
    await newsroom[Symbol.asyncDispose]();
  }
}, 120_000);
