"use client";

import { type ReactNode, useState } from "react";
import { useSteady } from "#components/shell/use-steady.ts";
import type { Move } from "#domain/story.ts";
import { HandOff } from "./hand-off.tsx";
import { type AskedNote, MoveNote } from "./move-note.tsx";
import { RowMenu } from "./row-menu.tsx";
import { StoryDetails } from "./story-details.tsx";
import type { StoryLine } from "./story-line.ts";
import type { StoryActions } from "./use-story-actions.tsx";

export interface StoryDialogs {
  readonly menuFor: (story: StoryLine) => ReactNode;
  /** Asks why before a move that others will wonder about. */
  readonly askNote: (story: StoryLine, move: Move, others?: readonly Move[]) => void;
  readonly showDetails: (story: StoryLine) => void;
  /** To stand once on the screen. */
  readonly dialogs: ReactNode;
}

/** What opens over a screen of stories: each one's menu, and what its items ask. */
export function useStoryDialogs(actions: StoryActions, onChanged: () => void): StoryDialogs {
  const [handingOff, setHandingOff] = useState<StoryLine | null>(null);
  const [noting, setNoting] = useState<AskedNote | null>(null);
  const [detailed, setDetailed] = useState<StoryLine | null>(null);
  // Lines that aren't drawn again keep the menu they have.
  const steady = useSteady(actions);
  const askNote = (story: StoryLine, move: Move, others: readonly Move[] = []) =>
    setNoting({ story, move, others });
  return {
    askNote,
    showDetails: setDetailed,
    menuFor: (story) => (
      <RowMenu
        story={story}
        actions={steady}
        onHandOff={setHandingOff}
        onNote={askNote}
        onDetails={setDetailed}
      />
    ),
    dialogs: (
      <>
        <HandOff story={handingOff} actions={actions} onClose={() => setHandingOff(null)} />
        <MoveNote asked={noting} actions={actions} onClose={() => setNoting(null)} />
        <StoryDetails story={detailed} onChanged={onChanged} onClose={() => setDetailed(null)} />
      </>
    ),
  };
}
