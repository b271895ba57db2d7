import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readTarget } from "./read-target.ts";

test.each([
  ["/", { kind: "front" }],
  ["/?utm_source=x", { kind: "front" }],
  ["/metro", { kind: "desk", desk: "metro" }],
  ["/metro/", { kind: "tidy", to: "/metro" }],
  ["/metro/2026/02/03/the-path", { kind: "address", address: "/metro/2026/02/03/the-path" }],
  ["/metro/2026/02/03/the-path?x=%0d%0a", { kind: "address", address: "/metro/2026/02/03/the-path" }],
  ["/metro/2026/02/03/the-path/changes", { kind: "changes", address: "/metro/2026/02/03/the-path" }],
  ["/metro/2026/02/03/changes", { kind: "address", address: "/metro/2026/02/03/changes" }],
  [
    "/metro/2026/02/03/the-path.ninjs.json",
    { kind: "wire", address: "/metro/2026/02/03/the-path", format: "ninjs" },
  ],
  [
    "/metro/2026/02/03/the-path.newsml-g2.xml",
    { kind: "wire", address: "/metro/2026/02/03/the-path", format: "newsml-g2" },
  ],
  [
    "/metro/2026/02/03/the-path.nitf.xml?x",
    { kind: "wire", address: "/metro/2026/02/03/the-path", format: "nitf" },
  ],
  ["/metro/2026/02/03/the-path.txt", { kind: "wire", address: "/metro/2026/02/03/the-path", format: "text" }],
  [
    "/metro/2026/02/03/the-path.md",
    { kind: "wire", address: "/metro/2026/02/03/the-path", format: "markdown" },
  ],
  ["/metro/2026/02/03/the-path.xml", { kind: "address", address: "/metro/2026/02/03/the-path.xml" }],
  [
    "/metro/2026/02/03/the-path/changes.txt",
    { kind: "address", address: "/metro/2026/02/03/the-path/changes.txt" },
  ],
  ["/corrections", { kind: "corrections" }],
  ["/feeds/rss.xml", { kind: "feed", format: "rss", desk: null, path: "/feeds/rss.xml" }],
  ["/feeds/metro/atom.xml", { kind: "feed", format: "atom", desk: "metro", path: "/feeds/metro/atom.xml" }],
  ["/feeds/feed.json", { kind: "feed", format: "json", desk: null, path: "/feeds/feed.json" }],
  ["/feeds/metro", { kind: "nothing" }],
  ["/feeds/a/b/rss.xml", { kind: "nothing" }],
  ["/sitemap.xml", { kind: "sitemap", news: false, part: null }],
  ["/sitemap-news-2.xml", { kind: "sitemap", news: true, part: 2 }],
  ["/robots.txt", { kind: "robots" }],
  ["/favicon.svg", { kind: "favicon" }],
  ["/favicon.ico", { kind: "tidy", to: "/favicon.svg" }],
])("%s is read", (url, target) => {
  expect(readTarget(url)).toEqual(target);
});

test.each([
  "/newsroom",
  "/newsroom?x",
  "/newsroom/stories/1",
  "/sign-in",
  "/invitation/xyz",
  "/api/v1/stories",
  "/api/health",
  "/_next/static/x.js",
  "/__nextjs_original-stack-frame",
  "/sync/1",
  "/problems/stale",
  "/newsroom/%2e%2e/x",
])("%s is not the readers'", (url) => {
  expect(readTarget(url)).toEqual({ kind: "newsroom" });
});

test.each([
  "",
  "*",
  "metro",
  "http://courier.test/",
  "//evil.test/x",
  "/metro//x",
  "/metro/../newsroom",
  "/metro/./x",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/metro/%2fx",
  "/metro%00",
  "/metro/a%0d%0aSet-Cookie:x",
  "/metro/a\r\nb",
  "/metro\\x",
  "/mét",
  "/metro/<script>",
  "/metro/.env",
  `/${"a".repeat(2_000)}`,
  `/?${"a".repeat(2_000)}`,
])("%j is malformed", (url) => {
  expect(readTarget(url)).toEqual({ kind: "malformed" });
});

test("whatever is asked, an address that is looked up holds nothing but plain segments", () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string({ unit: "binary" }), (path, tail) => {
      const target = readTarget(`${path}${tail}`);
      if (target.kind === "address") expect(target.address).toMatch(/^(\/[A-Za-z0-9][A-Za-z0-9._~-]*){2,}$/);
      if (target.kind === "tidy") expect(target.to).toMatch(/^(\/[A-Za-z0-9][A-Za-z0-9._~-]*)+$/);
    }),
  );
}, 60_000);
