import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPublicSite } from "#server/public/public-site.ts";
import { openPublicDatabase, type PublicDatabase } from "#server/records/public/public-database.ts";
import { fixture } from "./cells.ts";
import { type CellNewsroom, newsroomOfCells, wordsOf } from "./newsroom-of-cells.ts";
import { FIXTURE_STAGES, FIXTURE_STATES, type FixtureState } from "./who-may-what.ts";

/** What readers get of a story in each public state and stage, over HTTP from the readers' site. */

const LISTS = [
  "/",
  "/national",
  "/feeds/rss.xml",
  "/feeds/atom.xml",
  "/feeds/feed.json",
  "/feeds/national/rss.xml",
  "/sitemap.xml",
  "/sitemap-news.xml",
];

let newsroom: CellNewsroom;
let readers: PublicDatabase;
let url: string;
const server = createServer();

beforeAll(async () => {
  newsroom = await newsroomOfCells();
  readers = openPublicDatabase({ url: await newsroom.db.readersUrl(), max: 4 });
  let clock = 0;
  const site = createPublicSite({
    db: readers,
    // Nothing that is kept for a while is still fresh at a second look.
    now: () => {
      clock += 1_000;
      return clock;
    },
  });
  server.on("request", (req, res) => void site(req, res));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on a port has such an address.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await readers.close();
  await newsroom.api[Symbol.asyncDispose]();
  await newsroom[Symbol.asyncDispose]();
});

function says(what: string, state: FixtureState): boolean {
  return fixture.forReaders.get(what)?.includes(state) ?? false;
}

async function get(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${url}${path}`);
  return { status: response.status, text: await response.text() };
}

/** Where the story was ever public; null when it never was. */
async function addressOf(state: FixtureState): Promise<string | null> {
  const row = await newsroom.db.prisma.publicAddress.findFirst({
    where: { storyId: newsroom.stories[state], current: true },
  });
  return row?.address ?? null;
}

test("[N2] [P4] a story's page and change log give its words, a notice or nothing, as the rules say of its public state", async () => {
  let cells = 0;
  for (const stage of FIXTURE_STAGES) {
    await newsroom.putIn(stage);
    for (const state of FIXTURE_STATES) {
      const address = await addressOf(state);
      expect(address === null, state).toBe(!says("read-released", state) && !says("read-notice", state));
      if (address === null) continue;
      const [words = ""] = wordsOf(state);
      for (const path of [address, `${address}/changes`]) {
        cells += 1;
        const { status, text } = await get(path);
        expect(status, path).toBe(200);
        // A change log compares releases: after one there is nothing to compare, and no words are no surprise.
        const isShown = text.includes(words);
        if (path === address) expect(isShown, `${path} in ${stage}`).toBe(says("read-released", state));
        else if (!says("read-released", state)) expect(isShown, `${path} in ${stage}`).toBe(false);
      }
    }
  }
  expect(cells).toBe(7 * 3 * 2);
});

test("[N2] [P4] fronts, feeds and sitemaps list a story as the rules say of its public state", async () => {
  for (const stage of FIXTURE_STAGES) {
    await newsroom.putIn(stage);
    for (const path of LISTS) {
      const { status, text } = await get(path);
      expect(status, path).toBe(200);
      for (const state of FIXTURE_STATES) {
        const address = await addressOf(state);
        const listed = address !== null && text.includes(address);
        expect(listed, `${path}: ${state} in ${stage}`).toBe(says("be-listed", state));
      }
    }
  }
});

test("[N2] [P4] nothing of a story that was never published is anywhere outside, by its slug or its ID either", async () => {
  const [words = ""] = wordsOf("unpublished");
  const id = newsroom.stories.unpublished;
  for (const path of [...LISTS, "/corrections", "/unpublished-story", `/national/${id}`, `/${id}`]) {
    const { text } = await get(path);
    expect(text.includes(words), path).toBe(false);
  }
});
