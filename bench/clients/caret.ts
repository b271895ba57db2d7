import * as encoding from "lib0/encoding";
import { MESSAGE } from "#wire/messages.ts";
import { SEED_CLIENT } from "./sample-story.ts";

const FIRST_CARET_CLIENT = 500_001;

/** What an editor says when its person's caret moves: where it stands in the story's body, and who they are. */
export function caretMessage(person: number, move: number): Uint8Array {
  const place = { type: null, tname: "body", item: { client: SEED_CLIENT, clock: move % 500 }, assoc: 0 };
  const state = JSON.stringify({
    user: { id: String(person), name: `Staffer ${person}`, color: "#1971c2" },
    cursor: { anchor: place, head: place },
  });
  const entries = encoding.createEncoder();
  encoding.writeVarUint(entries, 1);
  encoding.writeVarUint(entries, FIRST_CARET_CLIENT + person);
  encoding.writeVarUint(entries, move + 1);
  encoding.writeVarString(entries, state);
  const message = encoding.createEncoder();
  encoding.writeVarUint(message, MESSAGE.presence);
  encoding.writeVarUint8Array(message, encoding.toUint8Array(entries));
  return encoding.toUint8Array(message);
}
