import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryCopy } from "./arbitrary-copy.ts";
import { copyJson, INPUT_LIMITS, parseCopyInput } from "./blocks.ts";
import { sameCopy } from "./canonical.ts";
import type { Copy } from "./format.ts";

function parsed(value: unknown) {
  const result = parseCopyInput(value);
  if (!result.ok) throw new Error(`${result.problem.path}: ${result.problem.sentence}`);
  return result.value;
}

describe("[Y8] copy from outside", () => {
  test("what is left out stays out, what is short is filled in", () => {
    expect(parsed({})).toEqual({});
    expect(
      parsed({
        base: "g1s42",
        hed: "A hed",
        dek: [{ text: "A " }, { text: "dek" }],
        fields: {
          byline: [
            { name: "Jane Roe", staffer: "s1" },
            { name: "John Doe", id: "x", contact: null },
          ],
        },
        body: [
          { runs: [{ text: "Plain " }, { text: "and not", marks: { em: true, strong: false } }] },
          { kind: "subhed", runs: [] },
          { kind: "embed", embed: { type: "ad-slot" } },
          { kind: "embed", embed: { type: "picture", id: "p1", caption: "The hall." } },
        ],
      }),
    ).toEqual({
      base: "g1s42",
      hed: [{ text: "A hed" }],
      dek: [{ text: "A dek" }],
      fields: {
        byline: [
          { id: "credit-1", order: 0, name: "Jane Roe", staffer: "s1" },
          { id: "x", order: 1, name: "John Doe" },
        ],
      },
      body: [
        { kind: "paragraph", runs: [{ text: "Plain " }, { text: "and not", marks: { em: true } }] },
        { kind: "subhed", runs: [] },
        { kind: "embed", embed: { type: "ad-slot" } },
        { kind: "embed", embed: { type: "picture", id: "p1", caption: "The hall.", alt: "", credit: "" } },
      ],
    });
  });

  test.each<[string, unknown]>([
    ["", null],
    ["", []],
    ["headline", { headline: "A hed" }],
    ["base", { base: {} }],
    ["hed", { hed: "two\nlines" }],
    ["hed", { hed: 7 }],
    ["hed[0].text", { hed: [{}] }],
    ["dek", { dek: "a".repeat(INPUT_LIMITS.line + 1) }],
    ["body", { body: "words" }],
    ["body[0]", { body: ["words"] }],
    ["body[0].kind", { body: [{ kind: "table", runs: [] }] }],
    ["body[0].runs", { body: [{ kind: "paragraph" }] }],
    ["body[1].runs[0].text", { body: [{ runs: [] }, { runs: [{ text: "a\u0000b" }] }] }],
    ["body[0].runs[0].text", { body: [{ runs: [{ text: "\ud800" }] }] }],
    [
      "body[0].runs[0].marks.link",
      { body: [{ runs: [{ text: "a", marks: { link: "javascript:alert(1)" } }] }] },
    ],
    ["body[0].runs[0].marks.strong", { body: [{ runs: [{ text: "a", marks: { strong: "yes" } }] }] }],
    ["body[0].runs[0].marks.underline", { body: [{ runs: [{ text: "a", marks: { underline: true } }] }] }],
    ["body[0].embed.type", { body: [{ kind: "embed", embed: { type: "map" } }] }],
    ["body[0].embed", { body: [{ kind: "embed", embed: { type: "picture", id: "a b" } }] }],
    ["body[0].embed.off", { body: [{ kind: "embed", embed: { type: "picture", id: "p1", off: true } }] }],
    ["body[0].embed", { body: [{ kind: "embed", embed: { type: "ad-slot", off: false } }] }],
    ["body[0].embed", { body: [{ kind: "quote", runs: [], embed: { type: "ad-slot" } }] }],
    ["body[0].runs", { body: [{ kind: "embed", runs: [], embed: { type: "ad-slot" } }] }],
    ["body", { body: Array.from({ length: INPUT_LIMITS.blocks + 1 }, () => ({ runs: [] })) }],
    ["fields.dateline", { fields: { dateline: 7 } }],
    ["fields.slug", { fields: { slug: "a" } }],
    ["fields.byline[0].name", { fields: { byline: [{ name: " " }] } }],
    ["fields.byline[0]", { fields: { byline: [{ id: "a/b", name: "Jane Roe" }] } }],
    [
      "fields.byline[1].id",
      {
        fields: {
          byline: [
            { id: "a", name: "A" },
            { id: "a", name: "B" },
          ],
        },
      },
    ],
    ["__proto__", JSON.parse('{"__proto__": {"hed": "x"}}')],
  ])("refuses what is malformed, naming %s", (path, value) => {
    const result = parseCopyInput(value);
    expect(result).toMatchObject({
      ok: false,
      problem: { path, sentence: expect.stringMatching(/^[A-Z].*\.$/u) },
    });
  });

  test("what was read can be sent back unchanged", () => {
    const plainCopy = arbitraryCopy.filter(
      (copy) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffc]/u.test(wordsOf(copy)),
    );
    fc.assert(
      fc.property(plainCopy, (copy) => {
        const json: unknown = JSON.parse(JSON.stringify(copyJson(copy, "g1s1")));
        const { hed = [], dek = [], fields, body = [] } = parsed(json);
        const back: Copy = { version: 1, hed, dek, fields: { ...copy.fields, ...fields }, body };
        const withoutLineMarks = {
          ...copy,
          hed: [{ text: textOf(copy.hed) }],
          dek: [{ text: textOf(copy.dek) }],
        };
        expect(sameCopy(back, inListOrder(withoutLineMarks))).toBe(true);
      }),
    );
  });

  test("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom("hed", "fields", "body"), (value, part) => {
        expect(typeof parseCopyInput({ [part]: value }).ok).toBe("boolean");
        expect(typeof parseCopyInput(value).ok).toBe("boolean");
      }),
    );
  });
});

const textOf = (runs: Copy["hed"]) => runs.map(({ text }) => text).join("");
const wordsOf = (copy: Copy) =>
  textOf(copy.hed) +
  textOf(copy.dek) +
  copy.body.map((block) => (block.kind === "embed" ? "" : textOf(block.runs))).join("");
/** The order of a byline from outside is that of its list. */
const inListOrder = (copy: Copy): Copy => ({
  ...copy,
  fields: { ...copy.fields, byline: copy.fields.byline.map((credit, order) => ({ ...credit, order })) },
});
