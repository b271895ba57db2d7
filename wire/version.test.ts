import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CLOSES } from "./close-codes.ts";
import { LIMITS } from "./limits.ts";
import * as messages from "./messages.ts";
import { WIRE_VERSION } from "./version.ts";

/** Everything the other side can notice, as it is now. */
function fingerprint(): string {
  const bytes = Uint8Array.from([1, 2, 3]);
  const samples = [
    messages.encodeStep1(bytes),
    messages.encodeStep2(bytes),
    messages.encodeUpdate(bytes),
    messages.encodePresence([
      messages.encodePresenceEntry({ client: 7, clock: 300, state: Buffer.from('{"a":1}') }),
    ]),
    messages.encodeFence(300),
    messages.encodeNotice("away"),
    messages.encodeNotice("back"),
    messages.encodeHello({
      generation: 1,
      copyVersion: 1,
      rights: "read",
      staffer: { id: "1", name: "Jane" },
      sequence: 9,
    }),
  ].map((sample) => Buffer.from(sample).toString("hex"));
  const rules = readFileSync(new URL("./SPEC.md", import.meta.url), "utf8")
    .split(/\n- (?=\[WS)/)
    .slice(1)
    .map((rule) => rule.replaceAll(/\s+/g, " "));
  const codes = Object.entries(CLOSES).map(([name, { code }]) => [name, code]);
  const all = JSON.stringify([messages.MESSAGE, messages.SYNC, codes, LIMITS, samples, rules]);
  return createHash("sha256").update(all).digest("hex").slice(0, 16);
}

test("what goes over the wire changes only with a new version", () => {
  // Changed on purpose? Raise WIRE_VERSION and write both down here.
  expect({ version: WIRE_VERSION, fingerprint: fingerprint() }).toEqual({
    version: 4,
    fingerprint: "e0f100e04c9e3a99",
  });
});
