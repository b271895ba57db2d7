"use client";

import { callApi } from "#components/shell/call-api.ts";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import type { Move } from "#domain/story.ts";
import { MOVE_DONE } from "./labels.ts";
import type { StoryLine } from "./story-line.ts";

/** What can be done with a story from its line. Each answers whether it was done; a refusal has then been shown. */
export interface StoryActions {
  readonly claim: (story: StoryLine) => Promise<boolean>;
  readonly unclaim: (story: StoryLine) => Promise<boolean>;
  readonly handOff: (story: StoryLine, to: { id: string; name: string }) => Promise<boolean>;
  readonly move: (story: StoryLine, move: Move, note?: string) => Promise<boolean>;
}

/** `onChanged` runs after each, also after a refusal: that the story is not where they think is often the reason. */
export function useStoryActions(onChanged: () => void): StoryActions {
  async function act(story: StoryLine, verb: string, body: unknown, sentence: string): Promise<boolean> {
    const result = await callApi(`/api/v1/stories/${story.id}/${verb}`, { method: "POST", body });
    if (result.ok) showDone(sentence);
    else showRefusal(result.refusal);
    onChanged();
    return result.ok;
  }
  return {
    claim: (story) => act(story, "claim", {}, `You have ${story.slug}.`),
    unclaim: (story) => act(story, "unclaim", {}, `${story.slug} is free to claim.`),
    handOff: (story, to) => act(story, "hand-off", { to: to.id }, `${to.name} has ${story.slug}.`),
    move: (story, move, note) =>
      act(
        story,
        "moves",
        { move, from: story.stage, ...(note ? { note } : {}) },
        `${story.slug} ${MOVE_DONE[move]}.`,
      ),
  };
}
