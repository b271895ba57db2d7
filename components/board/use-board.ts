"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useLiveStories } from "#components/shell/use-live-stories.ts";
import {
  type BoardFacts,
  mergeChanged,
  type Pending,
  takeText,
  toReadOn,
  withPending,
} from "./board-state.ts";
import { type BoardView, viewQuery } from "./board-view.ts";

const MORE = 25;
/** As many as a column is answered with. More changed stories at once, and the whole board is read. */
const MOST_ASKED = 25;

export interface LiveBoard {
  /** As the person sees it, with what they moved where they put it. */
  readonly board: BoardFacts;
  readonly pending: Pending;
  readonly busy: boolean;
  readonly refusal: ApiRefusal | null;
  readonly at: Date | null;
  readonly live: "live" | "lost";
  readonly refresh: () => void;
  readonly showMore: (column: string) => void;
  /** Puts a card into a column until `act` has answered; then it stands where the newsroom has it. */
  readonly place: (id: string, to: string, act: () => Promise<boolean>) => Promise<boolean>;
}

/** The board as it stands: the server's first answer, then each changed story read again and put where it belongs. */
export function useBoard(first: BoardFacts, view: BoardView): LiveBoard {
  const query = viewQuery(view).toString();
  const [board, setBoard] = useState(first);
  const [taken, setTaken] = useState<Readonly<Record<string, number>>>({});
  const [pending, setPending] = useState<Pending>(new Map());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [at, setAt] = useState<Date | null>(null);
  const running = useRef<AbortController | null>(null);
  const shown = useRef(board);
  shown.current = board;

  const readAll = useCallback(async () => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setBusy(true);
    const asked = new URLSearchParams(query);
    if (Object.keys(taken).length > 0) asked.set("take", takeText(taken));
    const result = await callApi<BoardFacts>(`/api/v1/board?${asked}`, { signal: mine.signal });
    if (running.current !== mine) return;
    running.current = null;
    setBusy(false);
    if (result.ok) {
      setBoard(result.value);
      setAt(new Date());
    }
    setRefusal(result.ok ? null : result.refusal);
  }, [query, taken]);

  const readChanged = useCallback(
    async (ids: readonly string[] | null) => {
      let next = ids;
      do {
        if (next === null || next.length > MOST_ASKED || running.current !== null) return readAll();
        const asked = new URLSearchParams(query);
        asked.set("only", next.join(","));
        const result = await callApi<BoardFacts>(`/api/v1/board?${asked}`, { askToSignIn: false });
        if (!result.ok) return setRefusal(result.refusal);
        const merged = mergeChanged(shown.current, next, result.value);
        if (merged === null) return readAll();
        shown.current = merged;
        setBoard(merged);
        setAt(new Date());
        setRefusal(null);
        next = toReadOn(merged).slice(0, MOST_ASKED);
      } while (next.length > 0);
    },
    [query, readAll],
  );

  const asked = useRef(readAll);
  useEffect(() => {
    if (asked.current === readAll) return;
    asked.current = readAll;
    void readAll();
  }, [readAll]);

  const place = useCallback(
    async (id: string, to: string, act: () => Promise<boolean>) => {
      setPending((now) => new Map(now).set(id, to));
      const moved = await act();
      // Read before it is let go, so that a card that may stay doesn't jump back and forth.
      await readChanged([id]);
      setPending((now) => new Map([...now].filter(([each]) => each !== id)));
      return moved;
    },
    [readChanged],
  );

  const live = useLiveStories(readChanged);
  return {
    board: useMemo(() => withPending(board, pending), [board, pending]),
    pending,
    busy,
    refusal,
    at,
    live,
    refresh: () => void readAll(),
    showMore: (column) => {
      const count = shown.current.columns.find(({ key }) => key === column)?.items.length ?? 0;
      setTaken({ ...taken, [column]: count + MORE });
    },
    place,
  };
}
