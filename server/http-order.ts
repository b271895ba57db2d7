import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { AnswerHeaders } from "./guarding-headers.ts";

/** Answers a request if it is its own: false hands it to the next part. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void | Promise<void>;

/** The parts behind the one port, asked in this order. A part this process doesn't have is null. */
export interface Order {
  /** Done to every request and upgrade before anyone sees it. */
  readonly arrive: (request: IncomingMessage) => void;
  /** Stand on every answer unless the part that answers writes its own over them. */
  readonly headers: (request: IncomingMessage) => AnswerHeaders;
  readonly answers: readonly Answer[];
  /** `/sync/*` */
  readonly sync: Upgrade | null;
  /** `/_next/*` */
  readonly next: Upgrade | null;
}

const PATIENCE_MS = 3_000;
const openSockets = new WeakMap<Server, Set<Duplex>>();

/** The HTTP server of the process; it only decides who answers. */
export function createOrderedServer(order: Order, log: Logger): Server {
  const server = createServer((request, response) => {
    order.arrive(request);
    for (const [name, value] of Object.entries(order.headers(request))) response.setHeader(name, value);
    answerInOrder(order, request, response).catch((problem: unknown) => {
      log.error({ err: problem, method: request.method }, "a request failed");
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(500, { "content-type": "text/plain; charset=utf-8" })
          .end("Something broke here. Try again.\n");
    });
  });
  server.on("upgrade", (request, socket, head) => {
    order.arrive(request);
    // Until a part takes the socket over nobody else hears its errors, and an unheard one ends the process.
    socket.on("error", () => socket.destroy());
    handOver(order, request, socket, head).catch((problem: unknown) => {
      log.error({ err: problem }, "an upgrade failed");
      socket.destroy();
    });
  });
  const sockets = new Set<Duplex>();
  openSockets.set(server, sockets);
  server.on("connection", (socket) => {
    sockets.add(socket);
    // Closes once; `once` would keep more of it in memory for as long as the socket lives.
    socket.on("close", () => sockets.delete(socket));
  });
  return server;
}

/** Lets what is under way finish for a moment, then closes what is left; upgraded sockets too, which Node forgets. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => {
    for (const socket of openSockets.get(server) ?? []) socket.destroy();
  }, PATIENCE_MS);
  await closed;
  clearTimeout(patience);
}

async function answerInOrder(
  order: Order,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const answer of order.answers) {
    if (await answer(request, response)) return;
  }
  response
    .writeHead(404, { "content-type": "text/plain; charset=utf-8" })
    .end("There is nothing at this address.\n");
}

async function handOver(order: Order, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  const path = request.url ?? "/";
  if (path.startsWith("/sync/") && order.sync) await order.sync(request, socket, head);
  else if (path.startsWith("/_next/") && order.next) await order.next(request, socket, head);
  else socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}
