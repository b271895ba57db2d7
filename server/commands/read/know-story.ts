import { type Action, decide, storyUnknown } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { loadStory, type Story } from "#server/records/stories.ts";
import type { Answer, Newsroom } from "../newsroom.ts";

/** Reads a story for somebody who asks to do this with it; one they may not know of is unknown to them. */
export async function knowStory(
  { db }: Newsroom,
  actor: Actor,
  storyId: string,
  action: Action,
): Answer<Story> {
  const story = await loadStory(db.prisma, storyId);
  if (story === null) return refused(storyUnknown());
  const permitted = decide(actor, action, story);
  return permitted.ok ? done(story) : permitted;
}

/** One page of a list. `nextCursor` asks for the next one; null when this is the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const MOST = 200;
const USUAL = 50;

/** How many items a page holds: what was asked for, within reason. */
export function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(Math.trunc(limit ?? USUAL), 1), MOST);
}

/** Cuts a page from one row more than it holds: the extra one says that there is a next page. */
export function cutPage<T>(rows: readonly T[], size: number, cursorOf: (last: T) => string): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > size && last !== undefined ? cursorOf(last) : null };
}

/** A cursor that counts, or undefined for none; a cursor nobody made starts from the top. */
export function numberCursor(cursor: string | undefined): number | undefined {
  return cursor !== undefined && /^\d{1,9}$/.test(cursor) ? Number(cursor) : undefined;
}
