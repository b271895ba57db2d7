import { setTimeout as wait } from "node:timers/promises";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { seatAll } from "../clients/crowd.ts";
import { until } from "../clients/pace.ts";
import { sampleStory } from "../clients/sample-story.ts";
import { editFrame, type StoryClient } from "../clients/story-client.ts";
import { short } from "../figures.ts";
import type { RunningServer } from "../servers/contender.ts";
import { startServer } from "../servers/start-server.ts";
import { ours, type Size, type Work } from "./work.ts";

const MEGABYTES: Readonly<Record<Size, number>> = { full: 60, quick: 60, tiny: 0.3 };
const MB = 1_000_000;
const PASTE_BYTES = 10_000;
/** How far the writer runs ahead of the reader who reads. */
const AHEAD = 40;
const LIMIT_MB = 16;
const LATE_MS = 60_000;
const CATCH_UP_MS = 300_000;
const WRITER = 9_001;

export const stalledReader: Work = {
  name: "stalled-reader",
  title: "60 MB past one reader who reads nothing",
  aim: `server memory grows by ≤ ${LIMIT_MB} MB`,
  method:
    "A writer pastes 10 kB and takes it away again, 60 MB in all, so that the story itself stays small; one reader reads, " +
    "one has stopped reading. The same is done before in another story without the second reader, so that what grows is " +
    "what waits for that one. Growth: resident memory after garbage collection, from before the paste to after it with " +
    "the stalled socket still open; most: the highest resident memory meanwhile.",
  contenders: ["writethru", "hocuspocus", "y-websocket-server", "y-leveldb", "relay"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "growth", title: "grows by, MB" },
    { key: "most", title: "most meanwhile, MB" },
    { key: "heap", title: "of it heap and buffers, MB" },
    { key: "dropped", title: "stalled reader dropped, % of runs" },
  ],
  async measure({ cluster, size }, contender) {
    await using server = await startServer({ cluster, contender, people: 3 });
    const bytes = MEGABYTES[size] * MB;
    await pastePast(server, bytes, false);
    const before = await server.process.ask("memory");
    const { most, after, dropped } = await pastePast(server, bytes, true);
    return {
      growth: (after.rss - before.rss) / MB,
      most: (most - before.rss) / MB,
      heap: (after.heap - before.heap) / MB,
      dropped: dropped ? 100 : 0,
    };
  },
  judge(medians) {
    const growth = ours(medians, "growth");
    return {
      met: Number.isFinite(growth) ? growth <= LIMIT_MB : null,
      sentence: `${short(growth)} MB`,
    };
  },
};

async function pastePast(server: RunningServer, bytes: number, withStalled: boolean) {
  const sample = sampleStory(100);
  const [story = ""] = await server.prepare(1, sample);
  let heard = 0;
  const ends = (update: Uint8Array) => Y.parseUpdateMeta(update).to.get(WRITER) ?? 0;
  let hasStory = false;
  const onWords = (update: Uint8Array) => {
    hasStory ||= update.length >= sample.update.length;
    heard = Math.max(heard, ends(update));
  };
  let dropped = false;
  const [writer, reader, stalled] = await seatAll(server, [
    { story, person: 0 },
    { story, person: 1, events: { onWords } },
    ...(withStalled ? [{ story, person: 2, events: { onClosed: () => (dropped = true) } }] : []),
  ]);
  if (!writer || !reader) throw new Error("nobody came");
  // A store that is behind with its writing reads a story only when it has caught up, which takes leveldb minutes.
  if (reader.door.dialect.syncs) await until(() => hasStory, CATCH_UP_MS);
  stalled?.socket.stall();
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, server.process.residentBytes());
  }, 20);
  try {
    await pasteAll(writer, sample.update, bytes, () => heard);
  } finally {
    clearInterval(watching);
  }
  const after = await server.process.ask("memory");
  // A socket that reads nothing doesn't notice that it was dropped.
  const isDropped = dropped || (stalled ? await isGone(stalled.socket) : false);
  for (const client of [writer, reader, stalled]) client?.cut();
  await wait(200);
  return { most, after, dropped: isDropped };
}

/** As fast as the reader who reads hears of it. */
async function pasteAll(
  writer: StoryClient,
  story: Uint8Array,
  bytes: number,
  heard: () => number,
): Promise<void> {
  let sent = 0;
  const wantHeard = async (end: number) => {
    if (heard() < end && !(await until(() => heard() >= end, LATE_MS)))
      throw new Error(`the reader heard ${heard()} of ${sent} bytes`);
  };
  for (const { update, isPaste } of pastes(story, bytes)) {
    writer.socket.sendFrame(editFrame(writer.door, update));
    if (!isPaste) continue;
    sent += PASTE_BYTES;
    await wantHeard(sent - AHEAD * PASTE_BYTES);
  }
  await wantHeard(sent);
  await wait(500);
}

/** Lets the stalled socket read again: what was waiting comes, and then the end if there is one. */
async function isGone(socket: { resume(): void; isOpen: boolean }): Promise<boolean> {
  socket.resume();
  return await until(() => !socket.isOpen, 3_000);
}

function* pastes(story: Uint8Array, bytes: number): Generator<{ update: Uint8Array; isPaste: boolean }> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, story);
  doc.clientID = WRITER;
  const text = doc.getText(BODY);
  let made: Uint8Array = new Uint8Array();
  doc.on("update", (update: Uint8Array) => {
    made = update;
  });
  const pasted = "the council voted to close it ".repeat(PASTE_BYTES).slice(0, PASTE_BYTES);
  for (let sent = 0; sent < bytes; sent += PASTE_BYTES) {
    text.insert(0, pasted);
    yield { update: made, isPaste: true };
    text.delete(0, PASTE_BYTES);
    yield { update: made, isPaste: false };
  }
  doc.destroy();
}
