import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NOTHING_KNOWN, nextSaveFacts, type SaveEvent } from "./connection/save-state.ts";
import { BadgeWatch } from "./use-badge.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A badge on a line that is open and saved, and what it has said since. */
function openBadge() {
  let save = NOTHING_KNOWN;
  let fence = 0;
  const listeners = new Set<() => void>();
  const tell = (event: SaveEvent) => {
    save = nextSaveFacts(save, event);
    for (const listener of listeners) listener();
  };
  const confirm = () => {
    fence += 1;
    tell({ kind: "fence-sent", number: fence });
    tell({ kind: "fence-answered", number: fence });
  };
  tell({ kind: "opened", at: Date.now() });
  confirm();
  const watch = new BadgeWatch({
    view: () => ({ save, rights: "write" }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const said: string[] = [watch.badge().say];
  watch.subscribe(() => said.push(watch.badge().say));
  return { said, confirm, type: () => tell({ kind: "edited", at: Date.now() }) };
}

test("[Y1] while somebody types the badge doesn’t change with every key, and says Saved when they rest", () => {
  const { said, confirm, type } = openBadge();
  for (let key = 0; key < 20; key++) {
    type();
    vi.advanceTimersByTime(70);
    confirm();
    vi.advanceTimersByTime(30);
  }
  expect(said).toEqual(["Saved", "Saving"]);
  vi.advanceTimersByTime(300);
  expect(said).toEqual(["Saved", "Saving", "Saved"]);
});

test("[Y1] a key that comes before the badge has said Saved is not saved for it", () => {
  const { said, confirm, type } = openBadge();
  type();
  confirm();
  vi.advanceTimersByTime(200);
  type();
  vi.advanceTimersByTime(1_400);
  expect(said).toEqual(["Saved", "Saving"]);
  vi.advanceTimersByTime(400);
  expect(said).toEqual(["Saved", "Saving", "Not saved"]);
  confirm();
  expect(said.at(-1)).toBe("Saved");
});
