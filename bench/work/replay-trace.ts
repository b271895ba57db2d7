import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { until } from "../clients/pace.ts";
import { editFrame, StoryClient } from "../clients/story-client.ts";
import type { TracedStory } from "../clients/traces.ts";
import type { RunningServer } from "../servers/contender.ts";

const LIMIT_MS = 300_000;
/** A leveldb that is behind with its writing reads the story only when it has caught up. */
const STORED_LIMIT_MS = 300_000;
/** Sent before the writer lets others have their turn: a socket takes no more at once anyway. */
const BURST = 64;

export interface Replayed {
  readonly seconds: number;
  /** Whether a newcomer reads exactly the text that the trace ends with. */
  readonly isEqual: boolean;
}

/** All edits in causal order down one socket, without waiting for anything; over when a reader has heard them all. */
export async function pourTrace(
  server: RunningServer,
  story: string,
  traced: TracedStory,
): Promise<Replayed> {
  const heard = new Clocks();
  const reader = await StoryClient.open(await server.door(story, 1), {
    onWords: (update) => heard.take(update),
  });
  const writer = await StoryClient.open(await server.door(story, 2));
  const ends = endsOf(traced);
  const frames = traced.edits.map(({ update }) => editFrame(writer.door, update));
  const began = performance.now();
  for (const [index, frame] of frames.entries()) {
    writer.socket.sendFrame(frame);
    if (index % BURST === 0) await new Promise((next) => setImmediate(next));
  }
  const isAllThere = await until(() => heard.have(ends) || !writer.socket.isOpen, LIMIT_MS);
  const seconds = (performance.now() - began) / 1_000;
  writer.cut();
  reader.cut();
  return { seconds, isEqual: isAllThere && (await endsAsTraced(server, story, traced)) };
}

/** Two people, each on a socket of their own, who go on as soon as they have heard what they answered in the trace. */
export async function talkTrace(
  server: RunningServer,
  story: string,
  traced: TracedStory,
): Promise<Replayed> {
  const ends = endsOf(traced);
  const writers = await Promise.all(
    traced.clients.map(async (_, person) => {
      const heard = new Clocks();
      const client = await StoryClient.open(await server.door(story, 1 + person), {
        onWords: (update) => heard.take(update),
      });
      return { client, heard, person };
    }),
  );
  const began = performance.now();
  await Promise.all(
    writers.map(async ({ client, heard, person }) => {
      for (const { writer, update, needs } of traced.edits) {
        if (writer !== person) continue;
        const needed = new Map(
          traced.clients.map((id, other) => [id, clockAfter(traced, other, needs[other] ?? 0)]),
        );
        needed.delete(traced.clients[person] ?? -1);
        if (!heard.have(needed)) await soon(() => heard.have(needed) || !client.socket.isOpen);
        client.socket.sendFrame(editFrame(client.door, update));
      }
    }),
  );
  await until(
    () =>
      writers.every(({ heard, person }) => {
        const others = new Map(ends);
        others.delete(traced.clients[person] ?? -1);
        return heard.have(others);
      }),
    LIMIT_MS,
  );
  const seconds = (performance.now() - began) / 1_000;
  for (const { client } of writers) client.cut();
  return { seconds, isEqual: await endsAsTraced(server, story, traced) };
}

/** The highest clock heard of each Yjs client. */
class Clocks {
  readonly #ends = new Map<number, number>();

  take(update: Uint8Array): void {
    for (const [client, end] of Y.parseUpdateMeta(update).to) {
      if (end > (this.#ends.get(client) ?? 0)) this.#ends.set(client, end);
    }
  }

  have(ends: ReadonlyMap<number, number>): boolean {
    for (const [client, end] of ends) if ((this.#ends.get(client) ?? 0) < end) return false;
    return true;
  }
}

const clocks = new WeakMap<TracedStory, number[][]>();

/** The clock of a writer after so many of their edits; an edit that only deletes moves none. */
function clockAfter(traced: TracedStory, writer: number, edits: number): number {
  let all = clocks.get(traced);
  if (!all) {
    all = traced.clients.map((client, index) => {
      const after = [0];
      for (const edit of traced.edits) {
        if (edit.writer !== index) continue;
        after.push(Y.parseUpdateMeta(edit.update).to.get(client) ?? after.at(-1) ?? 0);
      }
      return after;
    });
    clocks.set(traced, all);
  }
  return all[writer]?.[edits] ?? 0;
}

function endsOf(traced: TracedStory): Map<number, number> {
  return new Map(
    traced.clients.map((client, writer) => [
      client,
      clockAfter(traced, writer, traced.edits.filter((edit) => edit.writer === writer).length),
    ]),
  );
}

/** The last edits may only delete, which no clock tells, and a slow store may still be reading: both are waited for. */
async function endsAsTraced(
  server: RunningServer,
  story: string,
  { endContent }: TracedStory,
): Promise<boolean> {
  const doc = new Y.Doc();
  const text = doc.getText(BODY);
  const newcomer = await StoryClient.open(await server.door(story, 3), {
    onWords: (update) => Y.applyUpdate(doc, update),
  });
  // A text is only put together when it can be the one.
  const isEqual = await until(
    () => text.length === endContent.length + 1 && text.toString() === `${endContent}\n`,
    STORED_LIMIT_MS,
  );
  newcomer.cut();
  doc.destroy();
  return isEqual;
}

/** As `until`, without the pause of a timer: what is waited for comes within a fraction of a millisecond. */
async function soon(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((next) => setImmediate(next));
}
