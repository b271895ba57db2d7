import { expect, test } from "vitest";
import {
  SAMPLE_PUBLICATION,
  SAMPLE_STAMPS,
  sampleCopy,
  sampleRelease,
} from "#tests/support/sample-release.ts";
import type { PublicationForReaders, ReleaseForReaders } from "./release-for-readers.ts";
import { renderOutputs } from "./render-outputs.ts";
import { whyUnprintable } from "./unprintable.ts";

test("[P2] a good release can be printed", () => {
  expect(whyUnprintable(sampleRelease(), SAMPLE_PUBLICATION)).toEqual([]);
});

const later = new Date(SAMPLE_STAMPS.updated.getTime() + 60_000);
interface Wrong {
  readonly field: string;
  readonly release?: Partial<ReleaseForReaders>;
  readonly settings?: Partial<PublicationForReaders>;
}
const WRONG: readonly Wrong[] = [
  { field: "storyId", release: { storyId: "7" } },
  { field: "number", release: { number: 0 } },
  { field: "address", release: { address: "//evil.test/x" } },
  { field: "address", release: { address: "https://evil.test/x" } },
  { field: "address", release: { address: "/metro/../newsroom" } },
  { field: "address", release: { address: "/metro/a%0d%0ab" } },
  { field: "address", release: { address: "/metro" } },
  { field: "publication", settings: { name: " " } },
  { field: "publication", settings: { name: "Courier\uFFFE" } },
  { field: "desk", release: { desk: { id: "metro", name: "" } } },
  { field: "hed", release: { copy: sampleCopy({ hed: [{ text: " \u0000" }] }) } },
  { field: "body", release: { copy: sampleCopy({ body: [{ kind: "paragraph", runs: [] }] }) } },
  { field: "copy", release: { copy: null } },
  { field: "copy", release: { state: "withheld", kind: "withhold" } },
  { field: "line", release: { line: "The Potomac Courier - Updated: just now" } },
  { field: "stamps", release: { stamps: { ...SAMPLE_STAMPS, firstPublished: later } } },
  {
    field: "stamps",
    release: { stamps: { ...SAMPLE_STAMPS, updated: later }, releasedAt: SAMPLE_STAMPS.updated },
  },
  { field: "stamps", release: { stamps: { ...SAMPLE_STAMPS, moved: false } } },
  { field: "stamps", release: { releasedAt: new Date(Number.NaN) } },
  {
    field: "notes",
    release: { notes: [{ kind: "correction", label: "Correction:", text: " ", at: later }] },
  },
  { field: "notes", release: { state: "killed", kind: "kill", copy: null } },
];

test.each(WRONG)("[P2] a wrong $field is named and refused: %#", ({ field, release: change, settings }) => {
  const publication = { ...SAMPLE_PUBLICATION, ...settings };
  const release = sampleRelease(change);
  expect(whyUnprintable(release, publication).map((problem) => problem.field)).toContain(field);
  expect(() => renderOutputs(release, publication)).toThrow("release can't be printed");
});
