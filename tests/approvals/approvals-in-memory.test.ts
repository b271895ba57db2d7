import fc from "fast-check";
import { expect, test } from "vitest";
import { mistaken, proofOf } from "#domain/planted-fault.fixture.ts";
import { decideApproval } from "#domain/releases.ts";
import { MemoryDesk, type Rules, SHIPPED } from "./memory-desk.ts";
import { faultsOf } from "./reckoning.ts";
import { PUBLISHED, runSchedule, schedules } from "./schedule.ts";

/** The same schedules for what ships and for every fault. */
const SEED = 20_260_203;

async function holds(rules: Rules, numRuns: number): Promise<Map<string, number>> {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(schedules, async (drawn) => {
      // Half of the stories are published before the schedule begins: first releases are only the beginning.
      const schedule = drawn.length % 2 === 0 ? [...PUBLISHED, ...drawn] : drawn;
      const evidence = await runSchedule(new MemoryDesk(rules), schedule);
      for (const { kind } of evidence.releases) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      expect(faultsOf(evidence)).toEqual([]);
    }),
    { numRuns, seed: SEED },
  );
  return kinds;
}

test("[N3] [N4] whatever people approve, type, take back, restore and release, what goes out is what enough of them approved", async () => {
  const kinds = await holds(SHIPPED, 1_500);
  // It looked: releases of every sort went out.
  for (const kind of ["initial", "update", "correction", "withhold"])
    expect(kinds.get(kind), kind).toBeGreaterThan(5);
  process.stdout.write(`schedules (seed ${SEED}) released ${JSON.stringify([...kinds])}\n`);
}, 60_000);

test.each(
  proofOf<Rules>("[N3] [N4]", (rules) => holds(rules, 700), SHIPPED, {
    "the working copy goes out": { ...SHIPPED, chooseCopy: (_approved, working) => working },
    "an approval that was taken back still counts": {
      ...SHIPPED,
      decideRelease: mistaken(({ approvals }) => ({
        approvals: approvals.map((approval) => ({ ...approval, revokedAt: null })),
      })),
    },
    "an approval is good for ever": { ...SHIPPED, spend: false },
    "an approval of one kind serves another": {
      ...SHIPPED,
      decideRelease: mistaken(({ approvals, kind }) => ({
        approvals: approvals.map((approval) => ({ ...approval, kind })),
      })),
    },
    "an approval of one note serves another": {
      ...SHIPPED,
      decideRelease: mistaken(({ approvals, note }) => ({
        approvals: approvals.map((approval) => ({ ...approval, note })),
      })),
    },
    "an approval of one correction serves another": {
      ...SHIPPED,
      decideRelease: mistaken(({ approvals, correction }) => ({
        approvals: approvals.map((approval) => ({ ...approval, correction })),
      })),
    },
    "an approval of one revision serves the next": {
      ...SHIPPED,
      decideRelease: mistaken(({ approvals, revision }) => ({
        approvals: approvals.map((approval) => ({
          ...approval,
          ...(revision && { revision: revision.number, sha256: revision.sha256 }),
        })),
      })),
    },
    "one person is enough": {
      ...SHIPPED,
      decideRelease: mistaken(({ publication }) => ({ publication: { ...publication, twoPeople: false } })),
    },
    "what was never published is corrected": {
      ...SHIPPED,
      decideApproval: (asked) => decideApproval({ ...asked, livePlaces: null }),
      decideRelease: mistaken(() => ({ livePlaces: null })),
    },
    "an author approves a correction": {
      ...SHIPPED,
      decideApproval: (asked) => decideApproval({ ...asked, revision: { ...asked.revision, writers: [] } }),
      decideRelease: mistaken(({ revision }) => ({ revision: revision && { ...revision, writers: [] } })),
    },
  }),
)("%s", (_title, run) => run(), 60_000);
