import fc from "fast-check";
import { expect, test } from "vitest";
import { type HitRun, markHits, openingOf, snippetOf } from "./search-hits.ts";
import { readSearch, type SearchTerm } from "./search-query.ts";

function terms(typed: string): readonly SearchTerm[] {
  const result = readSearch(typed);
  return result.ok ? result.value.terms : [];
}

/** Hits between brackets. */
function shown(runs: readonly HitRun[] | null): string | undefined {
  return runs?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
}

test("forms, beginnings and phrases are marked as they are found", () => {
  expect(shown(markHits("Council votes on voting", terms("vote counc"), null))).toBe(
    "[Council] [votes] on [voting]",
  );
  expect(
    shown(markHits("The White House is a white house, not house white", terms("“white house”"), null)),
  ).toBe("The [White House] is a [white house], not house white");
  expect(shown(markHits("O’Brien’s bid", terms("o'brien "), null))).toBe("[O’Brien’s] bid");
  expect(shown(markHits("Jane Roe", terms("by:ja"), "by"))).toBe("[Jane] Roe");
  expect(shown(markHits("Jane Roe", terms("by:ja"), "hed"))).toBe("Jane Roe");
  expect(shown(markHits("fire drill", terms("fire -drill "), null))).toBe("[fire] drill");
});

test("the snippet is where most of it stands, in whole words, on one line", () => {
  const text = `${"The mayor spoke. ".repeat(40)}\nThen the levy passed the council at last.\n${"Nothing more. ".repeat(40)}`;
  const snippet = shown(snippetOf(text, terms("mayor levy council ")));
  expect(snippet).toContain("[mayor] spoke. Then the [levy] passed the [council] at last.");
  expect(snippet).toMatch(/^… /);
  expect(snippet).toMatch(/ …$/);
  expect(snippetOf(text, terms("governor "))).toBeNull();
  expect(shown(openingOf("Short and sweet."))).toBe("Short and sweet.");
  expect(shown(openingOf("word ".repeat(100)))).toMatch(/^(word )+word …$/);
});

test("a snippet's words are the text's own, whatever both are", () => {
  const words = fc.array(
    fc.constantFrom("fire", "Fire’s", "mill", "a-b", "São", "\n", " ", "“", "x1.5", "…", "日本"),
    {
      maxLength: 120,
    },
  );
  fc.assert(
    fc.property(words, fc.constantFrom("fire", "mi", '"a b"', "sao x1", "fire mill "), (list, typed) => {
      const text = list.join(" ");
      const snippet = snippetOf(text, terms(typed));
      const marked = markHits(text, terms(typed), null);
      expect(marked.map((run) => run.text).join("")).toBe(text);
      expect(snippet === null).toBe(!marked.some(({ hit }) => hit));
      if (snippet === null) return;
      expect(snippet.some(({ hit }) => hit)).toBe(true);
      const inside = snippet
        .map((run) => run.text)
        .join("")
        .replace(/^… /, "")
        .replace(/ …$/, "");
      expect(text.replaceAll(/\s+/g, " ")).toContain(inside.replaceAll(/\s+/g, " ").trim());
      expect(inside.length).toBeLessThan(420);
    }),
  );
});
