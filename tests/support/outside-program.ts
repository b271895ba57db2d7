import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";

/** A program of the machine's while a test runs. */
export interface OutsideProgram extends AsyncDisposable {
  output(): string;
}

/** Starts it and answers once it takes connections on `port`. */
export async function startOutside(
  command: readonly [string, ...string[]],
  port: number,
  options: { readonly uid?: number; readonly gid?: number } = {},
): Promise<OutsideProgram> {
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  }
  const end = Date.now() + 10_000;
  while (!(await takesConnections(port))) {
    if (isOver(child) || Date.now() > end) {
      child.kill("SIGKILL");
      throw new Error(`${program} did not start:\n${output}`);
    }
    // Nothing tells another process that a port opened; asking again is the only way.
    await new Promise((again) => setTimeout(again, 50));
  }
  return {
    output: () => output,
    async [Symbol.asyncDispose]() {
      if (isOver(child)) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function takesConnections(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return await new Promise((answer) => {
    socket.once("connect", () => answer(true)).once("error", () => answer(false));
  }).then((taken) => {
    socket.destroy();
    return taken === true;
  });
}
