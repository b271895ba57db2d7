/** Which story, for whom. The generation names the local copy, so that one of an older document is never merged. */
export interface StoryAddress {
  readonly storyId: string;
  readonly stafferId: string;
  readonly generation: number;
}

/** The name of a story's copy on this device: one for each staffer, story and generation. */
export function deviceNameOf({ stafferId, storyId, generation }: StoryAddress): string {
  return `copy:${stafferId}:${storyId}:${generation}`;
}

/** Whose copy of what a name stands for; null for a name that isn't ours. */
export function addressIn(name: string): StoryAddress | null {
  const [kind, stafferId, storyId, generation, ...rest] = name.split(":");
  if (kind !== "copy" || !stafferId || !storyId || !generation || rest.length > 0) return null;
  return /^\d+$/.test(generation) ? { stafferId, storyId, generation: Number(generation) } : null;
}
