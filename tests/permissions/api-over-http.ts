import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Route } from "#app/api/v1/handle.ts";
import { ROOT } from "#scripts/run-command.ts";

const API = join(ROOT, "app/api/v1");

/** The API's own route files behind a real HTTP server, found by their folders as Next finds them. */
export interface ServedApi extends AsyncDisposable {
  readonly origin: string;
}

interface Found {
  readonly segments: readonly string[];
  readonly methods: Readonly<Record<string, unknown>>;
}

export async function serveApi(): Promise<ServedApi> {
  const files = readdirSync(API, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("route.ts"),
  );
  const routes = await Promise.all(
    files.map(async (file): Promise<Found> => {
      const segments = file.split("/").slice(0, -1);
      // Route files are Next's: what they export is named by method.
      return { segments, methods: (await import(join(API, file))) as Record<string, unknown> };
    }),
  );
  const server = createServer((req, res) => {
    answer(routes, req, res).catch((problem: unknown) => res.writeHead(599).end(String(problem)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(routes: readonly Found[], req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? "/", `http://${req.headers.host}`);
  const path = url.pathname.replace(/^\/api\/v1\//, "").split("/");
  const [found] = routes
    .flatMap((route) => {
      const params = paramsOf(route.segments, path);
      return params === null ? [] : [{ route, params }];
    })
    // As in Next, a segment that is spelled out goes before one that takes anything.
    .sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  const method = found?.route.methods[req.method ?? "GET"];
  if (found === undefined || typeof method !== "function") {
    res.writeHead(598).end("no such route");
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const request = new Request(url, {
    method: req.method ?? "GET",
    headers: Object.entries(req.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    ),
    ...(body.length > 0 && { body }),
  });
  // Checked to be a function just above; Next gives it these two.
  const response = await (method as Route)(request, { params: Promise.resolve(found.params) });
  res.writeHead(response.status, Object.fromEntries(response.headers));
  res.end(Buffer.from(await response.arrayBuffer()));
}

function paramsOf(segments: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (segments.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const given = path[at] ?? "";
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    if (name !== undefined) params[name] = decodeURIComponent(given);
    else if (segment !== given) return null;
  }
  return params;
}
