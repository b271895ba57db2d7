import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Database } from "#server/database/connect.ts";
import { freePort } from "#server/free-port.ts";
import { seedStoryCopy } from "#server/records/copy-log.ts";

const SCRIPT = fileURLToPath(new URL("./run-sync-process.ts", import.meta.url));

export interface RealProcess {
  readonly child: ChildProcess;
  readonly port: number;
  /** No code of ours runs any more when it answers. */
  kill9(): Promise<void>;
}

/** The sync server as a process of its own, on a database or on a proxy before it. */
export async function startRealProcess(databaseUrl: string): Promise<RealProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, databaseUrl, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return {
    child,
    port,
    async kill9() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

export interface Hired {
  readonly id: string;
  readonly name: string;
  readonly signIn: string;
}

/** Reporters of one desk, signed in. */
export async function hireReporters({ prisma }: Pick<Database, "prisma">, count: number): Promise<Hired[]> {
  await prisma.desk.create({ data: { id: "national", name: "National" } });
  const people: Hired[] = [];
  for (let i = 0; i < count; i++) {
    const name = String.fromCharCode(97 + i);
    const { id, signIns } = await prisma.staffer.create({
      data: {
        name,
        email: `${name}@courier.test`,
        passwordHash: "x",
        roles: { create: { deskId: "national", role: "reporter" } },
        signIns: { create: { expiresAt: new Date(Date.now() + 3_600_000) } },
      },
      include: { signIns: true },
    });
    people.push({ id, name, signIn: signIns[0]?.id ?? "" });
  }
  return people;
}

export async function startStory(
  { prisma }: Pick<Database, "prisma">,
  stafferId: string,
  slug = "fire",
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    const { id } = await tx.story.create({ data: { slug, deskId: "national", createdById: stafferId } });
    await seedStoryCopy(tx, { storyId: id, stafferId });
    return id;
  });
}
