// @vitest-environment jsdom
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Stamps } from "#domain/release.ts";
import { houseLine } from "#domain/updated-line.ts";
import { htmlOf, sourcesOf, xmlOf } from "#tests/support/read-outputs.ts";
import { SAMPLE_PUBLICATION, sampleRelease } from "#tests/support/sample-release.ts";
import { atomFeed, rssFeed } from "./feeds.ts";
import { fillOrigin } from "./places.ts";
import { newsSitemap, sitemap } from "./sitemaps.ts";

const MINUTE = 60_000;

/** Every instant every surface tells, as minutes since 1970, by the stamp that it must be. */
function instantsOf(stamps: Stamps) {
  const line = houseLine(SAMPLE_PUBLICATION, stamps);
  const release = sampleRelease({ stamps, line, releasedAt: stamps.updated });
  const sources = sourcesOf(release);
  const page = htmlOf(sources.page);
  const jsonLd = JSON.parse(page.querySelector("script")?.textContent ?? "");
  const feed = { title: "x", zone: "America/New_York", page: "/", self: "/feeds/x.xml" };
  const dates = { updated: stamps.updated, published: stamps.firstPublished };
  const rss = xmlOf(
    fillOrigin(rssFeed({ ...feed, ...dates, entries: [sources["rss-item"]] }), "https://c.test"),
  );
  const atom = xmlOf(
    fillOrigin(atomFeed({ ...feed, ...dates, entries: [sources["atom-entry"]] }), "https://c.test"),
  );
  const json = JSON.parse(sources["json-feed-item"]);
  const listed = [{ address: release.address, hed: "x", ...stamps }];
  const map = xmlOf(fillOrigin(sitemap(listed, SAMPLE_PUBLICATION.zone), "https://c.test"));
  const news = xmlOf(fillOrigin(newsSitemap(listed, SAMPLE_PUBLICATION), "https://c.test"));
  const meta = (name: string) =>
    page.querySelector(`meta[property="article:${name}_time"]`)?.getAttribute("content");
  return {
    line: page.querySelector(".houseline")?.textContent,
    shown: page.querySelector(".houseline time")?.getAttribute("datetime"),
    published: [
      jsonLd.datePublished,
      meta("published"),
      rss.querySelector("item > pubDate")?.textContent,
      atom.querySelector("entry > published")?.textContent,
      json.date_published,
      news.getElementsByTagName("news:publication_date")[0]?.textContent,
    ],
    updated: [
      jsonLd.dateModified,
      meta("modified"),
      rss.getElementsByTagName("atom:updated")[0]?.textContent,
      atom.querySelector("entry > updated")?.textContent,
      json.date_modified,
      map.querySelector("lastmod")?.textContent,
      news.querySelector("lastmod")?.textContent,
    ],
  };
}

test("[U4] every surface agrees to the minute, with the right offset", () => {
  const seen = instantsOf({
    firstPublished: new Date("2026-02-03T14:00:31Z"),
    updated: new Date("2026-07-04T16:05:59Z"),
    moved: true,
  });
  expect(seen.line).toBe("The Potomac Courier - Updated: 12:05 p.m. on Saturday, July 4, 2026");
  expect(seen.shown).toBe("2026-07-04T12:05:00-04:00");
  expect(seen.published).toEqual([
    "2026-02-03T09:00:00-05:00",
    "2026-02-03T09:00:00-05:00",
    "Tue, 03 Feb 2026 09:00:00 -0500",
    "2026-02-03T09:00:00-05:00",
    "2026-02-03T09:00:00-05:00",
    "2026-02-03T09:00:00-05:00",
  ]);
  expect(new Set(seen.updated)).toEqual(new Set(["2026-07-04T12:05:00-04:00"]));
});

test("[U4] every surface agrees whatever the stamps are", () => {
  const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.nat(5_000_000), fc.boolean(), (firstPublished, later, moved) => {
      const updated = moved ? new Date(firstPublished.getTime() + later * 1000) : firstPublished;
      const seen = instantsOf({ firstPublished, updated, moved });
      const minute = (text: unknown) => Date.parse(String(text)) / MINUTE;
      const first = Math.floor(firstPublished.getTime() / MINUTE);
      const last = Math.floor(updated.getTime() / MINUTE);
      expect(seen.published.map(minute)).toEqual(seen.published.map(() => first));
      expect(seen.updated.map(minute)).toEqual(seen.updated.map(() => last));
      expect(minute(seen.shown)).toBe(moved ? last : first);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test("[U3] without a moving release the line tells the day of publication", () => {
  const at = new Date("2026-02-03T21:23:59Z");
  const seen = instantsOf({ firstPublished: at, updated: at, moved: false });
  expect(seen.line).toBe("The Potomac Courier - Tuesday, February 3, 2026");
});
