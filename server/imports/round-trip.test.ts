import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryCopy } from "#copy/arbitrary-copy.ts";
import { canonicalCopy, parseCanonical } from "#copy/canonical.ts";
import { COPY_VERSION, type Copy, type Credit } from "#copy/format.ts";
import type { WireFormat } from "#server/outputs/release-for-readers.ts";
import { renderOutputs } from "#server/outputs/render-outputs.ts";
import { isPrintable } from "#tests/support/is-printable.ts";
import { SAMPLE_PUBLICATION, sampleCopy, sampleRelease } from "#tests/support/sample-release.ts";
import type { ImportedItem } from "./imported-item.ts";
import { readImport } from "./read-import.ts";

const HOSTILE = [
  "]]>",
  "</p><script>",
  `" onload='x' & < >`,
  "🗳️👩🏽‍🚀",
  "\u202Edesrever",
  "two  spaces",
  "&amp;lt;",
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.lorem({ maxCount: 4 })), { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.join(" "));

/** Copy with words in every place, also such as would break a document that doesn't escape them. */
const copies = fc
  .record({
    copy: arbitraryCopy.filter(isPrintable),
    said: words,
    names: fc.array(words, { maxLength: 3 }),
    hostile: words,
  })
  .map(({ copy, said, names, hostile }): Copy => {
    const byline = [...new Set(names)].map(
      (name, order): Credit => ({
        id: `c${order}`,
        order,
        name,
        ...(order === 0 && { contact: "desk@courier.test" }),
      }),
    );
    // A place kept for a picture or an advertisement goes to nobody, so that what it parted is one list or quotation there.
    const lines = copy.body.filter(({ kind }) => kind !== "embed");
    const body = [...lines, { kind: "paragraph" as const, runs: [{ text: hostile }] }];
    const all = { ...copy, body, fields: { byline, dateline: said, seoHed: said, socialText: said } };
    // As it is released: no empty runs, and neighbours that look alike are one.
    return parseCanonical(canonicalCopy(all));
  });

/** What this newsroom gives out of a story with this copy. */
function given(copy: Copy, format: WireFormat): string {
  const outputs = renderOutputs(sampleRelease({ copy, notes: [CORRECTION] }), SAMPLE_PUBLICATION);
  return Buffer.from(outputs.find((output) => output.format === format)?.bytes ?? []).toString("utf8");
}

const CORRECTION = {
  kind: "correction",
  label: "Correction:",
  text: "An earlier version misstated the cost.",
  at: new Date("2026-02-03T21:23:59Z"),
} as const;

function copyOf(item: ImportedItem): Copy {
  return {
    version: COPY_VERSION,
    hed: [{ text: item.hed }],
    dek: [{ text: item.dek }],
    fields: {
      byline: item.byline.map((credit, order) => ({ ...credit, id: `i${order}`, order })),
      dateline: item.dateline,
      seoHed: item.seoHed,
      socialText: item.socialText,
    },
    body: item.body,
  };
}

function read(format: "ninjs" | "nitf", source: string): ImportedItem {
  const read = readImport(format, source);
  if (!read.ok) throw new Error(`${read.sentence}\n${source}`);
  return read.item;
}

test("[P2] what goes out as ninjs comes back in unchanged, so that it goes out again the same, byte for byte", () => {
  fc.assert(
    fc.property(copies, (copy) => {
      const out = given(copy, "ninjs");
      expect(given(copyOf(read("ninjs", out)), "ninjs")).toBe(out);
    }),
    { numRuns: 300 },
  );
});

test("[P2] every kind of line, its marks and links, and no note to readers or dateline, come back of ninjs", () => {
  const copy = sampleCopy({
    body: [
      {
        kind: "paragraph",
        runs: [{ text: "It was " }, { text: "the", marks: { em: true, strong: true } }, { text: " vote." }],
      },
      { kind: "subhed", runs: [{ text: "Who said so" }] },
      { kind: "quote", runs: [{ text: "“One,”" }] },
      { kind: "quote", runs: [{ text: "“two.”" }] },
      {
        kind: "bullet",
        runs: [{ text: "a " }, { text: "link", marks: { link: "https://courier.test/a?b=1&c=2" } }],
      },
      { kind: "number", runs: [{ text: "first" }] },
      { kind: "note", runs: [{ text: "A note in the copy." }] },
    ],
  });
  const item = read("ninjs", given(copy, "ninjs"));
  expect(item.body).toEqual(copy.body);
  expect(item.byline).toEqual([
    { name: "Jane Roe", contact: "jroe@example.com" },
    { name: "John Doe", contact: "jdoe@example.com" },
  ]);
  expect(item.dateline).toBe("Washington");
  expect(item.uri).toBe(`urn:uuid:${sampleRelease().storyId}`);
});

test("[P2] the words of a story come back of NITF", () => {
  const copy = sampleCopy();
  const item = read("nitf", given(copy, "nitf"));
  expect([item.hed, item.dek, item.dateline]).toEqual([copy.hed[0]?.text, copy.dek[0]?.text, "Washington"]);
  expect(item.body).toEqual(copy.body);
  expect(item.byline).toEqual([
    { name: "Jane Roe", contact: "jroe@example.com" },
    { name: "John Doe", contact: "jdoe@example.com" },
  ]);
});

test("[P2] a story that its sender withheld or killed is not taken in", () => {
  for (const [state, wireStatus] of [
    ["withheld", "withheld"],
    ["killed", "canceled"],
  ] as const) {
    const kind = state === "killed" ? "kill" : "withhold";
    const notes = [{ ...CORRECTION, kind, label: "Retraction:" } as const];
    const release = sampleRelease({ copy: null, state, wireStatus, notes });
    const outputs = renderOutputs(release, SAMPLE_PUBLICATION);
    for (const format of ["ninjs", "nitf"] as const) {
      const source = Buffer.from(outputs.find((output) => output.format === format)?.bytes ?? []).toString(
        "utf8",
      );
      expect(readImport(format, source)).toEqual({
        ok: false,
        sentence: `The sender says that this item is ${wireStatus}, so it must not be used. Ask them for one that is.`,
      });
    }
  }
});
