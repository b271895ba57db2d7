import { useCallback, useEffect, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useLive } from "#components/shell/use-live.ts";
import type { TimelineLine } from "./timeline-items.ts";

export const FILTERS = ["all", "named", "moves", "releases"] as const;
export type Filter = (typeof FILTERS)[number];

interface Page {
  readonly items: readonly TimelineLine[];
  readonly nextCursor: string | null;
}

const EMPTY: Page = { items: [], nextCursor: null };

/** A story's timeline, newest first, kept true while others work on it; `more` reads on, `again` from the top. */
export function useTimeline(storyId: string, filter: Filter) {
  const [page, setPage] = useState<Page | null>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [count, setCount] = useState(0);
  const read = useCallback(
    async (cursor: string | null) => {
      const query = new URLSearchParams({ filter, limit: "50", ...(cursor !== null && { cursor }) });
      const result = await callApi<Page>(`/api/v1/stories/${storyId}/timeline?${query}`);
      if (!result.ok) return setRefusal(result.refusal);
      const { items, nextCursor } = result.value;
      setRefusal(null);
      setPage((before) => ({
        items: [...(cursor === null ? [] : (before ?? EMPTY).items), ...items],
        nextCursor,
      }));
    },
    [storyId, filter],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` asks for another reading
  useEffect(() => {
    void read(null);
  }, [read, count]);
  const again = useCallback(() => setCount((before) => before + 1), []);
  useLive(again);
  const next = page?.nextCursor ?? null;
  return { page, refusal, again, more: next === null ? null : () => void read(next) };
}
