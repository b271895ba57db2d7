import { describe, expect, test } from "vitest";
import { cleanLink } from "./paste-link.ts";

describe("[W5] pasted links", () => {
  test.each([
    [" https://example.com/a ", "https://example.com/a"],
    ["https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc&sa=D", "https://example.com/a?b=c"],
    ["https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.com", "https://example.com"],
    ["https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F&h=AT0", "https://example.com/"],
    [
      "https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fexample.com",
      "https://example.com",
    ],
    ["https://example.com/a b", "https://example.com/a%20b"],
    ["https://notgoogle.com/url?q=https://example.com", "https://notgoogle.com/url?q=https://example.com"],
    [
      "https://www.google.com/search?q=https://example.com",
      "https://www.google.com/search?q=https://example.com",
    ],
    ["mailto:desk@example.com", "mailto:desk@example.com"],
    ["https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"],
    ["javascript:alert(1)", null],
    ["java\nscript:alert(1)", null],
    ["/local", null],
    ["#note", null],
    ["https://user@example.com/a b", null],
    ["", null],
  ])("%j is kept as %j", (href, kept) => {
    expect(cleanLink(href)).toBe(kept);
  });
});
