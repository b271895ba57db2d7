/**
 * D4, our decision: how urgent a story is, 1 to 6. The figures run as `urgency` does in ninjs and the wire's priorities do,
 * 1 first, so that they can be sent on as they are; people read the words.
 */
export const PRIORITIES = [1, 2, 3, 4, 5, 6] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a story has until somebody says otherwise. */
export const USUAL_PRIORITY: Priority = 4;

const WORDS: Readonly<Record<Priority, string>> = {
  1: "Flash",
  2: "Urgent",
  3: "High",
  4: "Normal",
  5: "Low",
  6: "Can wait",
};

export function priorityWord(priority: Priority): string {
  return WORDS[priority];
}

export function isPriority(figure: number): figure is Priority {
  return PRIORITIES.some((priority) => priority === figure);
}
