// @vitest-environment jsdom
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryCopy } from "#copy/arbitrary-copy.ts";
import { isPrintable } from "#tests/support/is-printable.ts";
import { htmlOf, SAMPLE_ORIGIN, sourcesOf, xmlOf } from "#tests/support/read-outputs.ts";
import { SAMPLE_STAMPS, sampleCopy, sampleRelease } from "#tests/support/sample-release.ts";
import { atomFeed, rssFeed } from "./feeds.ts";
import { legalText } from "./legal-text.ts";
import { ORIGIN, place } from "./places.ts";
import { whyNotWellFormed } from "./well-formed.ts";

const HOSTILE = [
  `</script><script>alert(1)</script>`,
  `]]><item><title>forged</title></item><![CDATA[`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `<!-- `,
  `--><b>`,
  `&amp;&#0;&bogus;`,
  `a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg`,
  `\u202Edesrever\u2066isolated`,
  `🗳️👩🏽‍🚀 \u{1F1FA}\u{1F1F8}`,
  `lone \ud800 and \udfff halves`,
  `line\u2028separator\u2029`,
  `non\u00a0breaking “curly” — dash`,
  `${ORIGIN}${place("masthead")}\uFFFEnothing\uFFFE`,
  `$& $1 $$ \\u003c`,
];

const feed = {
  title: `Courier & <Sons> ]]>`,
  zone: "America/New_York",
  page: "/",
  self: "/feeds/x.xml",
  updated: SAMPLE_STAMPS.updated,
  published: SAMPLE_STAMPS.firstPublished,
};

/** Checks that all formats of a release with these words hold them unchanged, and nothing else's. */
function checkWords(text: string): void {
  const words = `x${text}x`;
  const said = `x${legalText(text)}x`;
  const base = sampleCopy();
  const release = sampleRelease({
    copy: {
      ...base,
      hed: [{ text: words }],
      dek: [{ text: words, marks: { em: true } }],
      fields: {
        ...base.fields,
        byline: [{ id: "c", order: 1, name: words, contact: words }],
        dateline: words,
      },
      body: [
        { kind: "paragraph", runs: [{ text: words, marks: { link: `https://example.com/${words}` } }] },
        { kind: "quote", runs: [{ text: words }] },
      ],
    },
    notes: [{ kind: "correction", label: "Correction:", text: words, at: SAMPLE_STAMPS.updated }],
  });
  const sources = sourcesOf(release);
  const page = htmlOf(sources.page);
  expect(page.querySelectorAll("script")).toHaveLength(1);
  expect(page.querySelectorAll("img, [onerror], [onmouseover]")).toHaveLength(0);
  expect(page.querySelector("h1.hed")?.textContent).toBe(said);
  expect(page.querySelector("blockquote p")?.textContent).toBe(said);
  const data = JSON.parse(page.querySelector("script")?.textContent ?? "");
  expect(data.headline).toBe(said);
  expect(data.author[0].name).toBe(said);
  expect(sources["json-ld"]).not.toMatch(/[<>&\u2028\u2029]/);
  const rss = xmlOf(rssFeed({ ...feed, entries: [sources["rss-item"]] }).replaceAll(ORIGIN, SAMPLE_ORIGIN));
  expect(rss.querySelectorAll("item")).toHaveLength(1);
  expect(rss.querySelector("item > title")?.textContent).toBe(said);
  expect(rss.querySelector("item > description")?.textContent).toBe(said);
  const atom = xmlOf(
    atomFeed({ ...feed, entries: [sources["atom-entry"]] }).replaceAll(ORIGIN, SAMPLE_ORIGIN),
  );
  expect(atom.querySelector("entry > title")?.textContent).toBe(said);
  expect(atom.querySelector("author > name")).toBeTruthy();
  const inFeed = htmlOf(atom.querySelector("entry > content")?.textContent ?? "");
  expect(inFeed.querySelector("blockquote p")?.textContent).toBe(said);
  expect(inFeed.querySelectorAll("script, img")).toHaveLength(0);
  expect(JSON.parse(sources["json-feed-item"]).title).toBe(said);
}

test.each(HOSTILE)("[threat 19] hostile words stay words: %j", (text) => {
  checkWords(text);
});

test("[threat 19] any words stay words, in every format", () => {
  const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 8 }));
  const text = fc
    .array(piece, { maxLength: 4 })
    .map((pieces) => pieces.join("").replaceAll(/[\r\n\t]/g, " "));
  fc.assert(fc.property(text, checkWords), { numRuns: 25 });
}, 60_000);

test("[P2] any copy gives well-formed feeds and a page whose only script is its data", () => {
  fc.assert(
    fc.property(arbitraryCopy, (copy) => {
      fc.pre(isPrintable(copy));
      const sources = sourcesOf(sampleRelease({ copy }));
      xmlOf(rssFeed({ ...feed, entries: [sources["rss-item"]] }).replaceAll(ORIGIN, SAMPLE_ORIGIN));
      xmlOf(atomFeed({ ...feed, entries: [sources["atom-entry"]] }).replaceAll(ORIGIN, SAMPLE_ORIGIN));
      expect(htmlOf(sources.page).querySelectorAll("script")).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test.each([
  ["<a>x</a>", null],
  ["<a>x</b>", "</b> closes what isn't open"],
  ["<a>x", "<a> is never closed"],
  ["<a>x & y</a>", 'a bare & near "x & y"'],
  ["<a>]]></a>", "a bare ]]>"],
  ['<a b="1 & 2"/>', `a bare & near "<a b="1 & 2"/>"`],
  ["<a>1 < 2</a>", "a bare <"],
])("the fragment checker sees %j", (fragment, problem) => {
  expect(whyNotWellFormed(fragment)).toBe(problem);
});
