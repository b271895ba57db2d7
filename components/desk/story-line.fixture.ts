import type { StoryLine } from "./story-line.ts";

/** A line of the budget that nobody has planned anything of. */
export function storyLine(slug: string, facts: Partial<StoryLine> = {}): StoryLine {
  return {
    id: slug,
    slug,
    desk: "metro",
    deskName: "Metro",
    hed: "",
    stage: "drafting",
    stageBefore: null,
    publicState: "unpublished",
    createdBy: "1",
    claimedBy: null,
    claimedAt: null,
    wordCount: 0,
    budgetedLength: null,
    stageSince: "2026-11-22T10:00:00.000Z",
    embargoUntil: null,
    path: null,
    deadline: null,
    flags: { legal: "not-required", picture: "not-required" },
    priority: 4,
    tags: [],
    budgetLine: "",
    createdAt: "2026-11-22T10:00:00.000Z",
    lastEditedAt: null,
    lastEditedBy: null,
    approved: null,
    scheduled: null,
    why: null,
    needsReview: false,
    ...facts,
  };
}
