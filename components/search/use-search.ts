"use client";

import { useEffect, useRef, useState } from "react";
import { type ApiResult, callApi } from "#components/shell/call-api.ts";
import type { FoundPage, FoundStory } from "./found-story.ts";
import { LatestOnly } from "./latest-only.ts";
import { NOTHING, type SearchState } from "./search-state.ts";

const TYPING_PAUSE_MS = 150;

interface Question {
  readonly q: string;
  readonly limit: number;
  /** Of a next page, with what stands before it. */
  readonly after: { readonly cursor: string; readonly stories: readonly FoundStory[] } | null;
}

export interface Search extends SearchState {
  /** What is shown isn't the answer to what is typed yet. */
  readonly busy: boolean;
  readonly again: () => void;
  readonly showMore: () => void;
}

/** Stories found by what is typed, asked in the pauses of typing. Nothing is asked for an empty text. */
export function useSearch(typed: string, limit: number, first: SearchState = NOTHING): Search {
  const [state, setState] = useState(first);
  const [asking, setAsking] = useState<string | null>(null);
  const asker = useRef<LatestOnly<Question, ApiResult<FoundPage>> | null>(null);
  asker.current ??= new LatestOnly(askNewsroom, (question, answer) => {
    setAsking(null);
    setState((before) => stateAfter(before, question, answer));
  });
  const ask = (question: Question) => {
    setAsking(question.q);
    asker.current?.ask(question);
  };

  const known = useRef(first.q);
  useEffect(() => {
    if (typed === known.current) return;
    const isNothing = typed.trim() === "";
    const pause = setTimeout(
      () => {
        known.current = typed;
        if (isNothing) {
          asker.current?.giveUp();
          setAsking(null);
          setState(NOTHING);
        } else {
          setAsking(typed);
          asker.current?.ask({ q: typed, limit, after: null });
        }
      },
      isNothing ? 0 : TYPING_PAUSE_MS,
    );
    return () => clearTimeout(pause);
  }, [typed, limit]);
  useEffect(() => () => asker.current?.giveUp(), []);

  return {
    ...state,
    busy: asking !== null || (typed.trim() !== "" && typed !== state.q),
    again: () => ask({ q: typed, limit, after: null }),
    showMore: () => {
      const { q, stories, nextCursor } = state;
      if (nextCursor !== null) ask({ q, limit, after: { cursor: nextCursor, stories } });
    },
  };
}

function askNewsroom({ q, limit, after }: Question, signal: AbortSignal): Promise<ApiResult<FoundPage>> {
  const query = new URLSearchParams({ q, limit: String(limit) });
  if (after !== null) query.set("cursor", after.cursor);
  return callApi<FoundPage>(`/api/v1/search?${query}`, { signal });
}

function stateAfter(before: SearchState, { q, after }: Question, answer: ApiResult<FoundPage>): SearchState {
  if (!answer.ok) return { ...before, q, refusal: answer.refusal };
  const { items, nextCursor } = answer.value;
  const seen = after?.stories ?? [];
  // Between two pages a story may have moved down from the first to the second.
  const fresh = items.filter(({ id }) => !seen.some((story) => story.id === id));
  return { q, stories: [...seen, ...fresh], nextCursor, refusal: null };
}
