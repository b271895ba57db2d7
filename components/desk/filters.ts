import { PUBLIC_STATES, type PublicState, STAGES, type Stage } from "#domain/story.ts";

export const SORTS = ["changed", "deadline", "stage", "slug"] as const;
export type Sort = (typeof SORTS)[number];

/** What the person wants to see of the budget. Lives in the address, so that a view can be kept and sent on. */
export interface Filters {
  readonly desk: string | null;
  readonly stage: Stage | null;
  readonly publicState: PublicState | null;
  readonly mine: boolean;
  readonly q: string;
  readonly sort: Sort;
}

export const NO_FILTERS: Filters = {
  desk: null,
  stage: null,
  publicState: null,
  mine: false,
  q: "",
  sort: "changed",
};

/** Reads the address's query; what it doesn't know it leaves out, so that an old link still opens. */
export function parseFilters(query: URLSearchParams): Filters {
  return {
    desk: query.get("desk") || null,
    stage: oneOf(STAGES, query.get("stage")),
    publicState: oneOf(PUBLIC_STATES, query.get("publicState")),
    mine: query.get("mine") === "1" || query.get("mine") === "true",
    q: (query.get("q") ?? "").slice(0, 200),
    sort: oneOf(SORTS, query.get("sort")) ?? NO_FILTERS.sort,
  };
}

/** The query of the screen's address: only what differs from everything. */
export function screenQuery(filters: Filters): string {
  const query = apiQuery(filters);
  if (filters.sort !== NO_FILTERS.sort) query.set("sort", filters.sort);
  return query.toString();
}

/** The query of `/api/v1/stories`: order is the screen's own affair. */
export function apiQuery(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.desk !== null) query.set("desk", filters.desk);
  if (filters.stage !== null) query.set("stage", filters.stage);
  if (filters.publicState !== null) query.set("publicState", filters.publicState);
  if (filters.mine) query.set("mine", "true");
  if (filters.q.trim() !== "") query.set("q", filters.q.trim());
  return query;
}

/** Whether anything is left out of the list. */
export function isNarrowed(filters: Filters): boolean {
  return apiQuery(filters).size > 0;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return known.find((one) => one === value) ?? null;
}
