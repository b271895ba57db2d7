"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useLive } from "#components/shell/use-live.ts";
import type { NoticeLine, NoticePage } from "./notice-line.ts";

const PAGE = 20;

export interface Notices {
  readonly items: readonly NoticeLine[];
  readonly unseen: number;
  readonly more: boolean;
  /** False until they have been read for the first time. */
  readonly known: boolean;
  readonly refusal: ApiRefusal | null;
  readonly showMore: () => void;
  readonly see: (ids: readonly string[]) => void;
}

/** What the person is told of: read at first, and again whenever the newsroom says that there is something new. */
export function useNotices(): Notices {
  const [page, setPage] = useState<NoticePage | null>(null);
  const [count, setCount] = useState(PAGE);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const running = useRef<AbortController | null>(null);

  const refresh = useCallback(async () => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    // Nobody asked for it just now, so it never asks for a password either.
    const answer = await callApi<NoticePage>(`/api/v1/notices?limit=${count}`, {
      signal: mine.signal,
      askToSignIn: false,
    });
    if (running.current !== mine) return;
    if (answer.ok) setPage(answer.value);
    setRefusal(answer.ok ? null : answer.refusal);
  }, [count]);

  useEffect(() => {
    void refresh();
    return () => running.current?.abort();
  }, [refresh]);
  useLive(() => void refresh(), ["notice", "access", "back"]);

  return {
    items: page?.items ?? [],
    unseen: page?.unseen ?? 0,
    more: page !== null && page.nextCursor !== null && count < 200,
    known: page !== null,
    refusal,
    showMore: () => setCount((now) => Math.min(now + PAGE, 200)),
    see: (ids) => void see(ids).then(refresh),
  };
}

async function see(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Where it fails, the notice is still unseen and says so: nothing more to tell.
  await callApi("/api/v1/notices/seen", { method: "POST", body: { ids }, askToSignIn: false });
}
