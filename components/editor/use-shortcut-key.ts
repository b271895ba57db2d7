import { useEffect, useEffectEvent } from "react";

/** ⌘/ or Ctrl+/ anywhere on the screen. */
export function useShortcutKey(open: () => void): void {
  const act = useEffectEvent(open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
