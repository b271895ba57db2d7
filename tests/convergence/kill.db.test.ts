import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { loadDocument, seedStoryCopy } from "#server/records/copy-log.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { encodeFence } from "#wire/messages.ts";
import { openStockClient, type StockClient } from "./stock-client.ts";

const KILLS = Number(process.env.KILLS ?? 3);
const SCRIPT = fileURLToPath(new URL("./run-sync-process.ts", import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // Listens on an address, not on a path.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function startChild(databaseUrl: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, databaseUrl, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

async function hireWriter(db: TestDatabase, name: string): Promise<{ id: string; signIn: string }> {
  const { id, signIns } = await db.prisma.staffer.create({
    data: {
      name,
      email: `${name}@courier.test`,
      passwordHash: "x",
      roles: { create: { deskId: "national", role: "reporter" } },
      signIns: { create: { expiresAt: new Date(Date.now() + 3_600_000) } },
    },
    include: { signIns: true },
  });
  return { id, signIn: signIns[0]?.id ?? "" };
}

/** Somebody who types a token after another, each with a fence behind it. */
class Typist {
  readonly acknowledged = new Set<string>();
  readonly #name: string;
  readonly #client: StockClient;
  #count = 0;
  #heard = 0;
  /** The first token typed on the present connection: fences of an older one were lost with it. */
  #fences = new Map<number, string[]>();

  constructor(name: string, client: StockClient) {
    this.#name = name;
    this.#client = client;
    client.provider.on("status", () => this.#fences.clear());
  }

  type(): void {
    this.#count += 1;
    const token = `«${this.#name}${this.#count}»`;
    this.#client.text.insert(0, token);
    const socket = this.#client.provider.ws;
    if (!this.#client.provider.wsconnected || !socket) return;
    this.#fences.set(this.#count, [token]);
    socket.send(encodeFence(this.#count));
  }

  listen(): void {
    const answers = this.#client.fences();
    for (const answer of answers.slice(this.#heard)) {
      for (const [fence, tokens] of this.#fences) {
        if (fence > answer) continue;
        for (const token of tokens) this.acknowledged.add(token);
        this.#fences.delete(fence);
      }
    }
    this.#heard = answers.length;
  }
}

test("[Y1] killed at any instant, the server has every edit it acknowledged", async () => {
  await using db = await freshDatabase();
  await db.prisma.desk.create({ data: { id: "national", name: "National" } });
  const people = [await hireWriter(db, "jane"), await hireWriter(db, "john"), await hireWriter(db, "joan")];
  const storyId = await db.prisma.$transaction(async (tx) => {
    const stafferId = people[0]?.id ?? "";
    const { id } = await tx.story.create({
      data: { slug: "fire", deskId: "national", createdById: stafferId },
    });
    await seedStoryCopy(tx, { storyId: id, stafferId });
    return id;
  });
  const port = await freePort();
  const clients = people.map(({ signIn }) =>
    openStockClient(`ws://127.0.0.1:${port}/sync`, storyId, signIn, { wire: "1" }),
  );
  const typists = clients.map((client, index) => new Typist(String.fromCharCode(97 + index), client));
  const typing = setInterval(() => {
    for (const typist of typists) typist.type();
  }, 5);
  const all = () => typists.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  const listening = setInterval(() => {
    for (const typist of typists) typist.listen();
  }, 1);
  for (let kill = 0; kill < KILLS; kill++) {
    const child = await startChild(db.url, port);
    const before = all();
    await vi.waitFor(() => expect(all()).toBeGreaterThan(before + 50), { timeout: 20_000, interval: 7 });
    child.kill("SIGKILL");
    await once(child, "exit");
    const { doc } = await loadDocument(db.prisma, storyId);
    const words = doc.getText(BODY).toString();
    const lost = typists.flatMap(({ acknowledged }) =>
      [...acknowledged].filter((token) => !words.includes(token)),
    );
    expect(lost).toEqual([]);
  }
  clearInterval(typing);
  const child = await startChild(db.url, port);
  await vi.waitFor(
    async () => {
      const { doc } = await loadDocument(db.prisma, storyId);
      for (const client of clients) expect(client.text.toString()).toBe(doc.getText(BODY).toString());
    },
    { timeout: 20_000, interval: 100 },
  );
  clearInterval(listening);
  for (const { provider } of clients) provider.destroy();
  child.kill("SIGKILL");
  await once(child, "exit");
}, 120_000);
