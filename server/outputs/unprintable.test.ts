import { expect, test } from "vitest";
import type { PublicationForReaders, ReleaseForReaders } from "./release-for-readers.ts";
import { renderOutputs } from "./render-outputs.ts";
import { SAMPLE_PUBLICATION, SAMPLE_STAMPS, sampleCopy, sampleRelease } from "./sample-release.ts";
import { whyUnprintable } from "./unprintable.ts";

test("[P2] a good release can be printed", () => {
  expect(whyUnprintable(sampleRelease(), SAMPLE_PUBLICATION)).toEqual([]);
});

const later = new Date(SAMPLE_STAMPS.updated.getTime() + 60_000);
const WRONG: readonly (readonly [string, Partial<ReleaseForReaders>, Partial<PublicationForReaders>?])[] = [
  ["storyId", { storyId: "7" }],
  ["number", { number: 0 }],
  ["address", { address: "//evil.test/x" }],
  ["address", { address: "https://evil.test/x" }],
  ["address", { address: "/metro/../newsroom" }],
  ["address", { address: "/metro/a%0d%0ab" }],
  ["address", { address: "/metro" }],
  ["publication", {}, { name: " " }],
  ["publication", {}, { name: "Courier\uFFFE" }],
  ["desk", { desk: { id: "metro", name: "" } }],
  ["hed", { copy: sampleCopy({ hed: [{ text: " \u0000" }] }) }],
  ["body", { copy: sampleCopy({ body: [{ kind: "paragraph", runs: [] }] }) }],
  ["copy", { copy: null }],
  ["copy", { state: "withheld", kind: "withhold" }],
  ["line", { line: "The Potomac Courier - Updated: just now" }],
  ["stamps", { stamps: { ...SAMPLE_STAMPS, firstPublished: later } }],
  ["stamps", { stamps: { ...SAMPLE_STAMPS, updated: later }, releasedAt: SAMPLE_STAMPS.updated }],
  ["stamps", { stamps: { ...SAMPLE_STAMPS, moved: false } }],
  ["stamps", { releasedAt: new Date(Number.NaN) }],
  ["notes", { notes: [{ kind: "correction", label: "Correction:", text: " ", at: later }] }],
  ["notes", { state: "killed", kind: "kill", copy: null }],
];

test.each(WRONG)("[P2] a wrong %s is named and refused: %#", (field, change, settings) => {
  const publication = { ...SAMPLE_PUBLICATION, ...settings };
  const release = sampleRelease(change);
  expect(whyUnprintable(release, publication).map((problem) => problem.field)).toContain(field);
  expect(() => renderOutputs(release, publication)).toThrow("release can't be printed");
});
