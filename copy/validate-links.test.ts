import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COPY_LIMITS, isSafeLink } from "./validate.ts";

describe("[Y2] links", () => {
  test.each([
    "https://example.com",
    "HTTP://EXAMPLE.COM/a?b=c#d",
    "https://example.com:8080/a/b_(c)",
    "https://[2001:db8::1]/a",
    "https://example.com/é",
    "mailto:desk@example.com",
    "mailto:desk@example.com?subject=A%20tip",
    "tel:+1-202-555-0100",
    "tel:2025550100;ext=12",
  ])("keeps %s", (link) => {
    expect(isSafeLink(link)).toBe(true);
  });

  test.each([
    ["script", "javascript:alert(1)"],
    ["script in capitals", "JaVaScRiPt:alert(1)"],
    ["script behind a space", " javascript:alert(1)"],
    ["script cut by a tab", "java\tscript:alert(1)"],
    ["script cut by a line break", "java\nscript:alert(1)"],
    ["script behind a control character", "\u0001javascript:alert(1)"],
    ["script as an entity", "javascript&#58;alert(1)"],
    ["data", "data:text/html,<script>alert(1)</script>"],
    ["vbscript", "vbscript:msgbox(1)"],
    ["a file", "file:///etc/passwd"],
    ["a blob", "blob:https://example.com/1"],
    ["a view of the source", "view-source:https://example.com"],
    ["a relative address", "/news/story"],
    ["an address of the same scheme", "//example.com"],
    ["a fragment", "#top"],
    ["no slashes", "https:example.com"],
    ["one slash", "https:/example.com"],
    ["backslashes", "https:\\\\example.com"],
    ["no host", "https://"],
    ["no host but a path", "https:///path"],
    ["a user name before the host", "https://bank.example@evil.example/"],
    ["a password before the host", "https://a:b@evil.example/"],
    ["a space within", "https://example.com/a b"],
    ["a non-breaking space", "https://example.com/\u00a0"],
    ["a zero-width space", "https://exa\u200bmple.com"],
    ["a turn of the writing direction", "https://example.com/\u202egpj.exe"],
    ["a quote", 'https://example.com/"onmouseover="alert(1)'],
    ["an angle bracket", "https://example.com/<script>"],
    ["a lone surrogate", "https://example.com/\ud800"],
    ["a trailing line break", "https://example.com\n"],
    ["a port that is none", "https://example.com:99999"],
    ["mail to nobody", "mailto:"],
    ["mail to many", "mailto:a@example.com,b@example.com"],
    ["a telephone that is none", "tel:call-me"],
    ["one too long", `https://example.com/${"a".repeat(COPY_LIMITS.link)}`],
    ["nothing", ""],
    ["a number", 7],
    ["an object that turns into a link", { toString: () => "https://example.com" }],
    ["a list", ["https://example.com"]],
    ["null", null],
  ])("refuses %s", (_, link) => {
    expect(isSafeLink(link)).toBe(false);
  });

  test("[Y2] whatever is kept is a web, mail or telephone address to a browser too", () => {
    const tricky = fc.array(
      fc.constantFrom(
        "javascript:",
        "https:",
        "//",
        "data:",
        "mailto:",
        "tel:",
        "a.b",
        "@",
        "\t",
        " ",
        "1",
        "/",
        "\\",
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(tricky, (parts) => {
        const link = parts.join("");
        if (!isSafeLink(link)) return;
        expect(["http:", "https:", "mailto:", "tel:"]).toContain(new URL(link).protocol);
      }),
    );
  });
});
