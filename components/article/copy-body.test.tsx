import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Block, Copy } from "#copy/format.ts";
import { DEFAULT_AD_RULE } from "#domain/ad-slots.ts";
import { CopyBody } from "./copy-body.tsx";

const words = (kind: Exclude<Block["kind"], "embed">, text: string): Block => ({ kind, runs: [{ text }] });
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => words("paragraph", `p${index + 1}`));

function copyOf(body: readonly Block[]): Copy {
  return {
    version: 1,
    hed: [{ text: "Hed" }],
    dek: [],
    fields: { byline: [], dateline: "", seoHed: "", socialText: "" },
    body,
  };
}

/** The printed body in short: "p1 p2 AD p3". */
function printed(body: readonly Block[], around: { noteAbove?: boolean; noteBelow?: boolean } = {}): string {
  const html = renderToStaticMarkup(<CopyBody copy={copyOf(body)} rule={DEFAULT_AD_RULE} {...around} />);
  return html
    .replaceAll('<div class="ad"><p>Advertisement</p><div></div></div>', " AD ")
    .replaceAll(/<h2>/g, " # ")
    .replaceAll(/<li>/g, " * ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

test("[P] ad slots keep the rule: not before paragraph 3, three apart, none in the last two", () => {
  expect(printed(paragraphs(10))).toBe("p1 p2 AD p3 p4 p5 AD p6 p7 p8 p9 p10");
  expect(printed(paragraphs(4))).toBe("p1 p2 p3 p4");
});

test("[P] no slot stands next to a correction, above, below or inside the copy", () => {
  expect(printed([...paragraphs(2), words("note", "note"), ...paragraphs(6)])).not.toMatch(/note AD|AD note/);
  expect(printed(paragraphs(6), { noteAbove: true, noteBelow: true })).toBe("p1 p2 AD p3 p4 p5 p6");
});

test("[P] a slot that would stand above a subhed, next to a note, goes elsewhere or away", () => {
  const noted = [...paragraphs(2), words("note", "note"), words("subhed", "sub")];
  expect(printed([...noted, ...paragraphs(4)])).toBe("p1 p2 note # sub p1 AD p2 p3 p4");
  expect(printed([...noted, ...paragraphs(3)])).toBe("p1 p2 note # sub p1 p2 p3");
  const slot: Block = { kind: "embed", embed: { type: "ad-slot" } };
  expect(printed([...noted, slot, ...paragraphs(3)])).toBe("p1 p2 note # sub p1 p2 p3");
  // Above the body's first subhed stands the note itself.
  expect(printed([words("subhed", "sub"), slot, words("paragraph", "p")], { noteAbove: true })).toBe(
    "# sub p",
  );
});

test("[P] an editor's overrides place a slot and keep one away, and print nothing themselves", () => {
  const slot: Block = { kind: "embed", embed: { type: "ad-slot" } };
  const off: Block = { kind: "embed", embed: { type: "ad-slot", off: true } };
  expect(printed([words("paragraph", "a"), slot, ...paragraphs(2)])).toBe("a AD p1 p2");
  expect(printed([...paragraphs(2), off, ...paragraphs(4)])).not.toMatch(/p2 AD/);
});

test("[P] no slot splits a list or parts a subhed from what it heads", () => {
  const list = [words("bullet", "one"), words("bullet", "two"), words("bullet", "three")];
  expect(printed([...paragraphs(2), ...list, ...paragraphs(3)])).toBe(
    "p1 p2 AD * one * two * three p1 p2 p3",
  );
  expect(printed([...paragraphs(2), words("subhed", "sub"), ...paragraphs(4)])).toBe(
    "p1 p2 AD # sub p1 p2 p3 p4",
  );
});

test("a place kept for a picture shows readers nothing until the picture exists", () => {
  const picture: Block = {
    kind: "embed",
    embed: { type: "picture", id: "p1", caption: "A bridge.", alt: "Bridge", credit: "Jane Roe/Courier" },
  };
  const copy = copyOf([...paragraphs(1), picture]);
  const without = renderToStaticMarkup(<CopyBody copy={copy} rule={null} />);
  expect(without).toBe('<div class="copy"><p>p1</p></div>');
  const pictures = { p1: { src: "/pictures/p1.jpg", width: 1200, height: 800 } };
  const withIt = renderToStaticMarkup(<CopyBody copy={copy} rule={null} pictures={pictures} />);
  expect(withIt).toContain('alt="Bridge"');
  expect(withIt).toContain("<figcaption>A bridge. Jane Roe/Courier</figcaption>");
});

test("the dateline opens the first paragraph, quotes are one quotation, and blank lines vanish", () => {
  const copy = copyOf([
    words("paragraph", " "),
    words("quote", "q1"),
    words("quote", "q2"),
    ...paragraphs(1),
  ]);
  const dated = { ...copy, fields: { ...copy.fields, dateline: "Alexandria, Va." } };
  expect(renderToStaticMarkup(<CopyBody copy={dated} rule={null} />)).toBe(
    '<div class="copy"><blockquote><p>q1</p><p>q2</p></blockquote>' +
      '<p><span class="dateline">ALEXANDRIA, Va. — </span>p1</p></div>',
  );
});

test("marks nest, and only addresses that can't run anything become links", () => {
  const linked = (link: string) =>
    renderToStaticMarkup(
      <CopyBody
        copy={copyOf([{ kind: "paragraph", runs: [{ text: "x", marks: { strong: true, em: true, link } }] }])}
        rule={null}
      />,
    );
  expect(linked("https://example.com/?a=1&b=2")).toContain(
    '<a href="https://example.com/?a=1&amp;b=2"><strong><em>x</em></strong></a>',
  );
  for (const link of [
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "//evil.test",
    "vbscript:x",
  ]) {
    expect(linked(link)).not.toContain("<a");
  }
});
