import { threadAction } from "#domain/comments.ts";
import { may } from "#domain/permissions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { listThreads } from "#server/records/comment-threads.ts";
import { listActors } from "#server/records/staffers.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { type ThreadView, viewsOf } from "../open-thread.ts";
import { knowStory } from "./know-story.ts";

/** The story's threads that this person may read, oldest first; without those of which every word was taken back. */
export async function threadsFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<readonly ThreadView[]> {
  const known = await knowStory(newsroom, actor, input.storyId, "comment");
  if (!known.ok) return known;
  const db = newsroom.db.prisma;
  const threads = await listThreads(db, known.value.id);
  const readable = threads.filter(
    ({ kind, comments }) =>
      may(actor, threadAction(kind), known.value) && comments.some(({ deleted }) => !deleted),
  );
  return done(await viewsOf(db, actor, known.value, readable));
}

/** Somebody who can be named in this story's threads. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  /** In private notes too. */
  readonly notes: boolean;
}

/**
 * Who can be mentioned or assigned, by name: everybody who may read the story. To a contributor only those who have to do
 * with it: who works here is none of their business (N2).
 */
export async function nameableFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<readonly Nameable[]> {
  const known = await knowStory(newsroom, actor, input.storyId, "comment");
  if (!known.ok) return known;
  const story = known.value;
  const db = newsroom.db.prisma;
  const isInside = may(actor, "see-staff", null);
  const near = isInside ? null : await peopleNear(db, actor, story);
  const people = (await listActors(db)).filter(
    (each) => may(each, "comment", story) && (near === null || near.has(each.id)),
  );
  return done(
    people
      .map((each) => ({ id: each.id, name: each.name, notes: may(each, "note-privately", story) }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  );
}

async function peopleNear(
  db: Newsroom["db"]["prisma"],
  actor: Actor,
  story: { readonly id: string; readonly authors: readonly string[]; readonly createdBy: string },
): Promise<ReadonlySet<string>> {
  const threads = await listThreads(db, story.id);
  return new Set([
    actor.id,
    story.createdBy,
    ...story.authors,
    ...threads
      .filter(({ kind }) => kind === "comment")
      .flatMap(({ startedBy, comments }) => [startedBy.id, ...comments.map(({ by }) => by.id)]),
  ]);
}
