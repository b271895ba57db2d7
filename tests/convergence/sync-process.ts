import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openDatabase } from "#server/database/connect.ts";
import { loadActor } from "#server/records/staffers.ts";
import { createAdmission } from "#server/sync/admission.ts";
import { createSyncServer, type SyncServer, type SyncServerOptions } from "#server/sync/sync-server.ts";

export const OWN_ORIGIN = "http://courier.test";
/** Stands in for the session cookie: the ID of a sign-in. */
export const SIGN_IN_HEADER = "x-sign-in";

export interface SyncProcess {
  readonly sync: SyncServer;
  /** For WebsocketProvider. */
  readonly url: string;
  close(): Promise<void>;
}

/** The sync server of one process, on real sockets and connections of its own. */
export async function startSyncProcess(
  databaseUrl: string,
  port = 0,
  more: Pick<SyncServerOptions, "limits" | "addressOf"> = {},
): Promise<SyncProcess> {
  const db = openDatabase({ url: databaseUrl, max: 8 });
  const admission = createAdmission({
    pool: db.pool,
    identify: async (request) => {
      const signInId = String(request.headers[SIGN_IN_HEADER] ?? "");
      const found = await db.prisma.signIn.findFirst({ where: { id: signInId, endedAt: null } });
      const actor = found && (await loadActor(db.prisma, found.stafferId));
      return actor ? { actor, signInId } : null;
    },
  });
  const isOwnOrigin = ({ headers }: { headers: { origin?: string } }) => headers.origin === OWN_ORIGIN;
  const sync = await createSyncServer({ db, admission, isOwnOrigin, ...more });
  const http = createServer();
  http.on("upgrade", (request, socket, head) => void sync.handleUpgrade(request, socket, head));
  http.listen(port, "127.0.0.1");
  await once(http, "listening");
  // Only a server that listens on a path has a text for an address.
  const address = http.address() as AddressInfo;
  return {
    sync,
    url: `ws://127.0.0.1:${address.port}/sync`,
    async close() {
      await sync.drain();
      await sync.close();
      http.close();
      await db.close();
    },
  };
}
