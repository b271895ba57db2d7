import { useState } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { useConnection } from "../story-context.tsx";
import { type CommentDraft, keepDraft, readDraft } from "./comment-drafts.ts";

/** What this person has begun under a name of this story, kept with every key; `fresh` makes an empty one. */
export function useDraft<T extends CommentDraft>(
  name: string,
  fresh: () => T,
): readonly [draft: T, change: (part: Partial<T>) => void, forget: () => void] {
  const { actor } = useNewsroom();
  const { storyId } = useConnection().address;
  const key = `${actor.id}:${storyId}:${name}`;
  const [draft, setDraft] = useState<T>(() => readDraft<T>(key) ?? fresh());
  function change(part: Partial<T>) {
    const next = { ...draft, ...part };
    keepDraft(key, next);
    setDraft(next);
  }
  function forget() {
    keepDraft(key, null);
    setDraft(fresh());
  }
  return [draft, change, forget];
}
