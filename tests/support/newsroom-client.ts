import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import type { Actor } from "#domain/staffer.ts";
import { startSignIn } from "#server/records/sign-ins.ts";
import { sessionCookieName } from "#server/sign-in/session-cookie.ts";
import { writeSessionToken } from "#server/sign-in/session-token.ts";
import type { TestNewsroom } from "./newsroom.ts";
import { TEST_SECRET } from "./server.ts";

/** A stock client of a real server, signed in by the cookie a browser would have. */
export interface NewsroomClient {
  readonly text: Y.Text;
  readonly provider: WebsocketProvider;
}

export async function cookieOf({ db }: TestNewsroom, actor: Actor): Promise<string> {
  const { id: signInId } = await startSignIn(db.prisma, actor.id, 24);
  const token = await writeSessionToken({ stafferId: actor.id, signInId }, TEST_SECRET);
  return `${sessionCookieName(false)}=${token}`;
}

/** `origin` is the newsroom's address as a browser sees it. */
export function openNewsroomClient(origin: string, storyId: string, cookie: string): NewsroomClient {
  const doc = new Y.Doc();
  const Socket = class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { origin, cookie } });
    }
  };
  const provider = new WebsocketProvider(`${origin.replace(/^http/, "ws")}/sync`, storyId, doc, {
    disableBc: true,
    maxBackoffTime: 300,
    // ws's class has all that the provider uses of a browser's.
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
  });
  provider.on("connection-error", () => undefined);
  return { text: doc.getText(BODY), provider };
}
