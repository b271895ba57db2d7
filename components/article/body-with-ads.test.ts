import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "#copy/format.ts";
import { DEFAULT_AD_RULE } from "#domain/ad-slots.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { type BodyLine, withAds } from "./body-with-ads.ts";
import { type Group, groupBlocks } from "./group-blocks.ts";

const words = (kind: Exclude<Block["kind"], "embed">): Block => ({ kind, runs: [{ text: kind }] });
const block = fc.constantFrom<Block>(
  words("paragraph"),
  words("paragraph"),
  words("paragraph"),
  words("subhed"),
  words("note"),
  words("bullet"),
  words("quote"),
  { kind: "embed", embed: { type: "ad-slot" } },
  { kind: "embed", embed: { type: "ad-slot", off: true } },
);
const bodies = fc.array(block, { maxLength: 30 });
const around = fc.record({ noteAbove: fc.boolean(), noteBelow: fc.boolean() });

/** What readers see of a body, a word a line, with the notes that stand around it. */
function seen(
  lines: readonly BodyLine[],
  { noteAbove, noteBelow }: { noteAbove: boolean; noteBelow: boolean },
) {
  const kinds = lines.map(({ kind }) => kind);
  return [...(noteAbove ? ["note"] : []), ...kinds, ...(noteBelow ? ["note"] : [])];
}

/** A subhed as something that heads nothing. */
function unheaded(group: Group): Group {
  if (group.kind !== "subhed") return group;
  const embed = { type: "picture", id: "p1", caption: "", alt: "", credit: "" } as const;
  return { kind: "embed", at: group.at, embed };
}

/** Every advertisement above the subheds it stands under, without another look. */
function movedUp(lines: readonly BodyLine[]): readonly BodyLine[] {
  const moved: BodyLine[] = [];
  for (const line of lines) {
    const above = moved.findLastIndex(({ kind }) => kind !== "subhed");
    if (line.kind === "ad") moved.splice(above + 1, 0, line);
    else moved.push(line);
  }
  return moved;
}

test.each(
  proofOf<typeof withAds>(
    "[P]",
    (print) => {
      fc.assert(
        fc.property(bodies, around, (body, notes) => {
          const groups = groupBlocks(body);
          const lines = print(groups, DEFAULT_AD_RULE, notes);
          const all = seen(lines, notes);
          for (const [at, kind] of all.entries()) {
            if (kind !== "ad") continue;
            expect([all[at - 1], all[at + 1]]).not.toContain("note");
            expect(all[at - 1]).not.toBe("subhed");
          }
          // But for advertisements everything stands as it was written, and none is printed twice.
          expect(lines.filter(({ kind }) => kind !== "ad")).toEqual(
            groups.filter(({ kind }) => kind !== "embed"),
          );
          expect(new Set(lines.map(({ at }) => at)).size).toBe(lines.length);
        }),
        { numRuns: 2_000 },
      );
    },
    withAds,
    {
      "a slot moves above the subhed whatever stands there": (groups, rule, notes) => {
        const lines = withAds(groups.map(unheaded), rule, notes);
        return movedUp(lines.map((line) => groups.find(({ at }) => at === line.at) ?? line));
      },
      "the notes around the body are forgotten": (groups, rule) =>
        withAds(groups, rule, { noteAbove: false, noteBelow: false }),
    },
  ),
)("%s", (_title, run) => run());
