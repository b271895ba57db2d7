import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { heldOpen, openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import type { ScriptedClient } from "#tests/convergence/scripted-client.ts";
import { Conversation } from "./conversation.ts";
import { Hall, type HallOptions } from "./hall.ts";
import { Inbox } from "./inbox.ts";

afterEach(() => vi.restoreAllMocks());

type OpenHall = (options: HallOptions) => Hall;

const POISON = "poison";
/** Where taking it in goes wrong: half-way through its structs, or when Yjs tidies up behind the transaction. */
type Where = "within" | "behind";

/** A newsroom in which rooms can't take in words that hold POISON, though the gate lets them through. */
function openFragile(where: Where = "within", openHall?: OpenHall) {
  const newsroom = openNewsroom(openHall);
  const { log } = newsroom;
  const rooms = new Set<Y.Doc>();
  const open = log.open.bind(log);
  log.open = async (storyId) => {
    const opened = await open(storyId);
    if (opened) {
      rooms.add(opened.doc);
      if (where === "behind") opened.doc.on("beforeObserverCalls", throwAtPoison);
    }
    return opened;
  };
  if (where === "within") throwAtItem(rooms);
  return newsroom;
}

function throwAtItem(rooms: ReadonlySet<Y.Doc>): void {
  const integrate = Y.Item.prototype.integrate;
  vi.spyOn(Y.Item.prototype, "integrate").mockImplementation(function (this: Y.Item, transaction, offset) {
    const { content } = this;
    if (rooms.has(transaction.doc) && content instanceof Y.ContentString && content.str.includes(POISON))
      throw new Error("Yjs met what it doesn't expect");
    integrate.call(this, transaction, offset);
  });
}

function throwAtPoison({ doc }: Y.Transaction): void {
  if (doc.getText(BODY).toString().includes(POISON)) throw new Error("Yjs met what it doesn't expect");
}

const words = ({ doc }: ScriptedClient) => doc.getText(BODY).toString();
const type = ({ doc }: ScriptedClient, text: string) => doc.getText(BODY).insert(0, text);

/** Sends good words and poison as one update. */
function poison(client: ScriptedClient): void {
  client.doc.transact(() => {
    const body = client.doc.getText(BODY);
    body.insert(0, "Half of it ");
    body.insert(body.length - 1, POISON);
  });
}

async function openThree(where: Where, openHall?: OpenHall) {
  const newsroom = openFragile(where, openHall);
  const [jane, john, mallory] = [
    await newsroom.enter("jane"),
    await newsroom.enter("john"),
    await newsroom.enter("mallory"),
  ];
  type(jane, "The story. ");
  await newsroom.clock.pass(50);
  return { ...newsroom, jane, john, mallory };
}

test.each(["within", "behind"] as const)(
  "[Y2] [WS11] an update that can't be taken in (%s) closes its sender alone, and the others' words are all saved",
  async (where) => {
    const { clock, story, counters, problems, jane, john, mallory } = await openThree(where);
    // All of it waits for one batch.
    type(jane, "Before. ");
    type(mallory, "Mine. ");
    jane.ask();
    poison(mallory);
    type(mallory, "Never. ");
    type(john, "After. ");
    john.ask();
    type(jane, "Last. ");
    const fence = jane.ask();
    await clock.pass(200);
    expect(mallory.closes).toEqual(["bad-frame"]);
    expect([...jane.closes, ...john.closes]).toEqual([]);
    expect([jane.answered, john.answered]).toEqual([fence, john.fence]);
    const log = story.open().doc.getText(BODY).toString();
    for (const part of ["The story. ", "Before. ", "Mine. ", "After. ", "Last. "])
      expect(log).toContain(part);
    expect(log).not.toMatch(/Half|poison|Never/);
    expect([words(jane), words(john)]).toEqual([log, log]);
    expect(problems.map(String).join()).toContain("passed the gate and can't be taken in");
    expect(counters).toMatchObject({ unsavedBytes: 0, closes: { "bad-frame": 1 } });
    // Where nothing says whose words it met they are taken in one by one, and it meets them again.
    expect(counters.rereadDocuments).toBe(where === "within" ? 1 : 2);
    // And they type on.
    type(john, "On. ");
    john.ask();
    await clock.pass(50);
    expect(john.answered).toBe(john.fence);
    expect(words(jane)).toBe(words(john));
  },
);

test("[Y1] while the document can't be read anew words wait unsaved, people are told, and nobody is closed", async () => {
  const { clock, log, story, jane, john, mallory, enter } = await openThree("within");
  log.isAway = () => true;
  const before = jane.answered;
  poison(mallory);
  type(jane, "Waiting. ");
  jane.ask();
  await clock.pass(3_000);
  expect(jane.notices).toEqual(["away"]);
  expect(jane.answered).toBe(before);
  expect(words(john)).not.toContain("Waiting");
  // Whoever comes meanwhile waits as well, and brings what they wrote.
  const late = await enter("late");
  type(late, "Late. ");
  late.ask();
  await clock.pass(3_000);
  expect(late.isSynced).toBe(false);
  log.isAway = () => false;
  await clock.pass(1_000);
  expect(jane.notices).toEqual(["away", "back"]);
  for (const one of [jane, late]) expect(one.answered).toBe(one.fence);
  expect([...jane.closes, ...john.closes, ...late.closes]).toEqual([]);
  const stored = story.open().doc.getText(BODY).toString();
  for (const one of [jane, john, late]) expect(words(one)).toBe(stored);
  expect(stored).toMatch(/Waiting.*Late|Late.*Waiting/);
});

test("[Y8] what another process committed before the document was read anew is shown to everyone", async () => {
  const { clock, log, story, jane, john, mallory } = await openThree("within");
  const held = heldOpen();
  log.pause = held.wait;
  poison(mallory);
  type(jane, "Mine. ");
  await clock.pass(20);
  const { doc } = story.open();
  const vector = Y.encodeStateVector(doc);
  doc.getText(BODY).insert(0, "Elsewhere. ");
  const bytes = Y.encodeStateAsUpdate(doc, vector);
  story.append([{ stafferId: "joan", clientIds: [doc.clientID], claims: [doc.clientID], bytes }]);
  log.pause = async () => undefined;
  held.letGo();
  await clock.pass(100);
  const stored = story.open().doc.getText(BODY).toString();
  expect(stored).toMatch(/Elsewhere.*Mine|Mine.*Elsewhere/);
  expect([words(jane), words(john)]).toEqual([stored, stored]);
  expect([...jane.closes, ...john.closes]).toEqual([]);
});

test("[Y4] a new generation that is found when the document is read anew sends everyone away", async () => {
  const { clock, story, jane, mallory } = await openThree("within");
  poison(mallory);
  story.generation = 2;
  await clock.pass(100);
  expect(jane.closes).toEqual(["other-version"]);
});

test("[Y7] a fault that is nobody's, taken in one by one, ends the room, and everyone comes back to the log", async () => {
  const { clock, enter, hall, problems } = openNewsroom();
  const jane = await enter("jane");
  const fault = vi.spyOn(Conversation.prototype, "hearOf").mockImplementation(() => {
    throw new Error("a bug of ours");
  });
  type(jane, "Mine. ");
  await clock.pass(100);
  expect(jane.closes).toEqual(["restarting"]);
  expect(problems).toHaveLength(2);
  fault.mockRestore();
  jane.connect(hall, STORY);
  await clock.pass(50);
  expect(jane.answered).toBe(jane.fence);
});

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
