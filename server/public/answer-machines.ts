import { nameplateIcon } from "#server/outputs/nameplate-icon.ts";
import { fillOrigin } from "#server/outputs/places.ts";
import { newsSitemap, sitemap, sitemapIndex } from "#server/outputs/sitemaps.ts";
import { storiesForSitemap } from "#server/records/public/published-stories.ts";
import { type Answer, tagOf } from "./answer.ts";
import type { Target } from "./read-target.ts";
import type { Site } from "./site.ts";

/** P2: at most so many addresses in one sitemap; the news sitemap holds the last 48 hours. */
const MOST = 50_000;
const MOST_NEWS = 1_000;
const NEWS_HOURS = 48;

/** A sitemap, or the index of them when there are more stories than one may hold. Null for a part that isn't there. */
export async function answerSitemap(
  site: Site,
  origin: string,
  { news, part }: Extract<Target, { kind: "sitemap" }>,
): Promise<Answer | null> {
  const [{ publication }, stories] = await Promise.all([
    site.facts(),
    storiesForSitemap(site.db, { hours: news ? NEWS_HOURS : null }),
  ]);
  const most = news ? MOST_NEWS : MOST;
  const parts = Math.max(1, Math.ceil(stories.length / most));
  if (part !== null && (part > parts || parts === 1)) return null;
  const etag = tagOf(news ? "news" : "sitemap", [origin, publication, part, stories]);
  const make = () => {
    if (part === null && parts > 1) {
      return sitemapIndex(
        Array.from({ length: parts }, (_, index) => `/sitemap${news ? "-news" : ""}-${index + 1}.xml`),
      );
    }
    const from = ((part ?? 1) - 1) * most;
    const some = stories.slice(from, from + most);
    return news ? newsSitemap(some, publication) : sitemap(some, publication.zone);
  };
  return {
    status: 200,
    mediaType: "application/xml; charset=utf-8",
    etag,
    body: () => site.body(etag, () => fillOrigin(make(), origin)),
  };
}

export function answerRobots(origin: string): Answer {
  const lines = [
    "User-agent: *",
    "Disallow: /newsroom",
    "Disallow: /sign-in",
    "Disallow: /api",
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/sitemap-news.xml`,
  ];
  return fixed("robots", "text/plain; charset=utf-8", `${lines.join("\n")}\n`);
}

/** The publication's initial on its paper. */
export async function answerFavicon(site: Site): Promise<Answer> {
  const { publication } = await site.facts();
  return fixed("icon", "image/svg+xml", nameplateIcon(publication.name));
}

function fixed(label: string, mediaType: string, text: string): Answer {
  return { status: 200, mediaType, etag: tagOf(label, [text]), body: () => Buffer.from(text, "utf8") };
}
