import { createHash, randomUUID } from "node:crypto";
import type { Run } from "#copy/format.ts";
import { decideCreateOn } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import { slugOf } from "#domain/slug.ts";
import type { Actor } from "#domain/staffer.ts";
import type { ImportedItem, ImportFormat } from "#server/imports/imported-item.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { type Story, saveStory } from "#server/records/stories.ts";
import { offThread } from "#server/workers/off-thread.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { malformed } from "./refusals.ts";
import { type FirstWords, startStory } from "./start-story.ts";

export interface ImportStoryInput {
  readonly format: ImportFormat;
  /** What another newsroom sent, whole. */
  readonly source: string;
  /** A desk's ID. */
  readonly desk: string;
  /** Made of the hed when absent. */
  readonly slug?: string;
}

export interface StoryImported {
  readonly story: Story;
  /** What the sender tells the desk, never readers; null when nothing. */
  readonly edNote: string | null;
}

/**
 * A wire desk's way in (P2): an item of another newsroom becomes a story like any other, in drafting, with outside names
 * in its byline and the sender's embargo. The right is asked before anything is read.
 */
export async function importStory(
  newsroom: Newsroom,
  actor: Actor,
  { format, source, desk, slug }: ImportStoryInput,
): Answer<StoryImported> {
  const permitted = decideCreateOn(actor, desk);
  if (!permitted.ok) return permitted;
  const read = await offThread("readImport", format, source);
  if (!read.ok) return refused(malformed("source", read.sentence));
  const { item } = read;
  return inOneTransaction(newsroom, async (tx) => {
    const plan = { desk, slug: slug ?? slugOf(item.hed) };
    const started = await startStory(tx, actor, plan, firstWords(item, format, source));
    if (!started.ok) return started;
    const story = started.value;
    const { embargoUntil, edNote } = item;
    if (embargoUntil === null || embargoUntil <= (await newsroomNow(tx))) return done({ story, edNote });
    await saveStory(tx, story.id, { embargoUntil });
    return done({ story: { ...story, embargoUntil }, edNote });
  });
}

function firstWords(item: ImportedItem, format: ImportFormat, source: string): FirstWords {
  const { dateline, seoHed, socialText, body } = item;
  const byline = item.byline.map((credit, order) => ({ ...credit, id: randomUUID(), order }));
  return {
    copy: {
      hed: line(item.hed),
      dek: line(item.dek),
      body,
      fields: { byline, dateline, seoHed, socialText },
    },
    facts: { format, sha256: createHash("sha256").update(source).digest("hex") },
  };
}

function line(text: string): readonly Run[] {
  return text === "" ? [] : [{ text }];
}
