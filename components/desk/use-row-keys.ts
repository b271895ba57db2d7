"use client";

import { useHotkeys } from "@mantine/hooks";
import type { RefObject } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
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
  function rows(): HTMLElement[] {
    return [...(table.current?.querySelectorAll<HTMLElement>("[data-story]") ?? [])];
  }
  function focused(): HTMLElement | undefined {
    return rows().find((row) => row.contains(document.activeElement));
  }
  function step(by: 1 | -1): void {
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by;
    all
      .at(Math.max(0, Math.min(all.length - 1, next)))
      ?.querySelector<HTMLElement>("[data-row-link]")
      ?.focus();
  }
  function claim(): void {
    const id = focused()?.dataset.story;
    const story = stories.find((one) => one.id === id);
    if (story === undefined) return;
    // Of what another has, the answer to a claim says who (N5); taking it off them is the menu's affair.
    void (story.claimedBy?.id === actor.id ? actions.unclaim(story) : actions.claim(story));
  }
  useHotkeys([
    ["j", () => step(1)],
    ["k", () => step(-1)],
    ["c", claim],
    [".", () => focused()?.querySelector<HTMLElement>("[data-row-menu]")?.click()],
  ]);
}
