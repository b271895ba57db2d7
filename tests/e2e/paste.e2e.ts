import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Block } from "#copy/format.ts";
import { writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { badge, field, openStory, sees, wordsOn } from "./story-screen.ts";

let room: OpenNewsroom;
let page: Page;

beforeAll(async () => {
  room = await openNewsroom();
  page = await room.seat("reporter");
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[W5] a paste of ten megabytes is refused with a sentence, and nothing is pasted", async () => {
  await openNewStory("too-much");
  const before = await wordsOn(page, "body");
  await paste({ plain: { words: "word ", times: 2_000_000 } });
  await page.getByText("Nothing was pasted; paste it in smaller parts.").waitFor();
  expect(await wordsOn(page, "body")).toBe(before);
  await badge(page, "Saved");
});

const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head><body>
<!--StartFragment--><p class=MsoNormal style='margin:0;font-family:Calibri'><b>Bold</b> and plain<o:p></o:p></p>
<p class=MsoNormal><a href="https://courier.test/report" onclick="alert(1)">the report</a><script>alert(1)</script></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>First point</p><!--EndFragment--></body></html>`;

test("[W5] words from Word arrive as text, emphasis, links and lists, and nothing else", async () => {
  const storyId = await openNewStory("from-word");
  await field(page, "body").click();
  await page.keyboard.press("Control+A");
  await paste({ html: FROM_WORD });
  await sees(page, "body", "First point");
  expect(await storedBody(storyId)).toEqual([
    { kind: "paragraph", runs: [{ text: "Bold", marks: { strong: true } }, { text: " and plain" }] },
    { kind: "paragraph", runs: [{ text: "the report", marks: { link: "https://courier.test/report" } }] },
    { kind: "bullet", runs: [{ text: "First point" }] },
  ]);
});

const FROM_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;color:#000;font-weight:400">The mayor </span><span style="font-weight:700">signed</span><span style="font-weight:400"> it.</span></p><ol><li dir="ltr"><p><span>One step</span></p></li></ol></b><br class="Apple-interchange-newline">`;

test("[W5] words from Google Docs arrive as text, emphasis and lists, and nothing else", async () => {
  const storyId = await openNewStory("from-docs");
  await field(page, "body").click();
  await page.keyboard.press("Control+A");
  await paste({ html: FROM_DOCS });
  await sees(page, "body", "One step");
  expect(await storedBody(storyId)).toEqual([
    {
      kind: "paragraph",
      runs: [{ text: "The mayor " }, { text: "signed", marks: { strong: true } }, { text: " it." }],
    },
    { kind: "number", runs: [{ text: "One step" }] },
  ]);
  expect(room.problems).toEqual([]);
});

test("[W5] [P] from another program's editor, too, comes nothing but words; from ours no ad slot and no object but a picture's place", async () => {
  const storyId = await openNewStory("from-editors");
  await field(page, "body").click();
  await page.keyboard.press("Control+A");
  const foreign = `<p data-pm-slice="0 0 []">Their <b>words</b><span data-embed='{"type":"poll","id":"x"}'></span><span style="display:none" data-embed='{"type":"ad-slot"}'></span></p><style>p{}</style>`;
  await paste({ html: foreign });
  await sees(page, "body", "Their words");
  expect(await storedBody(storyId)).toEqual([
    { kind: "paragraph", runs: [{ text: "Their " }, { text: "words", marks: { strong: true } }] },
  ]);
  await page.keyboard.press("Control+A");
  const own = [
    `<p data-kind="quote" data-pm-slice="1 1 []">Ours</p>`,
    `<p data-kind="paragraph"><span data-embed='{"type":"ad-slot"}'></span></p>`,
    `<p data-kind="paragraph"><span data-embed='{"type":"picture","id":"p1","src":"https://tracker.example/x"}'></span></p>`,
    `<p data-kind="bullet">Kept</p>`,
  ].join("");
  await paste({ html: own });
  await sees(page, "body", "Kept");
  expect(await storedBody(storyId)).toEqual([
    { kind: "paragraph", runs: [{ text: "Ours" }] },
    { kind: "bullet", runs: [{ text: "Kept" }] },
  ]);
  expect(room.problems).toEqual([]);
});

async function openNewStory(slug: string): Promise<string> {
  const storyId = await writtenStory(room.newsroom, undefined, slug);
  await openStory(page, room.server.url, storyId);
  return storyId;
}

interface Clipboard {
  readonly html?: string;
  readonly plain?: { readonly words: string; readonly times: number };
}

/** Pastes into the body as the browser would after Ctrl+V. */
async function paste(clipboard: Clipboard): Promise<void> {
  await field(page, "body").evaluate((body, { html, plain }) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData("text/html", html);
    if (plain) clipboardData.setData("text/plain", plain.words.repeat(plain.times));
    body.focus();
    body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
}

async function storedBody(storyId: string): Promise<readonly Block[]> {
  await badge(page, "Saved");
  const answer = await page.request.get(`${room.server.url}/api/v1/stories/${storyId}/copy`);
  return ((await answer.json()) as { body: readonly Block[] }).body; // as the API's schema says
}
