"use client";

import { useState } from "react";
import { MOVES_WITH_NOTE } from "#components/desk/row-menu.tsx";
import type { StoryLine } from "#components/desk/story-line.ts";
import type { StoryActions } from "#components/desk/use-story-actions.tsx";
import { callApi } from "#components/shell/call-api.ts";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import type { Refusal } from "#domain/refusal.ts";
import { moveTo } from "#domain/stages.ts";
import { type Move, STAGES } from "#domain/story.ts";
import type { LiveBoard } from "./use-board.ts";

export interface BoardMoves {
  /** Of the cards' menus too: a move shows at once and goes back when it is refused. */
  readonly actions: StoryActions;
  /** What putting a card into this column means, done; a refusal has then been shown. */
  readonly drop: (story: StoryLine, column: string) => void;
  /** The last thing that happened, for who can't see it. */
  readonly said: string;
}

/** Moves on the board: the stage by N1's moves, the desk by the story's details, the deadline by neither. */
export function useBoardMoves(
  { board, place }: LiveBoard,
  actions: StoryActions,
  ask: {
    readonly note: (story: StoryLine, move: Move) => void;
    readonly details: (story: StoryLine) => void;
  },
): BoardMoves {
  const [said, setSaid] = useState("");

  function refuse(refusal: Refusal): void {
    showRefusal({ ...refusal, status: 422 });
    setSaid(refusal.sentence);
  }

  async function move(story: StoryLine, made: Move, note?: string): Promise<boolean> {
    const to = landing(story, made);
    const act = () => actions.move(story, made, note);
    const moved = board.group === "stage" && to !== null ? await place(story.id, to, act) : await act();
    setSaid(moved ? `${story.slug} was moved.` : `${story.slug} stays where it was.`);
    return moved;
  }

  async function toDesk(story: StoryLine, desk: string): Promise<boolean> {
    const moved = await place(story.id, desk, async () => {
      const result = await callApi(`/api/v1/stories/${story.id}`, { method: "PATCH", body: { desk } });
      if (result.ok) showDone(`${story.slug} is on another desk.`);
      else showRefusal(result.refusal);
      return result.ok;
    });
    setSaid(moved ? `${story.slug} is on another desk.` : `${story.slug} stays where it was.`);
    return moved;
  }

  function drop(story: StoryLine, column: string): void {
    if (board.group === "deadline") {
      refuse(DEADLINE_IS_A_TIME);
      ask.details(story);
    } else if (board.group === "stage") {
      toStage(story, column);
    } else if (column !== story.desk) {
      void toDesk(story, column);
    }
  }

  function toStage(story: StoryLine, column: string): void {
    const stage = STAGES.find((each) => each === column);
    if (stage === undefined || stage === story.stage) return;
    const step = moveTo(story, stage);
    if (!step.ok) refuse(step.refusal);
    else if (MOVES_WITH_NOTE.includes(step.value)) ask.note(story, step.value);
    else void move(story, step.value);
  }

  return { actions: { ...actions, move }, drop, said };
}

/** The stage a move leads to, where it is the only one that leads there. */
function landing(story: StoryLine, move: Move): string | null {
  return (
    STAGES.find((stage) => {
      const step = moveTo(story, stage);
      return step.ok && step.value === move;
    }) ?? null
  );
}

const DEADLINE_IS_A_TIME: Refusal = {
  kind: "rule",
  rule: "D5",
  code: "deadline-is-a-time",
  sentence: "A deadline is a time of day, not a column. Set it in the story’s details.",
};
