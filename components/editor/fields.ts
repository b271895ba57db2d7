import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { type Copy, type Credit, FIELDS } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { creditValue } from "#copy/write.ts";
import type { StoryConnection } from "./connection/story-connection.ts";
import { useConnection } from "./story-context.tsx";

/** Reads the story again some moments after its words changed; several keystrokes are one reading. */
class CopyReader {
  readonly #doc: Y.Doc;
  #copy: Copy;
  readonly #listeners = new Set<() => void>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#copy = readCopy(doc);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#doc.on("update", this.#changed);
    this.#read();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#doc.off("update", this.#changed);
    };
  };

  readonly copy = (): Copy => this.#copy;

  #asked = false;

  readonly #changed = (): void => {
    if (this.#asked) return;
    this.#asked = true;
    // Reading a long story on every key would be felt; nobody reads a word count that fast.
    setTimeout(() => {
      this.#asked = false;
      this.#read();
    }, 200);
  };

  #read(): void {
    this.#copy = readCopy(this.#doc);
    for (const listener of this.#listeners) listener();
  }
}

/** The story's words as of a moment ago: for counts, lists and notes, never for what is typed in. */
export function useCopy(): Copy {
  const { doc } = useConnection();
  const reader = useMemo(() => new CopyReader(doc), [doc]);
  return useSyncExternalStore(reader.subscribe, reader.copy, reader.copy);
}

/** Puts one credit into the byline, or replaces it whole. */
export function putCredit({ doc, origin }: StoryConnection, credit: Credit): void {
  doc.transact(() => doc.getMap(FIELDS).set(`byline/${credit.id}`, creditValue(credit)), origin);
}

export function removeCredit({ doc, origin }: StoryConnection, creditId: string): void {
  doc.transact(() => doc.getMap(FIELDS).delete(`byline/${creditId}`), origin);
}

export type TextFieldName = "dateline" | "seoHed" | "socialText";

/** Sets a field that is one value, not letters people type together. */
export function putTextField({ doc, origin }: StoryConnection, name: TextFieldName, value: string): void {
  const fields = doc.getMap(FIELDS);
  if ((fields.get(name) ?? "") === value) return;
  doc.transact(() => {
    if (value === "") fields.delete(name);
    else fields.set(name, value);
  }, origin);
}
