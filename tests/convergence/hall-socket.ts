import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Hall, Seat } from "#server/sync/hall.ts";
import type { Visitor } from "#server/sync/peer.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { STORY } from "./newsroom.ts";
import { FakeLine } from "./scripted-client.ts";

/** A y-websocket client as it comes, on a hall in this process: what its socket says is carried without a network. */
export function openStockClientIn(hall: Hall, visitorOf: (asked: URLSearchParams) => Visitor) {
  const doc = new Y.Doc();
  const line = new FakeLine();
  /** What y-websocket uses of a browser's WebSocket. */
  class HallSocket {
    static readonly OPEN = 1;
    readonly OPEN = 1;
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    readonly #seat: Seat;

    constructor(address: string) {
      const spoken: Uint8Array[] = [];
      line.onSend = (frame) => (this.readyState === 0 ? spoken.push(frame) : this.#hear(frame));
      line.onClose = (name) => {
        this.readyState = 3;
        this.onclose?.({ code: CLOSES[name].code, reason: name });
      };
      this.#seat = hall.join(STORY, visitorOf(new URL(address).searchParams), line);
      queueMicrotask(() => {
        if (this.readyState !== 0) return;
        this.readyState = 1;
        this.onopen?.();
        for (const frame of spoken) this.#hear(frame);
      });
    }

    #hear(frame: Uint8Array): void {
      this.onmessage?.({ data: Uint8Array.from(frame).buffer });
    }

    send(frame: Uint8Array): void {
      this.#seat.room.receive(this.#seat.peer, frame);
    }

    close(): void {
      this.readyState = 3;
      this.#seat.room.leave(this.#seat.peer);
    }
  }
  const provider = new WebsocketProvider("ws://hall", STORY, doc, {
    disableBc: true,
    // It has all that the provider uses.
    WebSocketPolyfill: HallSocket as unknown as typeof WebSocket,
  });
  return { doc, provider, line };
}
