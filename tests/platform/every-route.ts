import { CONTRACTS } from "#app/api/v1/contracts/all.ts";
import { PAGES } from "#domain/doors.ts";

/** One request that the walk makes, and what kind of answer it must be. */
export interface Visit {
  readonly method: string;
  readonly path: string;
  /**
   * A page may run the newsroom's scripts; data runs nothing; a reader's page runs nothing either, by a policy of its own; a
   * feed is a reader's that any site may read.
   */
  readonly kind: "page" | "data" | "reader" | "feed";
  readonly headers?: Readonly<Record<string, string>>;
}

/** What stands in the addresses. */
export interface Places {
  readonly storyId: string;
  /** Of a published story's page: /desk/yyyy/mm/dd/path */
  readonly address: string;
}

const NOBODY = "00000000-0000-4000-8000-000000000000";

/** Every page of the newsroom as domain/doors.ts lists them, and how else Next can be asked for one. */
export function screens({ storyId }: Places): readonly Visit[] {
  const paths = Object.keys(PAGES).map((path) =>
    path
      .replace("[id]", storyId)
      .replace("[...missing]", "no/such/screen")
      .replace("[secret]", "x".repeat(43)),
  );
  const lost = [
    `/newsroom/stories/${NOBODY}`,
    "/newsroom/stories/not-an-id",
    "/sign-in/nowhere",
    "/invitation",
    "/problems/credentials-differ",
    "/__nextjs_original-stack-frames",
    "/newsroom/%00",
  ];
  const asked = [...paths, ...lost].map((path): Visit => ({ method: "GET", path, kind: "page" }));
  const otherwise = (headers: Record<string, string>) =>
    paths.map((path): Visit => ({ method: "GET", path, kind: "page", headers }));
  return [
    ...asked,
    ...otherwise({ rsc: "1" }),
    ...otherwise({ rsc: "1", "next-router-prefetch": "1" }),
    ...otherwise({ accept: "text/x-component" }),
    ...otherwise({ "x-nonce": "AAAA", "content-security-policy": "script-src 'nonce-AAAA'" }),
    ...paths.map((path): Visit => ({ method: "HEAD", path, kind: "page" })),
    ...paths.map((path): Visit => ({ method: "POST", path, kind: "page" })),
  ];
}

/** Every call of the API, sign-in's and what belongs to Next and to the process. */
export function data({ storyId }: Places): readonly Visit[] {
  const calls = CONTRACTS.filter(({ path }) => path !== "/live").map(({ method, path }) => ({
    method,
    path: `/api/v1${path.replace(/^\/stories\/\{id\}/, `/stories/${storyId}`).replaceAll(/\{\w+\}/g, NOBODY)}`,
  }));
  const get = [
    "/api/v1/openapi.json",
    "/api/v1/nowhere",
    "/api/nowhere",
    "/api",
    "/api/auth/csrf",
    "/api/auth/providers",
    "/api/auth/session",
    "/api/auth/signin",
    "/api/auth/signout",
    "/api/auth/error?error=%3Cscript%3E",
    "/api/auth/verify-request",
    "/api/auth/callback/nobody",
    "/api/auth/nowhere",
    "/newsroom/%",
    "/api/%",
    "/api/health",
    "/api/ready",
    "/metrics",
    "/_next/static/nowhere.js",
    "/_next/image?url=%2Ffavicon.svg&w=64&q=75",
    "/_next/data/build/newsroom.json",
    "/_next",
  ].map((path) => ({ method: "GET", path }));
  const post = ["/api/auth/callback/credentials", "/api/auth/signout", "/api/auth/_log"].map((path) => ({
    method: "POST",
    path,
  }));
  return [...calls, ...get, ...post].map((asked) => ({ ...asked, kind: "data" }));
}

/** Everything of the readers' site. */
export function readers({ address }: Places): readonly Visit[] {
  const endings = [".ninjs.json", ".newsml-g2.xml", ".nitf.xml", ".txt", ".md", "/changes", "/"];
  const found = ["rss.xml", "atom.xml", "feed.json"].flatMap((file) => [
    `/feeds/${file}`,
    `/feeds/national/${file}`,
  ]);
  const paths = [
    "/",
    "/national",
    address,
    ...endings.map((ending) => `${address}${ending}`),
    "/feeds/nowhere/rss.xml",
    "/corrections",
    "/sitemap.xml",
    "/sitemap-news.xml",
    "/robots.txt",
    "/favicon.svg",
    "/favicon.ico",
    "/no/such/page",
    "/%",
    "/a\\b",
    `/${"x".repeat(2000)}`,
  ];
  return [
    ...paths.map((path): Visit => ({ method: "GET", path, kind: "reader" })),
    ...found.map((path): Visit => ({ method: "GET", path, kind: "feed" })),
    { method: "HEAD", path: address, kind: "reader" },
    { method: "POST", path: address, kind: "reader" },
    { method: "GET", path: address, kind: "reader", headers: { "if-none-match": "*" } },
  ];
}
