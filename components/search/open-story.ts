"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { StoryLine } from "#components/desk/story-line.ts";
import { callApi } from "#components/shell/call-api.ts";
import type { Action } from "#domain/permissions.ts";
import type { Move } from "#domain/story.ts";

/** The story that is open on the screen, with what this person may do with it now. */
export interface OpenStory extends StoryLine {
  readonly address: string | null;
  readonly moves: readonly Move[];
  readonly actions: readonly Action[];
}

/** The ID in the address of a story's screens; null anywhere else. */
function storyIdIn(pathname: string): string | null {
  return /^\/newsroom\/stories\/([^/]+)/.exec(pathname)?.[1] ?? null;
}

/**
 * The open story as it stands: read again whenever `isAsked` becomes true, because its stage and who has it change while it
 * is open. Null where none is open, or while it isn't known.
 */
export function useOpenStory(isAsked: boolean): { story: OpenStory | null; refresh: () => void } {
  const id = storyIdIn(usePathname());
  const [story, setStory] = useState<OpenStory | null>(null);
  const read = useCallback(
    async (signal?: AbortSignal) => {
      if (id === null) return;
      const call = { askToSignIn: false, ...(signal && { signal }) };
      const result = await callApi<OpenStory>(`/api/v1/stories/${id}`, call);
      if (result.ok && !signal?.aborted) setStory(result.value);
    },
    [id],
  );
  useEffect(() => {
    if (!isAsked) return;
    const reading = new AbortController();
    void read(reading.signal);
    return () => reading.abort();
  }, [isAsked, read]);
  return { story: story !== null && story.id === id ? story : null, refresh: () => void read() };
}
