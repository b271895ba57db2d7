import { expect, inject, test } from "vitest";
import { TEMPLATE } from "#tests/support/cluster.ts";
import { borrowCluster } from "./servers/cluster.ts";
import type { AnyWork } from "./work/work.ts";
import { WORKS } from "./works.ts";

// On our server alone and at a size that measures nothing: so that no work stops running unnoticed.
const RUNNABLE = WORKS.filter(({ contenders }) => contenders.includes("writethru"));

test.each(RUNNABLE.map((work): [string, AnyWork] => [work.name, work]))(
  "the bench's %s still runs",
  async (_, work) => {
    const cluster = borrowCluster(inject("clusterUrl"), TEMPLATE);
    const sample = await work.measure({ cluster, size: "tiny", round: 0 }, "writethru");
    expect(Object.keys(sample).length).toBeGreaterThan(0);
    for (const [key, value] of Object.entries(sample))
      expect([key, Number.isFinite(value)]).toEqual([key, true]);
  },
  60_000,
);
