import type { Action, ReaderAction } from "./actions.ts";

/**
 * What is asked of the permission table at one way into the newsroom. `story`: one of these actions, about the story that
 * is asked for. `newsroom`: this action, about no story. `readers`: what readers get of a story, by its public state.
 * `signed-in` and `everybody`: the table has no say, and why.
 */
export type Door =
  | { readonly kind: "story"; readonly actions: readonly Action[] }
  | { readonly kind: "newsroom"; readonly action: Action }
  | { readonly kind: "readers"; readonly actions: readonly ReaderAction[] }
  | { readonly kind: "signed-in"; readonly why: string }
  | { readonly kind: "everybody"; readonly why: string };

export type Doors = Readonly<Record<string, Door>>;

export function aboutStory(...actions: readonly Action[]): Door {
  return { kind: "story", actions };
}

export function aboutNewsroom(action: Action): Door {
  return { kind: "newsroom", action };
}

export function forReaders(...actions: readonly ReaderAction[]): Door {
  return { kind: "readers", actions };
}

export function signedIn(why: string): Door {
  return { kind: "signed-in", why };
}

export function everybody(why: string): Door {
  return { kind: "everybody", why };
}
