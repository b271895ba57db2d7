import type { IncomingMessage, ServerResponse } from "node:http";
import type { PublicDatabase } from "#server/records/public/public-database.ts";
import { type Answer, send } from "./answer.ts";
import { answerChanges } from "./answer-changes.ts";
import { answerFeed } from "./answer-feed.ts";
import { answerFavicon, answerRobots, answerSitemap } from "./answer-machines.ts";
import { answerCorrections, answerDesk, answerFront, answerStory } from "./answer-pages.ts";
import { answerRefusal } from "./answer-refusal.ts";
import { answerWire } from "./answer-wire.ts";
import { readTarget, type Target } from "./read-target.ts";
import { requestOrigin } from "./request-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { Site } from "./site.ts";

export interface PublicSiteOptions {
  /** Opened with the readers' login. */
  readonly db: PublicDatabase;
  /** PUBLIC_URL's origin. When absent each request's own scheme and Host are used. */
  readonly origin?: string;
  /** Told of what went wrong while answering; the reader gets 503. */
  readonly onProblem?: (problem: unknown) => void;
  /** Milliseconds of a clock that never goes back; the process's own when absent. */
  readonly now?: () => number;
}

/** Answers a request, or answers false when the address isn't the readers'. Never rejects. */
export type PublicSite = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;

/** The readers' site: released bytes, and nothing else, over HTTP. */
export function createPublicSite({
  db,
  origin,
  onProblem = () => undefined,
  now = () => performance.now(),
}: PublicSiteOptions): PublicSite {
  const site = new Site(db, now);
  return async (req, res) => {
    const target = readTarget(req.url ?? "");
    if (target.kind === "newsroom") return false;
    const from = origin ?? requestOrigin(req);
    for (const [name, value] of Object.entries(securityHeaders(from ?? ""))) res.setHeader(name, value);
    try {
      await send(req, res, await answer(site, req, target, from));
    } catch (problem) {
      onProblem(problem);
      if (res.headersSent) res.destroy();
      else await send(req, res, answerRefusal(site, 503));
    }
    return true;
  };
}

async function answer(
  site: Site,
  req: IncomingMessage,
  target: Exclude<Target, { kind: "newsroom" }>,
  origin: string | null,
): Promise<Answer> {
  if (origin === null) return answerRefusal(site, 400);
  if (req.method !== "GET" && req.method !== "HEAD") return answerRefusal(site, 405);
  switch (target.kind) {
    case "malformed":
      return answerRefusal(site, 400);
    case "nothing":
      return answerRefusal(site, 404);
    case "tidy":
      return { status: 301, headers: { Location: target.to } };
    case "front":
      return (await answerFront(site, origin)) ?? answerRefusal(site, 404);
    case "desk":
      return (await answerDesk(site, origin, target.desk)) ?? answerRefusal(site, 404);
    case "address":
      return (await answerStory(site, origin, target.address)) ?? answerRefusal(site, 404);
    case "changes":
      return (await answerChanges(site, origin, target.address)) ?? answerRefusal(site, 404);
    case "wire":
      return (await answerWire(site, origin, target)) ?? answerRefusal(site, 404);
    case "corrections":
      return answerCorrections(site, origin);
    case "feed":
      return (await answerFeed(site, origin, target)) ?? answerRefusal(site, 404);
    case "sitemap":
      return (await answerSitemap(site, origin, target)) ?? answerRefusal(site, 404);
    case "robots":
      return answerRobots(origin);
    case "favicon":
      return answerFavicon(site);
  }
}
