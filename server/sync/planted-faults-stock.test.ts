import { expect, test } from "vitest";
import { BODY } from "#copy/format.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { openStockClientIn } from "#tests/convergence/hall-socket.ts";
import { openNewsroom } from "#tests/convergence/newsroom.ts";
import { MESSAGE } from "#wire/messages.ts";
import { visitorOf } from "./sync-server.ts";

/** The numbers of messages that y-websocket knows. */
const KNOWN: readonly (number | undefined)[] = [MESSAGE.sync, MESSAGE.presence];

test.each(
  proofOf<typeof visitorOf>(
    "[Y10]",
    async (visit) => {
      const { clock, hall, story } = openNewsroom();
      const [jane, john] = ["jane", "john"].map((name) => {
        const admitted = {
          storyId: "1",
          stafferId: name,
          name,
          signInId: name,
          rights: "write",
        } as const;
        return openStockClientIn(hall, (asked) => visit(admitted, asked));
      });
      if (!jane || !john) throw new Error("two people");
      try {
        await clock.pass(50);
        expect([jane.provider.synced, john.provider.synced]).toEqual([true, true]);
        jane.doc.getText(BODY).insert(0, "Fire at the mill. ");
        await clock.pass(50);
        john.doc.getText(BODY).insert(18, "Nobody was hurt.");
        await clock.pass(50);
        for (const { doc } of [jane, john, story.open()])
          expect(doc.getText(BODY).toString()).toBe("Fire at the mill. Nobody was hurt.\n");
        for (const { line } of [jane, john]) {
          expect(line.closed).toBeNull();
          expect(line.sent.map((frame) => frame[0]).filter((type) => !KNOWN.includes(type))).toEqual([]);
        }
      } finally {
        for (const { provider } of [jane, john]) provider.destroy();
      }
    },
    visitorOf,
    {
      "only who announces itself writes": (admitted, asked) => ({
        ...visitorOf(admitted, asked),
        rights: asked.has("wire") ? admitted.rights : "read",
      }),
      "who announces no generation holds none": (admitted, asked) => ({
        ...visitorOf(admitted, asked),
        generation: Number(asked.get("generation")),
      }),
      "everyone is spoken to as our own page": (admitted, asked) => ({
        ...visitorOf(admitted, asked),
        speaksWire: true,
      }),
    },
  ),
)("%s", (_title, run) => run());
