import { STAGES } from "#domain/story.ts";
import type { Sort } from "./filters.ts";
import { changedAt, type StoryLine } from "./story-line.ts";

type Order = (a: StoryLine, b: StoryLine) => number;

const bySlug: Order = (a, b) => a.slug.localeCompare(b.slug, "en", { numeric: true }) || compare(a.id, b.id);
const byChanged: Order = (a, b) => compare(changedAt(b), changedAt(a)) || bySlug(a, b);
const byDeadline: Order = (a, b) => {
  if (a.deadline === null || b.deadline === null) {
    return Number(a.deadline === null) - Number(b.deadline === null) || byChanged(a, b);
  }
  return compare(a.deadline, b.deadline) || bySlug(a, b);
};
const byStage: Order = (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || byDeadline(a, b);

const ORDERS: Readonly<Record<Sort, Order>> = {
  changed: byChanged,
  deadline: byDeadline,
  stage: byStage,
  slug: bySlug,
};

/** A new list in the asked order. Ties fall to the slug, so that a live refetch never makes rows jump. */
export function sortStories(stories: readonly StoryLine[], sort: Sort): readonly StoryLine[] {
  return stories.toSorted(ORDERS[sort]);
}

/** ISO instants in UTC, so their order is that of their letters. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
