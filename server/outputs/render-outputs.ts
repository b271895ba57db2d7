import { canonicalCopy } from "#copy/canonical.ts";
import { readersGet } from "#domain/permissions.ts";
import { checkOutputs } from "./check-outputs.ts";
import { atomEntry, feedHtml, jsonFeedItem, rssItem } from "./feed-entries.tsx";
import { newsArticle } from "./json-ld.ts";
import { legalRelease } from "./legal-text.ts";
import type {
  Output,
  OutputFormat,
  PublicationForReaders,
  ReleaseForReaders,
} from "./release-for-readers.ts";
import { storyFacts } from "./story-facts.ts";
import { noticePage, storyPage } from "./story-page.tsx";
import { whyUnprintable } from "./unprintable.ts";
import { WIRE_MEDIA_TYPES, wireSources } from "./wire-formats.ts";

const MEDIA_TYPES: Readonly<Record<OutputFormat, string>> = {
  page: "text/html; charset=utf-8",
  "rss-item": "application/rss+xml; charset=utf-8",
  "atom-entry": "application/atom+xml; charset=utf-8",
  "json-feed-item": "application/feed+json; charset=utf-8",
  "json-ld": "application/ld+json; charset=utf-8",
  copy: "application/json",
  ...WIRE_MEDIA_TYPES,
};

/**
 * Renders every stored format of a release (P2). Pure: the same release gives the same bytes. Ask `whyUnprintable`
 * first and refuse with what it says; a release that it names, or an output that fails its check, throws here, so that
 * nothing wrong is ever committed.
 */
export function renderOutputs(
  release: ReleaseForReaders,
  publication: PublicationForReaders,
): readonly Output[] {
  const problems = whyUnprintable(release, publication);
  if (problems.length > 0) {
    throw new Error(`release can't be printed: ${problems.map((problem) => problem.sentence).join(" ")}`);
  }
  const sources = renderSources(legalRelease(release), publication);
  checkOutputs(sources, release);
  const encoder = new TextEncoder();
  return sources.map(({ format, source }) => ({
    format,
    mediaType: MEDIA_TYPES[format],
    bytes: encoder.encode(source),
  }));
}

function renderSources(
  release: ReleaseForReaders,
  publication: PublicationForReaders,
): readonly { readonly format: OutputFormat; readonly source: string }[] {
  // N2: the table says whether readers get words; a release whose state gives them a notice has none to give anyway.
  const copy = readersGet(release.state) === "words" ? release.copy : null;
  if (copy === null) {
    return [
      { format: "page", source: noticePage(release, publication) },
      ...wireSources(release, publication, ""),
    ];
  }
  const facts = storyFacts(release, copy, publication);
  const html = feedHtml(copy, facts, publication);
  return [
    { format: "page", source: storyPage(release, copy, publication) },
    { format: "rss-item", source: rssItem(facts, html) },
    { format: "atom-entry", source: atomEntry(facts, html) },
    { format: "json-feed-item", source: jsonFeedItem(facts, html) },
    { format: "json-ld", source: newsArticle(facts) },
    { format: "copy", source: new TextDecoder().decode(canonicalCopy(copy)) },
    ...wireSources(release, publication, html),
  ];
}
