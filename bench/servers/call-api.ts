import type { OurServer } from "./our-server.ts";

export type Json = Record<string, unknown>;

interface ApiCall {
  readonly method?: "GET" | "POST" | "PATCH";
  /** Under /api/v1. */
  readonly path: string;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls our server's API as one of the hired, as the newsroom's own page would. Rejects when it is refused. */
export async function callApi(server: OurServer, person: number, call: ApiCall): Promise<Json> {
  const { method = "GET", path, body, headers = {} } = call;
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      origin: server.url,
      cookie: await server.cookieOf(person),
      ...(body ? { "content-type": "application/json" } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  // Every answer asked for in the bench is a JSON object.
  const said = JSON.parse(await answer.text()) as Json;
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(said)}`);
  return said;
}
