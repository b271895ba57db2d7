import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What a reader gets, before it is known whether they have it already. */
export interface Answer {
  readonly status: 200 | 301 | 400 | 404 | 405 | 451 | 500 | 503;
  readonly mediaType?: string;
  /** Names what the body is made of; two answers with one tag have the same bytes. Without it nothing is kept. */
  readonly etag?: string;
  /** Made only when the reader needs it. */
  readonly body?: () => Buffer | Promise<Buffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A strong ETag of everything a body is made of. `label` is for the person who reads headers: "r3". */
export function tagOf(label: string, parts: readonly unknown[]): string {
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  return `"${label}-${hash.slice(0, 22)}"`;
}

/** Sends an answer: 304 when the reader has these bytes, no body for HEAD. */
export async function send(req: IncomingMessage, res: ServerResponse, answer: Answer): Promise<void> {
  const { status, etag, mediaType, headers = {} } = answer;
  const kept = etag !== undefined && status === 200;
  const common = {
    ...headers,
    ...(kept && { ETag: etag }),
    // P4: what a reader keeps must be asked for again every time; what says no isn't kept at all.
    "Cache-Control": kept ? "no-cache" : "no-store",
  };
  if (kept && holds(req.headers["if-none-match"], etag)) {
    res.writeHead(304, common).end();
    return;
  }
  const body = (await answer.body?.()) ?? Buffer.alloc(0);
  res.writeHead(status, {
    ...common,
    ...(mediaType !== undefined && { "Content-Type": mediaType }),
    "Content-Length": body.length,
  });
  res.end(req.method === "HEAD" ? undefined : body);
}

/** RFC 9110: weak comparison, as every cache on the way may have made it weak. */
function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((given) => {
    const tag = given.trim().replace(/^W\//, "");
    return tag === etag || tag === "*";
  });
}
