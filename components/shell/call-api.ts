import { done, type Result, refused } from "#domain/result.ts";
import { parseRefusal } from "./parse-refusal.ts";
import { askToSignInAgain } from "./session-ended.ts";

/** Why the newsroom's API said no, ready to be shown: `sentence` is for people, `code` and `rule` for the screen. */
export interface ApiRefusal {
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  /** Stable, kebab-case (domain/refusal.ts); "unreachable" when no answer came, "broken" when it was not ours. */
  readonly code: string;
  readonly sentence: string;
  /** The broken rule of docs/RULES.md, e.g. "R2". */
  readonly rule?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export type ApiResult<T> = Result<T, ApiRefusal>;

export interface ApiCall {
  readonly method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up quietly: the refusal's code is then "given-up". */
  readonly signal?: AbortSignal;
  /** Sends the same call once more after the person signed in again. Default true. */
  readonly askToSignIn?: boolean;
}

export const UNREACHABLE =
  "The newsroom can’t be reached. Check your connection and try again; nothing you typed is lost.";

/**
 * Calls the newsroom's own API (`path` starts with `/api/v1`). An ended session opens the sign-in in place and, once the
 * same person is back, the call is sent again, so no screen loses what was typed in it. Never throws for an answer or
 * a missing network.
 */
export async function callApi<T>(path: string, call: ApiCall = {}): Promise<ApiResult<T>> {
  const answer = await send<T>(path, call);
  if (answer.ok || answer.refusal.status !== 401 || call.askToSignIn === false) return answer;
  const back = await askToSignInAgain();
  return back ? send<T>(path, call) : answer;
}

async function send<T>(path: string, call: ApiCall): Promise<ApiResult<T>> {
  try {
    const response = await fetch(path, {
      method: call.method ?? "GET",
      headers: {
        accept: "application/json",
        ...(call.body === undefined ? {} : { "content-type": "application/json" }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.signal ? { signal: call.signal } : {}),
      credentials: "same-origin",
      cache: "no-store",
    });
    const text = await response.text();
    if (!response.ok) return refused(parseRefusal(response.status, text));
    // The shape is our own API's; the server validates what it answers against the schemas it publishes.
    return done((text === "" ? undefined : JSON.parse(text)) as T);
  } catch (error) {
    if (call.signal?.aborted)
      return refused({ status: 0, code: "given-up", sentence: "The request was given up." });
    if (error instanceof SyntaxError) return refused(parseRefusal(502, ""));
    return refused({ status: 0, code: "unreachable", sentence: UNREACHABLE });
  }
}
