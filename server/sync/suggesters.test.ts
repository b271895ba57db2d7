import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { BODY, FIELDS, HED } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { openSuggestions, rejectSuggestions } from "#copy/suggestions.ts";
import { openNewsroom } from "#tests/convergence/newsroom.ts";
import type { ScriptedClient } from "#tests/convergence/scripted-client.ts";
import { arbitraryDeed, perform, Suggester } from "#tests/support/suggester.ts";
import { encodeFence } from "#wire/messages.ts";

const STORY = "The council met on Monday.\nIt voted to close the mill.\nNobody spoke.";
const suggest = { rights: "suggest" } as const;
const AT = "2026-02-03T21:23:59Z";

/** A story with words, a suggestion of John's and a writer; and somebody who may only suggest. */
async function openStory() {
  const newsroom = openNewsroom();
  const { clock, enter } = newsroom;
  const writer = await enter("john");
  const body = writer.doc.getText(BODY);
  body.insert(0, STORY);
  body.format(0, 3, { strong: true });
  const by = new Suggester("john");
  by.insert(body, 11, " of Ashford", "johns-words");
  by.delete(body, 40, 5, "johns-cut");
  writer.doc.getText(HED).insert(0, "Mill to close");
  await clock.pass(50);
  const page = await enter("jane", suggest);
  return { ...newsroom, writer, page, body: page.doc.getText(BODY) };
}

const deltaOf = (doc: Y.Doc) => doc.getText(BODY).toDelta();

describe("[Y3] somebody who may only suggest", () => {
  test("[Y3] [WS17] hears so, is asked for words, and what they suggest is everyone's to see and no part of the copy", async () => {
    const { clock, writer, page, body, story } = await openStory();
    const before = readCopy(story.open().doc);
    expect(page.hello?.rights).toBe("suggest");
    const jane = new Suggester("jane");
    const words = jane.insert(body, 4, "city ");
    jane.insert(body, 20, "\n");
    jane.insert(body, 0, { type: "ad-slot" });
    jane.delete(body, 50, 6);
    jane.format(body, 60, 4, { strong: true, link: "https://courier.test" });
    jane.format(body, body.length - 1, 1, { kind: "subhed" });
    jane.insert(page.doc.getText(HED), 4, " soon");
    // Goes on in the middle of what it suggests.
    jane.insert(body, 6, "of the ", words);
    page.send(encodeFence(99));
    await clock.pass(50);
    expect(page.closes).toEqual([]);
    expect(page.answered).toBe(99);
    const log = story.open().doc;
    expect(deltaOf(writer.doc)).toEqual(deltaOf(page.doc));
    expect(deltaOf(log)).toEqual(deltaOf(page.doc));
    expect(readCopy(log)).toEqual(before);
    expect(openSuggestions(log).filter(({ by }) => by === "jane")).toHaveLength(7);
    // Takes all of it back.
    rejectSuggestions(page.doc, ({ by }) => by === "jane");
    await clock.pass(50);
    expect(page.closes).toEqual([]);
    expect(openSuggestions(story.open().doc).filter(({ by }) => by === "jane")).toEqual([]);
    expect(readCopy(story.open().doc)).toEqual(before);
  });

  const own = { by: "jane", at: AT };
  const johns = { by: "john", at: AT };
  test.each<[string, (body: Y.Text, doc: Y.Doc) => void]>([
    ["types plain words", (body) => body.insert(4, "city ", {})],
    ["types words as a stock client does, inside John's", (body) => body.insert(15, "x")],
    ["types words after the end", (body) => body.insert(body.length, "x", {})],
    ["deletes a word", (body) => body.delete(30, 3)],
    ["deletes words that John suggests", (body) => body.delete(12, 3)],
    ["splits a line", (body) => body.insert(4, "\n", {})],
    ["joins two", (body) => body.delete(body.toString().indexOf("\n"), 1)],
    ["sets a mark", (body) => body.format(20, 3, { em: true })],
    ["takes one away", (body) => body.format(0, 3, { strong: null })],
    ["sets a kind", (body) => body.format(body.length - 1, 1, { kind: "subhed" })],
    ["puts an object", (body) => body.insertEmbed(4, { type: "ad-slot" }, {})],
    ["types in the hed", (_, doc) => doc.getText(HED).insert(0, "A ")],
    ["types a caption", (_, doc) => doc.getText("caption/p1").insert(0, "A mill.")],
    ["sets a field", (_, doc) => doc.getMap(FIELDS).set("dateline", "ASHFORD")],
    ["suggests in another's name", (body) => body.insert(4, "city ", { "insert/x": johns })],
    ["cuts in another's name", (body) => body.format(30, 3, { "delete/x": johns })],
    [
      "cuts its own words in another's name",
      (body) => body.format(body.length - 5, 3, { "delete/x": johns }),
    ],
    ["accepts John's", (body) => body.format(11, 11, { "insert/johns-words": null })],
    ["takes John's as its own", (body) => body.format(11, 11, { "insert/johns-words": own })],
    ["takes John's cut away", (body) => body.format(40, 5, { "delete/johns-cut": null })],
    ["stretches John's cut", (body) => body.format(45, 5, { "delete/johns-cut": johns })],
    ["suggests under John's ID", (body) => body.insert(30, "x", { "insert/johns-words": own })],
    ["sets John's words apart", (body) => body.format(11, 11, { "apart/johns-words": true })],
    [
      "suggests words and sets them apart",
      (body) => body.insert(4, "city ", { "insert/x": own, "apart/x": true }),
    ],
    ["calls real words suggested", (body) => body.format(30, 4, { "insert/x": own })],
    ["moves a comment", (body) => body.format(30, 4, { "comment/c1": true })],
  ])("[Y3] [WS18] is refused, and nobody else notices, when their page %s", async (_what, act) => {
    const { clock, writer, page, body, story, enter } = await openStory();
    const before = deltaOf(story.open().doc);
    new Suggester("jane").insert(body, body.length - 1, " so far");
    await clock.pass(50);
    const after = deltaOf(story.open().doc);
    expect(after).not.toEqual(before);
    page.doc.transact(() => act(body, page.doc));
    writer.doc.getText(HED).insert(0, "New ");
    await clock.pass(50);
    expect(page.closes).toEqual(["only-suggestions"]);
    expect(writer.closes).toEqual([]);
    expect(deltaOf(story.open().doc)).toEqual(after);
    expect(deltaOf(writer.doc)).toEqual(after);
    expect(story.open().doc.getText(HED).toString()).toBe("New Mill to close");
    expect(story.open().doc.getMap(FIELDS).size).toBe(0);
    const again = await enter("jane", suggest);
    new Suggester("jane").insert(again.doc.getText(HED), 4, "old ", "again");
    await clock.pass(50);
    expect(again.closes).toEqual([]);
    expect(openSuggestions(story.open().doc).some(({ id }) => id === "again")).toBe(true);
  });

  test("[Y3] accepting one's own suggestion is writing", async () => {
    const { clock, page, body } = await openStory();
    new Suggester("jane").insert(body, 4, "city ", "mine");
    await clock.pass(50);
    body.format(4, 5, { "insert/mine": null });
    await clock.pass(50);
    expect(page.closes).toEqual(["only-suggestions"]);
  });

  test("[Y3] what others write or commit elsewhere meanwhile is taken into account", async () => {
    const { clock, writer, page, body, story, enter, hall } = await openStory();
    const jane = new Suggester("jane");
    jane.insert(body, 4, "first ");
    await clock.pass(50);
    const other = story.open().doc;
    const vector = Y.encodeStateVector(other);
    other.getText(BODY).insert(0, "From elsewhere. ");
    const clientIds = [other.clientID];
    const bytes = Y.encodeStateAsUpdate(other, vector);
    story.append([{ stafferId: "mary", clientIds, claims: clientIds, bytes }]);
    await hall.sweep();
    // In the same batch as the writer's, and before it is heard.
    writer.doc.getText(BODY).delete(20, 6);
    jane.delete(body, 40, 4);
    jane.insert(body, 44, "typed ");
    await clock.pass(50);
    jane.delete(body, 0, 4);
    await clock.pass(50);
    expect(page.closes).toEqual([]);
    expect(deltaOf(page.doc)).toEqual(deltaOf(story.open().doc));
    const plain = await enter("jane", suggest);
    plain.doc.getText(BODY).insert(0, "x");
    await clock.pass(50);
    expect(plain.closes).toEqual(["only-suggestions"]);
  });

  test("[Y3] a page's tidying, which changes nothing, passes", async () => {
    const { clock, writer, page, body, story, enter } = await openStory();
    const mary = await enter("mary");
    for (const { doc } of [writer, mary, page])
      doc.on("afterTransaction", (transaction: Y.Transaction) => {
        transaction._needFormattingCleanup = false;
      });
    // Both set the same, and one of them takes a part away: some marks are one too many.
    writer.doc.getText(BODY).format(24, 9, { em: true });
    mary.doc.getText(BODY).format(24, 9, { em: true });
    mary.doc.getText(BODY).format(26, 4, { em: null });
    await clock.pass(50);
    // As Yjs does by itself where a mark follows the same one.
    page.doc.transact((transaction) => {
      for (let item = body._start; item?.right; item = item.right) {
        const [mark, next] = [item.content, item.right.content];
        const isTwice =
          mark instanceof Y.ContentFormat && next instanceof Y.ContentFormat && mark.value === next.value;
        if (isTwice && mark.key === "em" && next.key === "em") item.delete(transaction);
      }
    });
    expect(Y.createDeleteSetFromStructStore(page.doc.store).clients.size).toBe(1);
    await clock.pass(50);
    expect(page.closes).toEqual([]);
    page.replay("update");
    page.replay("step2");
    await clock.pass(50);
    expect(page.closes).toEqual([]);
    expect(deltaOf(page.doc)).toEqual(deltaOf(story.open().doc));
  });

  test("[Y3] a room keeps a staging document only while somebody is here who may only suggest", async () => {
    const newsroom = openNewsroom();
    const { clock, enter, hall } = newsroom;
    const staging = () => [...hall.rooms.values()].map((room) => room.isStaging);
    const writer = await enter("john");
    writer.doc.getText(BODY).insert(0, "The council met.");
    await clock.pass(50);
    expect(staging()).toEqual([false]);
    const page = await enter("jane", suggest);
    const body = page.doc.getText(BODY);
    new Suggester("jane").insert(body, 4, "city ");
    await clock.pass(50);
    expect(staging()).toEqual([true]);
    new Suggester("jane").insert(body, 4, "parting ", "last");
    page.cut();
    await clock.pass(50);
    expect(staging()).toEqual([false]);
    expect(writer.doc.getText(BODY).toString()).toContain("parting");
    expect(hall.rooms.size).toBe(1);
  });
});

/** Whether a document reads otherwise to all but this staffer, found by rejecting what they suggest in copies of it. */
function standsSame(before: Uint8Array, after: Y.Doc, by: string): boolean {
  const read = (update: Uint8Array) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    rejectSuggestions(doc, (suggestion) => suggestion.by === by);
    return JSON.stringify(doc.getText(BODY).toDelta());
  };
  return read(before) === read(Y.encodeStateAsUpdate(after));
}

test("[Y3] whatever is suggested passes, and what holds one plain edit is refused, with nobody else noticing", async () => {
  const isPlain = fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0);
  const deeds = fc.array(fc.tuple(arbitraryDeed(isPlain, 3), fc.boolean()), { minLength: 1, maxLength: 14 });
  const seen = { refused: 0, passed: 0 };
  await fc.assert(
    fc.asyncProperty(fc.boolean(), deeds, async (isHonest, acts) => {
      const { clock, writer, page, enter, story, problems } = await openStory();
      const mary = await enter("mary", suggest);
      const jane: [ScriptedClient, Suggester] = [page, new Suggester("jane")];
      const others: [ScriptedClient, Suggester][] = [
        [writer, new Suggester("john")],
        [mary, new Suggester("mary")],
      ];
      let writes = false;
      for (const [deed, waits] of acts) {
        const [client, who] = deed.who === 0 ? jane : (others[deed.who - 1] ?? jane);
        const mayWrite = client === writer;
        const plain = mayWrite || (deed.isPlain && !isHonest && client === page);
        // What somebody else has done already, nobody can be refused for.
        if (!mayWrite && plain) await clock.pass(50);
        const before = Y.encodeStateAsUpdate(client.doc);
        perform(client.doc.getText(BODY), who, { ...deed, isPlain: plain });
        if (!mayWrite && plain) writes ||= !standsSame(before, client.doc, "jane");
        if (waits || writes) await clock.pass(50);
        if (writes) break;
      }
      await clock.pass(100);
      expect(page.closes).toEqual(writes ? ["only-suggestions"] : []);
      expect([...writer.closes, ...mary.closes, ...problems]).toEqual([]);
      const log = deltaOf(story.open().doc);
      for (const client of writes ? [writer, mary] : [writer, mary, page])
        expect(deltaOf(client.doc)).toEqual(log);
      seen[writes ? "refused" : "passed"] += 1;
    }),
    { numRuns: 150 },
  );
  expect(Math.min(seen.refused, seen.passed)).toBeGreaterThan(15);
}, 60_000);
