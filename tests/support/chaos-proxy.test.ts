import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { type ChaosOptions, type ChaosProxy, startChaosProxy } from "./chaos-proxy.ts";

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const work of cleanUp.splice(0).reverse()) await work();
});

interface Line {
  readonly socket: Socket;
  /** All that came back. */
  heard(): string;
  /** How it ended: "end", or the error's code. */
  readonly over: Promise<string>;
}

/** A server that says everything back, behind a proxy. */
async function openEcho(options: ChaosOptions = {}) {
  const server = createServer((socket) => socket.on("error", () => undefined).pipe(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  cleanUp.push(() => server.close());
  const address = server.address() as AddressInfo; // it listens on an address
  const proxy = await startChaosProxy(address.port, options);
  cleanUp.push(() => proxy[Symbol.asyncDispose]());
  return proxy;
}

async function dial(proxy: ChaosProxy): Promise<Line> {
  const socket = connect(proxy.port, "127.0.0.1");
  cleanUp.push(() => socket.destroy());
  let heard = "";
  socket.on("data", (chunk) => {
    heard += chunk.toString();
  });
  const over = new Promise<string>((resolve) => {
    socket.on("error", (problem) => resolve("code" in problem ? String(problem.code) : problem.message));
    socket.on("end", () => resolve("end"));
  });
  // Or it is refused.
  await Promise.race([new Promise((resolve) => socket.on("connect", resolve)), over]);
  return { socket, heard: () => heard, over };
}

const soon = { timeout: 5_000, interval: 2 };

test("what is said comes through, in order, whatever the delays", async () => {
  const proxy = await openEcho({ latencyMs: 4, jitterMs: 4, seed: 3 });
  const line = await dial(proxy);
  const words = Array.from({ length: 50 }, (_, count) => `${count} `);
  for (const word of words) line.socket.write(word);
  await vi.waitFor(() => expect(line.heard()).toBe(words.join("")), soon);
  expect(proxy.passed).toEqual({ up: words.join("").length, down: words.join("").length });
});

test("a slow line takes its time", async () => {
  const proxy = await openEcho({ bytesPerSecond: 20_000 });
  const line = await dial(proxy);
  const start = performance.now();
  line.socket.write("x".repeat(2_000));
  await vi.waitFor(() => expect(line.heard()).toHaveLength(2_000), soon);
  // Up and down, 100 ms each; timers may be a little early, never much.
  expect(performance.now() - start).toBeGreaterThan(150);
});

test("a half-open line swallows everything, tells nobody, and goes on when it is mended", async () => {
  const proxy = await openEcho();
  const line = await dial(proxy);
  line.socket.write("before ");
  await vi.waitFor(() => expect(line.heard()).toBe("before "), soon);
  proxy.hang();
  line.socket.write("meanwhile ");
  const late = await dial(proxy);
  late.socket.write("late ");
  await expect(Promise.race([line.over, late.over, pause(60)])).resolves.toBe("nothing");
  expect([line.heard(), late.heard()]).toEqual(["before ", ""]);
  proxy.mend();
  await vi.waitFor(() => expect([line.heard(), late.heard()]).toEqual(["before meanwhile ", "late "]), soon);
});

test("a line the network forgot stays silent, and a new one doesn't", async () => {
  const proxy = await openEcho();
  const line = await dial(proxy);
  line.socket.write("before");
  await vi.waitFor(() => expect(line.heard()).toBe("before"), soon);
  proxy.forget();
  const late = await dial(proxy);
  for (const each of [line, late]) each.socket.write(" after");
  await vi.waitFor(() => expect(late.heard()).toBe(" after"), soon);
  proxy.mend();
  expect(line.heard()).toBe("before");
});

test("one way may be silent alone", async () => {
  const proxy = await openEcho();
  const line = await dial(proxy);
  proxy.toxics.silent = "down";
  line.socket.write("words");
  await vi.waitFor(() => expect(proxy.passed.up).toBe(5), soon);
  expect(proxy.passed.down).toBe(0);
  expect(line.heard()).toBe("");
});

test("a reset is a reset, and a severed network takes nobody new", async () => {
  const proxy = await openEcho();
  const line = await dial(proxy);
  await vi.waitFor(() => expect(proxy.open).toBe(1), soon);
  proxy.sever();
  expect(await line.over).toBe("ECONNRESET");
  expect(await (await dial(proxy)).over).toBe("ECONNRESET");
  proxy.mend();
  const again = await dial(proxy);
  again.socket.write("back");
  await vi.waitFor(() => expect(again.heard()).toBe("back"), soon);
});

test("a line can be cut in the middle of what it says", async () => {
  const proxy = await openEcho({ cutAfterBytes: 7 });
  const line = await dial(proxy);
  line.socket.write("0123456789");
  // Where bytes wait to be read, the kernel may tell of them and of an end, and keep the reset to itself.
  expect(["ECONNRESET", "end"]).toContain(await line.over);
  expect(proxy.passed.down).toBe(7);
  expect("0123456").toContain(line.heard());
});

test("a goodbye is passed on", async () => {
  const line = await dial(await openEcho());
  line.socket.end("bye");
  expect(await line.over).toBe("end");
  expect(line.heard()).toBe("bye");
});

async function pause(ms: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve("nothing"), ms));
}
