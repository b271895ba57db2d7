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
  readonly onlyUnseen: boolean;
  readonly showOnlyUnseen: (only: boolean) => void;
  readonly see: (ids: readonly string[]) => void;
  /** Everything up to the newest that is shown, also what is further down than the list goes. */
  readonly seeAll: () => void;
}

/** What the person is told of: read at first, and again whenever the newsroom says that there is something new. */
export function useNotices(): Notices {
  const [page, setPage] = useState<NoticePage | null>(null);
  const [count, setCount] = useState(PAGE);
  const [onlyUnseen, showOnlyUnseen] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const running = useRef<AbortController | null>(null);

  const refresh = useCallback(async () => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    // Nobody asked for it just now, so it never asks for a password either.
    const answer = await callApi<NoticePage>(`/api/v1/notices?limit=${count}&unseen=${onlyUnseen}`, {
      signal: mine.signal,
      askToSignIn: false,
    });
    if (running.current !== mine) return;
    if (answer.ok) setPage(answer.value);
    setRefusal(answer.ok ? null : answer.refusal);
  }, [count, onlyUnseen]);

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
    onlyUnseen,
    showOnlyUnseen,
    see: (ids) => void see({ ids }).then(refresh),
    seeAll: () => {
      const newest = page?.items[0]?.id;
      if (newest !== undefined) void see({ upTo: newest }).then(refresh);
    },
  };
}

async function see(body: { readonly ids: readonly string[] } | { readonly upTo: string }): Promise<void> {
  // Where it fails, the notice is still unseen and says so: nothing more to tell.
  await callApi("/api/v1/notices/seen", { method: "POST", body, askToSignIn: false });
}
