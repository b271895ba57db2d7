/** Somebody at an editor without a screen, whichever binding it has. */
export interface Person {
  type(block: number, offset: number, words: string): void;
  erase(block: number): void;
  split(block: number, offset: number): void;
  join(block: number): void;
  makeSubhed(block: number): void;
  mark(block: number, from: number, to: number, name: "strong" | "em"): void;
  move(block: number, to: number): void;
  /** All this person's document holds, and somebody else's. */
  whole(): Uint8Array;
  hear(update: Uint8Array): void;
  /** As they stand on the screen, a line a block. */
  words(): string;
}
