import { correctionsPage, deskPage, frontPage } from "#server/outputs/site-pages.tsx";
import type { PublishedStory } from "#server/records/public/published-stories.ts";
import { storiesWithNotes } from "#server/records/public/reader-notes.ts";
import type { SiteFacts } from "#server/records/public/site-facts.ts";
import { type Answer, tagOf } from "./answer.ts";
import { answerRefusal } from "./answer-refusal.ts";
import { framed, type Site } from "./site.ts";

const HTML = "text/html; charset=utf-8";
/** Of the stories that moved last, so many make the front. */
const FRONT = 60;
const DESK = 60;
const CORRECTIONS = 500;
/** In the rail; one fewer beside a story that is one of them. */
export const RAIL = 7;

/** A story's page, its redirect, or the notice in its place. Null when nothing was ever there. */
export async function answerStory(site: Site, origin: string, address: string): Promise<Answer | null> {
  const [found, facts, latest] = await Promise.all([site.find(address), site.facts(), site.latest(RAIL)]);
  if (found === null) return null;
  if (found.kind === "expunged") return answerRefusal(site, 451);
  if (found.kind === "moved") return { status: 301, headers: { Location: found.to } };
  const { release } = found;
  const beside = latest.filter((story) => story.storyId !== release.storyId);
  const etag = tagOf(`r${release.number}`, [release.storyId, release.sha256, origin, facts, beside]);
  return {
    status: 200,
    mediaType: HTML,
    etag,
    headers: release.gives === "words" ? {} : { "X-Robots-Tag": "noindex" },
    body: () =>
      site.body(etag, async () =>
        framed(await site.outputs.one("page", release), {
          ...frameOf(facts, origin),
          here: release.deskId,
          latest: beside,
        }),
      ),
  };
}

export async function answerFront(site: Site, origin: string): Promise<Answer> {
  const [facts, latest] = await Promise.all([site.facts(), site.latest(FRONT)]);
  const stories = newestFirst(latest);
  const etag = tagOf("front", [origin, facts, latest]);
  return {
    status: 200,
    mediaType: HTML,
    etag,
    body: () =>
      site.body(etag, () =>
        framed(frontPage(facts.publication, stories, latest), {
          ...frameOf(facts, origin),
          front: { newest: latest[0]?.updated ?? null },
          latest,
        }),
      ),
  };
}

/** Null when the desk has no published story: what readers can't read of, they aren't told of. */
export async function answerDesk(site: Site, origin: string, deskId: string): Promise<Answer | null> {
  const [facts, stories, latest] = await Promise.all([
    site.facts(),
    site.latest(DESK, deskId),
    site.latest(RAIL),
  ]);
  const desk = stories[0]?.desk;
  if (desk === undefined) return null;
  const etag = tagOf("desk", [origin, facts, stories, latest]);
  return {
    status: 200,
    mediaType: HTML,
    etag,
    body: () =>
      site.body(etag, () =>
        framed(deskPage(facts.publication, desk, newestFirst(stories)), {
          ...frameOf(facts, origin),
          here: desk.id,
          latest,
        }),
      ),
  };
}

/** R1: the public list of every note. */
export async function answerCorrections(site: Site, origin: string): Promise<Answer> {
  const [facts, stories, latest] = await Promise.all([
    site.facts(),
    storiesWithNotes(site.db, CORRECTIONS),
    site.latest(RAIL),
  ]);
  const notes = stories
    .flatMap(({ notes: theirs, address, hed }) => theirs.map((note) => ({ note, address, hed })))
    .filter(({ note }) => note.kind !== "update" && note.kind !== "withhold")
    .sort((a, b) => b.note.at.getTime() - a.note.at.getTime());
  const etag = tagOf("corrections", [origin, facts, notes, latest]);
  return {
    status: 200,
    mediaType: HTML,
    etag,
    body: () =>
      site.body(etag, () =>
        framed(correctionsPage(facts.publication, notes), { ...frameOf(facts, origin), latest }),
      ),
  };
}

/** The frame every page has. */
export function frameOf(facts: SiteFacts, origin: string) {
  return { name: facts.publication.name, zone: facts.publication.zone, desks: facts.desks, origin };
}

function newestFirst(stories: readonly PublishedStory[]): readonly PublishedStory[] {
  return [...stories].sort((a, b) => b.firstPublished.getTime() - a.firstPublished.getTime());
}
