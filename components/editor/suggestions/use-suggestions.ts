import { useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { groupSuggestions, openSuggestions, type SuggestionGroup } from "#copy/suggestions.ts";
import { afterAWhile } from "../after-a-while.ts";
import { useConnection } from "../story-context.tsx";

/**
 * What is suggested in the story as people see it, oldest place first, as of a moment ago. The list stays the same while it
 * reads the same: offsets change with every key, and are those of when it last read otherwise (`groupNow` has those of now).
 */
export function useSuggestions(): readonly SuggestionGroup[] {
  const { doc } = useConnection();
  const reader = readerOf(doc);
  return useSyncExternalStore(reader.subscribe, reader.groups, reader.groups);
}

/** Where a group stands now; null when it has been taken or left. */
export function groupNow(doc: Y.Doc, { ids }: SuggestionGroup): SuggestionGroup | null {
  return readGroups(doc).find((group) => group.ids.some((id) => ids.includes(id))) ?? null;
}

function readGroups(doc: Y.Doc): readonly SuggestionGroup[] {
  return groupSuggestions(openSuggestions(doc));
}

const readers = new WeakMap<Y.Doc, SuggestionReader>();

/** One a story, however many parts of the screen show it. */
function readerOf(doc: Y.Doc): SuggestionReader {
  const known = readers.get(doc);
  if (known) return known;
  const reader = new SuggestionReader(doc);
  readers.set(doc, reader);
  return reader;
}

class SuggestionReader {
  readonly #doc: Y.Doc;
  readonly #listeners = new Set<() => void>();
  readonly #later = afterAWhile(() => {
    if (this.#read()) for (const listener of [...this.#listeners]) listener();
  });
  #groups: readonly SuggestionGroup[] | null = null;
  #told: readonly string[] = [];

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  readonly groups = (): readonly SuggestionGroup[] => {
    // While nobody was told of changes, what was read may be old.
    if (this.#groups === null || this.#listeners.size === 0) this.#read();
    return this.#groups ?? [];
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#doc.on("update", this.#later.ask);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#doc.off("update", this.#later.ask);
      this.#later.cancel();
    };
  };

  /** Answers whether anything of it reads differently. */
  #read(): boolean {
    const groups = readGroups(this.#doc);
    const told = groups.map(tell);
    const known = this.#groups;
    if (known && told.length === this.#told.length && told.every((words, at) => words === this.#told[at]))
      return false;
    this.#groups = groups;
    this.#told = told;
    return true;
  }
}

/** Everything of a group but where it stands. */
function tell({ ids, by, at, places }: SuggestionGroup): string {
  return JSON.stringify([ids, by, at, places.map(({ sort, text, words, set }) => [sort, text, words, set])]);
}
