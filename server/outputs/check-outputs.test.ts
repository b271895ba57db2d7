import { expect, test } from "vitest";
import { SAMPLE_PUBLICATION, SAMPLE_STAMPS, sampleRelease } from "#tests/support/sample-release.ts";
import { checkOutputs } from "./check-outputs.ts";
import type { ReleaseForReaders, WireFormat } from "./release-for-readers.ts";
import { wireSources } from "./wire-formats.ts";

const killed = sampleRelease({
  state: "killed",
  kind: "kill",
  copy: null,
  wireStatus: "canceled",
  notes: [{ kind: "kill", label: "Retraction:", text: "It was not so.", at: SAMPLE_STAMPS.updated }],
});
// A resend is of its release's time; nothing else tells this instant.
const published = sampleRelease({ releasedAt: new Date("2026-02-04T10:00:00Z") });

/** What the check says when `change` is done to one format on its way to it. */
function check(release: ReleaseForReaders, wanted: WireFormat, change: (source: string) => string) {
  const outputs = wireSources(release, SAMPLE_PUBLICATION, "<p>The bridge will close.</p>");
  const { source = "" } = outputs.find(({ format }) => format === wanted) ?? {};
  const sent = change(source);
  return {
    isChanged: sent !== source,
    says: () => checkOutputs([{ format: wanted, source: sent }], release),
  };
}

test.each([
  [published, "published"],
  [killed, "killed"],
  [sampleRelease({ state: "withheld", kind: "withhold", copy: null, wireStatus: "withheld" }), "withheld"],
] as const)("[P2] what we make of a release for the wire passes: $1", (release, _state) => {
  for (const format of ["ninjs", "newsml-g2", "nitf", "text", "markdown"] as const)
    check(release, format, (source) => source).says();
});

test.each<[WireFormat, string, string, string]>([
  ["ninjs", "firstPublished", '"firstCreated":"2026-02-03', '"firstCreated":"2026-02-01'],
  ["ninjs", "releasedAt", '"versionCreated":"2026-02-04', '"versionCreated":"2026-02-03'],
  ["newsml-g2", "firstPublished", "<firstCreated>2026-02-03", "<firstCreated>2026-02-01"],
  ["newsml-g2", "releasedAt", "<versionCreated>2026-02-04", "<versionCreated>2026-02-03"],
  ["newsml-g2", "updated", "<contentModified>2026-02-03", "<contentModified>2026-02-04"],
  ["nitf", "firstPublished", '<date.issue norm="20260203', '<date.issue norm="20260201'],
  ["nitf", "releasedAt", '<date.release norm="20260204', '<date.release norm="20260203'],
  ["nitf", "updated", 'date.publication="20260203', 'date.publication="20260204'],
  ["nitf", "updated", 'date.publication="20260203T162300-0500', 'date.publication="20260203T162300-0400'],
])("[U4] [P2] %s that tells another %s is not committed: %s", (format, stamp, right, wrong) => {
  const { isChanged, says } = check(published, format, (source) => source.replace(right, wrong));
  expect(isChanged).toBe(true);
  expect(says).toThrow(`doesn't carry ${stamp}`);
});

test.each<[WireFormat, string, (source: string) => string]>([
  ["ninjs", "wire status", (source) => source.replace('"canceled"', '"usable"')],
  ["newsml-g2", "wire status", (source) => source.replace("stat:canceled", "stat:usable")],
  ["nitf", "wire status", (source) => source.replace('"canceled"', '"usable"')],
  ["ninjs", "carries copy", (source) => source.replace(/}$/, ',"bodies":[]}')],
  [
    "newsml-g2",
    "carries copy",
    (source) => source.replace("</newsItem>", "<contentSet></contentSet></newsItem>"),
  ],
  [
    "nitf",
    "carries copy",
    (source) => source.replace("<body.content><note", "<body.content><p>It will close.</p><note"),
  ],
])("[N6] [P2] %s of a killed story that is wrong in its %s is not committed", (format, problem, change) => {
  const { isChanged, says } = check(killed, format, change);
  expect(isChanged).toBe(true);
  expect(says).toThrow(problem);
});
