import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { BADNESS, BadFrames, type Badness } from "#tests/convergence/bad-frames.ts";
import { Ledger } from "#tests/convergence/ledger.ts";
import { openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import { Random } from "#tests/convergence/random.ts";
import { faultsOfLog, Truth } from "#tests/convergence/reckoning.ts";
import { FakeLine, visitor } from "#tests/convergence/scripted-client.ts";
import { Poisoned } from "./intake.ts";

/** SEED=… replays one round; FRAMES=… sends more. */
const FRAMES = Number(process.env.FRAMES ?? 50_000);
const FIRST = Number(process.env.SEED ?? 1);
const A_ROUND = 5_000;
const ROUNDS = process.env.SEED ? 1 : Math.ceil(FRAMES / A_ROUND);
/** Rounds that once closed somebody who had sent nothing bad, or left words in doubt. They are always played. */
const PINNED = [16, 62, 72, 76, 78, 94, 122, 194];
/** What may be left in memory after a round, whatever the number of rounds. */
const GROWTH_BYTES = 24 * 1024 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void; // the flag above makes it
const heapNow = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

interface Round {
  readonly sent: Record<Badness, number>;
  readonly closed: number;
  readonly faults: readonly string[];
}

/** One newsroom, one villain who comes back whenever they are closed, and somebody who writes meanwhile. */
async function playRound(seed: number): Promise<Round> {
  const random = new Random(seed);
  const mayWrite = seed % 2 === 0;
  const { clock, enter, hall, problems, story } = openNewsroom();
  const ledger = new Ledger();
  const jane = await enter("jane");
  jane.doc.getText(BODY).insert(0, "The story as it stands. ");
  await clock.pass(50);
  const before = new Truth(story.open().doc);
  // Read once: what the villain sends later leans on words that are still here.
  const seen = new Y.Doc();
  Y.applyUpdate(seen, Y.encodeStateAsUpdate(jane.doc));
  const bad = new BadFrames(random, ledger, seen);
  const sent = Object.fromEntries(BADNESS.map((badness) => [badness, 0])) as Round["sent"]; // of exactly these
  const enterVillain = () =>
    hall.join(STORY, visitor("mallory", { rights: mayWrite ? "write" : "read" }), new FakeLine());
  let closed = 0;
  let seat = enterVillain();
  for (let count = 0; count < A_ROUND; count++) {
    if (seat.peer.hasLeft) {
      closed += 1;
      seat = enterVillain();
    }
    const { badness, frames } = bad.next();
    sent[badness] += 1;
    for (const frame of frames) seat.room.receive(seat.peer, frame);
    // Judged in batches: some frames come alone, some with others before and behind them.
    if (random.chance(0.3)) await clock.pass(random.below(30));
    if (count % 500 === 0 && jane.isConnected) jane.line.sent.length = 0;
  }
  await clock.pass(2_000);
  // What shows only once taken in that it can't stand costs a document read anew, and nobody but its sender (WS11).
  const faults = problems
    .filter((problem) => !isOf("mallory", problem))
    .map((problem) => `a problem: ${String(problem)}`);
  if (jane.closes.length > 0) faults.push(`jane was closed: ${jane.closes.join()}`);
  const { doc } = story.open();
  if (!mayWrite) {
    const changed = before.differenceOf(doc);
    if (changed !== null) faults.push(`a reader's frames had an effect: the story ${changed}`);
  }
  const between = new Truth(doc).differenceOf(jane.doc);
  if (between !== null) faults.push(`jane ${between}`);
  faults.push(...faultsOfLog(story));
  jane.doc.getText(BODY).insert(0, "Still here. ");
  jane.ask();
  await clock.pass(200);
  if (jane.answered !== jane.fence) faults.push("jane's next words were never saved");
  hall.end("restarting");
  return { sent, closed, faults: faults.map((fault) => `SEED=${seed}: ${fault}`) };
}

test(`[Y2] [WS11] of ${FRAMES} bad frames each closes at most its sender, the words stay whole, and memory is bounded`, async () => {
  const sent = new Map<string, number>();
  const faults: string[] = [];
  let closed = 0;
  let heap = 0;
  const seeds = Array.from({ length: ROUNDS }, (_, round) => FIRST + round);
  for (const [round, seed] of [...seeds, ...(process.env.SEED ? [] : PINNED)].entries()) {
    const outcome = await playRound(seed);
    faults.push(...outcome.faults);
    closed += outcome.closed;
    for (const [badness, count] of Object.entries(outcome.sent))
      sent.set(badness, (sent.get(badness) ?? 0) + count);
    // Two rounds, a reader's and a writer's, have loaded and compiled everything.
    if (round === 1) heap = heapNow();
  }
  process.stdout.write(`bad frames: ${JSON.stringify(Object.fromEntries(sent))}, ${closed} closes\n`);
  expect(faults).toEqual([]);
  if (ROUNDS < 2) return;
  expect([...sent.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(FRAMES);
  for (const badness of BADNESS)
    expect([badness, (sent.get(badness) ?? 0) > FRAMES / 250]).toEqual([badness, true]);
  expect(closed).toBeGreaterThan(FRAMES / 5);
  expect(heapNow() - heap).toBeLessThan(GROWTH_BYTES);
}, 1_800_000);

/** Whether a document had to be read anew because of this staffer's words alone. */
function isOf(stafferId: string, problem: unknown): boolean {
  return problem instanceof Poisoned && problem.words?.stafferId === stafferId;
}
