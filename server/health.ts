import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "./database/connect.ts";

/** What the watchers of a process ask. */
export interface Health {
  /** Answers `/api/health`, `/api/ready` and `/metrics`; false for any other path. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** From now on the process can't serve: a balancer should send people elsewhere. */
  drain(): void;
}

export interface HealthOptions {
  readonly pool: Database["pool"];
  readonly metricsToken: string | null;
  /** Lines of Prometheus text from the parts of this process. */
  readonly metrics: () => string;
  /** More of it, which stands in the database. */
  readonly storedMetrics: () => Promise<string>;
}

const PROBE_LIMIT_MS = 2_000;

export function openHealth({ pool, metricsToken, metrics, storedMetrics }: HealthOptions): Health {
  let draining = false;
  return {
    drain() {
      draining = true;
    },
    async answer(request, response) {
      switch (new URL(request.url ?? "/", "http://localhost").pathname) {
        case "/api/health":
          sendJson(response, 200, { status: "alive" });
          return true;
        case "/api/ready": {
          const reason = draining
            ? "stopping"
            : (await answers(pool))
              ? null
              : "the database does not answer";
          sendJson(
            response,
            reason === null ? 200 : 503,
            reason === null ? { status: "ready" } : { status: reason },
          );
          return true;
        }
        case "/metrics":
          if (mayReadMetrics(request, metricsToken))
            sendText(response, 200, processMetrics(pool) + metrics() + (await inTime(storedMetrics)));
          else sendText(response, 403, "Metrics are for this machine, or for callers with METRICS_TOKEN.\n");
          return true;
        default:
          return false;
      }
    },
  };
}

async function answers(pool: Database["pool"]): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PROBE_LIMIT_MS);
  });
  // A database that fails is the answer "no" here, and is logged where its work was wanted.
  const asked = pool.query("SELECT 1").then(
    () => true,
    () => false,
  );
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}

function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  const given = request.headers.authorization?.replace(/^Bearer /i, "");
  if (token !== null && given !== undefined) return sameText(given, token);
  // A proxy on this machine speaks for somebody else.
  const forwarded = request.headers["x-forwarded-for"] ?? request.headers.forwarded;
  return forwarded === undefined && /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? "");
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A database that fails must not hide how the process is: that is what is looked at then. */
async function inTime(stored: HealthOptions["storedMetrics"]): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(""), PROBE_LIMIT_MS);
  });
  const asked = stored().catch(() => "");
  const text = await Promise.race([asked, late]);
  clearTimeout(timer);
  return text;
}

function processMetrics(pool: Database["pool"]): string {
  const memory = process.memoryUsage();
  const gauges: [string, string, number][] = [
    ["process_resident_memory_bytes", "Memory held by the process.", memory.rss],
    ["nodejs_heap_used_bytes", "JavaScript heap in use.", memory.heapUsed],
    ["process_uptime_seconds", "Seconds since start.", process.uptime()],
    ["writethru_database_connections", "Open connections of the pool.", pool.totalCount],
    ["writethru_database_idle_connections", "Of them idle.", pool.idleCount],
    ["writethru_database_waiting", "Callers waiting for a connection.", pool.waitingCount],
  ];
  return gauges
    .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join("");
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(`${JSON.stringify(body)}\n`);
}

function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; version=0.0.4; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(body);
}
