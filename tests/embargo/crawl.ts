import { Agent, request } from "node:http";
import { gunzipSync } from "node:zlib";
import { saysCanary } from "#tests/support/canary.ts";
import type { PublicRequest } from "./public-requests.ts";

/** What a crawl found. */
export interface Crawled {
  readonly answers: number;
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Requests whose answer said the canary, in its head or its body: "GET /path". */
  readonly said: readonly string[];
}

/** At once; more would only wait for one another. */
const LANES = 24;

/** Sends every request and looks for the canary in every status line, header and body. */
export async function crawl(port: number, requests: readonly PublicRequest[]): Promise<Crawled> {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const statuses = new Map<number, number>();
  const said: string[] = [];
  const waiting = [...requests];
  const walk = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { status, text } = await ask(port, agent, next);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (saysCanary(text)) said.push(`${next.method} ${next.path}${headersIn(next)}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, walk));
  agent.destroy();
  return { answers: requests.length, statuses, said: said.sort() };
}

function headersIn({ headers }: PublicRequest): string {
  const names = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}

function ask(
  port: number,
  agent: Agent,
  { method, path, headers }: PublicRequest,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        const words = answer.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
        const head = `${answer.statusMessage ?? ""}\n${answer.rawHeaders.join("\n")}`;
        resolve({ status: answer.statusCode ?? 0, text: `${head}\n${words.toString("utf8")}` });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}
