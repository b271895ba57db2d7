import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE } from "#wire/messages.ts";
import { SEED_CLIENT } from "./sample-story.ts";

const FIRST_CARET_CLIENT = 500_001;

/** What an editor says when its person's caret moves: where it stands in the story's body, and who they are. */
export function caretMessage(person: number, move: number): Uint8Array {
  const place = { type: null, tname: "body", item: { client: SEED_CLIENT, clock: move }, assoc: 0 };
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

/** The caret moves in a presence message; others' states and people who left are passed over. */
export function movesIn(entries: Uint8Array): { person: number; move: number }[] {
  const decoder = decoding.createDecoder(entries);
  const moves: { person: number; move: number }[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const person = decoding.readVarUint(decoder) - FIRST_CARET_CLIENT;
    decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    const move = /"clock":(\d+)/.exec(state)?.[1];
    if (move !== undefined) moves.push({ person, move: Number(move) });
  }
  return moves;
}
