import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { type Copy, type Credit, FIELDS, type Fields } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { creditValue } from "#copy/write.ts";
import { afterAWhile } from "./after-a-while.ts";
import type { StoryConnection } from "./connection/story-connection.ts";
import { useConnection } from "./story-context.tsx";

/** What changes, told to each listener. */
type Watch = (changed: () => void) => () => void;

/** Keeps a reading of the story for those who draw it, and reads again when it is told to. */
class CopyReader<T> {
  readonly #doc: Y.Doc;
  readonly #part: (copy: Copy) => T;
  readonly #watch: Watch;
  #read: T;
  readonly #listeners = new Set<() => void>();
  #stop: (() => void) | null = null;

  constructor(doc: Y.Doc, part: (copy: Copy) => T, watch: Watch) {
    this.#doc = doc;
    this.#part = part;
    this.#watch = watch;
    this.#read = part(readCopy(doc));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stop ??= this.#watch(this.#again);
    this.#again();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  };

  readonly part = (): T => this.#read;

  readonly #again = (): void => {
    this.#read = this.#part(readCopy(this.#doc));
    for (const listener of this.#listeners) listener();
  };
}

function useReader<T>(make: (doc: Y.Doc) => CopyReader<T>): T {
  const { doc } = useConnection();
  // Made once a document: `make` is one of the two below.
  const reader = useMemo(() => make(doc), [doc, make]);
  return useSyncExternalStore(reader.subscribe, reader.part, reader.part);
}

const ofCopy = (doc: Y.Doc): CopyReader<Copy> =>
  new CopyReader(
    doc,
    (copy) => copy,
    (changed) => {
      const later = afterAWhile(changed);
      doc.on("update", later.ask);
      return () => {
        doc.off("update", later.ask);
        later.cancel();
      };
    },
  );

const ofFields = (doc: Y.Doc): CopyReader<Fields> =>
  new CopyReader(
    doc,
    ({ fields }) => fields,
    (changed) => {
      const map = doc.getMap(FIELDS);
      map.observe(changed);
      return () => map.unobserve(changed);
    },
  );

/** The story's words as of a moment ago: to compare with, never for what is typed in. */
export function useCopy(): Copy {
  return useReader(ofCopy);
}

/** The fields beside the copy, as they are. Typing in the copy doesn't touch them. */
export function useFields(): Fields {
  return useReader(ofFields);
}

/** Puts one credit into the byline, or replaces it whole. */
export function putCredit({ doc, origin }: StoryConnection, credit: Credit): void {
  doc.transact(() => doc.getMap(FIELDS).set(`byline/${credit.id}`, creditValue(credit)), origin);
}

export function removeCredit({ doc, origin }: StoryConnection, creditId: string): void {
  doc.transact(() => doc.getMap(FIELDS).delete(`byline/${creditId}`), origin);
}

export type TextFieldName = "dateline" | "seoHed" | "socialText";

/** Sets a field that is one value, not letters people type together; to what it is already, it does nothing. */
export function putTextField({ doc, origin }: StoryConnection, name: TextFieldName, value: string): void {
  const fields = doc.getMap(FIELDS);
  if ((fields.get(name) ?? "") === value) return;
  doc.transact(() => {
    if (value === "") fields.delete(name);
    else fields.set(name, value);
  }, origin);
}
