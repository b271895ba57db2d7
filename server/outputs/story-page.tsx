import { Notice } from "#components/article/notice.tsx";
import { Story } from "#components/article/story.tsx";
import type { Copy } from "#copy/format.ts";
import { newsArticle } from "./json-ld.ts";
import { absolute, joined, Markup } from "./markup.ts";
import { link, meta, openGraph, pageDocument } from "./page-document.ts";
import { ORIGIN } from "./places.ts";
import type { PublicationForReaders, ReleaseForReaders } from "./release-for-readers.ts";
import { renderMarkup } from "./render-markup.ts";
import { type StoryFacts, storyFacts } from "./story-facts.ts";

/** P, P1: the page of a published story. */
export function storyPage(
  release: ReleaseForReaders,
  copy: Copy,
  publication: PublicationForReaders,
): string {
  const facts = storyFacts(release, copy, publication);
  return pageDocument({
    title: facts.seoHed,
    publication: publication.name,
    head: storyHead(facts),
    index: true,
    rail: true,
    main: new Markup(
      renderMarkup(
        <>
          <Story
            story={{
              copy,
              publication,
              deskName: release.desk.name,
              line: release.line,
              stamps: release.stamps,
              notes: release.notes,
              printedAddress: `${ORIGIN}${release.address}`,
            }}
          />
          {release.number > 1 && (
            <p className="changelink">
              <a href={`${release.address}/changes`}>See every change to this story</a>
            </p>
          )}
        </>,
      ),
    ),
  });
}

/** What stands at the address of a withheld or killed story: a notice, no copy, nothing for search engines (N6). */
export function noticePage(release: ReleaseForReaders, publication: PublicationForReaders): string {
  const state = release.state === "killed" ? "killed" : "withheld";
  return pageDocument({
    title: state === "killed" ? "Story withdrawn" : "Story not available",
    publication: publication.name,
    index: false,
    rail: true,
    main: new Markup(
      renderMarkup(
        <Notice
          state={state}
          notes={release.notes}
          line={release.line}
          stamps={release.stamps}
          publication={publication}
        />,
      ),
    ),
  });
}

function storyHead(facts: StoryFacts): Markup {
  const address = absolute(facts.address);
  return joined([
    link("canonical", address),
    facts.summary === "" ? undefined : meta("description", facts.summary),
    ...facts.authors.map((author) => meta("author", author)),
    openGraph("og:type", "article"),
    openGraph("og:title", facts.hed),
    facts.summary === "" ? undefined : openGraph("og:description", facts.summary),
    openGraph("og:url", address),
    openGraph("og:site_name", facts.publication),
    openGraph("article:published_time", facts.published),
    openGraph("article:modified_time", facts.updated),
    openGraph("article:section", facts.deskName),
    ...facts.authors.map((author) => openGraph("article:author", author)),
    meta("twitter:card", "summary"),
    // Data, not a program: browsers never run it, and the page's policy allows no script at all.
    new Markup(`<script type="application/ld+json">${newsArticle(facts)}</script>`),
  ]);
}
