import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import {
  type OpenHall,
  openThree,
  POISON,
  poison,
  type,
  type Where,
  words,
} from "#tests/convergence/poison.ts";
import type { ScriptedClient } from "#tests/convergence/scripted-client.ts";
import { Hall, type HallOptions } from "./hall.ts";
import { Inbox } from "./inbox.ts";

afterEach(() => vi.restoreAllMocks());

test("[Y1] [Y2] however poison and words mix, no word of the others is lost, doubled or acknowledged early", async () => {
  const act = fc.record({
    who: fc.constantFrom("jane", "john", "mallory"),
    what: fc.constantFrom("type", "type", "type", "ask", "poison"),
    passMs: fc.constantFrom(0, 0, 1, 7, 40),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Where>("within", "behind"),
      fc.array(act, { minLength: 5, maxLength: 40 }),
      async (where, acts) => {
        vi.restoreAllMocks();
        const { clock, story, jane, john, mallory, enter } = await openThree(where);
        const typed = new Map<ScriptedClient, string[]>([
          [jane, []],
          [john, []],
        ]);
        // What each fence stands for must be in the log when it is answered.
        const early: string[] = [];
        for (const [client, mine] of typed) {
          const asked = new Map<number, number>();
          client.onAsk = (fence) => asked.set(fence, mine.length);
          client.onAnswer = (fence) => {
            const log = story.open().doc.getText(BODY).toString();
            early.push(...mine.slice(0, asked.get(fence)).filter((word) => !log.includes(word)));
          };
        }
        let villain = mallory;
        for (const [index, { who, what, passMs }] of acts.entries()) {
          if (who === "mallory" && !villain.isConnected) villain = await enter("mallory");
          const client = { jane, john, mallory: villain }[who];
          const word = `<${index}>`;
          if (what === "ask") client.ask();
          else if (what === "poison" && who === "mallory") poison(client);
          else {
            typed.get(client)?.push(word);
            type(client, word);
          }
          await clock.pass(passMs);
        }
        for (const client of typed.keys()) client.ask();
        await clock.pass(5_000);
        const log = story.open().doc.getText(BODY).toString();
        expect(early).toEqual([]);
        for (const [client, mine] of typed) {
          expect(client.closes).toEqual([]);
          expect(client.answered).toBe(client.fence);
          expect(words(client)).toBe(log);
          for (const word of mine) expect(log.split(word)).toHaveLength(2);
        }
        expect(log).not.toContain(POISON);
      },
    ),
    { numRuns: 60 },
  );
});

/** Ends every room when something is amiss in one. */
function endingAll(options: HallOptions): Hall {
  const { onProblem } = options;
  const hall = new Hall({
    ...options,
    onProblem: (problem) => {
      onProblem(problem);
      for (const room of [...hall.rooms.values()]) room.end("restarting");
    },
  });
  return hall;
}

/** Reads the log once and never again. */
function goingOnWithHalf(options: HallOptions): Hall {
  const { log } = options;
  const open = log.open.bind(log);
  let first: ReturnType<typeof open> | undefined;
  log.open = (storyId) => {
    first ??= open(storyId);
    return first;
  };
  return new Hall(options);
}

function keeping(options: HallOptions): Hall {
  const hall = new Hall(options);
  const join = hall.join.bind(hall);
  hall.join = (storyId, who, line) => {
    const close = line.close.bind(line);
    line.close = (name) => (name === "bad-frame" ? undefined : close(name));
    return join(storyId, who, line);
  };
  return hall;
}

test.each(
  proofOf<OpenHall>(
    "[Y2] [WS11]",
    async (open) => {
      vi.restoreAllMocks();
      const { clock, story, jane, john, mallory, enter } = await openThree("within", open);
      type(jane, "Before. ");
      jane.ask();
      poison(mallory);
      type(john, "After. ");
      john.ask();
      await clock.pass(200);
      expect([mallory.closes, jane.closes, john.closes]).toEqual([["bad-frame"], [], []]);
      const stored = story.open().doc.getText(BODY).toString();
      expect(stored).toMatch(/After. Before. |Before. After. /);
      for (const one of [jane, john, await enter("late")]) expect(words(one)).toBe(stored);
      for (const one of [jane, john]) expect(one.answered).toBe(one.fence);
    },
    (options) => new Hall(options),
    {
      "everyone is sent away with its sender": endingAll,
      "its sender stays": keeping,
      "the document goes on with half of it": goingOnWithHalf,
      "what was taken in before it is lost": (options) => {
        vi.spyOn(Inbox.prototype, "putBack").mockImplementation(function (this: Inbox, before) {
          this.forget(new Set(before.map(({ from }) => from)));
        });
        return new Hall(options);
      },
    },
  ),
)("%s", (_title, run) => run());
