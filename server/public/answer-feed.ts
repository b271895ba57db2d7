import { atomFeed, type Feed, jsonFeed, rssFeed } from "#server/outputs/feeds.ts";
import { fillOrigin } from "#server/outputs/places.ts";
import type { OutputFormat } from "#server/outputs/release-for-readers.ts";
import type { PublishedStory } from "#server/records/public/published-stories.ts";
import { type Answer, tagOf } from "./answer.ts";
import type { FeedFormat, Target } from "./read-target.ts";
import type { Site } from "./site.ts";

const LONGEST = 50;

interface FeedKind {
  readonly entry: OutputFormat;
  readonly mediaType: string;
  readonly compose: (feed: Feed) => string;
}

const KINDS: Readonly<Record<FeedFormat, FeedKind>> = {
  rss: { entry: "rss-item", mediaType: "application/rss+xml; charset=utf-8", compose: rssFeed },
  atom: { entry: "atom-entry", mediaType: "application/atom+xml; charset=utf-8", compose: atomFeed },
  json: { entry: "json-feed-item", mediaType: "application/feed+json; charset=utf-8", compose: jsonFeed },
};

/** A feed of everything or of one desk, what moved last first. Null when the desk has nothing published. */
export async function answerFeed(
  site: Site,
  origin: string,
  target: Extract<Target, { kind: "feed" }>,
): Promise<Answer | null> {
  const [{ publication }, stories] = await Promise.all([site.facts(), site.latest(LONGEST, target.desk)]);
  const desk = stories[0]?.desk;
  if (target.desk !== null && desk === undefined) return null;
  const kind = KINDS[target.format];
  const etag = tagOf(target.format, [origin, publication, target.path, stories]);
  const title = target.desk === null || !desk ? publication.name : `${publication.name}: ${desk.name}`;
  const page = target.desk === null ? "/" : `/${target.desk}`;
  return {
    status: 200,
    mediaType: kind.mediaType,
    etag,
    // Feeds are for other people's programs too.
    headers: { "Access-Control-Allow-Origin": "*" },
    body: () =>
      site.body(etag, async () => {
        const entries = await site.outputs.all(kind.entry, stories);
        const dates = { updated: newest(stories, "updated"), published: newest(stories, "firstPublished") };
        const feed = { title, zone: publication.zone, page, self: target.path, entries, ...dates };
        return fillOrigin(kind.compose(feed), origin);
      }),
  };
}

function newest(stories: readonly PublishedStory[], stamp: "updated" | "firstPublished"): Date | null {
  return stories.reduce<Date | null>(
    (newestYet, story) => (newestYet === null || story[stamp] > newestYet ? story[stamp] : newestYet),
    null,
  );
}
