import * as encoding from "lib0/encoding";
import { BODY, captionOf, DEK, FIELDS, HED } from "#copy/format.ts";
import type { Random } from "./random.ts";

/** An update that is well formed and says anything at all: every kind of struct, anywhere, under any client and clock. */
export function craftUpdate(random: Random, clients: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  const parts = 1 + random.below(3);
  encoding.writeVarUint(encoder, parts);
  for (let part = 0; part < parts; part++) writePart(encoder, random, clients);
  writeDeletions(encoder, random, clients);
  return encoding.toUint8Array(encoder);
}

function writePart(encoder: encoding.Encoder, random: Random, clients: readonly number[]): void {
  const structs = 1 + random.below(4);
  encoding.writeVarUint(encoder, structs);
  encoding.writeVarUint(encoder, aClient(random, clients));
  encoding.writeVarUint(encoder, aClock(random));
  for (let struct = 0; struct < structs; struct++) writeStruct(encoder, random, clients);
}

function aClient(random: Random, clients: readonly number[]): number {
  const roll = random.next();
  if (roll < 0.6) return random.pick(clients);
  return roll < 0.9 ? random.below(2 ** 32) : random.pick([0, 2 ** 32, 2 ** 32 + 5, 2 ** 53 - 1]);
}

function aClock(random: Random): number {
  return random.chance(0.8) ? random.below(30) : random.pick([2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1]);
}

const HAS_LEFT = 0x80;
const HAS_RIGHT = 0x40;
const HAS_KEY = 0x20;
const GC = 0;
const SKIP = 10;

function writeStruct(encoder: encoding.Encoder, random: Random, clients: readonly number[]): void {
  const kind = random.below(11);
  if (kind === GC || kind === SKIP) {
    encoding.writeUint8(encoder, kind);
    encoding.writeVarUint(encoder, aClock(random));
    return;
  }
  const flags = random.pick([0, 0, HAS_KEY, HAS_LEFT, HAS_RIGHT, HAS_LEFT | HAS_RIGHT]);
  encoding.writeUint8(encoder, kind | flags);
  if (flags & HAS_LEFT) writeId(encoder, random, clients);
  if (flags & HAS_RIGHT) writeId(encoder, random, clients);
  if (!(flags & (HAS_LEFT | HAS_RIGHT))) {
    writeParent(encoder, random, clients);
    if (flags & HAS_KEY) encoding.writeVarString(encoder, random.pick(KEYS));
  }
  CONTENTS[kind]?.(encoder, random);
}

function writeId(encoder: encoding.Encoder, random: Random, clients: readonly number[]): void {
  encoding.writeVarUint(encoder, aClient(random, clients));
  encoding.writeVarUint(encoder, aClock(random));
}

const PARTS = [BODY, BODY, HED, DEK, FIELDS, captionOf("p1"), "caption/", "secret", "__proto__", ""] as const;
const KEYS = ["dateline", "byline/1", "byline/", "kind", "__proto__", "constructor", ""] as const;

function writeParent(encoder: encoding.Encoder, random: Random, clients: readonly number[]): void {
  const isRoot = random.chance(0.85);
  encoding.writeVarUint(encoder, isRoot ? 1 : 0);
  if (isRoot) encoding.writeVarString(encoder, random.pick(PARTS));
  else writeId(encoder, random, clients);
}

const VALUES = [
  null,
  true,
  "yes",
  7,
  -1,
  1e300,
  ["https://courier.test"],
  { type: "ad-slot", off: "yes" },
  { type: "picture", id: { toString: "p" } },
  { name: 5, order: "first" },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { a: { b: { c: { d: { e: {} } } } } },
  "javascript:alert(1)",
  "x".repeat(5_000),
] as const;
const NAMES = ["strong", "em", "link", "kind", "__proto__", "onclick", "a b", "", "x".repeat(200)] as const;

type Write = (encoder: encoding.Encoder, random: Random) => void;

const writeJson: Write = (encoder, random) =>
  encoding.writeVarString(encoder, random.chance(0.9) ? JSON.stringify(random.pick(VALUES)) : "{not json");

/** By Yjs's own numbers. */
const CONTENTS: Readonly<Record<number, Write>> = {
  // Deleted
  1: (encoder, random) => encoding.writeVarUint(encoder, aClock(random)),
  // JSON, of old
  2: (encoder, random) => {
    encoding.writeVarUint(encoder, 1);
    writeJson(encoder, random);
  },
  // Binary
  3: (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.from([1, 2, 3])),
  // String
  4: (encoder, random) =>
    encoding.writeVarString(encoder, random.pick(["words", "\n", "\u0000", "\u202e", "", "\u{1f600}"])),
  // Embed
  5: writeJson,
  // Format
  6: (encoder, random) => {
    encoding.writeVarString(encoder, random.pick(NAMES));
    writeJson(encoder, random);
  },
  // Type, by its number
  7: (encoder, random) => {
    const type = random.below(9);
    encoding.writeVarUint(encoder, type);
    if (type === 3 || type === 5) encoding.writeVarString(encoder, "script");
  },
  // Any
  8: (encoder, random) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, structuredClone(random.pick(VALUES)));
  },
  // Doc
  9: (encoder) => {
    encoding.writeVarString(encoder, "guid");
    encoding.writeAny(encoder, { gc: true });
  },
};

function writeDeletions(encoder: encoding.Encoder, random: Random, clients: readonly number[]): void {
  const parts = random.below(2);
  encoding.writeVarUint(encoder, parts);
  for (let part = 0; part < parts; part++) {
    encoding.writeVarUint(encoder, aClient(random, clients));
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, aClock(random));
    encoding.writeVarUint(encoder, random.chance(0.8) ? random.below(5) : 2 ** 31);
  }
}
