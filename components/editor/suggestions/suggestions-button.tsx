"use client";

import { Button } from "@mantine/core";
import { useSuggestions } from "./use-suggestions.ts";

/** How many suggestions wait, and the way to them; nothing while there are none and none are being looked at. */
export function SuggestionsButton({ opened, onToggle }: { opened: boolean; onToggle: () => void }) {
  const { length: count } = useSuggestions();
  if (count === 0 && !opened) return null;
  return (
    <Button
      size="compact-xs"
      variant={opened ? "light" : "default"}
      aria-expanded={opened}
      onClick={onToggle}
    >
      {count === 1 ? "1 suggestion" : `${count} suggestions`}
    </Button>
  );
}
