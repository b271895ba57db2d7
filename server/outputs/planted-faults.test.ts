// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Block } from "#copy/format.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { htmlOf, SAMPLE_ORIGIN, sourcesOf } from "#tests/support/read-outputs.ts";
import { sampleCopy, sampleRelease } from "#tests/support/sample-release.ts";
import type { ReaderNote, ReleaseForReaders } from "./release-for-readers.ts";

const correction: ReaderNote = {
  kind: "correction",
  label: "Correction:",
  text: "An earlier version gave the wrong length of the closing. It is 18 months.",
  at: new Date("2026-02-03T21:23:59Z"),
};

/** The page of a release as it is sent, and as a reader's browser has it. */
type Page = (release: ReleaseForReaders) => string;

const shipped: Page = (release) => sourcesOf(release).page;

/** The page with something done to it on the way. */
function changed(change: (article: Element, document: Document) => unknown): Page {
  return (release) => {
    const document = htmlOf(shipped(release));
    const article = document.querySelector("article");
    if (article) change(article, document);
    return document.documentElement.outerHTML;
  };
}

const part = (article: Element, selector: string): Element => {
  const found = article.querySelector(selector);
  if (!found) throw new TypeError(`there is no ${selector}`);
  return found;
};

const ORDER = [".hed", ".dek", ".byline", ".houseline", ".dateline", ".ad", ".notes", ".end li", ".end p"];

test.each(
  proofOf<Page>(
    "[P]",
    (page) => {
      const article = htmlOf(page(sampleRelease({ notes: [correction] }))).querySelector("article");
      const parts = ORDER.map((selector) => article?.querySelector(selector));
      parts.forEach((each, index) => {
        const next = parts[index + 1];
        expect(each, ORDER[index]).toBeTruthy();
        const follows = next && each ? each.compareDocumentPosition(next) : 0;
        if (next) expect(follows & Node.DOCUMENT_POSITION_FOLLOWING, ORDER[index]).toBeTruthy();
      });
      const before = (selector: string) => {
        const ad = article?.querySelector(".ad");
        return [...(article?.querySelectorAll(selector) ?? [])].filter(
          (each) => ad && each.compareDocumentPosition(ad) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
      };
      expect(before(".copy p:not(.ad p)").length).toBeGreaterThanOrEqual(2);
      const labels = [...(article?.querySelectorAll(".ad") ?? [])].map((ad) => ad.textContent);
      expect(labels).toEqual(labels.map(() => "Advertisement"));
      const end = [...(article?.querySelectorAll(".end li, .end p:not(.printed)") ?? [])];
      expect(end.map((line) => line.textContent)).toEqual([
        "• Jane Roe can be reached at jroe@example.com.",
        "• John Doe can be reached at jdoe@example.com.",
        "Copyright © 2026 Potomac Courier, LLC. Click here for reprint permission.",
        "Please read our comment policy before commenting.",
      ]);
    },
    shipped,
    {
      "the byline stands above the dek": changed((article) =>
        part(article, ".dek").before(part(article, ".byline")),
      ),
      "the house line stands above the byline": changed((article) =>
        part(article, ".byline").before(part(article, ".houseline")),
      ),
      "an advertisement opens the story": changed((article) =>
        part(article, ".copy").prepend(part(article, ".ad")),
      ),
      "an advertisement has no label": changed((article) => part(article, ".ad p").remove()),
      "a correction stands above the words it corrects": changed((article) =>
        part(article, ".hed").before(part(article, ".notes")),
      ),
      "there is no dateline": changed((article) => part(article, ".dateline").remove()),
      "the contacts follow the copyright": changed((article) => {
        const list = part(article, ".end li").parentElement;
        if (list) part(article, ".end").append(list);
      }),
      "nobody can be reached": changed((article) => part(article, ".end li").remove()),
    },
  ),
)("%s", (_title, run) => run());

const HOSTILE = "</script><script>alert(1)</script>";

/** The page with other JSON-LD in it. */
function describing(change: (article: Record<string, unknown>) => unknown): Page {
  return changed((_, document) => {
    const data = document.querySelector('script[type="application/ld+json"]');
    if (!data) return;
    const article = JSON.parse(data.textContent ?? "");
    change(article);
    data.textContent = JSON.stringify(article).replaceAll("<", "\\u003c");
  });
}

test.each(
  proofOf<Page>(
    "[P1]",
    (page) => {
      const hed: Block = { kind: "paragraph", runs: [{ text: `Bridge ${HOSTILE}` }] };
      const source = page(sampleRelease({ notes: [correction], copy: sampleCopy({ hed: hed.runs }) }));
      const document = htmlOf(source);
      expect(document.querySelectorAll("script")).toHaveLength(1);
      const data = document.querySelector('script[type="application/ld+json"]');
      const url = `${SAMPLE_ORIGIN}/metro/2026/02/03/key-bridge-to-close`;
      expect(JSON.parse(data?.textContent ?? "")).toMatchObject({
        "@type": "NewsArticle",
        headline: `Bridge ${HOSTILE}`,
        author: [
          { "@type": "Person", name: "Jane Roe" },
          { "@type": "Person", name: "John Doe" },
        ],
        datePublished: "2026-02-03T09:00:00-05:00",
        dateModified: "2026-02-03T16:23:00-05:00",
        publisher: { name: "The Potomac Courier" },
        mainEntityOfPage: { "@id": url },
        articleSection: "Metro",
        dateline: "Washington",
        correction: [{ "@type": "CorrectionComment", text: `Correction: ${correction.text}` }],
      });
    },
    shipped,
    {
      "a hed ends the script": (release) =>
        shipped(release).replaceAll("\\u003c", "<").replaceAll("\\u003e", ">"),
      "the byline is one author": describing((article) => {
        article.author = [{ "@type": "Person", name: "By Jane Roe and John Doe" }];
      }),
      "publication moves with the update": describing((article) => {
        article.datePublished = article.dateModified;
      }),
      "the stamps are in UTC": describing((article) => {
        article.dateModified = new Date(String(article.dateModified)).toISOString();
      }),
      "the correction is left out": describing((article) => delete article.correction),
      "the page isn't what it is about": describing((article) => delete article.mainEntityOfPage),
    },
  ),
)("%s", (_title, run) => run());
