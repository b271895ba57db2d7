import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { MESSAGE, readWireMessage, type WireMessage } from "#wire/messages.ts";
import { OWN_ORIGIN, SIGN_IN_HEADER } from "./sync-process.ts";

/** ws with the headers a browser sends by itself. */
export function socketOf(signIn: string, origin = OWN_ORIGIN): new (address: string | URL) => WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { origin, [SIGN_IN_HEADER]: signIn } });
    }
  };
}

export interface StockClient {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly provider: WebsocketProvider;
  /** What the server said beyond y-websocket's own messages. */
  readonly heard: readonly WireMessage[];
  fences(): number[];
}

/** A y-websocket client as it comes, which never meets another in the same process but through the server. */
export function openStockClient(
  url: string,
  storyId: string,
  signIn: string,
  params: Record<string, string> = {},
): StockClient {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url, storyId, doc, {
    disableBc: true,
    params,
    maxBackoffTime: 300,
    // ws's class has all that the provider uses of a browser's.
    WebSocketPolyfill: socketOf(signIn) as unknown as typeof globalThis.WebSocket,
  });
  provider.on("connection-error", () => undefined);
  const heard: WireMessage[] = [];
  for (const type of [MESSAGE.fence, MESSAGE.hello, MESSAGE.notice]) {
    provider.messageHandlers[type] = (_encoder, decoder) => {
      const message = readWireMessage(type, decoder);
      if (message) heard.push(message);
    };
  }
  const fences = () => heard.flatMap((message) => (message.kind === "fence" ? [message.number] : []));
  return { doc, text: doc.getText(BODY), provider, heard, fences };
}
