"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { StoryLine } from "#components/desk/story-line.ts";
import { type BoardFacts, cardBeside, columnBeside, columnWith } from "./board-state.ts";

const WAYS = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" } as const;
type Way = (typeof WAYS)[keyof typeof WAYS];

interface BoardKeys {
  readonly board: BoardFacts;
  readonly frame: RefObject<HTMLElement | null>;
  readonly onMove: (story: StoryLine, column: string) => void;
  readonly onClaim: (story: StoryLine) => void;
  readonly onDetails: (story: StoryLine) => void;
}

/**
 * The arrow keys walk the cards, Shift with one moves the card to the column beside, "." opens its menu, c claims, e opens its
 * details, Enter opens the story. A card that moves keeps the focus.
 */
export function useBoardKeys({ board, frame, onMove, onClaim, onDetails }: BoardKeys) {
  const held = useRef<string | null>(null);

  useEffect(() => {
    const id = held.current;
    // Only when moving the card has taken the focus with it: never out of something the person went to since.
    if (id === null || document.activeElement !== document.body) return;
    linkOf(frame.current, id)?.focus();
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-card-link]")) return;
    const id = event.target.closest<HTMLElement>("[data-story]")?.dataset.story;
    const story = id && columnWith(board, id)?.items.find((item) => item.id === id);
    if (!id || !story || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = event.key in WAYS ? WAYS[event.key as keyof typeof WAYS] : null; // just looked up
    if (way !== null) {
      event.preventDefault();
      held.current = id;
      if (event.shiftKey) shift(story, way);
      else walk(id, way);
    } else if (!event.shiftKey && act(story, event.key, event.target)) {
      event.preventDefault();
    }
  }

  function act(story: StoryLine, key: string, on: HTMLElement): boolean {
    if (key === "c") onClaim(story);
    else if (key === "e") onDetails(story);
    else if (key === ".") on.closest("[data-story]")?.querySelector<HTMLElement>("[data-row-menu]")?.click();
    else return false;
    return true;
  }

  function walk(id: string, way: Way): void {
    const beside = cardBeside(board, id, way);
    if (beside === null) return;
    held.current = beside;
    linkOf(frame.current, beside)?.focus();
  }

  function shift(story: StoryLine, way: Way): void {
    if (way === "up" || way === "down") return;
    const column = columnBeside(board, story.id, way);
    if (column !== null) onMove(story, column);
  }

  return {
    onKeyDown,
    /** Where the person looked elsewhere, nothing is brought back. */
    onBlur: (event: { relatedTarget: EventTarget | null }) => {
      if (event.relatedTarget !== null) held.current = null;
    },
  };
}

function linkOf(frame: HTMLElement | null, id: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-story="${CSS.escape(id)}"] [data-card-link]`) ?? null;
}
