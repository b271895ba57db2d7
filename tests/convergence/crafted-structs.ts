import * as encoding from "lib0/encoding";
import { BODY } from "#copy/format.ts";

interface Id {
  readonly client: number;
  readonly clock: number;
}

/** Words, and where they say they stand; in the body, when they say nothing. */
export interface Crafted {
  readonly origin?: Id;
  readonly rightOrigin?: Id;
  /** Of the type it says it stands within. */
  readonly parent?: Id;
  readonly words: string;
}

/** One client's structs, written by hand as Yjs writes them. */
export function craft(client: number, clock: number, structs: readonly Crafted[]): Uint8Array {
  const encoder = encoding.createEncoder();
  const write = (number: number) => encoding.writeVarUint(encoder, number);
  const writeId = (id: Id | undefined) => {
    if (id) for (const number of [id.client, id.clock]) write(number);
  };
  for (const number of [1, structs.length, client, clock]) write(number);
  for (const { origin, rightOrigin, parent, words } of structs) {
    encoding.writeUint8(encoder, 4 | (origin ? 128 : 0) | (rightOrigin ? 64 : 0));
    writeId(origin);
    writeId(rightOrigin);
    if (parent) write(0);
    writeId(parent);
    if (!origin && !rightOrigin && !parent) {
      write(1);
      encoding.writeVarString(encoder, BODY);
    }
    encoding.writeVarString(encoder, words);
  }
  write(0);
  return encoding.toUint8Array(encoder);
}
