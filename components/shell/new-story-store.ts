import { createOpenStore } from "./open-store.ts";

export const newStory = createOpenStore();

/** Opens "New story" over whatever is on the screen. */
export function openNewStory(): void {
  newStory.open();
}
