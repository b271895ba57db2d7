import { expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { startChaosProxy } from "#tests/support/chaos-proxy.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { Random } from "./random.ts";
import { hireReporters, startRealProcess, startStory } from "./real-newsroom.ts";
import { doubledIn, lostFrom, Typist } from "./typist.ts";

/** KILLS=… kills it more often; SEED=… at other moments. */
const KILLS = Number(process.env.KILLS ?? 20);
const SEED = Number(process.env.SEED ?? 1);
const WRITERS = 10;

async function wordsOf(db: TestDatabase, storyId: string): Promise<string> {
  const { doc } = await loadDocument(db.prisma, storyId);
  const words = doc.getText(BODY).toString();
  doc.destroy();
  return words;
}

test(`[Y1] killed ${KILLS} times at any instant, the server has every edit it acknowledged`, async () => {
  await using db = await freshDatabase();
  const random = new Random(SEED);
  const people = await hireReporters(db, WRITERS);
  const stories = [
    await startStory(db, people[0]?.id ?? "", "fire"),
    await startStory(db, people[0]?.id ?? "", "flood"),
  ] as const;
  let server = await startRealProcess(db.url);
  // People come through one address, behind which the next process stands ready.
  await using front = await startChaosProxy(server.port);
  const typists = people.map(
    (person, index) =>
      new Typist(`ws://127.0.0.1:${front.port}/sync`, index % 2 === 0 ? stories[0] : stories[1], person),
  );
  const typing = setInterval(() => {
    for (const typist of typists) typist.type();
  }, 40);
  const all = () => typists.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  for (let kill = 0; kill < KILLS; kill++) {
    const next = startRealProcess(db.url);
    const before = all();
    await vi.waitFor(() => expect(all()).toBeGreaterThan(before + 60 + random.below(200)), {
      timeout: 60_000,
      interval: 1,
    });
    const standby = await next;
    front.aim(standby.port);
    // Everything acknowledged until the last instruction counts, also what is still on its way to its writer.
    await server.kill9();
    front.reset();
    server = standby;
    for (const storyId of stories) {
      const words = await wordsOf(db, storyId);
      const theirs = typists.filter((_, index) => stories[index % 2] === storyId);
      expect(lostFrom(words, theirs)).toEqual([]);
      expect(doubledIn(words)).toEqual([]);
    }
  }
  clearInterval(typing);
  await vi.waitFor(
    async () => {
      for (const [index, { client, says }] of typists.entries()) {
        expect(client.text.toString()).toBe(await wordsOf(db, stories[index % 2] ?? ""));
        expect(says).toBe("Saved");
      }
    },
    { timeout: 60_000, interval: 200 },
  );
  expect(typists.flatMap(({ closes }) => closes)).toEqual([]);
  process.stdout.write(`${KILLS} kills, ${all()} edits acknowledged, seed ${SEED}\n`);
  for (const typist of typists) typist.close();
  await server.kill9();
}, 3_600_000);
