import { createServer, type IncomingMessage } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

/** Takes sockets on PORT as both y-websocket servers' own programs do, and says when it listens. */
export async function serveSockets(
  take: (socket: WebSocket, request: IncomingMessage) => void,
): Promise<void> {
  const sockets = new WebSocketServer({ noServer: true });
  const http = createServer();
  http.on("upgrade", (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (opened) => take(opened, request));
  });
  await new Promise<void>((listening) => http.listen(Number(process.env.PORT), "127.0.0.1", listening));
  process.send?.({ kind: "listening" });
}
