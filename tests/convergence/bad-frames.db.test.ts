import { expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { BadFrames } from "./bad-frames.ts";
import { Ledger, vileTokensOf } from "./ledger.ts";
import { Random } from "./random.ts";
import { type Hired, hireReporters, startStory } from "./real-newsroom.ts";
import { socketOf } from "./stock-client.ts";
import { startSyncProcess } from "./sync-process.ts";
import { Typist } from "./typist.ts";

/** SOCKET_FRAMES=… sends more, SEED=… others. */
const FRAMES = Number(process.env.SOCKET_FRAMES ?? 5_000);
const SEED = Number(process.env.SEED ?? 1);
const VILLAINS = 4;

/** Sends bad frames until the server closes, and comes back, until its share is sent. */
class Villain {
  sent = 0;
  closes = 0;
  readonly #address: string;
  readonly #person: Hired;
  readonly #bad: BadFrames;
  readonly #random: Random;

  constructor(address: string, person: Hired, bad: BadFrames, random: Random) {
    this.#address = address;
    this.#person = person;
    this.#bad = bad;
    this.#random = random;
  }

  async send(count: number): Promise<void> {
    while (this.sent < count) await this.#visit(count);
  }

  /** One connection; settled when it is closed, by whomever. */
  async #visit(count: number): Promise<void> {
    const Socket = socketOf(this.#person.signIn);
    const socket = new Socket(this.#address);
    let isOurs = false;
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    socket.on("error", () => undefined);
    const opened = new Promise<void>((resolve) => socket.once("open", () => resolve()));
    await Promise.race([opened, closed]);
    while (socket.readyState === WebSocket.OPEN && this.sent < count) {
      for (const frame of this.#bad.next().frames) socket.send(frame);
      this.sent += 1;
      if (this.#random.chance(0.02)) socket.send("text, which is no frame of ours");
      if (this.#random.chance(0.02)) for (let i = 0; i < 20; i++) socket.ping("x".repeat(100));
      // The answer, which may be a close, has a chance to come.
      await new Promise((resolve) => socket.ping(undefined, undefined, resolve));
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (socket.readyState === WebSocket.OPEN) {
      isOurs = true;
      socket.close();
    }
    await closed;
    if (!isOurs) this.closes += 1;
  }
}

test(`[Y2] [WS11] of ${FRAMES} bad frames on real sockets each closes at most its sender, and a writer beside them is not disturbed`, async () => {
  await using db = await freshDatabase();
  const problems: unknown[] = [];
  const note = (problem: unknown) => problems.push(problem);
  process.on("unhandledRejection", note);
  const people = await hireReporters(db, VILLAINS + 1);
  const [honest, ...malicious] = people;
  if (!honest) throw new Error("nobody honest");
  const storyId = await startStory(db, honest.id);
  const server = await startSyncProcess(db.url);
  const typist = new Typist(server.url, storyId, honest);
  await vi.waitFor(() => expect(typist.says).toBe("Saved"), 20_000);
  const first = typist.type();
  await vi.waitFor(() => expect(typist.says).toBe("Saved"), 20_000);
  const ledger = new Ledger();
  const villains = malicious.map((person, index) => {
    const seen = new Y.Doc();
    Y.applyUpdate(seen, Y.encodeStateAsUpdate(typist.client.doc));
    const random = new Random(SEED * 100 + index);
    return new Villain(
      `${server.url}/${storyId}?wire=1`,
      person,
      new BadFrames(random, ledger, seen),
      random,
    );
  });
  const typing = setInterval(() => typist.type(), 50);
  await Promise.all(villains.map((villain) => villain.send(Math.ceil(FRAMES / VILLAINS))));
  clearInterval(typing);
  await vi.waitFor(
    async () => {
      expect(typist.says).toBe("Saved");
      const { doc } = await loadDocument(db.prisma, storyId);
      const words = doc.getText(BODY).toString();
      expect(typist.client.text.toString()).toBe(words);
      expect(vileTokensOf(words)).toEqual([]);
    },
    { timeout: 20_000, interval: 50 },
  );
  const closes = villains.reduce((sum, villain) => sum + villain.closes, 0);
  process.stdout.write(
    `${FRAMES} bad frames on sockets, ${closes} closes, ${typist.typed} tokens typed beside them, seed ${SEED}\n`,
  );
  expect(first).not.toBeNull();
  expect(typist.closes).toEqual([]);
  expect(typist.acknowledged.size).toBe(typist.typed);
  expect(typist.typed).toBeGreaterThan(20);
  expect(closes).toBeGreaterThan(FRAMES / 20);
  expect(problems).toEqual([]);
  process.off("unhandledRejection", note);
  typist.close();
  await server.close();
}, 1_200_000);
