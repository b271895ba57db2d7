import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import type { Append, NewRow } from "#server/records/copy-append.ts";
import { takeIn } from "#server/records/copy-document.ts";
import type { Hall } from "#server/sync/hall.ts";
import { tokensIn } from "./ledger.ts";
import type { MemoryLog, MemoryStory } from "./memory-log.ts";
import type { MortalClock } from "./virtual-clock.ts";

/** A server built wrong on purpose, to see that the simulation notices. */
export const PLANTS = [
  "acknowledges-early",
  "skips-a-row",
  "forgets-the-tail",
  "credits-another",
  "takes-a-retry-for-new",
  "leaves-deletions-out-of-snapshots",
  "commits-what-the-gate-would-not",
  "lets-readers-write",
  "closes-for-good",
  "lets-villains-stay",
  "carries-nothing",
] as const;
export type Plant = (typeof PLANTS)[number] | "none";

type Retell = (row: NewRow) => NewRow;

/** Faults of the log, as one process uses it. */
export function plantInLog(log: MemoryLog, clock: MortalClock, plant: Plant): void {
  const append = log.append.bind(log);
  const retell = (change: Retell) => {
    log.append = (appends, wait) =>
      append(
        appends.map((one) => changed(one, change)),
        wait,
      );
  };
  if (plant === "acknowledges-early") acknowledgeEarly(log, clock);
  if (plant === "skips-a-row") skipRows(log);
  if (plant === "forgets-the-tail") forgetTail(log);
  // Two people's edits in one batch are written down as the first one's.
  if (plant === "credits-another") {
    log.append = (appends, wait) =>
      append(
        appends.map((one) => changed(one, (row) => ({ ...row, stafferId: one.rows[0]?.stafferId ?? "" }))),
        wait,
      );
  }
  if (plant === "takes-a-retry-for-new") retypeAfterFault(log);
  if (plant === "commits-what-the-gate-would-not")
    retell((row) => ({ ...row, bytes: withFormat(row.bytes, log) }));
}

function changed(append: Append, change: Retell): Append {
  return { ...append, rows: append.rows.map(change) };
}

function acknowledgeEarly(log: MemoryLog, clock: MortalClock): void {
  const append = log.append.bind(log);
  log.append = async (appends, wait) => {
    clock.after(40, () => void append(appends, wait).catch(() => undefined));
    return new Map(appends.map(({ storyId }) => [storyId, { kind: "appended", first: 0 }]));
  };
}

/** As with sequences given before the commit: a later number is seen first, and the row below it never. */
function skipRows(log: MemoryLog): void {
  const after = log.after.bind(log);
  log.after = async (storyId, head) => {
    const tail = await after(storyId, head);
    return tail.kind === "rows" && tail.rows.length > 1 ? { kind: "rows", rows: tail.rows.slice(1) } : tail;
  };
}

function forgetTail(log: MemoryLog): void {
  const open = log.open.bind(log);
  log.open = async (storyId) => {
    const opened = await open(storyId);
    log.stories.get(storyId)?.rows.splice(-1);
    return opened;
  };
}

/** A commit whose answer was lost is made again, with words that are new to the document. */
function retypeAfterFault(log: MemoryLog): void {
  const append = log.append.bind(log);
  let failed = false;
  let client = 2 ** 33;
  log.append = async (appends, wait) => {
    const again = failed;
    failed = false;
    try {
      return await append(
        again ? appends.map((one) => changed(one, (row) => retyped(row, client++))) : appends,
        wait,
      );
    } catch (problem) {
      failed = true;
      throw problem;
    }
  };
}

function retyped(row: NewRow, client: number): NewRow {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText(BODY).insert(0, tokensIn(row.bytes).join(""));
  const words = Y.encodeStateAsUpdate(doc);
  return {
    ...row,
    claims: [...row.claims, client],
    clientIds: [...row.clientIds, client],
    bytes: Y.mergeUpdates([row.bytes, words]),
  };
}

/** The row, and with it a mark of the wrong type in whatever it wrote into the body. */
function withFormat(bytes: Uint8Array, log: MemoryLog): Uint8Array {
  const [story] = log.stories.values();
  const [client] = Y.parseUpdateMeta(bytes).from.keys();
  if (!story || client === undefined) return bytes;
  const { doc } = story.open();
  takeIn(doc, [bytes]);
  if (doc.store.pendingStructs !== null) return bytes;
  const vector = Y.encodeStateVector(story.open().doc);
  doc.clientID = client;
  doc.getText(BODY).format(0, 1, { strong: "yes" });
  return Y.encodeStateAsUpdate(doc, vector);
}

/** Faults of the story's own keeping. */
export function plantInStory(story: MemoryStory, plant: Plant): void {
  if (plant !== "leaves-deletions-out-of-snapshots") return;
  story.encode = () => {
    const doc = new Y.Doc({ gc: false });
    takeIn(
      doc,
      story.history.map(({ bytes }) => withoutDeletions(bytes)),
    );
    return Y.encodeStateAsUpdate(doc);
  };
}

/** The update's structs, without the deletions behind them. */
function withoutDeletions(update: Uint8Array): Uint8Array {
  const { ds } = Y.decodeUpdate(update);
  const deletions = encoding.createEncoder();
  encoding.writeVarUint(deletions, ds.clients.size);
  for (const [client, ranges] of ds.clients) {
    encoding.writeVarUint(deletions, client);
    encoding.writeVarUint(deletions, ranges.length);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(deletions, clock);
      encoding.writeVarUint(deletions, len);
    }
  }
  return Uint8Array.from([...update.slice(0, update.length - encoding.length(deletions)), 0]);
}

/** Faults of how a process treats its sockets. */
export function plantInHall(hall: Hall, plant: Plant): void {
  const join = hall.join.bind(hall);
  if (plant === "lets-readers-write")
    hall.join = (storyId, visitor, line) => join(storyId, { ...visitor, rights: "write" }, line);
  if (plant === "closes-for-good") {
    hall.join = (storyId, visitor, line) => {
      const close = line.close.bind(line);
      line.close = () => close("bad-frame");
      return join(storyId, visitor, line);
    };
  }
  if (plant === "lets-villains-stay") {
    hall.join = (storyId, visitor, line) => {
      const close = line.close.bind(line);
      line.close = (name) => (name === "bad-frame" ? undefined : close(name));
      return join(storyId, visitor, line);
    };
  }
}
