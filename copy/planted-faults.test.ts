// @vitest-environment jsdom
import { expect, test } from "vitest";
import * as Y from "yjs";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { copyOf } from "./arbitrary-copy.ts";
import { diffCopy } from "./diff.ts";
import { findInText } from "./find.ts";
import { type Block, BODY } from "./format.ts";
import { cleanPaste } from "./paste.ts";
import { readCopy } from "./read.ts";
import { countWords } from "./word-count.ts";
import { seedCopy, writeCopy } from "./write.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

test.each(
  proofOf<typeof writeCopy>(
    "[Y8]",
    (write) => {
      const doc = new Y.Doc();
      seedCopy(doc);
      write(doc, { body: [paragraph("The council met on Monday."), paragraph("It voted.")] });
      const page = new Y.Doc();
      Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
      page.getText(BODY).insert(11, " «quietly»");
      const caret = Y.createRelativePositionFromTypeIndex(doc.getText(BODY), 32);
      write(doc, { body: [paragraph("The council met on Tuesday."), paragraph("It voted.")] });
      expect(Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index).toBe(33);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(page));
      expect(doc.getText(BODY).toString()).toBe("The council «quietly» met on Tuesday.\nIt voted.\n");
      const before = Y.encodeStateAsUpdate(doc);
      write(doc, readCopy(doc));
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    },
    writeCopy,
    {
      "the words are cleared and written again": (doc, next) => {
        doc.getText(BODY).delete(0, doc.getText(BODY).length);
        writeCopy(doc, next);
      },
      "a document of its own is merged in": (doc, next) => {
        const seeded = new Y.Doc();
        seedCopy(seeded);
        writeCopy(seeded, next);
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(seeded));
      },
      "the end is left as it was": (doc, { body = [] }) => writeCopy(doc, { body: body.slice(0, 1) }),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof diffCopy>(
    "[W3]",
    (diff) => {
      const before = copyOf("The council voted 7-2.", "It adjourned.", "Nobody spoke.");
      const after = copyOf("The council voted 7-3.", "Nobody spoke.", "A crowd left.");
      const { blocks, changed } = diff(before, after);
      const side = (side: "added" | "removed") =>
        blocks.map(({ runs }) =>
          runs.map((run) => (run.change === side ? `[${run.text}]` : run.change === "same" ? run.text : "")),
        );
      expect(changed).toBe(true);
      expect(side("removed").map((runs) => runs.join(""))).toEqual([
        "The council voted 7-[2].",
        "[It adjourned.]",
        "Nobody spoke.",
        "",
      ]);
      expect(side("added").map((runs) => runs.join(""))).toEqual([
        "The council voted 7-[3].",
        "",
        "Nobody spoke.",
        "[A crowd left.]",
      ]);
      expect(diff(before, before)).toMatchObject({ changed: false, words: { added: 0, removed: 0 } });
    },
    diffCopy,
    {
      "the two are taken the wrong way round": (before, after) => diffCopy(after, before),
      "what was taken out isn't shown": (before, after) => {
        const diff = diffCopy(before, after);
        const shown = diff.blocks.map((block) => ({
          ...block,
          runs: block.runs.filter((run) => run.change !== "removed"),
        }));
        return { ...diff, blocks: shown };
      },
      "paragraphs are compared whole": (before, after) => {
        const diff = diffCopy(before, after);
        const whole = diff.blocks.map((block) => ({
          ...block,
          runs: block.runs.map((run) =>
            block.change === "same" ? run : { ...run, change: "added" as const },
          ),
        }));
        return { ...diff, blocks: whole };
      },
      "something has always changed": (before, after) => ({ ...diffCopy(before, after), changed: true }),
    },
  ),
)("%s", (_title, run) => run());

const FROM_WORD = `<style>p { color: red }</style><h2>What next</h2>
<p class=MsoNormal style="font-family:Calibri">One <b>bold</b> <a href="https://example.com/a">link</a>,
<a href="javascript:alert(1)">none</a>.<script>alert(2)</script></p><ul><li>First<li>Second</ul>`;

const shown = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "embed" ? ["embed"] : [block.kind, ...block.runs]));

test.each(
  proofOf<typeof cleanPaste>(
    "[W5]",
    (clean) => {
      const paste = clean(new DOMParser().parseFromString(FROM_WORD, "text/html"));
      expect(paste.tooLarge ? [] : shown(paste.blocks)).toEqual([
        ["subhed", { text: "What next" }],
        [
          "paragraph",
          { text: "One " },
          { text: "bold", marks: { strong: true } },
          { text: " " },
          { text: "link", marks: { link: "https://example.com/a" } },
          { text: ", none." },
        ],
        ["bullet", { text: "First" }],
        ["bullet", { text: "Second" }],
      ]);
    },
    cleanPaste,
    {
      "only the plain text is taken": (root) => ({
        tooLarge: false,
        blocks: (root.textContent ?? "").split("\n").map(paragraph),
      }),
      "a link that runs is kept": (root) => {
        const paste = cleanPaste(root);
        if (paste.tooLarge) return paste;
        const running = { text: "none", marks: { link: "javascript:alert(1)" } };
        const blocks = paste.blocks.map((block) =>
          block.kind === "paragraph" ? { ...block, runs: [...block.runs, running] } : block,
        );
        return { tooLarge: false, blocks };
      },
      "a script's text is words": (root) => {
        const copy = root.cloneNode(true) as Document; // of a document
        for (const script of copy.querySelectorAll("script, style"))
          script.replaceWith(script.textContent ?? "");
        return cleanPaste(copy);
      },
      "lists become paragraphs": (root) => {
        const paste = cleanPaste(root);
        if (paste.tooLarge) return paste;
        const blocks = paste.blocks.map((block) =>
          block.kind === "bullet" ? { ...block, kind: "paragraph" as const } : block,
        );
        return { tooLarge: false, blocks };
      },
      "every paste is too large": () => ({ tooLarge: true, words: 1 }),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof countWords>(
    "[W6]",
    (count) => {
      const embed = {
        type: "picture",
        id: "p",
        caption: "Not counted",
        alt: "nor this",
        credit: "",
      } as const;
      const body: Block[] = [paragraph("He’s at the state-of-the-art arena."), { kind: "embed", embed }];
      expect(count({ body })).toBe(5);
      expect(count({ body: [...body, { kind: "embed", embed: { type: "ad-slot" } }] })).toBe(5);
      expect(count({ body: [paragraph("said — and")] })).toBe(2);
      expect(count({ body: [{ kind: "paragraph", runs: [{ text: "by" }, { text: "line" }] }] })).toBe(1);
    },
    countWords,
    {
      "captions count": ({ body }) => countWords({ body: [...body, ...body.flatMap(captions)] }),
      "every run is a word of its own": ({ body }) =>
        body.reduce((sum, block) => sum + runsOf(block).reduce((all, run) => all + countRun(run.text), 0), 0),
      "dashes are words": ({ body }) =>
        body.flatMap(runsOf).reduce((sum, run) => sum + run.text.split(/\s+/).length, 0),
    },
  ),
)("%s", (_title, run) => run());

const runsOf = (block: Block) => (block.kind === "embed" ? [] : block.runs);
const countRun = (text: string) => countWords({ body: [paragraph(text)] });
const captions = (block: Block) =>
  block.kind === "embed" && block.embed.type === "picture" ? [paragraph(block.embed.caption)] : [];

test.each(
  proofOf<typeof findInText>(
    "[W6]",
    (find) => {
      expect(find("City Hall and city hall", "hall")).toEqual([
        { from: 5, to: 9 },
        { from: 19, to: 23 },
      ]);
      expect(find("City Hall and city hall", "hall", { matchCase: true })).toEqual([{ from: 19, to: 23 }]);
      expect(find("art, party", "art", { wholeWord: true })).toEqual([{ from: 0, to: 3 }]);
      expect(find("don’t", "don't")).toEqual([{ from: 0, to: 5 }]);
      expect(find("aaa", "aa")).toEqual([{ from: 0, to: 2 }]);
    },
    findInText,
    {
      "case always counts": (text, words, options) =>
        findInText(text, words, { ...options, matchCase: true }),
      "parts of words are found": (text, words, options) =>
        findInText(text, words, { ...options, wholeWord: false }),
      "quotes must be curled alike": (text, words, options) =>
        findInText(text, words, { ...options, exact: true }),
      "only the first is found": (...asked) => findInText(...asked).slice(0, 1),
    },
  ),
)("%s", (_title, run) => run());
