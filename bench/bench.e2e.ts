import { expect, inject, test } from "vitest";
import { TEMPLATE } from "#tests/support/cluster.ts";
import { borrowCluster } from "./servers/cluster.ts";
import type { ContenderName } from "./servers/contender.ts";
import type { AnyWork } from "./work/work.ts";
import { WORKS } from "./works.ts";

// As bench.db.test.ts, for the works that need the newsroom's screens built, and some of them a browser.
const ON_SCREENS = WORKS.filter(({ contenders }) => !contenders.includes("writethru"));

test.each(
  ON_SCREENS.flatMap((work) =>
    work.contenders.map((contender): [string, ContenderName, AnyWork] => [work.name, contender, work]),
  ),
)(
  "the bench's %s still runs on %s",
  async (_, contender, work) => {
    const cluster = borrowCluster(inject("clusterUrl"), TEMPLATE);
    const sample = await work.measure({ cluster, size: "tiny", round: 0 }, contender);
    // Every column of the report has its figure, and no figure is without a column.
    expect(Object.keys(sample).sort()).toEqual(work.figures.map(({ key }) => key).sort());
    for (const [key, value] of Object.entries(sample))
      expect([key, Number.isFinite(value)]).toEqual([key, true]);
  },
  120_000,
);
