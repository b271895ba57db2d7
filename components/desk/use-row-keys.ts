"use client";

import { useHotkeys } from "@mantine/hooks";
import type { RefObject } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { rowsIn, stepRows } from "./step-rows.ts";
import type { StoryLine } from "./story-line.ts";
import type { StoryActions } from "./use-story-actions.tsx";

interface RowKeys {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly stories: readonly StoryLine[];
  readonly actions: StoryActions;
}

/**
 * j and k walk the rows by moving the focus itself, so Enter opens and a screen reader follows; c claims or gives up,
 * "." opens the row's menu.
 */
export function useRowKeys({ table, stories, actions }: RowKeys): void {
  const { actor } = useNewsroom();
  function focused(): HTMLElement | undefined {
    return rowsIn(table.current).find((row) => row.contains(document.activeElement));
  }
  function claim(): void {
    const id = focused()?.dataset.story;
    const story = stories.find((one) => one.id === id);
    if (story === undefined) return;
    // Of what another has, the answer to a claim says who (N5); taking it off them is the menu's affair.
    void (story.claimedBy?.id === actor.id ? actions.unclaim(story) : actions.claim(story));
  }
  useHotkeys([
    ["j", () => stepRows(table.current, 1)],
    ["k", () => stepRows(table.current, -1)],
    ["c", claim],
    [".", () => focused()?.querySelector<HTMLElement>("[data-row-menu]")?.click()],
  ]);
}
