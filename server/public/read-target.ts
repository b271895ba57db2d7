import { WIRE_FORMATS, type WireFormat } from "#server/outputs/release-for-readers.ts";

/** What a reader asks for, read from the request's target. */
export type Target =
  | { readonly kind: "newsroom" }
  | { readonly kind: "malformed" }
  | { readonly kind: "front" }
  | { readonly kind: "desk"; readonly desk: string }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "changes"; readonly address: string }
  | { readonly kind: "wire"; readonly address: string; readonly format: WireFormat }
  | { readonly kind: "tidy"; readonly to: string }
  | { readonly kind: "corrections" }
  | {
      readonly kind: "feed";
      readonly format: FeedFormat;
      readonly desk: string | null;
      readonly path: string;
    }
  | { readonly kind: "sitemap"; readonly news: boolean; readonly part: number | null }
  | { readonly kind: "robots" }
  | { readonly kind: "favicon" }
  | { readonly kind: "nothing" };

export type FeedFormat = "rss" | "atom" | "json";

/** First segments that are the newsroom's, or the machine's: never answered here. */
const NOT_FOR_READERS = [
  "newsroom",
  "sign-in",
  "invitation",
  "api",
  "_next",
  "__nextjs",
  "sync",
  "problems",
  "metrics",
];

const LONGEST = 1_024;
/** `/desk/yyyy/mm/dd/path` */
const STORY_SEGMENTS = 5;
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._~-]*$/;
const FEED_FILES: Readonly<Record<string, FeedFormat>> = {
  "rss.xml": "rss",
  "atom.xml": "atom",
  "feed.json": "json",
};
const WIRE_ENDINGS = Object.entries(WIRE_FORMATS) as readonly (readonly [WireFormat, string])[]; // its own keys
const SITEMAP = /^sitemap(-news)?(?:-([1-9]\d{0,3}))?\.xml$/;

/**
 * Reads a request's target (`req.url`). Our addresses hold letters, digits, hyphens, dots and slashes only, so anything
 * encoded, doubled, dotted or long is refused before it is looked up anywhere. The query plays no part.
 */
export function readTarget(url: string): Target {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (isNotForReaders(path)) return { kind: "newsroom" };
  if (url.length > LONGEST || !/^\/[\x21-\x7e]*$/.test(path) || /[\\%]|\/\//.test(path)) {
    return { kind: "malformed" };
  }
  if (path === "/") return { kind: "front" };
  const tidy = path.replace(/\/$/, "");
  const segments = tidy.slice(1).split("/");
  if (!segments.every((segment) => SEGMENT.test(segment))) return { kind: "malformed" };
  if (tidy !== path) return { kind: "tidy", to: tidy };
  return readSegments(segments, tidy);
}

function readSegments(segments: readonly string[], path: string): Target {
  const [first = "", second = "", third = ""] = segments;
  if (first === "feeds") {
    const format = FEED_FILES[segments.at(-1) ?? ""];
    if (format === undefined || segments.length > 3) return { kind: "nothing" };
    return { kind: "feed", format, desk: third === "" ? null : second, path };
  }
  if (segments.length === STORY_SEGMENTS + 1 && segments.at(-1) === "changes") {
    return { kind: "changes", address: path.slice(0, -"/changes".length) };
  }
  if (segments.length === STORY_SEGMENTS) {
    const wire = WIRE_ENDINGS.find(([, ending]) => path.endsWith(ending));
    if (wire) return { kind: "wire", address: path.slice(0, -wire[1].length), format: wire[0] };
  }
  if (segments.length > 1) return { kind: "address", address: path };
  if (first === "corrections") return { kind: "corrections" };
  if (first === "robots.txt") return { kind: "robots" };
  if (first === "favicon.svg") return { kind: "favicon" };
  if (first === "favicon.ico") return { kind: "tidy", to: "/favicon.svg" };
  const map = SITEMAP.exec(first);
  if (map) return { kind: "sitemap", news: map[1] !== undefined, part: map[2] ? Number(map[2]) : null };
  return { kind: "desk", desk: first };
}

function isNotForReaders(path: string): boolean {
  return NOT_FOR_READERS.some(
    (name) =>
      path === `/${name}` ||
      path.startsWith(`/${name}/`) ||
      (name.startsWith("_") && path.startsWith(`/${name}`)),
  );
}
