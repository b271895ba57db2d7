import { sayWhile } from "#server/say.ts";
import { fingerprint, isMadeFrom, markMadeFrom } from "./made-from.ts";
import { program, runCommand } from "./run-command.ts";

const CLIENT_STAMP = "server/records/generated/.made-from";
const SCREENS_STAMP = ".next/made-from";

/** Makes Prisma's client from the schema if it is missing or stale. */
export async function generateClient(): Promise<void> {
  const print = await fingerprint(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (await isMadeFrom(CLIENT_STAMP, print)) return;
  // Generating needs no schema engine, but the CLI downloads one unless it is shown some existing file.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await mustRun("Prisma's client", [...program("prisma"), "generate"], env);
  await markMadeFrom(CLIENT_STAMP, print);
}

/** Builds the newsroom's screens if they are missing or stale. Minutes on a small machine, so it says that it does. */
export async function buildScreens(): Promise<void> {
  const folders = ["app", "components", "copy", "domain", "wire", "server", "public"];
  const print = await fingerprint([...folders, "next.config.ts", "tsconfig.json", "package-lock.json"]);
  if (await isMadeFrom(SCREENS_STAMP, print)) return;
  await sayWhile("Building the newsroom screens", () =>
    mustRun("the newsroom screens", [...program("next"), "build"], {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    }),
  );
  await markMadeFrom(SCREENS_STAMP, print);
}

async function mustRun(
  what: string,
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const { code, output } = await runCommand(command, { env });
  if (code !== 0) throw new Error(`Could not make ${what}:\n${output}`);
}
