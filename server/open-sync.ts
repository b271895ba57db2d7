import type { Logger } from "pino";
import { type Database, openDatabase } from "./database/connect.ts";
import type { Env } from "./env.ts";
import { askTogether } from "./records/ask-together.ts";
import { standingActors } from "./records/socket-access.ts";
import { addressOf } from "./sign-in/address.ts";
import { actorFromRequest } from "./sign-in/caller.ts";
import { isOwnOrigin } from "./sign-in/own-origin.ts";
import { createAdmission } from "./sync/admission.ts";
import { createSyncServer, type SyncServer } from "./sync/sync-server.ts";

/** Group commits need one or two connections, stories that are opened or locked the others. */
const DIRECT_CONNECTIONS = 8;

/** The sync server, which asks the sign-in's cookie who somebody is; null without the role `sync`. */
export async function openSync(
  env: Env,
  db: Database,
  directUrl: string,
  log: Logger,
): Promise<SyncServer | null> {
  if (!env.roles.has("sync")) return null;
  const own = directUrl === db.url ? null : openDirect(directUrl, log);
  const actorOf = askTogether((signInIds) => standingActors(db.pool, signInIds));
  const sync = await createSyncServer({
    db: own ?? db,
    directUrl,
    admission: createAdmission({ pool: db.pool, identify: (request) => actorFromRequest(actorOf, request) }),
    addressOf: ({ headers }) => addressOf(headers),
    isOwnOrigin: ({ headers }) => isOwnOrigin(headers, env.publicUrl ?? undefined),
    onProblem: (problem, storyId) => log.warn({ err: problem, storyId }, "a story's sync had a problem"),
  });
  if (own === null) return sync;
  return {
    ...sync,
    async close() {
      await sync.close();
      await own.close();
    },
  };
}

/** The log's statements are prepared by name, which a pooler that shares sessions may lose: they go past it. */
function openDirect(url: string, log: Logger): Database {
  const onLost = (problem: Error) => log.warn({ err: problem }, "a direct database connection was lost");
  return openDatabase({ url, max: DIRECT_CONNECTIONS, onLost });
}
