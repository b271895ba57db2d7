"use client";

import { Alert, Button, Loader, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { StoryLine as BudgetLine } from "#components/desk/story-line.ts";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { useLive } from "#components/shell/use-live.ts";
import type { Action } from "#domain/permissions.ts";
import type { Move } from "#domain/story.ts";
import { CommentsOfStory } from "./comments/comments-context.tsx";
import classes from "./editor.module.css";
import { StoryLine, useConnectionFact } from "./story-context.tsx";
import { StoryEditor } from "./story-editor.tsx";

/** What the screen knows of the story besides its words; `/api/v1/stories/:id` answers the same. */
export interface StoryFactsOnScreen extends BudgetLine {
  readonly address: string | null;
  readonly updatedLine: string | null;
  readonly moves: readonly Move[];
  readonly actions: readonly Action[];
}

interface StoryScreenProps {
  readonly first: StoryFactsOnScreen;
  /** Of the story's document; a copy on this device of an older one is left alone. */
  readonly generation: number;
}

/** One story: its words, live, and what can be done with it. */
export function StoryScreen({ first, generation }: StoryScreenProps) {
  const { actor } = useNewsroom();
  const [story, setStory] = useState(first);
  async function refresh() {
    const result = await callApi<StoryFactsOnScreen>(`/api/v1/stories/${first.id}`, { askToSignIn: false });
    // The newsroom tells of every change on every desk; few are this story's, and all else here would be drawn anew.
    if (result.ok) setStory((known) => (isSame(known, result.value) ? known : result.value));
  }
  useLive(() => void refresh());
  useEffect(() => setStory(first), [first]);
  return (
    <StoryLine address={{ storyId: first.id, stafferId: actor.id, generation }} waiting={<Waiting />}>
      <WhenReady>
        <CommentsOfStory>
          <StoryEditor story={story} onChanged={refresh} />
        </CommentsOfStory>
      </WhenReady>
    </StoryLine>
  );
}

/** What typing itself changes is on the screen already, and is told about every second while somebody types. */
const TYPED = { hed: "", wordCount: 0, lastEditedAt: null } as const;

function isSame(known: StoryFactsOnScreen, now: StoryFactsOnScreen): boolean {
  return JSON.stringify({ ...known, ...TYPED }) === JSON.stringify({ ...now, ...TYPED });
}

/** An editor is only made of words that are here: nobody ever types into an empty page that fills up later. */
function WhenReady({ children }: { children: React.ReactNode }) {
  const ready = useConnectionFact((view) => view.ready);
  const refusedFor = useConnectionFact(({ save }) => save.refusedFor);
  if (ready) return children;
  if (refusedFor) {
    return (
      <Alert color="red" m="lg" title="This story can’t be opened here">
        {refusedFor === "signed-out"
          ? "You are signed out. Sign in again to open it."
          : "It may have moved, or be open in too many places. Go back to the story list and try again."}
        <Button component="a" href="/newsroom" variant="default" mt="sm">
          Story list
        </Button>
      </Alert>
    );
  }
  return <Waiting />;
}

function Waiting() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 5_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.waiting} role="status">
      <Loader size="sm" />
      <Text c="dimmed">Opening the story</Text>
      {slow ? <Text size="sm">The newsroom can’t be reached yet. This page goes on trying.</Text> : null}
    </div>
  );
}
