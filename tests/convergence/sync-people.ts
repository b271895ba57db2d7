import { expect, vi } from "vitest";
import type { WebsocketProvider } from "y-websocket";
import { seedStoryCopy } from "#server/records/copy-log.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import { openStockClient, type StockClient, socketOf } from "./stock-client.ts";
import { type SyncProcess, startSyncProcess } from "./sync-process.ts";

/** What a test opened, newest last. */
export const cleanUp: (() => unknown)[] = [];

/** A process of its own on a database. */
export async function startProcess(db: TestDatabase): Promise<SyncProcess> {
  const started = await startSyncProcess(db.url);
  cleanUp.push(() => started.close());
  return started;
}

/** A staffer and the sign-in their sockets come with. */
export interface Person {
  readonly id: string;
  readonly signIn: string;
}

export async function hire(db: TestDatabase, name: string, role = "reporter"): Promise<Person> {
  await db.prisma.desk.upsert({
    where: { id: "national" },
    create: { id: "national", name: "National" },
    update: {},
  });
  const { id } = await db.prisma.staffer.create({
    data: {
      name,
      email: `${name}@courier.test`,
      passwordHash: "x",
      roles: { create: { deskId: "national", role } },
      signIns: { create: { expiresAt: new Date(Date.now() + 3_600_000) } },
    },
  });
  const { id: signIn } = await db.prisma.signIn.findFirstOrThrow({ where: { stafferId: id } });
  return { id, signIn };
}

export async function newStory(db: TestDatabase, person: Person): Promise<string> {
  return db.prisma.$transaction(async (tx) => {
    const { id } = await tx.story.create({
      data: { slug: "fire", deskId: "national", createdById: person.id },
    });
    await seedStoryCopy(tx, { storyId: id, stafferId: person.id });
    return id;
  });
}

/** A socket of theirs on a story. */
export function open(url: string, storyId: string, person: Person, params: Record<string, string> = {}) {
  const client = openStockClient(url, storyId, person.signIn, params);
  cleanUp.push(() => client.provider.destroy());
  return client;
}

export const soon = { timeout: 8_000, interval: 10 };

export function synced(client: { provider: WebsocketProvider }): Promise<void> {
  return vi.waitFor(() => expect(client.provider.synced).toBe(true), soon);
}

/** The code a socket of theirs is closed with; -1 when it is not even opened. */
export async function closeCode(
  url: string,
  storyId: string,
  person: Person,
  origin?: string,
): Promise<number> {
  const Socket = socketOf(person.signIn, origin);
  const socket = new Socket(`${url}/${storyId}`);
  return new Promise((resolve) => {
    socket.on("error", () => resolve(-1));
    socket.on("close", (code) => resolve(code));
  });
}

/** The rights each hello named. */
export function rightsOf({ heard }: StockClient): string[] {
  return heard.flatMap((message) => (message.kind === "hello" ? [message.hello.rights] : []));
}

/** Before the database goes. */
export async function cleanUpNow(): Promise<void> {
  for (const work of cleanUp.splice(0).reverse()) await work();
}
