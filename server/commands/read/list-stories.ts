import { decide, may } from "#domain/permissions.ts";
import type { Priority } from "#domain/priority.ts";
import type { ReleaseKind } from "#domain/release.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { PublicState, Stage, StoryFacts, WorkingStage } from "#domain/story.ts";
import type { StoryFlags } from "#server/records/stored-shapes.ts";
import { type ListedStory, listStories } from "#server/records/story-list.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { type Page, pageSize } from "./know-story.ts";

export interface ListStoriesInput {
  /** A desk's ID. */
  readonly desk?: string;
  readonly stage?: Stage;
  readonly publicState?: PublicState;
  /** Only what the reader started, claimed, is credited in or wrote in. */
  readonly mine?: boolean;
  /** Found in slug, hed or byline. */
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** One line of the budget. Instants are Dates, null where there is none. */
export interface StoryItem {
  readonly id: string;
  readonly slug: string;
  readonly hed: string;
  readonly byline: string;
  readonly desk: string;
  readonly deskName: string;
  readonly stage: Stage;
  readonly stageSince: Date;
  /** Where a held or spiked story returns to. */
  readonly stageBefore: WorkingStage | null;
  readonly publicState: PublicState;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly claimedBy: Person | null;
  readonly claimedAt: Date | null;
  readonly lastEditedAt: Date | null;
  readonly lastEditedBy: Person | null;
  readonly wordCount: number;
  readonly budgetedLength: number | null;
  readonly deadline: Date | null;
  readonly embargoUntil: Date | null;
  /** Public end of the address; null until somebody sets it or the first release derives it. */
  readonly path: string | null;
  readonly flags: StoryFlags;
  /** D4: 1 to 6. */
  readonly priority: Priority;
  readonly tags: readonly string[];
  /** What it is about, in one line; empty until somebody wrote one. */
  readonly budgetLine: string;
  /** Number of the live release. */
  readonly liveRelease: number | null;
  readonly firstPublishedAt: Date | null;
  readonly updatedAt: Date | null;
  /** Approved and not released yet. */
  readonly approved: { readonly revision: number; readonly kind: string; readonly by: Person } | null;
  /** R6: the release that waits for its instant. */
  readonly scheduled: {
    readonly at: Date;
    readonly kind: ReleaseKind;
    readonly revision: number;
    readonly by: Person;
  } | null;
  /** N1: what whoever moved it where it stands said of it. Only for whoever may read its revisions, as its other moves. */
  readonly why: { readonly note: string; readonly by: Person } | null;
  /** N4: somebody released it alone, and a second person has still to look. */
  readonly needsReview: boolean;
}

/** The budget as this person may see it, newest story first. */
export async function listStoriesFor(
  newsroom: Newsroom,
  actor: Actor,
  input: ListStoriesInput,
): Answer<Page<StoryItem>> {
  const permitted = decide(actor, "see-list", null);
  if (!permitted.ok) return permitted;
  const { desk, stage, publicState, q } = input;
  const filter = { desk, stage, publicState, q, ...(input.mine && { mine: actor.id }) };
  const size = pageSize(input.limit);
  const items: StoryItem[] = [];
  let after = input.cursor;
  for (;;) {
    const rows = await listStories(newsroom.db.prisma, actor, filter, {
      ...(after !== undefined && { after }),
      limit: size + 1,
    });
    for (const row of rows) {
      if (!may(actor, "see-list", row.story)) continue;
      // One more than fits says that there is a next page.
      if (items.length === size) return done({ items, nextCursor: items.at(-1)?.id ?? null });
      items.push(itemFor(actor, row.story, itemOf(row)));
    }
    if (rows.length <= size) return done({ items, nextCursor: null });
    after = rows.at(-1)?.story.id;
  }
}

/** The line as one person may see it: the note of a move can quote the copy. */
export function itemFor(actor: Actor, story: StoryFacts, item: StoryItem): StoryItem {
  return item.why === null || may(actor, "read-revisions", story) ? item : { ...item, why: null };
}

/** A story as the budget shows it to whoever may read all of it (see itemFor). */
export function itemOf(listed: ListedStory): StoryItem {
  const {
    story,
    live,
    approved,
    scheduled,
    unreviewed,
    hed,
    byline,
    wordCount,
    lastEditedAt,
    lastEditedBy,
    why,
  } = listed;
  return {
    id: story.id,
    slug: story.slug,
    hed,
    byline,
    desk: story.desk,
    deskName: story.deskName,
    stage: story.stage,
    stageSince: story.stageSince,
    stageBefore: story.stageBefore,
    publicState: story.publicState,
    createdBy: story.createdBy,
    createdAt: story.createdAt,
    claimedBy:
      story.claimedBy === null ? null : { id: story.claimedBy, name: story.claimedByName ?? "Somebody" },
    claimedAt: story.claimedAt,
    lastEditedAt,
    lastEditedBy,
    wordCount,
    budgetedLength: story.budgetedLength,
    deadline: story.deadline,
    embargoUntil: story.embargoUntil,
    path: story.path,
    flags: story.flags,
    priority: story.priority,
    tags: story.tags,
    budgetLine: story.budgetLine,
    liveRelease: live?.number ?? null,
    firstPublishedAt: live?.firstPublishedAt ?? null,
    updatedAt: live?.updatedAt ?? null,
    scheduled,
    approved: approved && { revision: approved.revision, kind: approved.kind, by: approved.by },
    why,
    needsReview: unreviewed.length > 0,
  };
}
