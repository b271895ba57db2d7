import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "#scripts/run-command.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { openSession } from "#server/database/session.ts";
import { hashStories } from "#server/records/story-hashes.ts";
import { startServer } from "#tests/support/server.ts";

/** `npm run backup` and `npm run restore`, without npm. Their variables are all they know of the newsroom. */
async function run(name: "backup" | "restore", dataDirectory: string, ...args: string[]) {
  const command = [process.execPath, "--import", "tsx", `scripts/${name}.ts`, ...args] as const;
  return await runCommand(command, {
    env: { DATA_DIR: dataDirectory, DATABASE_URL: "", NODE_ENV: "production" },
  });
}

async function hashesIn(url: string): Promise<readonly unknown[]> {
  const session = await openSession(url);
  const hashes: unknown[] = [];
  for await (const story of hashStories(session.ask)) hashes.push(story);
  await session.close();
  return hashes;
}

// Seeds a newsroom and starts PostgreSQL five times.
test("a running newsroom is backed up beside its server, restored elsewhere, and never over itself", async () => {
  const folder = await mkdtemp(join(tmpdir(), "writethru-backup-"));
  const file = join(folder, "newsroom.backup");
  try {
    await using server = await startServer({ env: { SEED: "demo", ROLES: "sync,public" } });
    const backup = await run("backup", server.dataDirectory, file);
    expect(backup.output).toMatch(/^Backed up \d+ stories, \d+ revisions and \d+ releases as of \S+ to /);
    expect(backup.code).toBe(0);
    const refused = await run("restore", server.dataDirectory, file);
    expect(refused.output).toMatch(/^Another Writethru is using [^\n]+\.\n$/);
    expect(refused.code).toBe(1);
    expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);

    const elsewhere = join(folder, "data");
    const restored = await run("restore", elsewhere, file);
    expect(restored.output).toMatch(/^Restored \d+ stories as they were at /);
    expect(restored.code).toBe(0);
    const again = await run("restore", elsewhere, file);
    expect(again.output).toMatch(/^The database already holds something[^\n]+\.\n$/);
    expect(again.code).toBe(1);

    // Stopped, both are the same.
    await server.stop();
    const [before, after] = [
      await startEmbedded({ dataDirectory: server.dataDirectory }),
      await startEmbedded({ dataDirectory: elsewhere }),
    ];
    const hashes = await hashesIn(before.url);
    expect(hashes.length).toBeGreaterThan(5);
    expect(await hashesIn(after.url)).toEqual(hashes);
    await before.stop();
    await after.stop();
    // A newsroom that nobody serves is started for its backup, and stopped after it.
    expect((await run("backup", elsewhere, `${file}-2`)).code).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000);

test("what is missing is said in one sentence", async () => {
  const folder = await mkdtemp(join(tmpdir(), "writethru-backup-"));
  try {
    expect((await run("backup", join(folder, "none"), join(folder, "file"))).output).toMatch(
      /^There is no newsroom in [^\n]+\.\n$/,
    );
    expect((await run("restore", join(folder, "none"), join(folder, "file"))).output).toMatch(
      /^There is no file [^\n]+\.\n$/,
    );
    expect((await run("backup", folder)).output).toBe("Usage: npm run backup -- <file>\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
