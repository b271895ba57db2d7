import { useEffect, useEffectEvent } from "react";

/**
 * ⌘/Ctrl Alt M anywhere on the screen. An editor's own keys would not do: whoever may only read has no caret in it, and
 * may comment all the same.
 */
export function useCommentKey(comment: () => void): void {
  const act = useEffectEvent(comment);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== "KeyM" || !event.altKey || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
