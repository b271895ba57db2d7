import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "#domain/staffer.ts";
import { releaseStory } from "#server/commands/release-story.ts";
import { loadActor } from "#server/records/staffers.ts";
import { percentile, short } from "../figures.ts";
import { insertApproved } from "../servers/approved-rows.ts";
import { type OurServer, startOurs } from "../servers/our-server.ts";
import { atMost, ours, type Size, type Work } from "./work.ts";

const RELEASES: Readonly<Record<Size, number>> = { full: 300, quick: 60, tiny: 2 };
const WORDS = 400;
const AIM_MS = 1_000;
const PATIENCE_MS = 30_000;
/** Where else a story has to be at once, beside its own address. */
const LISTS = ["/", "/national", "/feeds/rss.xml"];

export const releaseVisible: Work = {
  name: "release-visible",
  title: "A release on a second process",
  aim: `visible there in ≤ ${AIM_MS / 1_000} s (p99), gone as soon`,
  method:
    "One process releases stories of 400 words one after another, and later withholds each; the readers’ site of another one, which shares nothing with " +
    "it but the database, is asked for the story’s page, the front, its desk and RSS until all of them have it, and until none has. Each time counts from the " +
    "moment the release was committed to the end of the last answer that was needed.",
  contenders: ["writethru"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "seen50", title: "seen, p50 ms" },
    { key: "seen99", title: "seen, p99 ms" },
    { key: "gone50", title: "gone, p50 ms" },
    { key: "gone99", title: "gone, p99 ms" },
    { key: "release50", title: "the release itself, p50 ms" },
  ],
  async measure({ cluster, size }, contender) {
    await using server = await startOurs({ cluster, contender, people: 1, desk: true, roles: "public" });
    const [author, editor, copyEditor] = [0, 1, 2].map((index) => server.person(index).stafferId);
    if (author === undefined || editor === undefined || copyEditor === undefined)
      throw new Error("the desk was not hired");
    const order = { count: RELEASES[size], author, approver: editor, words: WORDS };
    const stories = await insertApproved(server.db.pool, order);
    const [releaser, withholder] = await Promise.all([actor(server, copyEditor), actor(server, editor)]);
    const seen: number[] = [];
    const gone: number[] = [];
    const release: number[] = [];
    for (const { id } of stories) {
      const began = performance.now();
      const address = await publish(server, releaser, id, "initial");
      const committed = performance.now();
      release.push(committed - began);
      await until(server, address, true);
      seen.push(performance.now() - committed);
      await publish(server, withholder, id, "withhold");
      const withheld = performance.now();
      await until(server, address, false);
      gone.push(performance.now() - withheld);
    }
    return {
      seen50: percentile(seen, 0.5),
      seen99: percentile(seen, 0.99),
      gone50: percentile(gone, 0.5),
      gone99: percentile(gone, 0.99),
      release50: percentile(release, 0.5),
    };
  },
  judge(medians) {
    const [seen, gone] = [ours(medians, "seen99"), ours(medians, "gone99")];
    const isMet = [atMost(seen, AIM_MS), atMost(gone, AIM_MS)];
    return {
      met: isMet.includes(null) ? null : isMet.every(Boolean),
      sentence: `seen after ${short(seen)} ms, gone after ${short(gone)} ms (p99)`,
    };
  },
};

async function actor({ db }: OurServer, id: string): Promise<Actor> {
  const found = await loadActor(db.prisma, id);
  if (found === null) throw new Error(`${id} was hired and is not there`);
  return found;
}

/** Answers the story's address. */
async function publish(
  { db }: OurServer,
  by: Actor,
  storyId: string,
  kind: "initial" | "withhold",
): Promise<string> {
  const asked = { storyId, kind, idempotencyKey: kind, ...(kind === "initial" && { revision: 1 }) };
  const made = await releaseStory({ db }, by, asked);
  if (!made.ok) throw new Error(made.refusal.sentence);
  return made.value.address;
}

/** Until the story's page has its words and every list names it, or none of it is so any more. */
async function until({ url }: OurServer, address: string, isOut: boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  const has = async (path: string, words: string) =>
    (await (await fetch(`${url}${path}`)).text()).includes(words);
  for (;;) {
    const shown = await Promise.all([
      has(address, "The council voted on Tuesday"),
      ...LISTS.map((path) => has(path, address)),
    ]);
    if (shown.every((each) => each === isOut)) return;
    if (performance.now() > end) throw new Error(`${address} is still ${isOut ? "missing" : "there"}`);
    await wait(5);
  }
}
