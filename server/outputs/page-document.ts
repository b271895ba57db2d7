import { element, escapeMarkup, joined, Markup } from "./markup.ts";
import { place } from "./places.ts";

/** One page of the readers' site before its places are filled. */
export interface PageDocument {
  /** For the tab and search engines; the publication's name is added. */
  readonly title: string;
  readonly publication: string;
  readonly head?: Markup;
  /** Withheld, killed and missing pages are not to be indexed. */
  readonly index: boolean;
  /** Inside `<main>`. */
  readonly main: Markup;
  /** Whether the latest stories stand beside it. */
  readonly rail: boolean;
}

/** The whole document. Masthead, rail, footer and stylesheet are the site's, filled in as it is sent. */
export function pageDocument(page: PageDocument): string {
  const title = page.title === page.publication ? page.title : `${page.title} | ${page.publication}`;
  const head = joined([
    new Markup(`<meta charset="utf-8">`),
    meta("viewport", "width=device-width, initial-scale=1"),
    element("title", {}, title),
    page.index ? undefined : meta("robots", "noindex"),
    page.head,
    feedLink("application/rss+xml", `${page.publication} (RSS)`, "/feeds/rss.xml"),
    feedLink("application/atom+xml", `${page.publication} (Atom)`, "/feeds/atom.xml"),
    new Markup(`<link rel="icon" href="/favicon.svg" type="image/svg+xml">`),
    new Markup(`<style>${place("style")}</style>`),
  ]);
  const main = `<main id="main">${page.main.source}</main>`;
  const spread = page.rail ? `<div class="spread">${main}${place("rail")}</div>` : main;
  return [
    `<!DOCTYPE html>\n<html lang="en-US"><head>${head.source}</head>`,
    `<body>${place("masthead")}<div class="sheet">${spread}</div>${place("footer")}</body></html>\n`,
  ].join("");
}

/** `<meta name content>`, void as HTML writes it. */
export function meta(name: string, content: string): Markup {
  return new Markup(`<meta name="${escapeMarkup(name)}" content="${escapeMarkup(content)}">`);
}

/** `<meta property content>` of Open Graph. */
export function openGraph(property: string, content: string | Markup): Markup {
  const value = content instanceof Markup ? content.source : escapeMarkup(content);
  return new Markup(`<meta property="${escapeMarkup(property)}" content="${value}">`);
}

export function link(rel: string, href: Markup): Markup {
  return new Markup(`<link rel="${escapeMarkup(rel)}" href="${href.source}">`);
}

function feedLink(type: string, title: string, href: string): Markup {
  return new Markup(
    `<link rel="alternate" type="${type}" title="${escapeMarkup(title)}" href="${escapeMarkup(href)}">`,
  );
}
