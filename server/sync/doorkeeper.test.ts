import { expect, test } from "vitest";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { openNewsroom } from "#tests/convergence/newsroom.ts";

import { LIMITS } from "#wire/limits.ts";
import type { Admission, Admitted } from "./admission.ts";
import { Doorkeeper } from "./doorkeeper.ts";

const jane: Admitted = { storyId: "1", stafferId: "jane", name: "Jane Roe", signInId: "1", rights: "write" };
const never = () => new Promise<never>(() => undefined);

/** Somebody who writes, behind a door whose questions are answered by `recheck`. */
async function seated(recheck: Admission["recheck"]) {
  const { hall, clock, enter } = openNewsroom();
  const problems: unknown[] = [];
  const admission: Admission = { admit: async () => jane, recheck };
  const doors = new Doorkeeper({ admission, clock, onProblem: (problem) => problems.push(problem) });
  const writer = await enter("jane");
  const [room] = hall.rooms.values();
  const [peer] = room?.peers ?? [];
  if (!room || !peer) throw new Error("nobody is in");
  const leave = doors.seat(jane, { room, peer });
  doors.startSweeping();
  return { clock, doors, problems, writer, leave };
}

type Answer = "right" | "never" | "error";

test.each(
  proofOf<(answers: () => Answer) => Admission["recheck"]>(
    "[Y3] [WS16]",
    async (recheckBy) => {
      for (const silence of ["never", "error"] as const) {
        let answer: Answer = "right";
        const { clock, writer, problems } = await seated(recheckBy(() => answer));
        await clock.pass(20_000);
        expect(writer.closes).toEqual([]);
        expect(problems).toEqual([]);
        // A short silence is nobody's fault.
        answer = silence;
        await clock.pass(10_000);
        answer = "right";
        await clock.pass(20_000);
        expect(writer.closes).toEqual([]);
        expect(problems.length).toBeGreaterThan(2);
        // A long one ends it, and not much later than is said.
        answer = silence;
        await clock.pass(LIMITS.unconfirmedMs - LIMITS.recheckMs);
        expect(writer.closes).toEqual([]);
        await clock.pass(2 * LIMITS.recheckMs + 1_000);
        expect(writer.closes).toEqual(["try-later"]);
      }
    },
    (answers) => async (admitted) => {
      const answer = answers();
      if (answer === "never") return await never();
      if (answer === "error") throw new Error("the database is away");
      return admitted.map((one) => one.rights);
    },
    {
      "silence counts as yes": (answers) => async (admitted) => {
        answers();
        return admitted.map((one) => one.rights);
      },
      "a silence that ended is never over": (answers) => {
        let wasSilent = false;
        return async (admitted) => {
          wasSilent ||= answers() !== "right";
          return wasSilent ? await never() : admitted.map((one) => one.rights);
        };
      },
    },
  ),
)("%s", (_title, run) => run());

test("[Y3] a question that hangs doesn't keep the next from being asked, and an answer then still counts", async () => {
  let asked = 0;
  const { clock, writer } = await seated((admitted) => {
    asked += 1;
    return asked === 1 ? never() : Promise.resolve(admitted.map(() => "signed-out" as const));
  });
  await clock.pass(LIMITS.recheckMs + 1_500);
  expect(asked).toBeGreaterThan(1);
  expect(writer.closes).toEqual(["signed-out"]);
});

test("[Y6] sockets are counted by address and process from their first knock to their close", () => {
  const { clock } = openNewsroom();
  const admission: Admission = { admit: never, recheck: never };
  const limits = { socketsPerAddress: 3, socketsPerProcess: 5 };
  const doors = new Doorkeeper({ admission, clock, onProblem: () => undefined, limits });
  const leaves = [1, 2, 3].map(() => doors.enter("198.51.100.1"));
  expect(doors.enter("198.51.100.1")).toBe("address-full");
  const others = [doors.enter("198.51.100.2"), doors.enter("198.51.100.3")];
  expect(doors.enter("198.51.100.4")).toBe("process-full");
  for (const leave of [...leaves, ...others]) if (typeof leave === "function") leave();
  expect([1, 2, 3].map(() => typeof doors.enter("198.51.100.1"))).toEqual([
    "function",
    "function",
    "function",
  ]);
  expect(doors.enter("198.51.100.1")).toBe("address-full");
});
