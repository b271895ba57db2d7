"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useConnection } from "../story-context.tsx";
import { type BookView, CommentBook } from "./comment-book.ts";
import type { Nameable } from "./thread-line.ts";

const BookContext = createContext<CommentBook | null>(null);

/** The story's threads, for everything inside. */
export function CommentsOfStory({ children }: { children: ReactNode }) {
  const connection = useConnection();
  const book = useMemo(() => new CommentBook(connection), [connection]);
  useEffect(() => book.start(), [book]);
  return <BookContext value={book}>{children}</BookContext>;
}

export function useCommentBook(): CommentBook {
  const book = useContext(BookContext);
  if (book === null) throw new Error("useCommentBook needs a CommentsOfStory around it");
  return book;
}

export function useBookView(): BookView {
  const book = useCommentBook();
  return useSyncExternalStore(book.subscribe, book.view, book.view);
}

/** Who can be named here; empty until the list has come. */
export function useNameable(): readonly Nameable[] {
  const { storyId } = useConnection().address;
  const [people, setPeople] = useState<readonly Nameable[]>([]);
  useEffect(() => {
    const reading = new AbortController();
    void callApi<{ items: readonly Nameable[] }>(`/api/v1/stories/${storyId}/nameable`, {
      signal: reading.signal,
      askToSignIn: false,
    }).then((answer) => {
      // Without the list a comment names nobody, and can still be written.
      if (answer.ok) setPeople(answer.value.items);
    });
    return () => reading.abort();
  }, [storyId]);
  return people;
}
