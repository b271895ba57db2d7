import type { Worker } from "node:worker_threads";
import type { HeavyWork } from "./heavy-work.ts";
import type { Asked, Told } from "./messages.ts";

interface Task extends Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (problem: unknown) => void;
}

export interface WorkerPoolOptions {
  /** Most workers at once; they start when there is work and stay. */
  readonly most: number;
  /** A task that takes longer is given up and its worker ended, ms. */
  readonly patienceMs: number;
  readonly startWorker: () => Worker;
  /** Does `work` once, `ms` from now; call the answer to take it back. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** The task took too long and was given up; nothing of it was done. */
export class TookTooLong extends Error {}

/** Threads for what would hold up the event loop. Tasks are pure, so one that fails has left nothing half done. */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /** Rejects with what the work threw, or TookTooLong. */
  run<N extends keyof HeavyWork>(
    name: N,
    ...args: Parameters<HeavyWork[N]>
  ): Promise<ReturnType<HeavyWork[N]>> {
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ name, args, resolve, reject });
      this.#handOut();
      // The worker does the work of this name and answers nothing else.
    }) as Promise<ReturnType<HeavyWork[N]>>;
  }

  async close(): Promise<void> {
    const all = [...this.#all];
    this.#all.clear();
    this.#idle.length = 0;
    await Promise.all(all.map((worker) => worker.terminate()));
  }

  #handOut(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#all.size < this.#options.most ? this.#start() : null);
    const task = worker === null ? undefined : this.#waiting.shift();
    if (worker !== null && task !== undefined) this.#give(worker, task);
  }

  #start(): Worker {
    const worker = this.#options.startWorker();
    this.#all.add(worker);
    return worker;
  }

  #give(worker: Worker, task: Task): void {
    // With work under way the process must not end; an idle worker keeps nobody.
    worker.ref();
    const { patienceMs, after } = this.#options;
    const cancel = after(patienceMs, () =>
      end(new TookTooLong(`${task.name} took longer than ${patienceMs} ms`)),
    );
    const settle = () => {
      cancel();
      worker.off("message", hear);
      worker.off("error", end);
      worker.off("exit", exit);
    };
    const hear = (told: Told) => {
      settle();
      worker.unref();
      this.#idle.push(worker);
      if (told.ok) task.resolve(told.value);
      else task.reject(told.problem);
      this.#handOut();
    };
    const end = (problem: unknown) => {
      settle();
      this.#all.delete(worker);
      void worker.terminate();
      task.reject(problem);
      this.#handOut();
    };
    const exit = (code: number) => end(new Error(`a worker ended with ${code} while it did ${task.name}`));
    worker.on("message", hear);
    worker.on("error", end);
    worker.on("exit", exit);
    worker.postMessage({ name: task.name, args: task.args } satisfies Asked);
  }
}
