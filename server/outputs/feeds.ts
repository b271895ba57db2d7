import { isoWithOffset } from "#domain/updated-line.ts";
import { absolute, element, joined, Markup } from "./markup.ts";
import { ORIGIN } from "./places.ts";
import { rfc822 } from "./rfc822.ts";

/** A feed before its places are filled: a head of its own, and the entries that were stored with their releases. */
export interface Feed {
  /** Name of the publication, and of the desk when it is one desk's. */
  readonly title: string;
  readonly zone: string;
  /** Path of the page it follows: "/" or "/national". */
  readonly page: string;
  /** Path of the feed itself. */
  readonly self: string;
  /** Newest `updated` of its entries; null when it has none. */
  readonly updated: Date | null;
  /** Newest `firstPublished` of its entries. */
  readonly published: Date | null;
  /** Stored fragments of the feed's own format, in order. */
  readonly entries: readonly string[];
}

const XML = `<?xml version="1.0" encoding="UTF-8"?>\n`;
/** A feed without entries has still to say when it was updated (RFC 4287); this says "never yet". */
const NEVER = new Date(0);

export function rssFeed(feed: Feed): string {
  const { zone } = feed;
  const channel = joined(
    [
      element("title", {}, feed.title),
      element("link", {}, absolute(feed.page)),
      element("atom:link", { rel: "self", type: "application/rss+xml", href: absolute(feed.self) }),
      element("description", {}, `The latest from ${feed.title}`),
      element("language", {}, "en-us"),
      feed.published ? element("pubDate", {}, rfc822(isoWithOffset(feed.published, zone))) : undefined,
      feed.updated ? element("lastBuildDate", {}, rfc822(isoWithOffset(feed.updated, zone))) : undefined,
      ...feed.entries.map((entry) => new Markup(entry)),
    ],
    "\n",
  );
  return `${XML}${
    element(
      "rss",
      {
        version: "2.0",
        "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      element("channel", {}, channel),
    ).source
  }\n`;
}

export function atomFeed(feed: Feed): string {
  const content = joined(
    [
      element("id", {}, absolute(feed.self)),
      element("title", {}, feed.title),
      element("updated", {}, isoWithOffset(feed.updated ?? NEVER, feed.zone)),
      element("link", { rel: "self", type: "application/atom+xml", href: absolute(feed.self) }),
      element("link", { rel: "alternate", type: "text/html", href: absolute(feed.page) }),
      element("author", {}, element("name", {}, feed.title)),
      ...feed.entries.map((entry) => new Markup(entry)),
    ],
    "\n",
  );
  return `${XML}${
    element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en-US" }, content).source
  }\n`;
}

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const head = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: `${ORIGIN}${feed.page}`,
    feed_url: `${ORIGIN}${feed.self}`,
    language: "en-US",
  });
  return `${head.slice(0, -1)},"items":[${feed.entries.join(",\n")}]}\n`;
}
