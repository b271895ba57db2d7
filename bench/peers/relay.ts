import type { WebSocket } from "ws";
import { serveSockets } from "./serve-sockets.ts";

// The limit: understands nothing, keeps nothing, hands each frame to the others on its path.
const rooms = new Map<string, Set<WebSocket>>();

await serveSockets((socket, request) => {
  const path = request.url ?? "/";
  const room = rooms.get(path) ?? new Set();
  rooms.set(path, room.add(socket));
  socket.on("message", (frame) => {
    for (const other of room) if (other !== socket) other.send(frame);
  });
  socket.on("close", () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(path);
  });
});
