import { useEffect, useEffectEvent, useState } from "react";
import { useCommentBook } from "./comments-context.tsx";
import { goToThread } from "./go-to-thread.ts";
import type { NewThreadAsked } from "./new-thread.tsx";
import { useCommentKey } from "./use-comment-key.ts";

const THREAD_IN_ADDRESS = /^#thread-([0-9a-f-]{36})$/;

/** What of the comments stands beside the copy, and what brings it there: a key, a button, a click on words, an address. */
export function useCommentsBeside(mayComment: boolean, open: () => void) {
  const book = useCommentBook();
  const [asked, setAsked] = useState<NewThreadAsked | null>(null);
  const show = useEffectEvent(open);

  function ask() {
    if (!mayComment) return;
    open();
    setAsked({ words: book.anchorOfSelection(), kind: "comment", number: (asked?.number ?? 0) + 1 });
  }
  useCommentKey(ask);

  useEffect(() => {
    // By a click on its words: the caret stays where the person put it.
    book.onAsked = (thread) => {
      show();
      book.look(thread);
    };
    const follow = () => {
      const [, thread] = THREAD_IN_ADDRESS.exec(window.location.hash) ?? [];
      if (thread === undefined) return;
      show();
      goToThread(book, thread);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [book]);

  return { asked, ask, endAsking: () => setAsked(null) };
}
