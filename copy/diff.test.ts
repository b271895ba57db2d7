import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryCopy, arbitraryRuns, copyOf } from "./arbitrary-copy.ts";
import { sameCopy } from "./canonical.ts";
import { type CopyDiff, diffCopy, summariseDiff } from "./diff.ts";
import { copyLines } from "./diff-lines.ts";
import { diffTokens, tokenize } from "./diff-tokens.ts";
import { type DiffRun, diffWords } from "./diff-words.ts";
import type { Block, Copy, Run } from "./format.ts";
import { runsText } from "./plain-text.ts";

const side = (runs: readonly DiffRun[], change: "added" | "removed") =>
  runs.filter((run) => run.change === "same" || run.change === change).map((run) => run.text);
const linesBefore = (diff: CopyDiff) =>
  diff.blocks
    .filter(({ change }) => change !== "added" && change !== "moved")
    .map((block) => side(block.runs, "removed").join(""));
const linesAfter = (diff: CopyDiff) =>
  diff.blocks.filter(({ change }) => change !== "removed").map((block) => side(block.runs, "added").join(""));

/** "the [-cat-]{+dog+}" for tables. */
const marked = (runs: readonly DiffRun[]) =>
  runs
    .map(({ change, text, format }) => {
      if (change === "added") return `{+${text}+}`;
      if (change === "removed") return `[-${text}-]`;
      return format ? `*${text}*` : text;
    })
    .join("");
const marking = (diff: CopyDiff) => diff.blocks.map((block) => `${block.change}: ${marked(block.runs)}`);

/** Small edits of a copy, the kind a desk makes. */
const edited = fc
  .tuple(arbitraryCopy, arbitraryCopy, fc.array(fc.nat(20), { maxLength: 6 }))
  .map(([copy, other, places]): [Copy, Copy] => {
    const body = [...copy.body];
    for (const [turn, place] of places.entries()) {
      const at = place % (body.length + 1);
      const spare = other.body[turn];
      if (turn % 3 === 0) body.splice(at, 1);
      else if (turn % 3 === 1 && spare) body.splice(at, 0, spare);
      else body.splice(0, 0, ...body.splice(at, 1));
    }
    return [copy, { ...copy, hed: other.hed, body }];
  });

describe("[W3] comparing words", () => {
  const same = (text: string): Run[] => [{ text }];

  test.each([
    ["the cat sat", "the dog sat", "the [-cat-]{+dog+} sat"],
    ["the cat sat", "a dog sat", "[-the cat-]{+a dog+} sat"],
    ["He said no.", "He said no", "He said no[-.-]"],
    ["voted 7-2 for", "voted 7-3 for", "voted 7-[-2-]{+3+} for"],
    ["$1,250 paid", "$1,350 paid", "$[-1,250-]{+1,350+} paid"],
    ["don't", "don’t", "[-don't-]{+don’t+}"],
    ["a  b", "a b", "a[-  -]{+ +}b"],
    ["new words", "some new words", "{+some +}new words"],
    ["", "all new", "{+all new+}"],
    ["gone", "", "[-gone-]"],
    ["👩‍🚒 won", "👨‍🚒 won", "[-👩‍🚒-]{+👨‍🚒+} won"],
  ])("%j to %j", (before, after, expected) => {
    expect(marked(diffWords(same(before), same(after)))).toBe(expected);
  });

  test("a change of marks alone is a change of format, cut where the marks change", () => {
    const runs = diffWords(
      [{ text: "a bold word" }],
      [{ text: "a " }, { text: "bold wo", marks: { strong: true } }, { text: "rd" }],
    );
    expect(runs).toEqual([
      { text: "a ", change: "same" },
      {
        text: "bold wo",
        change: "same",
        marks: { strong: true },
        format: { before: {}, after: { strong: true } },
      },
      { text: "rd", change: "same" },
    ]);
  });

  test("another link is a change of format", () => {
    const link = (address: string): Run[] => [{ text: "here", marks: { link: address } }];
    const [run] = diffWords(link("https://example.com/a"), link("https://example.com/b"));
    expect(run?.format?.before.link).toBe("https://example.com/a");
    expect(run?.format?.after.link).toBe("https://example.com/b");
  });

  test("[W3] same and removed words are the words before, same and added the words after", () => {
    fc.assert(
      fc.property(arbitraryRuns, arbitraryRuns, (before, after) => {
        const runs = diffWords(before, after);
        expect(side(runs, "removed").join("")).toBe(runsText(before));
        expect(side(runs, "added").join("")).toBe(runsText(after));
        expect(runs.every(({ text }) => text !== "")).toBe(true);
      }),
    );
  });

  test("pieces joined are the text again, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(tokenize(text).join("")).toBe(text);
      }),
    );
  });

  test("steps cover both lists once, also with more different pieces than there are characters", () => {
    const many = (prefix: string) => Array.from({ length: 40_000 }, (_, index) => `${prefix}${index}`);
    const before = ["x", ...many("a")];
    const after = ["x", ...many("b"), "y"];
    expect(diffTokens(before, after)).toEqual([
      ["same", 0, 1],
      ["removed", 1, 40_001],
      ["added", 1, 40_002],
    ]);
  });
});

const lede = "The City Council voted 7-2 on Tuesday to close the Elm Street bridge for repairs until spring.";
const second = "Drivers will be sent over the Main Street bridge, which carries 14,000 cars on a weekday.";
const third = "“We waited far too long,” Mayor Jane Roe said after the vote at City Hall.";

describe("[W3] comparing copies", () => {
  test("equal copies have no changes", () => {
    const diff = diffCopy(copyOf(lede, second), copyOf(lede, "", second));
    expect(diff.changed).toBe(false);
    expect(diff.words).toEqual({ added: 0, removed: 0 });
    expect(summariseDiff(diff)).toBe("No changes.");
  });

  test("a rewritten paragraph is compared with itself, a new one is new, a lost one lost", () => {
    const diff = diffCopy(
      copyOf(lede, second, third),
      copyOf(lede.replace("7-2", "8-1"), "Work begins Monday.", third),
    );
    expect(marking(diff)).toEqual([
      `changed: ${lede.replace("7-2", "[-7-]{+8+}-[-2-]{+1+}")}`,
      `removed: [-${second}-]`,
      "added: {+Work begins Monday.+}",
      `same: ${third}`,
    ]);
    expect(diff.words).toEqual({ added: 5, removed: 18 });
    expect(summariseDiff(diff)).toBe("5 words added, 18 removed in 3 paragraphs.");
  });

  test("a moved paragraph is shown where it was and where it is, and counts no words", () => {
    const diff = diffCopy(
      copyOf(lede, second, third),
      copyOf(third.replace("after", "before"), lede, second),
    );
    expect(diff.blocks.map(({ change, moved }) => (moved ? `${change}, moved` : change))).toEqual([
      "moved",
      "same",
      "same",
      "removed, moved",
    ]);
    expect(diff.words).toEqual({ added: 1, removed: 1 });
    expect(summariseDiff(diff)).toBe("1 word added, 1 removed in 1 paragraph; 1 paragraph moved.");
  });

  test("another kind of block is a change without words", () => {
    const after: Copy = { ...copyOf(), body: [{ kind: "subhed", runs: [{ text: lede }] }] };
    const diff = diffCopy(copyOf(lede), after);
    expect(diff.blocks).toMatchObject([{ kind: "subhed", was: "paragraph", change: "changed" }]);
    expect(summariseDiff(diff)).toBe("Formatting changed in 1 paragraph.");
  });

  test("hed, byline, dateline and the rest are compared too", () => {
    const before = copyOf(lede);
    const after: Copy = {
      ...before,
      hed: [{ text: "Council closes bridge" }],
      fields: {
        ...before.fields,
        byline: [{ id: "a", order: 0, name: "Jane Roe" }],
        dateline: "RICHMOND, Va.",
      },
    };
    const diff = diffCopy(before, after);
    expect(diff.fields.map(({ name, runs }) => `${name}: ${marked(runs)}`)).toEqual([
      "hed: {+Council closes bridge+}",
      "byline: {+Jane Roe+}",
      "dateline: {+RICHMOND, Va.+}",
    ]);
    expect(summariseDiff(diff)).toBe("Hed changed; byline changed; dateline changed.");
  });

  test("pictures: caption word by word, another picture as another picture; ad slots are no part", () => {
    const picture = (id: string, caption: string): Block => ({
      kind: "embed",
      embed: { type: "picture", id, caption, alt: "", credit: "" },
    });
    const before = { ...copyOf(), body: [picture("p1", "The old hall."), ...copyOf(lede).body] };
    const adSlot: Block = { kind: "embed", embed: { type: "ad-slot" } };
    const after = { ...copyOf(), body: [picture("p2", "The new hall."), adSlot, ...copyOf(lede).body] };
    expect(marking(diffCopy(before, after))).toEqual([
      "changed: Picture [-p1-]{+p2+}",
      "changed: The [-old-]{+new+} hall.",
      `same: ${lede}`,
    ]);
  });

  test("[W3] reads forward as the copy after and backward as the copy before", () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(arbitraryCopy, arbitraryCopy)), ([before, after]) => {
        const diff = diffCopy(before, after);
        expect(linesBefore(diff)).toEqual(copyLines(before).lines.map(({ text }) => text));
        expect(linesAfter(diff)).toEqual(copyLines(after).lines.map(({ text }) => text));
        expect(diff.changed).toBe(!sameCopy(before, after));
        if (!diff.changed) expect(diff.blocks.every(({ change }) => change === "same")).toBe(true);
      }),
    );
  });

  test("[W3] every move has one place it came from", () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const { blocks } = diffCopy(before, after);
        const here = blocks.filter(({ change }) => change === "moved").length;
        const away = blocks.filter(({ moved }) => moved).length;
        expect(here).toBe(away);
      }),
    );
  });
});
