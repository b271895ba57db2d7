import { EventEmitter } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";

/** Next as a guest in our HTTP server. */
export interface NextHost {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** For `/_next/*` only: hot reload. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): Promise<void>;
}

/**
 * Prepares the newsroom's screens, built before or, with `reload`, as they are edited. Given our real server, Next
 * would add an `upgrade` listener of its own and close sync sockets; so it gets an emitter nobody emits on.
 */
export async function openNextHost(options: { directory: string; reload: boolean }): Promise<NextHost> {
  // Next only ever calls `.on("upgrade", …)` on it.
  const nobody = new EventEmitter() as Server;
  const app = next({ dev: options.reload, dir: options.directory, httpServer: nobody });
  await app.prepare();
  const answer = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  return { answer: (request, response) => answer(request, response), upgrade, close: () => app.close() };
}
