import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { COPY_VERSION } from "#copy/format.ts";
import type { Database } from "#server/database/connect.ts";
import { listen } from "#server/database/listen.ts";
import { isId } from "#server/records/db.ts";
import { postgresRoomLog } from "#server/records/postgres-room-log.ts";
import { offThread } from "#server/workers/off-thread.ts";
import { CLOSES, type CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import type { Admission, Admitted } from "./admission.ts";
import { systemClock } from "./clock.ts";
import { type Counters, countClose, newCounters } from "./counters.ts";
import { Doorkeeper, type DoorLimits } from "./doorkeeper.ts";
import { FrameBudget, type FrameLimits } from "./frame-budget.ts";
import { Framer } from "./framer.ts";
import { Hall } from "./hall.ts";
import { Heartbeat } from "./heartbeat.ts";
import type { Visitor } from "./peer.ts";
import { SeatedSocket } from "./seated-socket.ts";
import { PING_MS, SocketLine } from "./socket-line.ts";

export interface SyncServerOptions {
  readonly db: Pick<Database, "pool" | "url">;
  /** For LISTEN, past a pooler; the database's own address when absent. */
  readonly directUrl?: string;
  readonly admission: Admission;
  /** Whether the page that opens a socket is ours. Compared whole; a page elsewhere would use our cookie. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** Where a request comes from, as far as it can be believed; the socket's own address when absent. */
  readonly addressOf?: (request: IncomingMessage) => string;
  /** Only tests have others. */
  readonly limits?: DoorLimits & FrameLimits;
  /** Something that heals by itself, for the server's own log. Never holds copy. */
  readonly onProblem?: (problem: unknown, storyId?: string) => void;
}

export interface SyncServer {
  /** For `/sync/<storyId>`; answers once the socket is taken over or refused. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  /** Takes nobody new, commits what came, and sends everyone away a little apart, to come back elsewhere. */
  drain(): Promise<void>;
  close(): Promise<void>;
  readonly metrics: Counters;
}

/** Everyone comes back at once otherwise, and stock clients wait without any chance in it. */
const DRAIN_MS = 2_000;
const DRAIN_APART_MS = 20;
const DRAIN_PATIENCE_MS = 5_000;

/** What is answered before the upgrade [WS1]: a balancer asks the next process after 503. */
const STATUS = {
  foreign: "403 Forbidden",
  "process-full": "503 Service Unavailable",
  "address-full": "429 Too Many Requests",
} as const;

/** Starts following the log and answers with what takes sockets. */
export async function createSyncServer(options: SyncServerOptions): Promise<SyncServer> {
  const { db, admission, isOwnOrigin, limits = LIMITS, onProblem = () => undefined } = options;
  const { addressOf = ({ socket }) => socket.remoteAddress ?? "unknown" } = options;
  const processId = randomUUID();
  const metrics = newCounters();
  const clock = systemClock;
  const framer = new Framer();
  const heartbeat = new Heartbeat(PING_MS);
  const hall = new Hall({
    log: postgresRoomLog(db.pool, processId, (updates) => offThread("mergeLog", updates)),
    clock,
    counters: metrics,
    onProblem,
  });
  const doorkeeper = new Doorkeeper({ admission, clock, onProblem, limits });
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LIMITS.firstStep2Bytes + LIMITS.frameBytes,
  });
  const listening = await listen({
    url: options.directUrl ?? db.url,
    channels: ["copy", "access", "desk"],
    onNotice: (channel, payload) => {
      if (channel === "access") void doorkeeper.check();
      else if (channel === "desk") void doorkeeper.check(payload);
      else if (payload !== processId) void hall.sweep();
    },
    onBack: () => {
      void hall.sweep();
      void doorkeeper.check();
    },
  });
  hall.startSweeping();
  doorkeeper.startSweeping();
  let isDraining = false;

  async function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Until ws takes over, a reset by the other side would be an unhandled error.
    const ignore = () => undefined;
    socket.on("error", ignore);
    const entered = askAtDoor(request);
    if (typeof entered === "string") {
      metrics.refusedUpgrades += 1;
      socket.end(`HTTP/1.1 ${STATUS[entered]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    // Closes once; `once` would keep a wrapper and its state beside it for as long as the socket lives.
    socket.on("close", entered);
    const address = new URL(request.url ?? "/", "http://localhost");
    const admitted = await admit(request, address);
    if (socket.destroyed) return;
    sockets.handleUpgrade(request, socket, head, (opened) => {
      socket.off("error", ignore);
      if (typeof admitted === "string") refuse(opened, admitted);
      else seat(opened, socket, admitted, address.searchParams);
    });
  }

  /** Counts the socket in until it is closed; or why it isn't even asked who it is. */
  function askAtDoor(request: IncomingMessage): (() => void) | keyof typeof STATUS {
    if (isDraining) return "process-full";
    return isOwnOrigin(request) ? doorkeeper.enter(addressOf(request)) : "foreign";
  }

  /** Refused only after the upgrade: a stock client reads no HTTP status and would knock for ever. */
  async function admit(request: IncomingMessage, address: URL): Promise<Admitted | CloseName> {
    const storyId = /^\/sync\/([^/]+)$/.exec(address.pathname)?.[1]?.toLowerCase() ?? "";
    if (!isId(storyId)) return "unknown-story";
    try {
      const answer = await admission.admit(request, storyId);
      return typeof answer !== "string" && doorkeeper.isFull(answer) ? "too-many" : answer;
    } catch (problem) {
      onProblem(problem, storyId);
      return "try-later";
    }
  }

  function refuse(socket: WebSocket, name: CloseName): void {
    countClose(metrics, name);
    socket.on("error", () => undefined);
    socket.close(CLOSES[name].code, name);
  }

  function seat(socket: WebSocket, wire: Duplex, admitted: Admitted, asked: URLSearchParams): void {
    const line = new SocketLine({ socket, wire, framer, heartbeat, counters: metrics });
    const taken = hall.join(admitted.storyId, visitorOf(admitted, asked), line);
    const budget = new FrameBudget(clock.now(), limits);
    const leave = doorkeeper.seat(admitted, taken);
    line.listen(new SeatedSocket({ seat: taken, budget, clock, counters: metrics, leave }));
  }

  async function drain(): Promise<void> {
    if (isDraining) return;
    isDraining = true;
    await within(DRAIN_PATIENCE_MS, hall.quiet());
    const seats = doorkeeper.seats;
    const apart = Math.min(DRAIN_APART_MS, DRAIN_MS / Math.max(1, seats.length));
    for (const { room, peer } of seats) {
      room.dismiss(peer, "restarting");
      await within(apart, new Promise(() => undefined));
    }
    await within(DRAIN_PATIENCE_MS, hall.quiet());
  }

  async function close(): Promise<void> {
    isDraining = true;
    doorkeeper.stopSweeping();
    hall.end("restarting");
    await listening.close();
  }

  return { handleUpgrade, drain, close, metrics };
}

/** What a client announces in the address; everything else about it is the server's word. */
export function visitorOf({ stafferId, name, rights }: Admitted, asked: URLSearchParams): Visitor {
  const copy = asked.get("copy");
  const generation = asked.get("generation");
  // Y4: a page of another copy version would delete what it doesn't know, so it only reads.
  const readsOtherwise = copy !== null && copy !== String(COPY_VERSION);
  // Y3: somebody who may write can have a page that holds them to suggesting; no page can ask for more than they may.
  const suggests = rights === "write" && asked.get("mode") === "suggest";
  return {
    stafferId,
    name,
    rights: readsOtherwise ? "read" : suggests ? "suggest" : rights,
    speaksWire: asked.get("wire") === "1",
    generation: generation === null ? null : Number(generation),
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
