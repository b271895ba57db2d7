import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { heldOpen, openNewsroom, STORY } from "#tests/convergence/newsroom.ts";
import { openThree, poison, type, words } from "#tests/convergence/poison.ts";
import { Suggester } from "#tests/support/suggester.ts";
import { Conversation } from "./conversation.ts";

afterEach(() => vi.restoreAllMocks());

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

test("[Y3] who may only suggest still may, and may no more, once the document was read anew", async () => {
  const { clock, story, jane, mallory, enter } = await openThree("within");
  const [able, bold] = [
    await enter("able", { rights: "suggest" }),
    await enter("bold", { rights: "suggest" }),
  ];
  const by = new Suggester("able");
  by.insert(able.doc.getText(BODY), 4, "whole ");
  poison(mallory);
  by.delete(able.doc.getText(BODY), 0, 4);
  able.ask();
  await clock.pass(100);
  by.insert(able.doc.getText(BODY), 4, "first ");
  able.ask();
  type(bold, "More than a suggestion. ");
  await clock.pass(100);
  expect([mallory.closes, bold.closes]).toEqual([["bad-frame"], ["only-suggestions"]]);
  expect([...jane.closes, ...able.closes]).toEqual([]);
  expect(able.answered).toBe(able.fence);
  expect(words(jane)).toBe(story.open().doc.getText(BODY).toString());
  expect(words(jane)).toBe("The first whole story. \n");
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
