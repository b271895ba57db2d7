import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("./run-due-process.ts", import.meta.url));

interface Turned {
  readonly released: number;
  readonly failed: number;
  /** What its own clock shows, ms. */
  readonly clock: number;
  readonly problems: readonly string[];
}

/** A real process that makes what is due, with a clock of its own. */
export class DueProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(databaseUrl: string, minutesOff = 0): Promise<DueProcess> {
    const child = fork(SCRIPT, [databaseUrl, String(minutesOff)], {
      execArgv: ["--import", "tsx"],
      stdio: "inherit",
    });
    await once(child, "message");
    return new DueProcess(child);
  }

  async turn(): Promise<Turned> {
    const answered = once(this.#child, "message");
    this.begin();
    const [answer] = (await answered) as [Turned | { readonly problem: string }];
    if ("problem" in answer) throw new Error(answer.problem);
    return answer;
  }

  /** A turn that nobody waits for. */
  begin(): void {
    this.#child.send("turn");
  }

  /** As if the power went. */
  async kill9(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
  }

  async end(): Promise<void> {
    this.#child.disconnect();
    if (this.#child.exitCode === null) await once(this.#child, "exit");
  }
}
