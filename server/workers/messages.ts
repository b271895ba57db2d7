import type { HeavyWork } from "./heavy-work.ts";

/** What a worker is asked to do. */
export interface Asked {
  readonly name: keyof HeavyWork;
  readonly args: readonly unknown[];
}

/** What became of it; a thrown error arrives as an error of the same name. */
export type Told =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: unknown };
