import type { Logger } from "pino";
import type { Database } from "./database/connect.ts";
import type { Env } from "./env.ts";
import { actorFromRequest } from "./sign-in/caller.ts";
import { isOwnOrigin } from "./sign-in/own-origin.ts";
import { createAdmission } from "./sync/admission.ts";
import { createSyncServer, type SyncServer } from "./sync/sync-server.ts";

/** The sync server, which asks the sign-in's cookie who somebody is; null without the role `sync`. */
export async function openSync(
  env: Env,
  db: Database,
  directUrl: string,
  log: Logger,
): Promise<SyncServer | null> {
  if (!env.roles.has("sync")) return null;
  return await createSyncServer({
    db,
    directUrl,
    admission: createAdmission({ pool: db.pool, identify: (request) => actorFromRequest(db, request) }),
    isOwnOrigin: ({ headers }) => isOwnOrigin(headers, env.publicUrl ?? undefined),
    onProblem: (problem, storyId) => log.warn({ err: problem, storyId }, "a story's sync had a problem"),
  });
}
