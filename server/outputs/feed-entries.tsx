import { CopyBody } from "#components/article/copy-body.tsx";
import { Notes } from "#components/article/notes.tsx";
import type { Copy } from "#copy/format.ts";
import { absolute, element, joined } from "./markup.ts";
import { ORIGIN } from "./places.ts";
import type { PublicationForReaders } from "./release-for-readers.ts";
import { renderMarkup } from "./render-markup.ts";
import { rfc822 } from "./rfc822.ts";
import type { StoryFacts } from "./story-facts.ts";

/**
 * Entries of feeds, one fragment a story, stored with its release; a feed is these one after another (feeds.ts).
 * We compose them ourselves: the feed packages build a whole feed at once, would render every story again on every
 * request, and know no offset but UTC.
 */

/** U4: pubDate is firstPublished and never moves; `atom:updated` tells of updates, as RSS has no element for it. */
export function rssItem(facts: StoryFacts, html: string): string {
  return element(
    "item",
    {},
    joined([
      element("title", {}, facts.hed),
      element("link", {}, absolute(facts.address)),
      element("guid", { isPermaLink: "false" }, `urn:uuid:${facts.storyId}`),
      element("pubDate", {}, rfc822(facts.published)),
      element("atom:updated", {}, facts.updated),
      ...facts.authors.map((author) => element("dc:creator", {}, author)),
      element("category", {}, facts.deskName),
      element("description", {}, facts.summary),
      element("content:encoded", {}, html),
    ]),
  ).source;
}

/** U4: published is firstPublished, updated is updated. */
export function atomEntry(facts: StoryFacts, html: string): string {
  return element(
    "entry",
    {},
    joined([
      element("id", {}, `urn:uuid:${facts.storyId}`),
      element("title", {}, facts.hed),
      element("link", { rel: "alternate", type: "text/html", href: absolute(facts.address) }),
      element("published", {}, facts.published),
      element("updated", {}, facts.updated),
      ...facts.authors.map((author) => element("author", {}, element("name", {}, author))),
      element("category", { term: facts.deskId, label: facts.deskName }),
      element("summary", {}, facts.summary),
      element("content", { type: "html" }, html),
    ]),
  ).source;
}

/** JSON Feed 1.1. */
export function jsonFeedItem(facts: StoryFacts, html: string): string {
  return JSON.stringify({
    id: `urn:uuid:${facts.storyId}`,
    url: `${ORIGIN}${facts.address}`,
    title: facts.hed,
    summary: facts.summary || undefined,
    content_html: html,
    date_published: facts.published,
    date_modified: facts.updated,
    authors: facts.authors.map((name) => ({ name })),
    tags: [facts.deskName],
    language: "en-US",
  });
}

/** The copy as feeds carry it: the notes, the words, no advertisement. */
export function feedHtml(copy: Copy, facts: StoryFacts, publication: PublicationForReaders): string {
  return renderMarkup(
    <>
      <Notes notes={facts.notes} zone={publication.zone} />
      <CopyBody copy={copy} rule={null} />
    </>,
  );
}
