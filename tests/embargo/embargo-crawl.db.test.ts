import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createPublicSite } from "#server/public/public-site.ts";
import { openPublicDatabase } from "#server/records/public/public-database.ts";
import { said } from "#tests/support/canary.ts";
import { approve, mustDo, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";
import { JUST_BEFORE_SIX, NOON, SIX, schedule, takeTurn } from "#tests/support/schedules.ts";
import { type Crawled, crawl } from "./crawl.ts";
import { embargoedStory, kill, storyToBeUpdated } from "./embargoed-story.ts";
import { mustShow, publicRequests, type Sought } from "./public-requests.ts";

/** The readers' site on a port of its own, and its own clock, which lets what it keeps for half a second grow old. */
async function openSite(newsroom: TestNewsroom) {
  const readers = openPublicDatabase({ url: await newsroom.db.readersUrl(), max: 8 });
  let clock = 0;
  const site = createPublicSite({ db: readers, now: () => clock });
  // What is not the readers' is somebody else's: tests/platform/embargo.test.ts asks the whole server.
  const server = createServer(async (req, res) => {
    if (!(await site(req, res))) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening TCP server's address is always an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    async crawl(stories: readonly Sought[]): Promise<Crawled> {
      clock += 1_000;
      return crawl(port, publicRequests(stories));
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await readers.close();
    },
  };
}

test("[R6] [P4] of what is embargoed or scheduled no public answer says a word until its instant, then every one that should, and after a kill none", {
  timeout: 240_000,
}, async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  await db.setNow(NOON);
  const updated = await storyToBeUpdated(newsroom);
  const first = await embargoedStory(newsroom);
  const stories = [first, updated];
  await using site = await openSite(newsroom);
  const crawled: Crawled[] = [];
  const expectSilence = async (state: string) => {
    const found = await site.crawl(stories);
    crawled.push(found);
    expect(found.said, state).toEqual([]);
  };

  await expectSilence("written");
  const initial = await approve(newsroom, people.editor, first.id, { kind: "initial" });
  const update = await approve(newsroom, people.managing, updated.id, { kind: "update", note: said("note") });
  await expectSilence("approved");
  const asked = { kind: "initial", revision: initial.revision } as const;
  mustDo(await schedule(newsroom, people.copyEditor, first.id, asked));
  const next = { kind: "update", revision: update.revision, note: said("note") } as const;
  mustDo(await schedule(newsroom, people.copyEditor, updated.id, next));
  await expectSilence("scheduled");
  await db.setNow(JUST_BEFORE_SIX);
  expect((await takeTurn(newsroom)).released).toBe(0);
  await expectSilence("the millisecond before");
  const before = crawled.reduce((sum, { answers }) => sum + answers, 0);
  expect(before).toBeGreaterThanOrEqual(10_000);
  // It looked: pages, redirects, errors of every sort were among the answers.
  const statuses = new Set(crawled.flatMap((each) => [...each.statuses.keys()]));
  for (const status of [200, 301, 304, 400, 404, 405]) expect(statuses).toContain(status);

  await db.setNow(SIX);
  expect((await takeTurn(newsroom)).released).toBe(2);
  const out = await site.crawl(stories);
  for (const story of stories)
    for (const path of mustShow(story)) expect(out.said, path).toContain(`GET ${path}`);
  expect(out.said).toContain(`GET ${updated.address}/changes`);
  expect(out.said.length).toBeGreaterThan(500);

  await db.setNow("2026-02-04T11:00:01Z");
  for (const { id } of stories) await kill(newsroom, id);
  await expectSilence("killed");
  process.stdout.write(
    `embargo crawl: ${before} answers before the instant and 0 canaries, ${out.said.length} of ${out.answers} after it, 0 after the kill\n`,
  );
});
