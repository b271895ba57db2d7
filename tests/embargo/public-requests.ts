import { WIRE_FORMATS } from "#server/outputs/release-for-readers.ts";

/** One request of the crawl. No two are alike. */
export interface PublicRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What somebody who looks for a story that isn't out could know or guess of it. */
export interface Sought {
  readonly id: string;
  /** Where it will be, or is. */
  readonly address: string;
}

const DESKS = ["national", "business", "copy", "nowhere"];
const FEEDS = ["rss.xml", "atom.xml", "feed.json"];

/** Every address of the readers' site, and the errors it can be brought to. */
function pathsFor({ id, address }: Sought): readonly string[] {
  const path = address.split("/").at(-1) ?? "";
  const day = address.slice(0, -path.length - 1);
  return [
    address,
    `${address}/`,
    `${address}/changes`,
    `${address}/changes/`,
    ...Object.values(WIRE_FORMATS).map((ending) => `${address}${ending}`),
    `${address}.json`,
    `${address}/draft`,
    day,
    `${day}/${id}`,
    `${day}/${path}-2`,
    `${day}/${path.toUpperCase()}`,
    address.replace("/national/", "/business/"),
    address.replace("/04/", "/03/"),
    `/national/${path}`,
    `/${path}`,
    `/${id}`,
  ];
}

const LISTS = [
  "/",
  ...DESKS.flatMap((desk) => [`/${desk}`, ...FEEDS.map((file) => `/feeds/${desk}/${file}`)]),
  ...FEEDS.map((file) => `/feeds/${file}`),
  "/corrections",
  "/sitemap.xml",
  "/sitemap-1.xml",
  "/sitemap-2.xml",
  "/sitemap-news.xml",
  "/sitemap-news-1.xml",
  "/robots.txt",
  "/favicon.svg",
  "/favicon.ico",
  "/search",
  "/no/such/page",
  "/%",
  "/a%2Fb",
  `/${"x".repeat(2_000)}`,
];

const METHODS = ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];
const QUERIES = [
  "?preview=1",
  "?revision=1",
  "?draft=true&token=x",
  "?at=2030-01-01T00:00:00Z",
  "?format=json",
  "?page=2",
  "?q=council",
  "?_rsc=1",
];
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { accept: "application/json" },
  { accept: "text/x-component", rsc: "1" },
  { "accept-encoding": "gzip" },
  { "accept-encoding": "br, zstd" },
  { "accept-language": "de" },
  { "if-none-match": "*" },
  { "if-none-match": 'W/"1"' },
  { "if-modified-since": "Mon, 01 Jan 2035 00:00:00 GMT" },
  { range: "bytes=0-2000" },
  { "cache-control": "no-cache", pragma: "no-cache" },
  { "cache-control": "only-if-cached" },
  { host: "cache.example.com" },
  { "x-forwarded-host": "preview.example.com", "x-forwarded-proto": "https" },
  { origin: "https://partner.example.com" },
  { cookie: "preview=1; next-auth.session-token=nobody" },
  { authorization: "Bearer wt_nobody" },
  { "user-agent": "Googlebot-News", from: "googlebot@example.com" },
  { purpose: "prefetch", "sec-purpose": "prefetch" },
  { "x-http-method-override": "GET", "x-original-url": "/newsroom" },
];

/** Every route in every variant: about 3,000, each another method, path, query or header. */
export function publicRequests(stories: readonly Sought[]): readonly PublicRequest[] {
  const paths = [...new Set([...LISTS, ...stories.flatMap(pathsFor)])];
  const all = paths.flatMap((path): PublicRequest[] => [
    { method: "GET", path, headers: {} },
    ...METHODS.map((method) => ({ method, path, headers: {} })),
    ...QUERIES.map((query) => ({ method: "GET", path: `${path}${query}`, headers: {} })),
    ...HEADERS.map((headers) => ({ method: "GET", path, headers })),
  ]);
  const distinct = new Set(all.map((request) => JSON.stringify(request)));
  if (distinct.size !== all.length) throw new Error("two requests of the crawl are the same");
  return all;
}

/** Where the words of a published story have to be. */
export function mustShow({ address }: Sought): readonly string[] {
  return [
    "/",
    "/national",
    ...FEEDS.flatMap((file) => [`/feeds/${file}`, `/feeds/national/${file}`]),
    "/sitemap-news.xml",
    address,
    ...Object.values(WIRE_FORMATS).map((ending) => `${address}${ending}`),
  ];
}
