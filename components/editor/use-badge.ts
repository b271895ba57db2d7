import { useMemo, useSyncExternalStore } from "react";
import { type Badge, badgeOf } from "./connection/save-state.ts";
import type { ConnectionView, StoryConnection } from "./connection/story-connection.ts";
import { useConnection } from "./story-context.tsx";

/** How often the badge looks again while something is unsaved, ms: Saving turns into Not saved by time alone. */
const LOOK_AGAIN_MS = 250;

/** So long all must be saved before the badge says so again, ms: while somebody types it would change twice a key. */
const SETTLED_MS = 300;

/** What the badge says now. The same object while it says the same, however many edits wait behind it. */
export function useBadge(): Badge {
  const connection = useConnection();
  const watch = useMemo(() => new BadgeWatch(connection), [connection]);
  return useSyncExternalStore(watch.subscribe, watch.badge, watch.badge);
}

type Watched = {
  readonly view: () => Pick<ConnectionView, "save" | "rights">;
  readonly subscribe: StoryConnection["subscribe"];
};

/** Follows a connection for as long as somebody listens. */
export class BadgeWatch {
  readonly #connection: Watched;
  #badge: Badge;

  constructor(connection: Watched) {
    this.#connection = connection;
    this.#badge = this.#now();
  }

  #now(): Badge {
    const { save, rights } = this.#connection.view();
    return badgeOf(save, Date.now(), rights === "read");
  }

  readonly badge = (): Badge => this.#badge;

  readonly subscribe = (listener: () => void): (() => void) => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let settled: ReturnType<typeof setTimeout> | undefined;
    const say = (badge: Badge) => {
      if (saysTheSame(badge, this.#badge)) return;
      this.#badge = badge;
      listener();
    };
    const look = () => {
      const { save } = this.#connection.view();
      const next = this.#now();
      clearTimeout(settled);
      if (next.say === "Saved" && this.#badge.say === "Saving")
        settled = setTimeout(() => say(next), SETTLED_MS);
      else say(next);
      if (save.unsaved === null || next.say === "Reading") {
        clearInterval(timer);
        timer = undefined;
      } else timer ??= setInterval(look, LOOK_AGAIN_MS);
    };
    const stop = this.#connection.subscribe(look);
    look();
    return () => {
      clearInterval(timer);
      clearTimeout(settled);
      stop();
    };
  };
}

/** Two badges with the same words; how many edits wait is in none of them. */
function saysTheSame(badge: Badge, other: Badge): boolean {
  return JSON.stringify({ ...badge, edits: null }) === JSON.stringify({ ...other, edits: null });
}
