"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useLive } from "#components/shell/use-live.ts";
import { apiQuery, type Filters } from "./filters.ts";
import { FIRST_PAGE } from "./page-size.ts";
import type { StoryLine, StoryPage } from "./story-line.ts";

export interface StoryList {
  readonly stories: readonly StoryLine[];
  readonly more: boolean;
  readonly busy: boolean;
  /** Why the list could not be read last time; what is shown is then as of `at`. */
  readonly refusal: ApiRefusal | null;
  readonly at: Date | null;
  /** "live": changes arrive by themselves. "lost": they don't just now. */
  readonly live: "live" | "lost";
  readonly refresh: () => void;
  readonly showMore: () => void;
}

/** The budget as it stands: the server's first answer, then read again on every change in the newsroom. */
export function useStoryList(first: StoryPage, filters: Filters): StoryList {
  const [page, setPage] = useState(first);
  const [count, setCount] = useState(FIRST_PAGE);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [at, setAt] = useState<Date | null>(null);
  const running = useRef<AbortController | null>(null);
  const query = apiQuery(filters).toString();

  const refresh = useCallback(async () => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setBusy(true);
    const result = await readPages(query, count, mine.signal);
    if (running.current !== mine) return;
    setBusy(false);
    if (result.ok) {
      setPage(result.value);
      setAt(new Date());
    }
    setRefusal(result.ok ? null : result.refusal);
  }, [query, count]);

  const asked = useRef(`${query} ${FIRST_PAGE}`);
  useEffect(() => {
    if (asked.current === `${query} ${count}`) return;
    asked.current = `${query} ${count}`;
    void refresh();
  }, [query, count, refresh]);

  const live = useLive(refresh);
  return {
    stories: page.items,
    more: page.nextCursor !== null,
    busy,
    refusal,
    at,
    live,
    refresh: () => void refresh(),
    showMore: () => setCount((now) => now + FIRST_PAGE),
  };
}

/** Reads page after page until `count` lines are there, so that a refresh keeps what "Show more" brought. */
async function readPages(query: string, count: number, signal: AbortSignal) {
  const stories: StoryLine[] = [];
  let next: string | null = null;
  do {
    const asked = new URLSearchParams(query);
    asked.set("limit", String(FIRST_PAGE));
    if (next !== null) asked.set("cursor", next);
    const answer = await callApi<StoryPage>(`/api/v1/stories?${asked}`, { signal });
    if (!answer.ok) return answer;
    stories.push(...answer.value.items);
    next = answer.value.nextCursor;
  } while (next !== null && stories.length < count);
  return { ok: true, value: { items: stories, nextCursor: next } } as const;
}
