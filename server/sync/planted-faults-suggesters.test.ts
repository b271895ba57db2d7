import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { openSuggestions, type Suggestion, suggestionsOn, withoutSuggestions } from "#copy/suggestions.ts";
import { COPY_EDITOR, REPORTER, story as storyOf } from "#domain/newsroom.fixture.ts";
import { may } from "#domain/permissions.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { takeIn } from "#server/records/copy-document.ts";
import { openNewsroom } from "#tests/convergence/newsroom.ts";
import { Suggester } from "#tests/support/suggester.ts";
import { type Admitted, rightsOf } from "./admission.ts";
import { Doorkeeper } from "./doorkeeper.ts";
import { Suggesters, type Trial } from "./suggesters.ts";
import { visitorOf } from "./sync-server.ts";

type Try = (doc: Y.Doc, stafferId: string, update: Uint8Array) => Trial;

/** A story with a suggestion of John's, and what Jane's page sends after an edit. */
function tried(attempt: Try, edit: (body: Y.Text) => void): Trial {
  const doc = openCopyDocument();
  const body = doc.getText(BODY);
  body.insert(0, "The council met on Monday.\n");
  new Suggester("john").insert(body, 11, " of Ashford", "johns");
  new Suggester("jane").insert(body, 4, "city ", "janes");
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  const vector = Y.encodeStateVector(page);
  edit(page.getText(BODY));
  return attempt(doc, "jane", Y.encodeStateAsUpdate(page, vector));
}

const AT = "2026-02-03T21:23:59Z";
const johns = { by: "john", at: AT };
const janes = { by: "jane", at: AT };

const shipped: Try = (doc, stafferId, update) => new Suggesters(doc).try(stafferId, update);

/** The trial with another idea of what must stay. */
function comparing(standing: (body: Y.Text, by: string) => unknown): Try {
  return (doc, stafferId, update) => {
    const [before, after] = [openCopyDocument(), openCopyDocument()];
    takeIn(before, [Y.encodeStateAsUpdate(doc)]);
    takeIn(after, [Y.encodeStateAsUpdate(doc), update]);
    const read = (of: Y.Doc) => JSON.stringify(standing(of.getText(BODY), stafferId));
    return read(before) === read(after) ? "suggests" : "writes";
  };
}

const rejecting = (body: Y.Text, isOwn: (suggestion: Suggestion) => boolean) =>
  withoutSuggestions(body.toDelta(), isOwn).map(({ insert, attributes }) => [insert, attributes]);
const wordsOf = (body: Y.Text, by: string) =>
  rejecting(body, (suggestion) => suggestion.by === by).map(([words]) => words);

test.each(
  proofOf<Try>(
    "[Y3] [WS17] [WS18]",
    (attempt) => {
      const by = new Suggester("jane");
      expect(tried(attempt, (body) => by.insert(body, 20, "all "))).toBe("suggests");
      expect(tried(attempt, (body) => by.delete(body, 0, 4))).toBe("suggests");
      expect(tried(attempt, (body) => body.delete(4, 5))).toBe("suggests");
      expect(tried(attempt, (body) => body.insert(6, "y of the cit"))).toBe("suggests");
      expect(tried(attempt, () => undefined)).toBe("suggests");
      const writes: ((body: Y.Text) => void)[] = [
        (body) => body.insert(20, "all ", {}),
        (body) => body.delete(0, 3),
        (body) => body.delete(18, 3),
        (body) => body.format(0, 3, { strong: true }),
        (body) => body.insert(30, "all ", { "insert/new": johns }),
        (body) => body.format(4, 3, { "delete/new": johns }),
        (body) => body.insert(30, "all ", { "insert/johns": janes }),
        (body) => body.format(16, 11, { "insert/johns": null }),
        (body) => body.format(4, 5, { "insert/janes": null }),
        (body) => body.insert(30, "all ", { "insert/new": janes, "apart/new": true }),
      ];
      for (const edit of writes) expect(tried(attempt, edit)).toBe("writes");
    },
    shipped,
    {
      "a suggester's plain words pass": comparing((body, by) =>
        wordsOf(body, by).join("").replaceAll("all ", ""),
      ),
      "a forged name passes": comparing((body) => rejecting(body, () => true)),
      "deleting others' words passes": (...asked) => {
        const trial = shipped(...asked);
        return Y.decodeUpdate(asked[2]).structs.length === 0 ? "suggests" : trial;
      },
      "marks that are no suggestion pass": comparing(wordsOf),
      "one's own words can be kept by saying so": comparing((body, by) =>
        body
          .toDelta()
          .filter(({ attributes }: { attributes?: Record<string, unknown> }) =>
            Object.entries(attributes ?? {}).every(
              ([name, value]) => !name.startsWith("insert/") || JSON.stringify(value).includes(by) === false,
            ),
          ),
      ),
      "others' suggestions are theirs to accept": comparing((body, by) =>
        rejecting(body, (suggestion) => suggestion.by === by).map(([words, attributes]) => [
          words,
          suggestionsOn(attributes as Record<string, unknown>).length > 0 ? {} : attributes,
        ]),
      ),
      "who may only suggest may nothing": () => "writes",
    },
  ),
)("%s", (_title, run) => run());

const writer: Admitted = { storyId: "1", stafferId: "jane", name: "Jane", signInId: "1", rights: "write" };

test.each(
  proofOf<typeof visitorOf>(
    "[Y3] [WS2]",
    async (visit) => {
      const rights = (asked: string, admitted = writer) => visit(admitted, new URLSearchParams(asked)).rights;
      expect(rights("wire=1")).toBe("write");
      expect(rights("wire=1&mode=suggest")).toBe("suggest");
      expect(rights("wire=1&mode=write")).toBe("write");
      expect(rights("wire=1&mode=suggest&copy=999")).toBe("read");
      for (const own of ["read", "suggest"] as const)
        for (const mode of ["read", "suggest", "write"])
          expect(rights(`mode=${mode}`, { ...writer, rights: own })).toBe(own);
      const { clock, enter, story } = openNewsroom();
      const page = await enter("jane", visit(writer, new URLSearchParams("wire=1&mode=suggest")));
      page.doc.getText(BODY).insert(0, "Plain ");
      await clock.pass(50);
      expect(page.closes).toEqual(["only-suggestions"]);
      expect(story.open().doc.getText(BODY).toString()).toBe("\n");
    },
    visitorOf,
    {
      "a page that says it only suggests writes": (admitted, asked) => ({
        ...visitorOf(admitted, asked),
        rights: asked.has("copy") ? visitorOf(admitted, asked).rights : admitted.rights,
      }),
      "a reader may suggest by asking for it": (admitted, asked) => ({
        ...visitorOf(admitted, asked),
        rights: asked.get("mode") === "suggest" ? "suggest" : visitorOf(admitted, asked).rights,
      }),
    },
  ),
)("%s", (_title, run) => run());

test("[Y3] [N2] the table says who writes, who suggests and who reads", () => {
  const facts = storyOf({ stage: "ready" });
  expect(rightsOf(REPORTER, facts)).toBe("write");
  expect(rightsOf(COPY_EDITOR, storyOf({ stage: "spiked", stageBefore: "copy" }))).toBe("read");
  expect(rightsOf(REPORTER, storyOf({ desk: "business", createdBy: "x", authors: [] }))).toBe(
    "unknown-story",
  );
  const suggesting: typeof may = (actor, action, story) =>
    action !== "write-copy" && may(actor, action, story);
  expect(rightsOf(REPORTER, facts, suggesting)).toBe("suggest");
});

test("[Y3] whose right to write becomes one to suggest comes back with it, held to suggesting or not", async () => {
  for (const mode of ["", "&mode=suggest"]) {
    const { hall, clock, enter } = openNewsroom();
    let now: "write" | "suggest" = "write";
    const admission = {
      admit: async () => writer,
      recheck: async (all: readonly Admitted[]) => all.map(() => now),
    };
    const doors = new Doorkeeper({ admission, clock, onProblem: () => undefined });
    doors.startSweeping();
    const page = await enter("jane", visitorOf(writer, new URLSearchParams(`wire=1${mode}`)));
    const [room] = hall.rooms.values();
    const [peer] = room?.peers ?? [];
    if (!room || !peer) throw new Error("nobody is in");
    doors.seat(writer, { room, peer });
    await clock.pass(3_000);
    expect(page.closes).toEqual([]);
    now = "suggest";
    await clock.pass(1_000);
    expect(page.closes).toEqual(["rights-changed"]);
    const back = await enter("jane", visitorOf({ ...writer, rights: now }, new URLSearchParams("wire=1")));
    expect(back.hello?.rights).toBe("suggest");
    new Suggester("jane").insert(back.doc.getText(BODY), 0, "words");
    await clock.pass(50);
    expect(back.closes).toEqual([]);
    expect(openSuggestions(back.doc)).toHaveLength(1);
  }
});
