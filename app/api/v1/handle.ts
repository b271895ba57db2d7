import type { ZodType } from "zod";
import { CALLS } from "#domain/doors.ts";
import { decide } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Newsroom } from "#server/commands/newsroom.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { type Caller, callerFromRequest } from "#server/sign-in/caller.ts";
import { isOwnOrigin } from "#server/sign-in/own-origin.ts";
import {
  foreignOrigin,
  idempotencyKeyMissing,
  misshapen,
  needsSignIn,
  nulInside,
  passwordMustChange,
  scopeMissing,
  signedOut,
} from "./api-refusals.ts";
import type { Contract } from "./contract.ts";
import { fault, PRIVATE, problem } from "./problem.ts";
import { readJson, SMALL_BODY } from "./read-body.ts";

/** What a route's handler is given: who asks, and what they sent, already of the contract's shape. */
export interface Ask<P, Q, B> {
  readonly newsroom: Newsroom;
  readonly actor: Actor;
  readonly caller: Caller;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** R5; empty unless the contract asks for one. */
  readonly idempotencyKey: string;
  readonly request: Request;
}

/** The same where nobody need be signed in. */
export type OpenAsk<P, Q, B> = Pick<Ask<P, Q, B>, "newsroom" | "params" | "query" | "body" | "request">;

/** A route's handler as Next calls it. */
export type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/**
 * Makes a Next route of a contract and one call: who asks and from where is checked, then the shape of what they sent,
 * then `run` answers a value (sent as JSON), a refusal (sent as a problem), or a whole Response.
 */
export function handle<P, Q, B>(
  contract: Contract<P, Q, B>,
  run: (ask: Ask<P, Q, B>) => Promise<Result<unknown, Refusal>>,
): Route {
  return async (request, context) => {
    try {
      const ask = await admit(contract, request, context);
      if (!ask.ok) return problem(ask.refusal);
      const result = await run(ask.value);
      if (!result.ok) return problem(result.refusal);
      return result.value instanceof Later
        ? answerLater(contract, result.value)
        : answer(contract, result.value);
    } catch (bug) {
      console.error(`${contract.method} /api/v1${contract.path}`, bug);
      return fault();
    }
  };
}

/** What a handler answers where the thing is done later: the contract's other answer. */
export class Later {
  constructor(readonly value: unknown) {}
}

/** The same for a call that needs no sign-in. It still comes from a page of ours: no other may spend tries in a person's name. */
export function handleOpen<P, Q, B>(
  contract: Contract<P, Q, B>,
  run: (ask: OpenAsk<P, Q, B>) => Promise<Result<unknown, Refusal>>,
): Route {
  return async (request, context) => {
    try {
      if (!isOwnOrigin(request.headers)) return problem(foreignOrigin());
      const sent = await readAsked(contract, request, context);
      if (!sent.ok) return problem(sent.refusal);
      const result = await run({ newsroom: { db: processDatabase() }, request, ...sent.value });
      return result.ok ? answer(contract, result.value) : problem(result.refusal);
    } catch (bug) {
      console.error(`${contract.method} /api/v1${contract.path}`, bug);
      return fault();
    }
  };
}

async function admit<P, Q, B>(
  contract: Contract<P, Q, B>,
  request: Request,
  context: { params: Promise<unknown> },
): Promise<Result<Ask<P, Q, B>, Refusal>> {
  const newsroom = { db: processDatabase() };
  const caller = await callerFromRequest(newsroom.db, request);
  if (caller === null) return refused(signedOut());
  const allowed = admitCaller(contract, caller, request);
  if (allowed !== null) return refused(allowed);
  const key = request.headers.get("idempotency-key")?.trim() ?? "";
  if (contract.idempotent && !/^[\x21-\x7e]{1,200}$/.test(key)) return refused(idempotencyKeyMissing());
  const sent = await readAsked(contract, request, context);
  if (!sent.ok) return sent;
  const idempotencyKey = contract.idempotent ? key : "";
  return done({ newsroom, caller, actor: caller.actor, ...sent.value, idempotencyKey, request });
}

async function readAsked<P, Q, B>(
  contract: Contract<P, Q, B>,
  request: Request,
  context: { params: Promise<unknown> },
): Promise<Result<{ readonly params: P; readonly query: Q; readonly body: B }, Refusal>> {
  const params = shaped("path", contract.params, await context.params);
  if (!params.ok) return params;
  const query = shaped("query", contract.query, Object.fromEntries(new URL(request.url).searchParams));
  if (!query.ok) return query;
  const sent = contract.body ? await readJson(request, contract.bodyLimit ?? SMALL_BODY) : done(undefined);
  if (!sent.ok) return sent;
  const body = shaped("body", contract.body, sent.value);
  return body.ok ? done({ params: params.value, query: query.value, body: body.value }) : body;
}

/** N2: a call that is about no story is asked of the table before anything of it is read. */
function admitByTable({ method, path }: Contract, { actor }: Caller): Refusal | null {
  const door = CALLS[`${method} ${path}`];
  if (door?.kind !== "newsroom") return null;
  const permitted = decide(actor, door.action, null);
  return permitted.ok ? null : permitted.refusal;
}

function admitCaller(contract: Contract, caller: Caller, request: Request): Refusal | null {
  if (caller.via.kind === "token") {
    if (contract.scope === "session" || contract.scope === "everybody") return needsSignIn();
    if (!caller.via.scopes.includes(contract.scope)) return scopeMissing(contract.scope);
  } else if (contract.method !== "GET" && !isOwnOrigin(request.headers)) {
    // Only a browser sends the cookie by itself, and it always says where a change comes from.
    return foreignOrigin();
  }
  if (caller.mustChange && !contract.beforePasswordChange) return passwordMustChange();
  return admitByTable(contract, caller);
}

function shaped<T>(
  where: "path" | "query" | "body",
  schema: ZodType<T> | undefined,
  sent: unknown,
): Result<T, Refusal> {
  // A contract without the schema has `undefined` for T: contract() infers it so.
  if (schema === undefined) return done(undefined as T);
  if (holdsNul(sent)) return refused(nulInside(where));
  const parsed = schema.safeParse(sent);
  return parsed.success ? done(parsed.data) : refused(misshapen(where, parsed.error));
}

function answer(contract: Contract, value: unknown): Response {
  if (value instanceof Response) return value;
  const { status, schema } = contract.answer;
  if (schema === null) return new Response(null, { status, headers: PRIVATE });
  return answerJson(contract, status, schema, value);
}

function answerLater(contract: Contract, { value }: Later): Response {
  const { later } = contract;
  if (later === undefined) throw new Error(`${contract.method} ${contract.path} does nothing later`);
  return answerJson(contract, later.status, later.schema, value);
}

function answerJson({ method, path }: Contract, status: number, schema: ZodType, value: unknown): Response {
  const text = JSON.stringify(value);
  // The published schema must not drift from what is sent. Readers of the API in production are not the ones to tell.
  if (process.env.NODE_ENV !== "production") {
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Error(`${method} ${path} answers another shape: ${parsed.error.message}`);
  }
  return new Response(text, {
    status,
    headers: { ...PRIVATE, "content-type": "application/json; charset=utf-8" },
  });
}

/** PostgreSQL has no NUL in text and throws on one: a request's NUL would look like a fault of ours. */
function holdsNul(sent: unknown): boolean {
  if (typeof sent === "string") return sent.includes("\0");
  return typeof sent === "object" && sent !== null && Object.values(sent).some(holdsNul);
}
