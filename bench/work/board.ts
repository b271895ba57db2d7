import { percentile, short } from "../figures.ts";
import { fillBoard } from "../servers/board-rows.ts";
import { type OurServer, startOurs } from "../servers/our-server.ts";
import { watchMoves } from "./watch-moves.ts";
import { atMost, ours, type Sample, type Size, type Work } from "./work.ts";

interface Newsroom {
  readonly inHand: number;
  readonly archived: number;
  /** Who have the board open, each with a live stream, beside the one in the browser; half of them see one desk. */
  readonly watchers: number;
  readonly moves: number;
  /** How often each page is asked for. */
  readonly loads: number;
}

const NEWSROOMS: Readonly<Record<Size, Newsroom>> = {
  full: { inHand: 2_000, archived: 20_000, watchers: 20, moves: 40, loads: 40 },
  quick: { inHand: 2_000, archived: 5_000, watchers: 20, moves: 16, loads: 12 },
  tiny: { inHand: 60, archived: 20, watchers: 2, moves: 2, loads: 1 },
};
const PAINT_MS = 300;
const MOVE_MS = 500;
const WARM = 5;

export const board: Work = {
  name: "board",
  title: "The board with 2,000 stories",
  aim: `first paint ≤ ${PAINT_MS} ms of the server (p95); a move seen by the others in ≤ ${MOVE_MS} ms (p95)`,
  method:
    "One process with all roles and 2,000 stories in hand on 8 desks, beside 20,000 that went out long ago. The board’s page " +
    "is asked for by a managing editor, who sees all of it, and by a reporter of one desk, one after another: from the " +
    "request to the last byte. Then twenty people hold a live stream each and one has the board open in Chromium, while a " +
    "managing editor moves forty stories, one after another, half of them among the cards on screen. A move counts from its request: " +
    "for the twenty until they have heard of it and read the story, or the board, again as the screen does; in Chromium " +
    "until the frame that shows the card in its new column.",
  contenders: ["writethru-all"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "page50", title: "page, p50 ms" },
    { key: "page95", title: "page, p95 ms" },
    { key: "cpu", title: "CPU a page, ms" },
    { key: "part95", title: "page of one desk, p95 ms" },
    { key: "loop", title: "event loop late by pages, most ms" },
    { key: "api95", title: "whole board by the API, p95 ms" },
    { key: "seen50", title: "move seen, p50 ms" },
    { key: "seen95", title: "move seen, p95 ms" },
    { key: "screen50", title: "on screen, p50 ms" },
    { key: "screen95", title: "on screen, p95 ms" },
    { key: "paint", title: "Chromium’s first paint, ms" },
  ],
  async measure({ cluster, size }, contender) {
    const newsroom = NEWSROOMS[size];
    const { watchers, loads } = newsroom;
    await using server = await startOurs({ cluster, contender, people: watchers, desk: true });
    const people = Array.from({ length: watchers }, (_, person) => server.person(person));
    await fillBoard(server.db.pool, { ...newsroom, people: people.map(({ stafferId }) => stafferId) });
    const [reporter, managing] = [0, watchers];
    const seeAll = [managing, ...people.keys()].filter((person) => person === managing || person % 2 === 1);
    await promote(server, seeAll);
    return {
      ...(await askForPages(server, { managing, reporter }, loads)),
      ...(await watchMoves(server, { managing, watchers, seeAll, moves: newsroom.moves })),
    };
  },
  judge(medians) {
    const at = (key: string) => ours(medians, key, "writethru-all");
    const [page, seen, screen] = [at("page95"), at("seen95"), at("screen95")];
    const isMet = [atMost(page, PAINT_MS), atMost(seen, MOVE_MS), atMost(screen, MOVE_MS)];
    return {
      met: isMet.includes(null) ? null : isMet.every(Boolean),
      sentence: `page ${short(page)} ms, a move seen in ${short(seen)} ms, in Chromium ${short(screen)} ms (p95)`,
    };
  },
};

/** Makes them managing editors, who see every desk. */
async function promote(server: OurServer, people: readonly number[]): Promise<void> {
  await server.db.pool.query(
    "UPDATE desk_roles SET role = 'managing-editor', desk_id = NULL WHERE staffer_id = ANY($1::uuid[])",
    [people.map((person) => server.person(person).stafferId)],
  );
}

async function askForPages(
  server: OurServer,
  { managing, reporter }: { readonly managing: number; readonly reporter: number },
  loads: number,
): Promise<Sample> {
  const path = "/newsroom/board";
  const cpu = async () => {
    const { user, system } = await server.process.ask("cpu");
    return (user + system) / 1_000;
  };
  const ask = async (person: number, address: string, count: number) => {
    const took: number[] = [];
    const headers = { cookie: await server.cookieOf(person) };
    for (let number = -WARM; number < count; number++) {
      const began = performance.now();
      const answer = await fetch(`${server.url}${address}`, { headers, redirect: "error" });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      if (number >= 0) took.push(performance.now() - began);
    }
    return took;
  };
  const part = await ask(reporter, path, loads);
  await server.process.ask("delay");
  const before = await cpu();
  const whole = await ask(managing, path, loads);
  const after = await cpu();
  const { max } = await server.process.ask("delay");
  const api = await ask(managing, "/api/v1/board", loads);
  return {
    page50: percentile(whole, 0.5),
    page95: percentile(whole, 0.95),
    part95: percentile(part, 0.95),
    cpu: (after - before) / (loads + WARM),
    loop: max,
    api95: percentile(api, 0.95),
  };
}
