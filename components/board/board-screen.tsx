"use client";

import { VisuallyHidden } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useId, useMemo, useRef, useState } from "react";
import { STAGE_LABELS } from "#components/desk/labels.ts";
import { ListNotice } from "#components/desk/list-notice.tsx";
import { StoriesActions } from "#components/desk/stories-actions.tsx";
import type { StoryLine } from "#components/desk/story-line.ts";
import { useStoryActions } from "#components/desk/use-story-actions.tsx";
import { useStoryDialogs } from "#components/desk/use-story-dialogs.tsx";
import { openNewStory } from "#components/shell/new-story-store.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { Screen } from "#components/shell/screen.tsx";
import { useNow } from "#components/shell/use-now.ts";
import { useSteady } from "#components/shell/use-steady.ts";
import type { DeadlineColumn } from "#domain/board.ts";
import type { Move, Stage } from "#domain/story.ts";
import classes from "./board.module.css";
import { BoardBar } from "./board-bar.tsx";
import { BoardCard, type CardActs } from "./board-card.tsx";
import { BoardColumn } from "./board-column.tsx";
import type { BoardFacts } from "./board-state.ts";
import { type BoardView, isPart, parseView, viewQuery } from "./board-view.ts";
import type { SavedView } from "./saved-views.tsx";
import { useBoard } from "./use-board.ts";
import { useBoardKeys } from "./use-board-keys.ts";
import { useBoardMoves } from "./use-board-moves.ts";

const DEADLINE_LABELS: Readonly<Record<DeadlineColumn, string>> = {
  late: "Late",
  hour: "Within the hour",
  today: "Today",
  tomorrow: "Tomorrow",
  later: "Later",
  none: "No deadline",
};

interface BoardScreenProps {
  readonly first: BoardFacts;
  readonly views: readonly SavedView[];
  /** ISO instant of `first`. */
  readonly readAt: string;
}

/** D5: the stories in hand, in columns, as they move. */
export function BoardScreen({ first, views, readAt }: BoardScreenProps) {
  const { actor } = useNewsroom();
  const [view, setView] = useAddressView();
  const live = useBoard(first, view);
  // A change of one's own is heard of as everybody's are; only without that line is the board read again.
  const plain = useStoryActions(() => {
    if (live.live === "lost") live.refresh();
  });
  const asking = useRef<{
    note: (story: StoryLine, move: Move) => void;
    details: (story: StoryLine) => void;
  }>(null);
  const moves = useBoardMoves(live, plain, {
    note: (story, move) => asking.current?.note(story, move),
    details: (story) => asking.current?.details(story),
  });
  const { menuFor, askNote, showDetails, dialogs } = useStoryDialogs(moves.actions, live.refresh);
  asking.current = { note: askNote, details: showDetails };
  const [dragged, setDragged] = useState<StoryLine | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const now = useNow(15_000, readAt);
  const help = useId();
  const labelOf = useColumnLabels(live.board.group);
  const keys = useBoardKeys({
    board: live.board,
    frame,
    onMove: moves.drop,
    onDetails: showDetails,
    onClaim: (story) => void (story.claimedBy?.id === actor.id ? plain.unclaim(story) : plain.claim(story)),
  });
  useHotkeys([
    ["/", () => search.current?.focus()],
    ["n", openNewStory],
  ]);
  function endDrag(): void {
    setDragged(null);
    setOver(null);
  }

  const acts = useSteady<CardActs>({
    menuFor,
    onTag: (tag) => setView({ ...view, tag }),
    onDragStart: (card, event) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.slug);
      setDragged(card);
    },
    onDragEnd: endDrag,
  });

  return (
    <Screen
      wide
      title="Board"
      about={sentence(live.board, isPart(view))}
      actions={<StoriesActions at="board" />}
    >
      <BoardBar view={view} onChange={setView} views={views} searchRef={search} />
      <ListNotice list={live} />
      <VisuallyHidden id={help}>
        Arrow keys move between the cards. Shift with an arrow key moves a card to the column beside it. A
        full stop opens a card’s menu, c claims it, e opens its details.
      </VisuallyHidden>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links inside */}
      <div
        ref={frame}
        className={classes.board}
        // With no card in it there is nothing else to reach what lies beyond its edge by.
        tabIndex={live.board.columns.every(({ items }) => items.length === 0) ? 0 : undefined}
        aria-busy={live.busy}
        onKeyDown={keys.onKeyDown}
        onBlur={keys.onBlur}
      >
        {live.board.columns.map((column) => (
          <BoardColumn
            key={column.key}
            column={column}
            label={labelOf(column.key)}
            isOver={dragged !== null && over === column.key}
            onOver={setOver}
            onDrop={(key) => {
              if (dragged !== null) moves.drop(dragged, key);
              endDrag();
            }}
            onMore={() => live.showMore(column.key)}
            cardFor={(story, at) => (
              <BoardCard
                key={story.id}
                story={story}
                group={live.board.group}
                now={now}
                isStop={at === 0}
                isPending={live.pending.has(story.id)}
                acts={acts}
              />
            )}
          />
        ))}
      </div>
      <VisuallyHidden role="status" aria-live="polite">
        {moves.said}
      </VisuallyHidden>
      {dialogs}
    </Screen>
  );
}

function sentence({ total, capped }: BoardFacts, isNarrowed: boolean): string {
  if (total === 0) return isNarrowed ? "None fit." : "Nothing is in hand.";
  const stories = `${total.toLocaleString("en-US")}${capped ? "+" : ""} ${total === 1 ? "story" : "stories"}`;
  return isNarrowed ? `${stories} fit` : `${stories} in hand, and what went out in the last two days`;
}

function useColumnLabels(group: BoardFacts["group"]): (key: string) => string {
  const { desks } = useNewsroom();
  return (key) => {
    // The keys of columns are those of their group (server/commands/read/board.ts).
    if (group === "stage") return STAGE_LABELS[key as Stage];
    if (group === "deadline") return DEADLINE_LABELS[key as DeadlineColumn];
    return desks.find(({ id }) => id === key)?.name ?? key;
  };
}

/** The view as the address has it; changing it changes the address without loading the page again. */
function useAddressView(): [BoardView, (next: BoardView) => void] {
  const text = useSearchParams().toString();
  const pathname = usePathname();
  const view = useMemo(() => parseView(new URLSearchParams(text)), [text]);
  const set = useCallback(
    (next: BoardView) => {
      const query = viewQuery(next).toString();
      window.history.replaceState(null, "", query === "" ? pathname : `${pathname}?${query}`);
    },
    [pathname],
  );
  return [view, set];
}
