import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { openStory, sees, storedWords, times, typeAtEnd } from "./story-screen.ts";

test("[Y10] a stock y-websocket client with a session cookie writes into the story a browser has open", async () => {
  await using room = await openNewsroom();
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom);
  const page = await room.seat("reporter");
  await openStory(page, server.url, storyId);
  const cookies = await (await room.seat("editor")).context().cookies();

  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://localhost:${server.port}/sync`, storyId, doc, {
    disableBc: true,
    // ws's class has all that the provider uses of a browser's.
    WebSocketPolyfill: socketWith({
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      origin: server.url,
    }) as unknown as typeof globalThis.WebSocket,
  });
  try {
    if (!provider.synced) await new Promise<void>((synced) => provider.once("sync", () => synced()));
    const body = doc.getText("body");
    expect(body.toString()).toContain("The council voted on Tuesday.");
    body.insert(body.length - 1, " Written by another program.");
    await sees(page, "body", "Written by another program.");

    const heard = new Promise<void>((resolve) => {
      body.observe(() => body.toString().includes("Read by it too.") && resolve());
    });
    await typeAtEnd(page, "body", " Read by it too.");
    await heard;
    expect(
      times("Written by another program. Read by it too.", await storedWords(page, server.url, storyId)),
    ).toBe(1);
  } finally {
    provider.destroy();
  }
});

/** ws with the headers a browser sends by itself. */
function socketWith(headers: Record<string, string>): new (address: string | URL) => WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers });
    }
  };
}
