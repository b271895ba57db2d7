import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanPastedText } from "./paste-text.ts";
import { countText } from "./word-count.ts";

function lines(text: string): string[] {
  const result = cleanPastedText(text);
  if (result.tooLarge) throw new Error("too large");
  return result.blocks.map((block) => {
    if (block.kind === "embed") return "embed";
    const words = block.runs.map((run) => run.text).join("");
    return block.kind === "paragraph" ? words : `${block.kind}: ${words}`;
  });
}

const wrapped =
  "The council voted on Tuesday to close the bridge to all\ntraffic until the spring, the mayor said after the vote.";

describe("[W5] plain text", () => {
  test.each<[string, string, string[]]>([
    ["blank lines part paragraphs", "One.\n\nTwo.\n \n\nThree.", ["One.", "Two.", "Three."]],
    ["without blank lines every line is a paragraph", "One.\nTwo.", ["One.", "Two."]],
    ["wrapped lines go on", `${wrapped}\n\nTwo.`, [wrapped.replace("\n", " "), "Two."]],
    [
      "short lines are lines",
      "Jane Roe\nCity Hall\n\nShe said no.",
      ["Jane Roe", "City Hall", "She said no."],
    ],
    ["line ends of every system", "One.\r\n\r\nTwo.\rThree.", ["One.", "Two.", "Three."]],
    [
      "lists",
      "- one\n  more\n* two\n• three\n1. four\n2) five",
      ["bullet: one more", "bullet: two", "bullet: three", "number: four", "number: five"],
    ],
    [
      "quoted mail",
      "> said before\n>> and before\n\nAnswer",
      ["quote: said before", "quote: and before", "Answer"],
    ],
    [
      "figures at a line's start are no list",
      "2026 was a year.\n3.5 percent rose.",
      ["2026 was a year.", "3.5 percent rose."],
    ],
    ["nothing", " \n\n ", []],
  ])("%s", (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test("a text far too large is refused by its words", () => {
    expect(cleanPastedText("word ".repeat(100_000))).toEqual({ tooLarge: true, words: 100_000 });
  });

  test("no word is lost", () => {
    const text = fc.array(
      fc.constantFrom("word", "two", "\n", "\n\n", " ", "\t", "a long stretch of words that fills a line "),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join("");
        expect(countText(lines(source).join(" "))).toBe(countText(source));
      }),
    );
  });
});
