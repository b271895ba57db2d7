import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { BODY, DEK, FIELDS, HED } from "#copy/format.ts";
import {
  encodeFence,
  encodePresence,
  encodePresenceEntry,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
} from "#wire/messages.ts";
import { craftUpdate } from "./crafted-update.ts";
import type { Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";
import { ATTACKS } from "./villain.ts";

/** How a frame is bad. `forged`: well formed, and anything at all. `forbidden`: an attack with a name. */
export const BADNESS = [
  "bits flipped",
  "bytes changed",
  "cut short",
  "spliced",
  "number overgrown",
  "length untrue",
  "type confused",
  "noise",
  "forged",
  "forbidden",
] as const;
export type Badness = (typeof BADNESS)[number];

/** Overgrown numbers, as lib0 writes them: 2^31, 2^32 - 1, 2^53 - 1, more bytes than any number has. */
const NUMBERS = [
  [0x80, 0x80, 0x80, 0x80, 0x08],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
] as const;

type Spoil = (frame: Uint8Array, at: number) => Uint8Array;

/** Frames that no client of a story should send, made from those that an honest one sends; from a seed. */
export class BadFrames {
  readonly #random: Random;
  readonly #ledger: Ledger;
  readonly #doc: Y.Doc;
  readonly #honest: readonly Uint8Array[];

  /** `doc`: a story as its villain reads it. */
  constructor(random: Random, ledger: Ledger, doc: Y.Doc) {
    this.#random = random;
    this.#ledger = ledger;
    this.#doc = doc;
    this.#honest = honestFrames(doc, random.below(2 ** 32));
  }

  /** The next, which may be several where an attack needs them. */
  next(): { readonly badness: Badness; readonly frames: readonly Uint8Array[] } {
    const random = this.#random;
    // Attacks copy a document each; they are few because they are slow, and each is asserted elsewhere.
    const badness = random.chance(0.01) ? "forbidden" : random.pick(BADNESS.slice(0, -1));
    if (badness === "forbidden") return { badness, frames: this.#attack() };
    return { badness, frames: [badness === "forged" ? this.#forge() : this.#spoil(badness)] };
  }

  #attack(): readonly Uint8Array[] {
    const random = this.#random;
    const attack = random.pick(ATTACKS.filter(({ as }) => as === undefined));
    const others = this.#clients();
    const means = { doc: this.#doc, word: this.#ledger.newVileToken(), own: random.below(2 ** 32) };
    return attack.frames({ ...means, victim: random.pick(others) });
  }

  #forge(): Uint8Array {
    const update = craftUpdate(this.#random, this.#clients());
    return this.#random.chance(0.5) ? encodeUpdate(update) : encodeStep2(update);
  }

  #clients(): number[] {
    return [...this.#doc.store.clients.keys()];
  }

  #spoil(badness: Exclude<Badness, "forged" | "forbidden">): Uint8Array {
    let frame = this.#random.pick(this.#honest);
    for (let turns = 1 + this.#random.below(3); turns > 0; turns--)
      frame = this.#spoils[badness](frame, this.#random.below(frame.length + 1));
    return frame;
  }

  readonly #spoils: Readonly<Record<Exclude<Badness, "forged" | "forbidden">, Spoil>> = {
    "bits flipped": (frame, at) => with1(frame, at, (frame[at] ?? 0) ^ (1 << this.#random.below(8))),
    "bytes changed": (frame, at) => with1(frame, at, this.#random.below(256)),
    "cut short": (frame, at) => frame.slice(0, at),
    spliced: (frame, at) =>
      joined(frame.slice(0, at), this.#random.pick(this.#honest).slice(this.#random.below(20))),
    "number overgrown": (frame, at) =>
      joined(frame.slice(0, at), this.#random.pick(NUMBERS), frame.slice(at)),
    "length untrue": (frame) => this.#lie(frame),
    "type confused": (frame) =>
      with1(frame, this.#random.below(2), this.#random.pick([0, 1, 2, 3, 4, 100, 101, 102, 127])),
    noise: () => Uint8Array.from({ length: this.#random.below(80) }, () => this.#random.below(256)),
  };

  /** The frame's payload under a length that isn't its own. */
  #lie(frame: Uint8Array): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(
      encoder,
      this.#random.pick([0, frame.length - 4, frame.length, 2 ** 20, 2 ** 31, 2 ** 53 - 1]),
    );
    return joined(frame.slice(0, 2), encoding.toUint8Array(encoder), frame.slice(3));
  }
}

function with1(frame: Uint8Array, at: number, byte: number): Uint8Array {
  const changed = Uint8Array.from(frame);
  changed[at] = byte;
  return changed;
}

function joined(...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** Frames as an honest client of this document would send them. */
function honestFrames(doc: Y.Doc, client: number): Uint8Array[] {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = client;
  const frames: Uint8Array[] = [
    encodeStep1(Y.encodeStateVector(copy)),
    encodeStep2(Y.encodeStateAsUpdate(copy)),
    encodeFence(3),
  ];
  copy.on("update", (update: Uint8Array) => frames.push(encodeUpdate(update)));
  const body = copy.getText(BODY);
  body.insert(0, "Some words, and more of them. ");
  body.insert(4, "\n", { kind: "subhed" });
  body.format(2, 8, { strong: true });
  body.insertEmbed(0, { type: "ad-slot" });
  body.delete(3, 6);
  copy.getText(HED).insert(0, "A hed");
  copy.getText(DEK).insert(0, "A dek");
  copy.getMap(FIELDS).set("dateline", "WASHINGTON");
  const state = Buffer.from('{"cursor":{"at":3}}');
  frames.push(encodePresence([encodePresenceEntry({ client, clock: 1, state })]));
  return frames;
}
