import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ROOT } from "#scripts/run-command.ts";
import type { Answers, Question } from "./answer.ts";

const ANSWER = fileURLToPath(new URL("./answer.ts", import.meta.url));
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;
const PAGE_BYTES = 4096;

export interface ServerOrder {
  /** From the repository's root. */
  readonly script: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Asked of a server that doesn't say by itself that it listens. */
  readonly readyAt?: string;
}

/** One server in a process of its own, which answers what it costs. */
export class ServerProcess {
  readonly #child: ChildProcess;
  #said = "";

  private constructor(order: ServerOrder) {
    const flags = ["--expose-gc", "--import", "tsx", "--import", ANSWER];
    this.#child = spawn(process.execPath, [...flags, order.script], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: "production",
        PORT: String(order.port),
        ...order.env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.#said = `${this.#said}${chunk}`.slice(-4_000);
      });
    }
  }

  /** Returns when it listens. */
  static async start(order: ServerOrder): Promise<ServerProcess> {
    const server = new ServerProcess(order);
    const isReady = order.readyAt === undefined ? server.#listening() : server.#answering(order.readyAt);
    await Promise.race([isReady, server.#failWhenOver()]);
    return server;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async ask<Q extends Question>(question: Q): Promise<Answers[Q]> {
    const answered = this.#answerTo(question);
    this.#child.send(question);
    return await answered;
  }

  #answerTo<Q extends Question>(question: Q): Promise<Answers[Q]> {
    return new Promise((resolve, reject) => {
      const over = () => reject(new Error(`the server ended:\n${this.#said}`));
      const hear = (message: unknown) => {
        // answer.ts is the one author of these.
        const { kind, answer } = message as { kind: string; answer: Answers[Q] };
        if (kind !== question) return;
        this.#child.off("message", hear).off("exit", over);
        resolve(answer);
      };
      this.#child.on("message", hear).once("exit", over);
    });
  }

  /** Resident bytes right now, without asking the process to tidy first. */
  residentBytes(): number {
    return Number(readFileSync(`/proc/${this.pid}/statm`, "utf8").split(" ")[1]) * PAGE_BYTES;
  }

  async kill9(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    const patience = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await exited;
    clearTimeout(patience);
  }

  async #listening(): Promise<void> {
    const limit = AbortSignal.timeout(START_LIMIT_MS);
    for (;;) {
      const [message] = await once(this.#child, "message", { signal: limit });
      if ((message as { kind?: string }).kind === "listening") return;
    }
  }

  async #answering(url: string): Promise<void> {
    const end = Date.now() + START_LIMIT_MS;
    // Refused connections are the normal answer until it listens.
    while ((await fetch(url).catch(() => null))?.status !== 200) {
      if (Date.now() > end) throw new Error(`the server was not ready in time:\n${this.#said}`);
      await wait(20);
    }
  }

  async #failWhenOver(): Promise<never> {
    await once(this.#child, "exit");
    throw new Error(`the server did not start:\n${this.#said}`);
  }
}
