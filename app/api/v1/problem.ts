import type { Refusal, RefusalKind } from "#domain/refusal.ts";
import { unreachable } from "#domain/result.ts";

/** Of every answer: nothing of the newsroom is kept by a browser or a proxy. */
export const PRIVATE = { "cache-control": "private, no-store", vary: "Cookie, Authorization" } as const;

/** The status a refusal gets. */
function statusOf(kind: RefusalKind): number {
  switch (kind) {
    case "malformed":
      return 400;
    case "signed-out":
      return 401;
    case "forbidden":
      return 403;
    case "unknown":
      return 404;
    case "stale":
      return 409;
    case "too-large":
      return 413;
    case "rule":
      return 422;
    case "too-many":
      return 429;
    default:
      return unreachable(kind);
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Malformed",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Out of date",
  413: "Too large",
  422: "Against the newsroom’s rules",
  429: "Too many tries",
  500: "Our fault",
};

/** A refusal as RFC 9457 problem details. `type` is stable and ends in the refusal's code. */
export function problem(refusal: Refusal): Response {
  const status = statusOf(refusal.kind);
  const headers: Record<string, string> = {};
  if (status === 401) headers["www-authenticate"] = 'Bearer realm="Writethru"';
  const wait = refusal.details?.retryAfterMinutes;
  if (typeof wait === "number") headers["retry-after"] = String(wait * 60);
  return answerProblem(status, refusal, headers);
}

/** A bug's answer. What went wrong is in the log and not for whoever asked. */
export function fault(): Response {
  const sentence = "Something went wrong on our side and nothing was changed. Try again in a moment.";
  return answerProblem(500, { code: "server-fault", sentence }, {});
}

function answerProblem(
  status: number,
  { code, sentence, rule, details }: Omit<Refusal, "kind">,
  headers: Readonly<Record<string, string>>,
): Response {
  const body = {
    type: `/problems/${code}`,
    title: TITLES[status] ?? "Refused",
    status,
    detail: sentence,
    ...(rule === undefined ? {} : { rule }),
    ...(details === undefined ? {} : { details }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...PRIVATE, "content-type": "application/problem+json; charset=utf-8", ...headers },
  });
}
