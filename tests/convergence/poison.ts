import { vi } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import type { Hall, HallOptions } from "#server/sync/hall.ts";
import { openNewsroom } from "./newsroom.ts";
import type { ScriptedClient } from "./scripted-client.ts";

export type OpenHall = (options: HallOptions) => Hall;

export const POISON = "poison";
/** Where taking it in goes wrong: half-way through its structs, or when Yjs tidies up behind the transaction. */
export type Where = "within" | "behind";

/** A newsroom in which rooms can't take in words that hold POISON, though the gate lets them through. */
function openFragile(where: Where = "within", openHall?: OpenHall) {
  const newsroom = openNewsroom(openHall);
  const { log } = newsroom;
  const rooms = new Set<Y.Doc>();
  const open = log.open.bind(log);
  log.open = async (storyId) => {
    const opened = await open(storyId);
    if (opened) {
      rooms.add(opened.doc);
      if (where === "behind") opened.doc.on("beforeObserverCalls", throwAtPoison);
    }
    return opened;
  };
  if (where === "within") throwAtItem(rooms);
  return newsroom;
}

function throwAtItem(rooms: ReadonlySet<Y.Doc>): void {
  const integrate = Y.Item.prototype.integrate;
  vi.spyOn(Y.Item.prototype, "integrate").mockImplementation(function (this: Y.Item, transaction, offset) {
    const { content } = this;
    if (rooms.has(transaction.doc) && content instanceof Y.ContentString && content.str.includes(POISON))
      throw new Error("Yjs met what it doesn't expect");
    integrate.call(this, transaction, offset);
  });
}

function throwAtPoison({ doc }: Y.Transaction): void {
  if (doc.getText(BODY).toString().includes(POISON)) throw new Error("Yjs met what it doesn't expect");
}

export const words = ({ doc }: ScriptedClient) => doc.getText(BODY).toString();
export const type = ({ doc }: ScriptedClient, text: string) => doc.getText(BODY).insert(0, text);

/** Sends good words and poison as one update. */
export function poison(client: ScriptedClient): void {
  client.doc.transact(() => {
    const body = client.doc.getText(BODY);
    body.insert(0, "Half of it ");
    body.insert(body.length - 1, POISON);
  });
}

/** Jane, John and Mallory in a story, where taking poison in goes wrong there; spies are left to the test to restore. */
export async function openThree(where: Where, openHall?: OpenHall) {
  const newsroom = openFragile(where, openHall);
  const [jane, john, mallory] = [
    await newsroom.enter("jane"),
    await newsroom.enter("john"),
    await newsroom.enter("mallory"),
  ];
  type(jane, "The story. ");
  await newsroom.clock.pass(50);
  return { ...newsroom, jane, john, mallory };
}
