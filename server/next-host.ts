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
 * would add an `upgrade` listener of its own and close sync sockets; so it gets an emitter, on which only its own
 * upgrades are emitted. (`getUpgradeHandler` takes the hot-reload socket and then sends it nothing.)
 */
export async function openNextHost(options: { directory: string; reload: boolean }): Promise<NextHost> {
  // Next only ever calls `.on("upgrade", …)` on it.
  const door = new EventEmitter() as Server;
  const app = next({ dev: options.reload, dir: options.directory, httpServer: door });
  await app.prepare();
  const answer = app.getRequestHandler();
  return {
    answer: (request, response) => answer(request, response),
    upgrade: async (request, socket, head) => {
      // Next listens from its first request on; a socket from before that is a page of an earlier run.
      if (!door.emit("upgrade", request, socket, head)) socket.destroy();
    },
    close: () => app.close(),
  };
}
