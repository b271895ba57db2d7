import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callbackPath } from "./callback-path.ts";
import { signInSentence } from "./sign-in-sentence.ts";

describe("callbackPath", () => {
  test("keeps a screen of the newsroom with its query", () => {
    expect(callbackPath("/newsroom/stories/7?pane=notes#p3")).toBe("/newsroom/stories/7?pane=notes#p3");
    expect(callbackPath("/newsroom?desk=national")).toBe("/newsroom?desk=national");
  });

  test.each([
    undefined,
    ["/newsroom", "/x"],
    "",
    "https://evil.example/newsroom",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/api/auth/signout",
    "/newsroomy",
    "/newsroom/../api/auth/signout",
    "javascript:alert(1)",
  ])("goes home instead of %j", (asked) => {
    expect(callbackPath(asked)).toBe("/newsroom");
  });

  test("never leaves this site, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((s) => `/newsroom${s}`),
        ),
        (asked) => {
          const path = callbackPath(asked);
          const url = new URL(path, "http://here.invalid");
          expect(url.origin).toBe("http://here.invalid");
          expect(url.pathname).toMatch(/^\/newsroom(\/|$)/);
        },
      ),
    );
  });
});

describe("signInSentence", () => {
  test.each([
    ["CredentialsSignin", 401, /don’t match/],
    ["too-many", 401, /Too many/],
    [null, 429, /Too many/],
    ["This account is disabled. Ask an administrator.", 401, /disabled/],
    ["Configuration", 500, /just now/],
  ])("%s with %i", (error, status, sentence) => {
    expect(signInSentence(error, status)).toMatch(sentence);
  });
});
