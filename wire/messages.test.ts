import fc from "fast-check";
import * as decoding from "lib0/decoding";
import { expect, test } from "vitest";
import { CLOSES, closeOf, isFinal } from "./close-codes.ts";
import {
  encodeFence,
  encodeHello,
  encodeNotice,
  encodePresence,
  encodePresenceEntry,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  looksLikeStep2,
  RIGHTS,
  readClientMessage,
  readPresence,
  readWireMessage,
} from "./messages.ts";

test("what a client sends is read back as it was", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), (bytes, number) => {
      expect(readClientMessage(encodeStep1(bytes))).toEqual({ kind: "step1", vector: bytes });
      expect(readClientMessage(encodeStep2(bytes))).toEqual({ kind: "step2", update: bytes });
      expect(readClientMessage(encodeUpdate(bytes))).toEqual({ kind: "update", update: bytes });
      expect(readClientMessage(encodeFence(number))).toEqual({ kind: "fence", number });
      expect(looksLikeStep2(encodeStep2(bytes))).toBe(true);
    }),
  );
});

test("[WS11] a frame is exactly one message, or none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (extra) => {
      expect(readClientMessage(Uint8Array.from([...encodeFence(5), ...extra]))).toBeNull();
    }),
  );
  expect(readClientMessage(new Uint8Array())).toBeNull();
  expect(readClientMessage(Uint8Array.from([0, 9, 0]))).toBeNull();
  expect(readClientMessage(Uint8Array.from([101, 0]))).toBeNull();
});

test("reading never throws, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      readClientMessage(bytes);
      readPresence(bytes, 10);
    }),
    { numRuns: 2_000 },
  );
});

test("[WS9] presence entries are read back, and more than allowed is nothing", () => {
  const entry = { client: 2 ** 31, clock: 4, state: Buffer.from('{"cursor":null}') };
  const message = readClientMessage(encodePresence([encodePresenceEntry(entry), encodePresenceEntry(entry)]));
  if (message?.kind !== "presence") throw new Error("no presence");
  const read = readPresence(message.entries, 2)?.map((one) => ({ ...one, state: Buffer.from(one.state) }));
  expect(read).toEqual([entry, entry]);
  expect(readPresence(message.entries, 1)).toBeNull();
});

test("[WS10] a presence frame without anyone is the keepalive", () => {
  expect([...encodePresence([])]).toEqual([1, 1, 0]);
});

test("[WS4] [WS6] [WS7] what the server adds is read behind its first number", () => {
  const read = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame);
    return readWireMessage(decoding.readVarUint(decoder), decoder);
  };
  const hello = {
    generation: 2,
    copyVersion: 1,
    rights: "write",
    staffer: { id: "1", name: "Jane" },
    sequence: 12,
  } as const;
  expect(read(encodeFence(9))).toEqual({ kind: "fence", number: 9 });
  expect(read(encodeHello(hello))).toEqual({ kind: "hello", hello });
  expect(read(encodeNotice("away"))).toEqual({ kind: "notice", notice: "away" });
  expect(read(encodeNotice("back"))).toEqual({ kind: "notice", notice: "back" });
  expect(read(encodeStep1(new Uint8Array()))).toBeNull();
});

test("[WS6] [WS17] hello says which of the three rights a socket has", () => {
  for (const rights of RIGHTS) {
    const hello = { generation: 1, copyVersion: 1, rights, staffer: { id: "1", name: "Jane" }, sequence: 0 };
    const decoder = decoding.createDecoder(encodeHello(hello));
    expect(readWireMessage(decoding.readVarUint(decoder), decoder)).toEqual({ kind: "hello", hello });
  }
  expect(isFinal("only-suggestions")).toBe(true);
});

test("[WS13] every close has its own number and a sentence, and the number says whether to come back", () => {
  const codes = Object.values(CLOSES).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { sentence } of Object.values(CLOSES)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(closeOf(4403)).toBe("no-right");
  expect(closeOf(1006)).toBeNull();
  expect(isFinal("no-right")).toBe(true);
  for (const name of ["stalled", "restarting", "try-later", "rights-changed"] as const)
    expect(isFinal(name)).toBe(false);
});
