import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import type { Append, Appended } from "#server/records/copy-append.ts";
import { takeIn, writersIn } from "#server/records/copy-document.ts";
import type { LogRow } from "#server/records/copy-load.ts";
import type { ForeignClient, LogHead, OpenedCopy, RoomLog, Tail } from "#server/records/room-log.ts";

/** One story's log, as PostgreSQL keeps it. */
export class MemoryStory {
  generation = 1;
  sequence = 0;
  rows: LogRow[] = [];
  /** Every row there ever was, which no compaction takes away. */
  readonly history: LogRow[] = [];
  readonly owners = new Map<number, string>();
  isLocked = false;
  #snapshots: { sequence: number; bytes: Uint8Array }[] = [];
  /** What a snapshot of this document holds. */
  encode: (doc: Y.Doc) => Uint8Array = (doc) => Y.encodeStateAsUpdate(doc);

  constructor(stafferId: string) {
    const doc = openCopyDocument();
    doc.clientID = 2 ** 32;
    doc.getText(BODY).insert(0, "\n");
    this.append([
      { stafferId, clientIds: [doc.clientID], claims: [doc.clientID], bytes: Y.encodeStateAsUpdate(doc) },
    ]);
  }

  append(rows: Append["rows"]): Appended {
    for (const row of rows) {
      for (const client of row.claims) {
        if ((this.owners.get(client) ?? row.stafferId) !== row.stafferId) return { kind: "refused" };
      }
    }
    const first = this.sequence + 1;
    for (const { stafferId, bytes, claims } of rows) {
      for (const client of claims) this.owners.set(client, stafferId);
      this.sequence += 1;
      const row = { sequence: this.sequence, stafferId, clientIds: writersIn(bytes), bytes };
      this.rows.push(row);
      this.history.push(row);
    }
    return { kind: "appended", first };
  }

  open(): OpenedCopy {
    const snapshot = this.#snapshots.at(-1);
    const start = snapshot?.sequence ?? 0;
    const doc = openCopyDocument();
    const tail = this.rows.filter((row) => row.sequence > start);
    takeIn(doc, [...(snapshot ? [snapshot.bytes] : []), ...tail.map((row) => row.bytes)]);
    const { generation, sequence, owners } = this;
    return { doc, generation, sequence, snapshotSequence: start, bytes: 100, owners: new Map(owners) };
  }

  compact(): void {
    const { doc } = this.open();
    const previous = this.#snapshots.at(-1)?.sequence ?? 0;
    this.#snapshots.push({ sequence: this.sequence, bytes: this.encode(doc) });
    this.rows = this.rows.filter((row) => row.sequence > previous);
  }
}

/** Something the database does instead of answering. */
export type Fault = "none" | "lost" | "lost-after-commit" | "busy";

/** The log in memory, with faults. `answer` settles each call when the test wants it to. */
export class MemoryLog implements RoomLog {
  readonly stories: Map<string, MemoryStory>;
  /** Asked for every append. */
  fault: () => Fault = () => "none";
  /** Asked for every other call. */
  isAway: () => boolean = () => false;
  /** Waits before work is done, and again before it is answered. */
  pause: () => Promise<void> = async () => undefined;
  onCommit: (appends: readonly Append[]) => void = () => undefined;
  digests = 0;
  readonly foreignClients: ForeignClient[] = [];

  constructor(stories: Map<string, MemoryStory>) {
    this.stories = stories;
  }

  async open(storyId: string): Promise<OpenedCopy | null> {
    await this.#reach();
    return this.stories.get(storyId)?.open() ?? null;
  }

  async append(appends: readonly Append[], wait: boolean): Promise<ReadonlyMap<string, Appended>> {
    await this.pause();
    const fault = this.fault();
    if (fault === "lost") throw new Error("the database is away");
    const outcomes = new Map(
      appends.map((append) => [
        append.storyId,
        fault === "busy" && !wait ? BUSY : this.#appendOne(append, wait),
      ]),
    );
    const committed = appends.filter((append) => outcomes.get(append.storyId)?.kind === "appended");
    if (committed.length > 0) this.onCommit(committed);
    await this.pause();
    if (fault === "lost-after-commit") throw new Error("the connection broke while committing");
    return outcomes;
  }

  #appendOne({ storyId, generation, rows }: Append, wait: boolean): Appended {
    const story = this.stories.get(storyId);
    if (!story || story.generation !== generation) return { kind: "generation" };
    if (story.isLocked && !wait) return BUSY;
    return story.append(rows);
  }

  async after(storyId: string, head: LogHead): Promise<Tail> {
    await this.#reach();
    const story = this.stories.get(storyId);
    if (!story || story.generation !== head.generation) return { kind: "generation" };
    const rows = story.rows.filter((row) => row.sequence > head.sequence);
    const isWhole = rows.every((row, index) => row.sequence === head.sequence + index + 1);
    return isWhole && (rows.length > 0 || story.sequence <= head.sequence)
      ? { kind: "rows", rows }
      : { kind: "broken" };
  }

  async heads(storyIds: readonly string[]): Promise<ReadonlyMap<string, LogHead>> {
    await this.#reach();
    const heads = new Map<string, LogHead>();
    for (const id of storyIds) {
      const story = this.stories.get(id);
      if (story) heads.set(id, { generation: story.generation, sequence: story.sequence });
    }
    return heads;
  }

  async compact(storyId: string): Promise<void> {
    await this.#reach();
    this.stories.get(storyId)?.compact();
  }

  async reportForeignClient(report: ForeignClient): Promise<void> {
    await this.#reach();
    this.foreignClients.push(report);
  }

  async saveDigests(digests: readonly unknown[]): Promise<void> {
    await this.#reach();
    this.digests += digests.length;
  }

  async #reach(): Promise<void> {
    await this.pause();
    if (this.isAway()) throw new Error("the database is away");
  }
}

const BUSY: Appended = { kind: "busy" };
