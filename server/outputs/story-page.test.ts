// @vitest-environment jsdom
import { expect, test } from "vitest";
import { htmlOf, SAMPLE_ORIGIN, sourcesOf } from "#tests/support/read-outputs.ts";
import { SAMPLE_PUBLICATION, sampleCopy, sampleRelease } from "#tests/support/sample-release.ts";
import { type ReaderNote, WIRE_FORMATS } from "./release-for-readers.ts";
import { renderOutputs } from "./render-outputs.ts";

const correction: ReaderNote = {
  kind: "correction",
  label: "Correction:",
  text: "An earlier version gave the wrong length of the closing. It is 18 months.",
  at: new Date("2026-02-03T21:23:59Z"),
};

function page(change: Parameters<typeof sampleRelease>[0] = {}): Document {
  return htmlOf(sourcesOf(sampleRelease(change)).page);
}

test("[P] a story reads in the house order", () => {
  const story = page({ notes: [correction] }).querySelector("article");
  const parts = [
    ".hed",
    ".dek",
    ".byline",
    ".houseline",
    ".dateline",
    ".ad",
    ".notes",
    ".end li",
    ".end p",
  ].map((selector) => story?.querySelector(selector));
  for (const [index, part] of parts.entries()) {
    expect(part, `part ${index}`).toBeTruthy();
    const next = parts[index + 1];
    if (part && next) {
      expect(part.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
  }
});

test("[P] the end of a story is its contacts, copyright, reprint permission and comment policy, to the letter", () => {
  const end = page().querySelector(".end");
  expect([...(end?.querySelectorAll("li, p:not(.printed)") ?? [])].map((line) => line.textContent)).toEqual([
    "• Jane Roe can be reached at jroe@example.com.",
    "• John Doe can be reached at jdoe@example.com.",
    "Copyright © 2026 Potomac Courier, LLC. Click here for reprint permission.",
    "Please read our comment policy before commenting.",
  ]);
  expect([...(end?.querySelectorAll("p a") ?? [])].map((link) => link.getAttribute("href"))).toEqual([
    "https://courier.test/reprints",
    "https://courier.test/comment-policy",
  ]);
});

test("[U5] the line reads to the letter, with its instant in <time>", () => {
  const moved = page().querySelector(".houseline");
  expect(moved?.innerHTML).toBe(
    'The Potomac Courier - Updated: <time datetime="2026-02-03T16:23:00-05:00">4:23 p.m. on Tuesday, February 3, 2026</time>',
  );
  const at = new Date("2026-02-03T05:00:00Z");
  const first = page({ stamps: { firstPublished: at, updated: at, moved: false } });
  expect(first.querySelector(".houseline")?.textContent).toBe(
    "The Potomac Courier - Monday, February 2, 2026",
  );
});

test("[P1] the page carries its NewsArticle", () => {
  const data = JSON.parse(page({ notes: [correction] }).querySelector("script")?.textContent ?? "");
  expect(data).toMatchObject({
    "@type": "NewsArticle",
    headline: "Key bridge to close for 18 months as cracks force a rebuild",
    author: [
      { "@type": "Person", name: "Jane Roe" },
      { "@type": "Person", name: "John Doe" },
    ],
    url: `${SAMPLE_ORIGIN}/metro/2026/02/03/key-bridge-to-close`,
    mainEntityOfPage: { "@id": `${SAMPLE_ORIGIN}/metro/2026/02/03/key-bridge-to-close` },
    publisher: { name: "The Potomac Courier" },
    articleSection: "Metro",
    dateline: "Washington",
    correction: [{ "@type": "CorrectionComment", text: `Correction: ${correction.text}` }],
  });
});

test("[R1] a correction stands at the bottom, or on top when it is said to; newest first, each dated", () => {
  const older: ReaderNote = { ...correction, text: "Older.", at: new Date("2026-02-03T17:00:00Z") };
  const below = page({ notes: [correction, older] }).querySelectorAll(".copy ~ .notes .note");
  expect([...below].map((note) => note.querySelector("p")?.textContent)).toEqual([
    `Correction: ${correction.text}`,
    "Correction: Older.",
  ]);
  expect(below[1]?.querySelector("time")?.textContent).toBe("noon, Feb. 3, 2026");
  const above = page({ notes: [{ ...correction, placement: "top" }] });
  expect(above.querySelectorAll(".copy ~ .notes .note")).toHaveLength(0);
  expect(above.querySelectorAll(".notes .note")).toHaveLength(1);
});

test("a page has no script but its data, one stylesheet, and stays under 60 kB", () => {
  const source = sourcesOf(sampleRelease()).page;
  expect(source.match(/<script/g)).toEqual(["<script"]);
  expect(source.match(/<style/g)).toEqual(["<style"]);
  expect(source).not.toMatch(/ style=| on[a-z]+=/);
  expect(Buffer.byteLength(source)).toBeLessThan(60_000);
});

test.each([
  ["withheld", "withhold", "This story is not available at the moment"],
  ["killed", "kill", "This story has been withdrawn"],
] as const)("[N6] a %s story is a notice without a word of its copy", (state, kind, heading) => {
  const notice: ReaderNote = { ...correction, kind: "kill", label: "Retraction:", text: "It was not so." };
  const release = sampleRelease({
    state,
    kind,
    copy: null,
    notes: state === "killed" ? [notice, correction] : [correction],
  });
  expect(renderOutputs(release, SAMPLE_PUBLICATION).map((output) => output.format)).toEqual([
    "page",
    ...Object.keys(WIRE_FORMATS),
  ]);
  const source = sourcesOf(release).page;
  const document = htmlOf(source);
  expect(document.querySelector("h1")?.textContent).toBe(heading);
  expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  expect(document.querySelector("script")).toBeNull();
  expect(source).not.toContain(correction.text);
  if (state === "killed") expect(document.querySelector(".note")?.textContent).toContain("It was not so.");
});

test("a link that could run something prints as plain words", () => {
  const copy = sampleCopy({
    body: [{ kind: "paragraph", runs: [{ text: "words", marks: { link: "javascript:alert(1)" } }] }],
  });
  expect(page({ copy }).querySelector(".copy p")?.innerHTML).toContain("words");
  expect(page({ copy }).querySelector(".copy a")).toBeNull();
});

test("rendering is pure: the same release gives the same bytes", () => {
  const once = renderOutputs(sampleRelease({ notes: [correction] }), SAMPLE_PUBLICATION);
  expect(renderOutputs(sampleRelease({ notes: [correction] }), SAMPLE_PUBLICATION)).toEqual(once);
});
