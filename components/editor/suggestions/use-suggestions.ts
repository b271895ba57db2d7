import { useCallback, useRef, useSyncExternalStore } from "react";
import { type OpenSuggestion, openSuggestions } from "#copy/suggestions.ts";
import { afterAWhile } from "../after-a-while.ts";
import { useConnection } from "../story-context.tsx";

/** Every open suggestion of the story, oldest place first, as of a moment ago. The list stays the same while none changes. */
export function useSuggestions(): readonly OpenSuggestion[] {
  const { doc } = useConnection();
  const known = useRef<{ readonly list: readonly OpenSuggestion[]; readonly told: string } | null>(null);
  const read = useCallback(() => {
    const list = openSuggestions(doc);
    const told = JSON.stringify(list);
    if (known.current?.told !== told) known.current = { list, told };
    return known.current.list;
  }, [doc]);
  const subscribe = useCallback(
    (changed: () => void) => {
      const later = afterAWhile(() => {
        read();
        changed();
      });
      doc.on("update", later.ask);
      return () => {
        doc.off("update", later.ask);
        later.cancel();
      };
    },
    [doc, read],
  );
  const list = () => known.current?.list ?? read();
  return useSyncExternalStore(subscribe, list, list);
}
