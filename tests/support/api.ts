import { vi } from "vitest";
import type { Route } from "#app/api/v1/handle.ts";
import type { Actor } from "#domain/staffer.ts";
import { closeProcessDatabase } from "#server/database/process-database.ts";
import { startSignIn } from "#server/records/sign-ins.ts";
import { sessionCookieName } from "#server/sign-in/session-cookie.ts";
import { writeSessionToken } from "#server/sign-in/session-token.ts";
import type { TestNewsroom } from "./newsroom.ts";

const ORIGIN = "http://localhost:3000";

/** The API's routes on a test newsroom's database, called as functions. One at a time in a test file. */
export interface TestApi extends AsyncDisposable {
  /** The Cookie header of somebody signed in. */
  cookieOf(actor: Actor): Promise<string>;
}

export async function openApiOn({ db }: TestNewsroom): Promise<TestApi> {
  await closeProcessDatabase();
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("DATABASE_DIRECT_URL", db.url);
  vi.stubEnv("PUBLIC_URL", "");
  vi.stubEnv("NEXTAUTH_URL", ORIGIN);
  vi.stubEnv("NEXTAUTH_SECRET", "the secret of the tests, long enough");
  return {
    async cookieOf(actor) {
      const { id: signInId } = await startSignIn(db.prisma, actor.id, 24);
      return `${sessionCookieName()}=${await writeSessionToken({ stafferId: actor.id, signInId })}`;
    },
    async [Symbol.asyncDispose]() {
      await closeProcessDatabase();
      vi.unstubAllEnvs();
    },
  };
}

export interface Call {
  readonly method?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** Sent as JSON; text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Calls a route as the newsroom's own page would, unless `headers` say otherwise. */
export function call(
  route: Route,
  { method = "GET", params = {}, query = "", ...rest }: Call,
): Promise<Response> {
  const { body, headers, signal } = rest;
  const request = new Request(`${ORIGIN}/api/v1/called${query}`, {
    method,
    headers: {
      host: "localhost:3000",
      ...(method === "GET" ? {} : { origin: ORIGIN }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  return route(request, { params: Promise.resolve(params) });
}
