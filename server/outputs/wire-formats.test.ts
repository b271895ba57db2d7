// @vitest-environment jsdom
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryCopy } from "#copy/arbitrary-copy.ts";
import type { Block } from "#copy/format.ts";
import { isPrintable } from "#tests/support/is-printable.ts";
import { SAMPLE_ORIGIN, sourcesOf, xmlOf } from "#tests/support/read-outputs.ts";
import { SAMPLE_STAMPS, sampleCopy, sampleRelease } from "#tests/support/sample-release.ts";
import { legalText } from "./legal-text.ts";
import { type ReaderNote, type ReleaseForReaders, WIRE_FORMATS } from "./release-for-readers.ts";

const ADDRESS = `${SAMPLE_ORIGIN}/metro/2026/02/03/key-bridge-to-close`;
const correction: ReaderNote = {
  kind: "correction",
  label: "Correction:",
  text: "An earlier version gave the wrong length of the closing. It is 18 months.",
  at: SAMPLE_STAMPS.updated,
};
const BODY: readonly Block[] = [
  {
    kind: "paragraph",
    runs: [
      { text: "The bridge " },
      { text: "will", marks: { em: true } },
      { text: " close, " },
      { text: "the city", marks: { link: "https://dc.example/a(b)" } },
      { text: " said." },
    ],
  },
  { kind: "embed", embed: { type: "ad-slot" } },
  { kind: "subhed", runs: [{ text: "What is #1" }] },
  { kind: "bullet", runs: [{ text: "Buses" }] },
  { kind: "bullet", runs: [{ text: "Trains", marks: { strong: true } }] },
  { kind: "number", runs: [{ text: "Look" }] },
  { kind: "quote", runs: [{ text: "“No bridge,” he said." }] },
  { kind: "embed", embed: { type: "picture", id: "p1", caption: "Unseen", alt: "Unseen", credit: "Unseen" } },
  { kind: "note", runs: [{ text: "Mr. Ortiz is the editor’s cousin." }] },
];

const told = (change: Partial<ReleaseForReaders> = {}) =>
  sourcesOf(
    sampleRelease({
      copy: sampleCopy({
        hed: [{ text: "Key bridge to close" }],
        dek: [{ text: "For 18 months." }],
        body: BODY,
      }),
      notes: [correction],
      kind: "correction",
      ...change,
    }),
  );

test("[P2] the story as text", () => {
  expect(told().text).toBe(`Key bridge to close

For 18 months.

By Jane Roe and John Doe
The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026

WASHINGTON — The bridge will close, the city said.

What is #1

• Buses
• Trains

1. Look

    “No bridge,” he said.

[Mr. Ortiz is the editor’s cousin.]

Correction: An earlier version gave the wrong length of the closing. It is 18 months. (4:23 p.m., Feb. 3, 2026)

• Jane Roe can be reached at jroe@example.com.
• John Doe can be reached at jdoe@example.com.

Copyright © 2026 Potomac Courier, LLC. Ask for reprint permission at https://courier.test/reprints.

${ADDRESS}
`);
});

test("[P2] the story as Markdown", () => {
  expect(told().markdown).toBe(`# Key bridge to close

**For 18 months.**

By Jane Roe and John Doe

The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026

WASHINGTON — The bridge *will* close, [the city](<https://dc.example/a(b)>) said.

## What is #1

- Buses
- **Trains**

1. Look

> “No bridge,” he said.

*Mr. Ortiz is the editor’s cousin.*

**Correction:** An earlier version gave the wrong length of the closing. It is 18 months. *(4:23 p.m., Feb. 3, 2026)*

* Jane Roe can be reached at jroe@example.com.
* John Doe can be reached at jdoe@example.com.

---

Copyright © 2026 Potomac Courier, LLC. Ask for reprint permission at https://courier.test/reprints.

<${ADDRESS}>
`);
});

/** The Markdown between the house line and the end of the story that these lines make. */
function markdownOf(...body: readonly Block[]): string {
  const copy = sampleCopy({ body: [{ kind: "paragraph", runs: [{ text: "Lede" }] }, ...body] });
  const fields = { ...copy.fields, byline: [], dateline: "" };
  const { markdown } = sourcesOf(sampleRelease({ copy: { ...copy, fields } }));
  return markdown.slice(
    markdown.indexOf("\n\nLede\n\n") + "\n\nLede\n\n".length,
    markdown.indexOf("\n\n---\n"),
  );
}

const AD: Block = { kind: "embed", embed: { type: "ad-slot" } };

test.each<[string, readonly Block[], string]>([
  [
    "lists that an advertisement parts stay apart",
    [
      { kind: "bullet", runs: [{ text: "a" }] },
      AD,
      { kind: "bullet", runs: [{ text: "b" }] },
      AD,
      { kind: "bullet", runs: [{ text: "c" }] },
      { kind: "number", runs: [{ text: "d" }] },
      AD,
      { kind: "number", runs: [{ text: "e" }] },
    ],
    "- a\n\n+ b\n\n- c\n\n1. d\n\n1) e",
  ],
  [
    "a heading keeps the signs at its end",
    [{ kind: "subhed", runs: [{ text: "More C ##" }] }],
    "## More C #\\#",
  ],
  ["a heading may be such a sign", [{ kind: "subhed", runs: [{ text: "#" }] }], "## \\#"],
  [
    "a line that several runs make begins no list",
    [{ kind: "paragraph", runs: [{ text: "1" }, { text: ". One", marks: { em: true } }] }],
    "1\\. One",
  ],
  [
    "an exclamation before a link makes no picture of it",
    [
      {
        kind: "paragraph",
        runs: [{ text: "Go!" }, { text: "here", marks: { link: "https://a.example/?b=1&copy=2" } }],
      },
    ],
    "Go\\![here](<https://a.example/?b=1&amp;copy=2>)",
  ],
  [
    "spaces stand outside of stress, and what CommonMark would not see is left out",
    [
      {
        kind: "paragraph",
        runs: [
          { text: "The " },
          { text: "Post ", marks: { strong: true } },
          { text: "“said”", marks: { em: true } },
          { text: "so" },
          { text: "far", marks: { em: true } },
        ],
      },
    ],
    "The **Post** “said”so*far*",
  ],
  [
    "a note to readers keeps its link",
    [
      {
        kind: "note",
        runs: [{ text: "See " }, { text: "this", marks: { link: "https://a.example/" } }, { text: "." }],
      },
    ],
    "*See* [*this*](<https://a.example/>)*.*",
  ],
])("[P2] in Markdown, %s", (_title, body, expected) => {
  expect(markdownOf(...body)).toBe(expected);
});

test("[P2] what the receiving desk is told stands in edNote, what readers are told in the body", () => {
  const { ninjs, nitf, "newsml-g2": g2 } = told();
  const json = JSON.parse(ninjs);
  expect(json).toMatchObject({
    uri: "urn:uuid:0190f5f0-7a3b-7c1d-8e2f-000000000001",
    version: "2",
    pubStatus: "usable",
    edNote: "Corrects an earlier version. The correction is in the body.",
    by: "By Jane Roe and John Doe",
    located: "Washington",
    firstCreated: "2026-02-03T09:00:00-05:00",
    versionCreated: "2026-02-03T16:23:00-05:00",
  });
  for (const { value } of json.bodies) {
    expect(value).toContain(correction.text);
    expect(value).not.toContain("Corrects an earlier version");
    expect(value).not.toMatch(/Advertisement|Unseen/);
  }
  const xml = xmlOf(g2);
  expect(xml.querySelector("itemMeta > edNote")?.textContent).toBe(json.edNote);
  expect(xml.querySelector("itemMeta > signal")?.getAttribute("qcode")).toBe("sig:correction");
  expect(xml.querySelector("contentSet > inlineXML > nitf > body note")?.textContent).toContain("cousin");
  const alone = xmlOf(nitf);
  expect(alone.querySelector("docdata > ed-msg")?.getAttribute("info")).toBe(json.edNote);
  expect(alone.querySelector("docdata > correction")?.getAttribute("info")).toBe(correction.text);
  expect(alone.querySelector("docdata > date\\.issue")?.getAttribute("norm")).toBe("20260203T090000-0500");
  expect(alone.querySelector("date\\.expire")).toBeNull();
  expect(alone.querySelector("hl1")?.textContent).toBe("Key bridge to close");
  expect(alone.querySelector("body\\.content > p")?.textContent).toBe(
    "WASHINGTON — The bridge will close, the city said.",
  );
});

test.each([
  ["withheld", "withhold", "withheld", "Do not publish"],
  ["killed", "kill", "canceled", "Withdraw whatever you have published"],
] as const)(
  "[N6] [P2] a %s story goes to the wire as its status, without a word of copy",
  (state, kind, status, order) => {
    const note: ReaderNote = {
      kind,
      label: "Editor’s note:",
      text: "We are looking at it.",
      at: SAMPLE_STAMPS.updated,
    };
    const notes = [note, correction];
    const sources = told({ state, kind, copy: null, wireStatus: status, notes });
    expect(JSON.parse(sources.ninjs).pubStatus).toBe(status);
    expect(xmlOf(sources["newsml-g2"]).querySelector("pubStatus")?.getAttribute("qcode")).toBe(
      `stat:${status}`,
    );
    expect(xmlOf(sources.nitf).querySelector("docdata")?.getAttribute("management-status")).toBe(status);
    for (const format of ["ninjs", "newsml-g2", "nitf"] as const) expect(sources[format]).toContain(order);
    for (const format of Object.keys(WIRE_FORMATS) as (keyof typeof WIRE_FORMATS)[]) {
      for (const words of ["Key bridge", "18 months", "Jane Roe", "Buses"])
        expect(sources[format].replaceAll(ADDRESS, ""), format).not.toContain(words);
    }
    for (const format of ["text", "markdown", "ninjs", "nitf"] as const)
      expect(sources[format]).toContain(note.text);
  },
);

const HOSTILE = [
  "</script>]]><nitf>&amp;&#0;",
  "# not a heading",
  "1. not a list",
  "- nor this",
  "> nor a quotation",
  "**not strong** _nor em_ `nor code` [nor](a link) ![nor a picture](x)",
  "<b>no HTML</b> &copy; <https://no.example>",
  "a\\*b",
  "## C# #",
  "© &copy; AT&T!",
  "\u202Edesrever\u2066 🗳️👩🏽‍🚀 \u0000\ufffe",
];

test.each(HOSTILE)("[threat 19] on the wire, too, hostile words stay words: %j", (said) => {
  const words = legalText(said);
  const body: Block[] = [{ kind: "paragraph", runs: [{ text: said }] }];
  const copy = sampleCopy({ hed: [{ text: said }], dek: [], body });
  const sources = sourcesOf(sampleRelease({ copy: { ...copy, fields: { ...copy.fields, dateline: "" } } }));
  expect(sources.text.split("\n\n")).toContain(words.trim());
  expect(JSON.parse(sources.ninjs).headlines[0].value).toBe(words.trim());
  for (const format of ["nitf", "newsml-g2"] as const) {
    const xml = xmlOf(sources[format]);
    expect(xml.querySelector("hl1")?.textContent).toBe(words);
    expect(xml.querySelector("body\\.content > p")?.textContent).toBe(words);
  }
  const lines = sources.markdown.split("\n\n");
  const paragraph = lines.at(3) ?? "";
  expect(paragraph.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(words.trim());
  expect(paragraph).not.toMatch(/(?<!\\)[*_`[\]<>]/);
  expect(paragraph).not.toMatch(/^\s*(#|-|\+|=|\d+[.)])/);
});

test("[P2] any copy is well-formed on the wire, and no line of it is lost", () => {
  fc.assert(
    fc.property(arbitraryCopy, (copy) => {
      fc.pre(isPrintable(copy));
      const sources = sourcesOf(sampleRelease({ copy }));
      const spaced = (text: string) => text.replaceAll(/\s+/g, " ").trim();
      const xml = spaced(xmlOf(sources.nitf).querySelector("body\\.content")?.textContent ?? "");
      xmlOf(sources["newsml-g2"]);
      for (const block of copy.body) {
        if (block.kind === "embed") continue;
        const words = spaced(legalText(block.runs.map(({ text }) => text).join("")));
        expect(spaced(sources.text)).toContain(words);
        expect(xml).toContain(words);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
