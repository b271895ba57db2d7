import { spawn } from "node:child_process";
import { join } from "node:path";

/** The folder everything is relative to. */
export const ROOT = join(import.meta.dirname, "..");

export interface Ran {
  readonly code: number;
  /** Both streams, in the order they came. */
  readonly output: string;
}

/** Runs a program of ours to its end; `show` passes on what it prints while it runs. */
export async function runCommand(
  command: readonly [string, ...string[]],
  options: {
    readonly show?: boolean;
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
  } = {},
): Promise<Ran> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
      if (options.show) process.stdout.write(chunk);
    });
  }
  const code = await new Promise<number>((ended, failed) => {
    child.once("error", failed);
    child.once("close", (exit) => ended(exit ?? 1));
  });
  return { code, output };
}

/** The path of a dependency's program, run with this Node: no shell, no npx. */
export function program(name: string): readonly [string, string] {
  return [process.execPath, join(ROOT, "node_modules", PROGRAMS[name] ?? name)];
}

const PROGRAMS: Readonly<Record<string, string>> = {
  biome: "@biomejs/biome/bin/biome",
  knip: "knip/bin/knip.js",
  next: "next/dist/bin/next",
  prisma: "prisma/build/index.js",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
};
