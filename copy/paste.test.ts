// @vitest-environment jsdom
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Run } from "./format.ts";
import { cleanPaste } from "./paste.ts";
import { isSafeLink } from "./validate.ts";

function paste(html: string): readonly Block[] {
  const result = cleanPaste(new DOMParser().parseFromString(html, "text/html"));
  if (result.tooLarge) throw new Error(`too large: ${result.words} words`);
  return result.blocks;
}

/** "kind: words with *em*, **strong** and [links](address)" for tables. */
const show = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.kind === "embed") return "embed";
    const words = block.runs.map(showRun).join("");
    return block.kind === "paragraph" ? words : `${block.kind}: ${words}`;
  });

function showRun({ text, marks }: Run): string {
  let shown = text;
  if (marks?.em) shown = `*${shown}*`;
  if (marks?.strong) shown = `**${shown}**`;
  return marks?.link ? `[${shown}](${marks.link})` : shown;
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0in;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<h2><b>What the council<br>decided</b></h2>
<p class=MsoNormal style='mso-margin-top-alt:auto'><span style='font-family:"Times New Roman",serif;mso-fareast-font-family:Calibri'>The
council <b style='mso-bidi-font-weight:normal'>voted</b> on <i>Tuesday</i>.<span style='mso-spacerun:yes'>&nbsp; </span>It
<del cite="mailto:x"><span>never </span></del><ins><span>then</span></ins> rose.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>First point<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Second point<o:p></o:p></p>
<p class=MsoListParagraph>·&nbsp;&nbsp;&nbsp; Third point</p>
<p class=MsoNormal><span style='mso-hide:all'>hidden</span><a href="https://example.com/a"><span style='color:blue'>A
link</span></a><a class=msocomanchor href="#_msocom_1">[JR1]</a><v:shape><v:textbox>Drawing</v:textbox></v:shape>.</p>
<div style='mso-element:comment-list'><p>A comment</p></div>
<!--EndFragment--></body></html>`;

const GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0f2a">
<h2 dir="ltr"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">The money</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;white-space:pre-wrap;">Plain, </span><span
style="font-weight:700;font-style:normal;white-space:pre-wrap;">bold</span><span style="font-weight:400;font-style:italic;">, slanted</span><span> and </span><a
href="https://www.google.com/url?q=https://example.com/report?a%3D1&amp;sa=D&amp;source=editors&amp;ust=17" style="text-decoration:none;"><span style="font-weight:400;">linked</span></a><span>.</span></p>
<br />
<ul><li dir="ltr" style="list-style-type:disc;"><p dir="ltr" role="presentation"><span>One</span></p></li>
<ul><li dir="ltr"><p dir="ltr" role="presentation"><span>Within one</span></p></li></ul>
<li dir="ltr"><p role="presentation"><span>Two</span></p></li></ul>
<ol><li><p role="presentation"><span>Counted</span></p></li></ol></b>`;

const GMAIL = `<div dir="ltr">Here is my draft.<div><br></div><div>The mayor <b>said</b>&nbsp;no.</div><div>She left.</div></div>
<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Monday the desk wrote:<br></div>
<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex"><div>Send it by <i>noon</i>.</div><div>Thanks</div></blockquote></div>
<img width="1" height="1" src="https://track.example.com/p.gif" alt="tracked">`;

const OUTLOOK = `<div class="WordSection1"><p class="MsoNormal">See <a
href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fplan&amp;data=05%7C01&amp;reserved=0">the plan</a>.</p>
<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Desk<br><b>Sent:</b> Monday</p></div></div>`;

const APPLE_MAIL = `<div style="overflow-wrap: break-word;"><div>First.<span class="Apple-converted-space">&nbsp;</span></div>
<br class="Apple-interchange-newline"><blockquote type="cite"><div>Earlier words</div></blockquote></div>`;

const WEB = `<article><script>track()</script><style>p{color:red}</style><noscript><p>Turn it on</p></noscript>
<h1>A headline</h1><p class="sr-only">Skip to the end</p><div style="display:none">Preheader</div>
<p>Para with <a href="javascript:alert(1)">a trap</a>, <a href="/local">a local</a>
 and <a href="https://example.com/x y">a spaced</a> link<sup class="reference">[1]</sup>.</p>
<figure><img src="x.jpg" alt="alt"><figcaption>A caption</figcaption></figure>
<blockquote><p>Quoted one</p><p>Quoted two</p><ul><li>Quoted item</li></ul></blockquote>
<ol><li>Item with<br>a break<ul><li>inner</li></ul></li><li><div>Framed</div> on</li></ol>
<pre>line one
line two</pre>
<svg><text>drawn</text></svg><button>Share</button><iframe src="https://example.com"></iframe>
<table><thead><tr><th>City</th><th>Votes</th></tr></thead><tr><td><p>Richmond</p></td><td>1,250</td></tr></table>
<table><tr><td><p>Column one</p><p>goes on</p></td><td><h3>Beside</h3></td></tr></table></article>`;

describe("[W5] paste", () => {
  test.each([
    [
      "Word",
      WORD,
      [
        "subhed: What the council decided",
        "The council **voted** on *Tuesday*. It then rose.",
        "bullet: First point",
        "number: Second point",
        "bullet: Third point",
        "[A link](https://example.com/a).",
      ],
    ],
    [
      "Google Docs",
      GOOGLE_DOCS,
      [
        "subhed: The money",
        "Plain, **bold***, slanted* and [linked](https://example.com/report?a=1).",
        "bullet: One",
        "bullet: Within one",
        "bullet: Two",
        "number: Counted",
      ],
    ],
    [
      "Gmail",
      GMAIL,
      [
        "Here is my draft.",
        "The mayor **said**\u00a0no.",
        "She left.",
        "On Monday the desk wrote:",
        "quote: Send it by *noon*.",
        "quote: Thanks",
      ],
    ],
    ["Outlook", OUTLOOK, ["See [the plan](https://example.com/plan).", "**From:** Desk", "**Sent:** Monday"]],
    ["Apple Mail", APPLE_MAIL, ["First.", "quote: Earlier words"]],
    [
      "the web",
      WEB,
      [
        "subhed: A headline",
        "Para with a trap, a local and [a spaced](https://example.com/x%20y) link.",
        "A caption",
        "quote: Quoted one",
        "quote: Quoted two",
        "bullet: Quoted item",
        "number: Item with a break",
        "bullet: inner",
        "number: Framed on",
        "line one",
        "line two",
        "City\tVotes",
        "Richmond\t1,250",
        "Column one",
        "goes on",
        "subhed: Beside",
      ],
    ],
  ])("from %s", (_, html, expected) => {
    expect(show(paste(html))).toEqual(expected);
  });

  test.each([
    ["spaces at the ends of marks stay outside them", "a<b> bold </b>word", ["a **bold** word"]],
    ["marks across a space stay one", "<b>two</b> <b>words</b>", ["**two words**"]],
    [
      "a second paragraph of a list item is no item",
      "<ul><li><p>one</p><p>two</p></li></ul>",
      ["bullet: one", "two"],
    ],
    ["a fragment alone", "just words", ["just words"]],
    ["invisible characters", "a\u200bb\u00adc\ufeffd\ue000", ["abcd"]],
    ["emoji and joined scripts stay", "👩‍🚒 نمی‌خواهم", ["👩‍🚒 نمی‌خواهم"]],
    ["typographic characters arrive as typed", "“No” — 10\u00a0p.m.", ["“No” — 10\u00a0p.m."]],
    ["only pictures", '<img src="a.png"><p>&nbsp;</p><br>', []],
    [
      "a link around blocks",
      '<a href="https://example.com"><div>a</div><div>b</div></a>',
      ["[a](https://example.com)", "[b](https://example.com)"],
    ],
  ])("%s", (_, html, expected) => {
    expect(show(paste(html))).toEqual(expected);
  });

  test("a fragment or an element will do as well as a document", () => {
    const template = document.createElement("template");
    template.innerHTML = "<p>one</p><p>two</p>";
    expect(cleanPaste(template.content)).toMatchObject({ tooLarge: false, blocks: [{}, {}] });
    const element = document.createElement("p");
    element.textContent = "words";
    expect(cleanPaste(element)).toEqual({
      tooLarge: false,
      blocks: [{ kind: "paragraph", runs: [{ text: "words" }] }],
    });
  });

  test("[W5] a paste far too large is refused by its words, not cut", () => {
    const body = document.createElement("div");
    for (let index = 0; index < 12_000; index += 1)
      body.appendChild(document.createElement("p")).textContent = "two words";
    expect(cleanPaste(body)).toEqual({ tooLarge: true, words: 24_000 });
    const long = document.createElement("p");
    long.textContent = "word ".repeat(100_000);
    expect(cleanPaste(long)).toEqual({ tooLarge: true, words: 100_000 });
  });

  test("nesting deeper than the call stack is read", () => {
    const leaf = { nodeType: 3, nodeValue: "down here", lastChild: null, previousSibling: null };
    let root: object = leaf;
    for (let depth = 0; depth < 50_000; depth += 1)
      root = { nodeType: 11, lastChild: root, previousSibling: null };
    // Fragments reduced to what is read of them: jsdom itself can't nest this deep.
    expect(cleanPaste(root as Node)).toMatchObject({ blocks: [{ runs: [{ text: "down here" }] }] });
  });

  const tags = fc.constantFrom(
    "p",
    "div",
    "b",
    "i",
    "span",
    "ul",
    "ol",
    "li",
    "blockquote",
    "h2",
    "td",
    "tr",
    "table",
    "br",
    "pre",
    "a",
    "script",
    "o:p",
  );
  const styles = fc.constantFrom(
    "",
    ' style="font-weight:700"',
    ' style="mso-list:l0 level1"',
    ' style="white-space:pre"',
    ' href="javascript:1"',
    ' href="https://example.com"',
  );
  const html = fc.array(
    fc.oneof(
      fc.tuple(tags, styles).map(([tag, style]) => `<${tag}${style}>`),
      tags.map((tag) => `</${tag}>`),
      fc.constantFrom("word", " ", "\n", "&nbsp;", "·", "1. ", "“quoted”", "\u0000", "<!-- c -->"),
    ),
    { maxLength: 30 },
  );

  test("[W5] whatever comes, what arrives is clean", () => {
    fc.assert(
      fc.property(html, (parts) => {
        for (const block of paste(parts.join(""))) {
          if (block.kind === "embed") throw new Error("nothing pasted becomes an embed");
          const text = block.runs.map((run) => run.text).join("");
          expect(text).toBe(text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/gu, ""));
          expect(text).not.toMatch(/^$|\n| {2}|\u00a0 | \u00a0/u);
          for (const { marks } of block.runs) {
            expect(Object.keys(marks ?? {}).every((name) => ["em", "link", "strong"].includes(name))).toBe(
              true,
            );
            expect(marks?.link === undefined || isSafeLink(marks.link)).toBe(true);
          }
        }
      }),
    );
  });
});
