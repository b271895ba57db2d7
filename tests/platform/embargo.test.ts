import { expect, test } from "vitest";
import { crawl } from "#tests/embargo/crawl.ts";
import { embargoedStory, kill } from "#tests/embargo/embargoed-story.ts";
import { mustShow } from "#tests/embargo/public-requests.ts";
import { approve, mustDo, publish, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { cookieOf } from "#tests/support/newsroom-client.ts";
import { NOON, SIX, schedule } from "#tests/support/schedules.ts";
import { startServer } from "#tests/support/server.ts";
import { data, readers, screens } from "./every-route.ts";

test("[R6] [P4] nobody who isn't signed in gets a word of a scheduled story from any route of the whole server, until it sends it out itself", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOON);
  const { address: published } = await publish(newsroom, await writtenStory(newsroom, undefined, "out"));
  const story = await embargoedStory(newsroom);
  const { revision } = await approve(newsroom, newsroom.people.editor, story.id, { kind: "initial" });
  mustDo(await schedule(newsroom, newsroom.people.copyEditor, story.id, { kind: "initial", revision }));
  await using server = await startServer({ database: newsroom.db });
  const places = { storyId: story.id, address: story.address };
  const everywhere = [
    ...screens(places),
    ...data(places),
    ...readers(places),
    ...readers({ ...places, address: published }),
  ];
  const requests = everywhere.map(({ method, path, headers = {} }) => ({ method, path, headers }));
  const before = await crawl(server.port, requests);
  expect(before.said).toEqual([]);
  expect(before.answers).toBeGreaterThan(250);
  // It looked: whoever may read it does, at the same addresses.
  const cookie = await cookieOf(newsroom, newsroom.people.managing);
  const own = [`/newsroom/stories/${story.id}/release`, `/api/v1/stories/${story.id}/copy`, "/newsroom"];
  const seen = await crawl(
    server.port,
    own.map((path) => ({ method: "GET", path, headers: { cookie } })),
  );
  expect(seen.said).toHaveLength(own.length);

  await newsroom.db.setNow(SIX);
  const shown = mustShow(story).map((path) => ({ method: "GET", path, headers: {} }));
  const saying = async () => (await crawl(server.port, shown)).said.length;
  await expect.poll(saying, { interval: 200 }).toBe(shown.length);
  // Signed in nowhere, the newsroom's own routes still say nothing.
  const inside = [...screens(places), ...data(places)].map(({ method, path, headers = {} }) => ({
    method,
    path,
    headers,
  }));
  expect((await crawl(server.port, inside)).said).toEqual([]);
  await kill(newsroom, story.id);
  expect((await crawl(server.port, requests)).said).toEqual([]);
});
