import type { Append, Appended } from "./copy-append.ts";
import type { DigestAt } from "./copy-digest.ts";
import type { LoadedCopy, LogRow } from "./copy-load.ts";

/** A story's copy as a room starts from it. */
export interface OpenedCopy extends LoadedCopy {
  /** Whose each Yjs client is (Y2). */
  readonly owners: ReadonlyMap<number, string>;
}

/** What was committed after a sequence. `broken`: rows in between are gone, so the copy must be read whole. */
export type Tail =
  | { readonly kind: "rows"; readonly rows: readonly LogRow[] }
  | { readonly kind: "broken" }
  | { readonly kind: "generation" };

export interface LogHead {
  readonly generation: number;
  readonly sequence: number;
}

/** Somebody's socket sent words as if the Yjs client, which is another staffer's, were theirs. */
export interface ForeignClient {
  readonly storyId: string;
  readonly stafferId: string;
  readonly client: number;
}

/** The log as rooms use it: PostgreSQL, or memory in the simulator. Whatever rejects may be tried again. */
export interface RoomLog {
  /** Null for a story that doesn't exist; rejects when it can't be read whole. */
  open(storyId: string): Promise<OpenedCopy | null>;
  /** One transaction for all. Without `wait` a locked story answers `busy`. */
  append(appends: readonly Append[], wait: boolean): Promise<ReadonlyMap<string, Appended>>;
  after(storyId: string, head: LogHead): Promise<Tail>;
  heads(storyIds: readonly string[]): Promise<ReadonlyMap<string, LogHead>>;
  compact(storyId: string): Promise<void>;
  /** Tells the audit trail that somebody sent words with another staffer's client (Y2). */
  reportForeignClient(report: ForeignClient): Promise<void>;
  /** Keeps what the story list shows of these stories, unless a later one is kept. */
  saveDigests(digests: readonly DigestAt[]): Promise<void>;
}
