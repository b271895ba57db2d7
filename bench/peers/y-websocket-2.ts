import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { WebSocket } from "ws";
import { serveSockets } from "./serve-sockets.ts";

// With YPERSISTENCE it appends every update to leveldb as it comes.
interface Utils {
  setupWSConnection(socket: WebSocket, request: IncomingMessage): void;
}

// It ships no types for this file, and its exports lead only CommonJS there.
const utils = createRequire(import.meta.url)("y-websocket-2/bin/utils") as Utils;
await serveSockets(utils.setupWSConnection);
