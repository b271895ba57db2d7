import { join } from "node:path";
import type { Logger } from "pino";
import type { Store } from "./database/open-store.ts";
import type { Env } from "./env.ts";
import type { Answer, Upgrade } from "./http-order.ts";
import { openNextHost } from "./next-host.ts";
import { createPublicSite } from "./public/public-site.ts";
import { openPublicDatabase } from "./records/public/public-database.ts";
import { givePolicy } from "./screen-policy.ts";
import type { Ending } from "./stop-in-order.ts";

/** A part that answers requests, if this process has its role. */
export interface Part {
  readonly answer: Answer;
  readonly upgrade: Upgrade | null;
  readonly ending: Ending;
}

/** The readers' site, with a login that cannot read drafts; null without the role `public`. */
export function openReadersSite(
  env: Env,
  { url, directUrl, publicUrl }: Pick<Store, "url" | "directUrl" | "publicUrl">,
  log: Logger,
): Part | null {
  if (!env.roles.has("public")) return null;
  const onLost = (problem: Error) => log.warn({ err: problem }, "a readers' database connection was lost");
  const db = openPublicDatabase({ url: publicUrl, isPooled: directUrl !== url, onLost });
  const onProblem = (problem: unknown) => log.error({ err: problem }, "a reader was not answered");
  return {
    answer: createPublicSite({ db, origin: env.publicUrl ?? undefined, onProblem }),
    upgrade: null,
    ending: { what: "the readers' connections", within: 5_000, end: () => db.close() },
  };
}

/** The newsroom's screens and API, which answer whatever is left; null without the role `web`. */
export async function openScreens(env: Env, reload: boolean): Promise<Part | null> {
  if (!env.roles.has("web")) return null;
  const host = await openNextHost({ directory: join(import.meta.dirname, ".."), reload });
  return {
    async answer(request, response) {
      if (!isReadable(request.url ?? "/")) {
        response
          .writeHead(400, { "content-type": "text/plain; charset=utf-8" })
          .end("This address can’t be read. Check how it is spelled.\n");
        return true;
      }
      const policy = givePolicy(request, { publicUrl: env.publicUrl, reload });
      if (policy !== null) response.setHeader("Content-Security-Policy", policy);
      await host.answer(request, response);
      return true;
    },
    upgrade: host.upgrade,
    ending: { what: "the newsroom's screens", within: 5_000, end: () => host.close() },
  };
}

/** A lone % ends in an error page of Next's own, whose style the policy would stop. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch (problem) {
    if (problem instanceof URIError) return false;
    throw problem;
  }
}
