import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { newCounters } from "./counters.ts";
import { Framer } from "./framer.ts";
import { Heartbeat } from "./heartbeat.ts";
import { SocketLine } from "./socket-line.ts";

test("a client of another make reads every length of message, between frames of the library's own", async () => {
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000];
  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const framer = new Framer();
  const heartbeat = new Heartbeat(25_000);
  http.on("upgrade", (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const line = new SocketLine({
        socket: opened,
        wire: socket,
        framer,
        heartbeat,
        counters: newCounters(),
      });
      for (const length of lengths) {
        line.send(new Uint8Array(length).fill(length % 251));
        opened.ping();
      }
      opened.send(Buffer.from("last"));
    });
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address() as AddressInfo; // of a TCP server
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const heard: Buffer[] = [];
  client.on("message", (data: Buffer) => heard.push(data));
  while (heard.length <= lengths.length) await once(client, "message");
  expect(heard.map((message) => message.length)).toEqual([...lengths, 4]);
  expect(heard.slice(1, -1).map((message) => new Set(message))).toEqual(
    lengths.slice(1).map((length) => new Set([length % 251])),
  );
  client.terminate();
  http.close();
});

test("one message is framed once, and two of the same bytes are two", () => {
  const framer = new Framer();
  const message = Uint8Array.from([1, 2]);
  expect(framer.framed(message)).toBe(framer.framed(message));
  expect(framer.framed(message)).toEqual(Buffer.from([0x82, 2, 1, 2]));
  expect(framer.framed(Uint8Array.from([3]))).toEqual(Buffer.from([0x82, 1, 3]));
});
