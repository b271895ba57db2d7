import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "#server/free-port.ts";
import { encodeUpdate } from "#wire/messages.ts";
import { type Dialect, hocuspocus, relay, yWebsocket } from "../clients/dialect.ts";
import type { SampleStory } from "../clients/sample-story.ts";
import { type Door, readStory, StoryClient } from "../clients/story-client.ts";
import type { Orders, RunningServer, ServerName } from "./contender.ts";
import { ServerProcess } from "./server-process.ts";

type PeerName = Exclude<ServerName, "writethru" | "writethru-all">;

const PEERS: Readonly<Record<PeerName, { readonly script: string; readonly dialect: Dialect }>> = {
  hocuspocus: { script: "bench/peers/hocuspocus.ts", dialect: hocuspocus },
  "y-websocket-server": { script: "bench/peers/y-websocket-server.ts", dialect: yWebsocket },
  "y-leveldb": { script: "bench/peers/y-websocket-2.ts", dialect: yWebsocket },
  relay: { script: "bench/peers/relay.ts", dialect: relay },
};

/** One of the others, set up as its own documentation does. */
export async function startPeer({ cluster, contender }: Orders, name: PeerName): Promise<RunningServer> {
  const { script, dialect } = PEERS[name];
  const databaseUrl = name === "hocuspocus" ? await cluster.freshDatabase() : null;
  const directory = name === "y-leveldb" ? await mkdtemp(join(tmpdir(), "writethru-bench-leveldb-")) : null;
  const port = await freePort();
  const env = {
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    ...(directory === null ? {} : { YPERSISTENCE: directory }),
  };
  const order = { script, port, env };
  let process = await ServerProcess.start(order);
  let made = 0;

  async function door(story: string): Promise<Door> {
    const path = name === "hocuspocus" ? "/" : `/${story}`;
    return { story, dialect, address: { port, path, headers: {} } };
  }

  return {
    name: contender,
    port,
    databaseUrl,
    directory,
    get process() {
      return process;
    },
    async prepare(count: number, sample: SampleStory) {
      const stories = Array.from({ length: count }, () => `story-${++made}`);
      if (!dialect.syncs) return stories;
      for (const story of stories) await pushSample(await door(story), sample);
      return stories;
    },
    door,
    kill9: () => process.kill9(),
    stop: () => process.stop(),
    async start() {
      process = await ServerProcess.start(order);
    },
    async [Symbol.asyncDispose]() {
      await process.stop();
      if (directory !== null) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Sends the sample as one client's edit and leaves once somebody else can read it back. */
async function pushSample(door: Door, sample: SampleStory): Promise<void> {
  const client = await StoryClient.open(door);
  client.say(encodeUpdate(sample.update));
  for (;;) {
    const doc = await readStory(door);
    const isThere = doc.store.clients.size >= sample.clients.length;
    doc.destroy();
    if (isThere) break;
    await wait(5);
  }
  client.cut();
}
