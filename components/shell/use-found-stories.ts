"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { callApi } from "./call-api.ts";

interface FoundStory {
  readonly id: string;
  readonly slug: string;
  readonly hed: string;
}

const MOST = 6;

/** Stories whose slug or hed has these words; none for an empty query. A refusal finds nothing: commands still work. */
export function useFoundStories(query: string): readonly FoundStory[] {
  const [wanted] = useDebouncedValue(query.trim(), 150);
  const [found, setFound] = useState<readonly FoundStory[]>([]);
  useEffect(() => {
    if (wanted === "") {
      setFound([]);
      return;
    }
    const search = new AbortController();
    const path = `/api/v1/stories?${new URLSearchParams({ q: wanted, limit: String(MOST) })}`;
    void callApi<{ items: readonly FoundStory[] }>(path, { signal: search.signal }).then((result) => {
      if (result.ok) setFound(result.value.items.slice(0, MOST));
    });
    return () => search.abort();
  }, [wanted]);
  return found;
}
