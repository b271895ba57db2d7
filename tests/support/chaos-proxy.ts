import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Random } from "#tests/convergence/random.ts";

/** What the network does between a client and a server; each can be changed while connections are open. */
interface Toxics {
  /** Each way, ms; `jitterMs` more or less of it by chance, in order all the same. */
  latencyMs: number;
  jitterMs: number;
  /** Each way and connection; null for as fast as it goes. */
  bytesPerSecond: number | null;
  /** Which way nothing gets through, while both ends believe that they are connected. */
  silent: "no way" | "up" | "down" | "both ways";
  /** New connections are reset. */
  isRefusing: boolean;
  /** Each connection is reset after so many bytes from the server, wherever in a frame that falls; null for never. */
  cutAfterBytes: number | null;
}

export interface ChaosProxy extends AsyncDisposable {
  readonly port: number;
  readonly toxics: Toxics;
  /** Connections open now. */
  readonly open: number;
  /** Bytes that came through, from the start. */
  readonly passed: { readonly up: number; readonly down: number };
  /** Resets every connection (RST); both ends notice at once. */
  reset(): void;
  /** Nothing gets through and nobody is told: half-open. Connections made meanwhile hang as well. */
  hang(): void;
  /** Resets every connection and refuses new ones. */
  sever(): void;
  /** Connections open now are silent for ever, as when a router forgets them; new ones are not. */
  forget(): void;
  /** New connections go to another port from now on. */
  aim(port: number): void;
  /** Everything gets through again but what was forgotten; what was held is sent on. */
  mend(): void;
}

const CLEAN: Toxics = {
  latencyMs: 0,
  jitterMs: 0,
  bytesPerSecond: null,
  silent: "no way",
  isRefusing: false,
  cutAfterBytes: null,
};

export interface ChaosOptions extends Partial<Toxics> {
  readonly seed?: number;
}

/** A TCP proxy on a port of its own before port `target` of this machine. What it does by chance, its seed decides. */
export async function startChaosProxy(target: number, options: ChaosOptions = {}): Promise<ChaosProxy> {
  let port = target;
  const { seed = 1, ...wanted } = options;
  const toxics: Toxics = { ...CLEAN, ...wanted };
  const random = new Random(seed);
  const pipes = new Set<Pipe>();
  const passed = { up: 0, down: 0 };
  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (toxics.isRefusing) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    for (const [from, to, way] of [
      [near, far, "up"],
      [far, near, "down"],
    ] as const) {
      const pipe = new Pipe({ from, to, way, toxics, random, passed });
      pipes.add(pipe);
      from.on("close", () => pipes.delete(pipe));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo; // it listens on an address, not on a path
  const reset = () => {
    for (const pipe of pipes) pipe.reset();
  };
  return {
    port: address.port,
    toxics,
    passed,
    get open() {
      return pipes.size / 2;
    },
    reset,
    hang() {
      toxics.silent = "both ways";
    },
    sever() {
      toxics.isRefusing = true;
      reset();
    },
    forget() {
      for (const pipe of pipes) pipe.isForgotten = true;
    },
    aim(other) {
      port = other;
    },
    mend() {
      Object.assign(toxics, CLEAN);
      for (const pipe of pipes) pipe.drain();
    },
    async [Symbol.asyncDispose]() {
      toxics.isRefusing = true;
      reset();
      server.close();
      await once(server, "close");
    },
  };
}

interface PipeOptions {
  readonly from: Socket;
  readonly to: Socket;
  readonly way: "up" | "down";
  readonly toxics: Toxics;
  readonly random: Random;
  readonly passed: { up: number; down: number };
}

/** One way of one connection. */
class Pipe {
  readonly #options: PipeOptions;
  readonly #waiting: { readonly chunk: Buffer; readonly at: number }[] = [];
  #timer: NodeJS.Timeout | null = null;
  #lastAt = 0;
  #bytes = 0;
  #isEnded = false;
  isForgotten = false;

  constructor(options: PipeOptions) {
    this.#options = options;
    const { from, to } = options;
    from.setNoDelay(true);
    from.on("data", (chunk) => this.#take(chunk));
    // Nobody says goodbye through a network that is silent.
    from.on("end", () => {
      this.#isEnded = true;
      this.drain();
    });
    from.on("error", () => to.destroy());
    from.on("close", () => {
      if (!this.#isSilent()) to.destroy();
      if (this.#timer) clearTimeout(this.#timer);
    });
  }

  reset(): void {
    this.#options.from.resetAndDestroy();
    this.#options.to.resetAndDestroy();
  }

  #isSilent(): boolean {
    const { toxics, way } = this.#options;
    return this.isForgotten || toxics.silent === way || toxics.silent === "both ways";
  }

  #take(chunk: Buffer): void {
    const { toxics, random } = this.#options;
    const delay = toxics.latencyMs + (random.next() * 2 - 1) * toxics.jitterMs;
    const sending = toxics.bytesPerSecond === null ? 0 : (chunk.length * 1_000) / toxics.bytesPerSecond;
    // Never before what came before it, as TCP has it.
    this.#lastAt = Math.max(this.#lastAt, performance.now() + Math.max(0, delay)) + sending;
    this.#waiting.push({ chunk, at: this.#lastAt });
    this.drain();
  }

  /** Sends on what is due. */
  drain(): void {
    const { to } = this.#options;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#isSilent()) return;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const wait = next.at - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.drain(), wait);
        return;
      }
      this.#waiting.shift();
      if (!this.#send(next.chunk)) return;
    }
    if (this.#isEnded) to.end();
  }

  /** False when the connection was cut in the middle of it. */
  #send(chunk: Buffer): boolean {
    const { to, way, toxics, passed } = this.#options;
    const most =
      way === "down" && toxics.cutAfterBytes !== null ? toxics.cutAfterBytes - this.#bytes : chunk.length;
    const sent = chunk.subarray(0, Math.max(0, most));
    this.#bytes += sent.length;
    passed[way] += sent.length;
    to.write(sent, () => {
      if (sent.length < chunk.length) this.reset();
    });
    return sent.length === chunk.length;
  }
}
