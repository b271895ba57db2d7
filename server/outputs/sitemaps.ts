import { isoWithOffset } from "#domain/updated-line.ts";
import { absolute, element, joined, type Markup } from "./markup.ts";

/** What a sitemap says of a story. */
export interface SitemapStory {
  readonly address: string;
  readonly hed: string;
  readonly firstPublished: Date;
  readonly updated: Date;
}

const XML = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

/** U4: lastmod is updated. */
export function sitemap(stories: readonly SitemapStory[], zone: string): string {
  return urlSet(
    { xmlns: SITEMAP },
    stories.map((story) => [
      element("loc", {}, absolute(story.address)),
      element("lastmod", {}, isoWithOffset(story.updated, zone)),
    ]),
  );
}

/** P2, U4: Google's news sitemap. publication_date is firstPublished. The caller gives the last 48 hours only. */
export function newsSitemap(
  stories: readonly SitemapStory[],
  { name, zone }: { readonly name: string; readonly zone: string },
): string {
  return urlSet(
    { xmlns: SITEMAP, "xmlns:news": NEWS },
    stories.map((story) => [
      element("loc", {}, absolute(story.address)),
      element("lastmod", {}, isoWithOffset(story.updated, zone)),
      element(
        "news:news",
        {},
        joined([
          element(
            "news:publication",
            {},
            joined([element("news:name", {}, name), element("news:language", {}, "en")]),
          ),
          element("news:publication_date", {}, isoWithOffset(story.firstPublished, zone)),
          element("news:title", {}, story.hed),
        ]),
      ),
    ]),
  );
}

/** An index of sitemaps, for when the stories fill more than one. */
export function sitemapIndex(paths: readonly string[]): string {
  const entries = paths.map((path) => element("sitemap", {}, element("loc", {}, absolute(path))));
  return `${XML}${element("sitemapindex", { xmlns: SITEMAP }, joined(entries, "\n")).source}\n`;
}

function urlSet(namespaces: Readonly<Record<string, string>>, urls: readonly (readonly Markup[])[]): string {
  const entries = urls.map((parts) => element("url", {}, joined(parts)));
  return `${XML}${element("urlset", namespaces, joined(entries, "\n")).source}\n`;
}
