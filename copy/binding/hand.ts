import type { Attributes } from "./attributes.ts";

/** What becomes of a character the editor took out: gone, or kept with these attributes set (null: as it is). */
export type Fate = "gone" | Readonly<Record<string, unknown>> | null;

/** How a change in the editor reaches the text: written as it is, by somebody who writes, or as a suggestion. */
export interface Hand {
  /** Whether letters that what is put in has in common with what it replaces stay as they are. */
  readonly keepsEqual: boolean;
  /** What inserted characters carry in the text, between these two neighbours. */
  inserted(text: string, attributes: Attributes, before: Attributes, after: Attributes): Attributes;
  /** What is set on a character that stays and carries `attributes` now. */
  retained(
    change: Record<string, unknown> | null,
    attributes: Attributes,
  ): Readonly<Record<string, unknown>> | null;
  /** Asked of each stretch of what is taken out between two neighbours, before `inserted`. */
  removed(text: string, attributes: Attributes, before: Attributes, after: Attributes): Fate;
  /** A step is over. */
  endStep(): void;
}
