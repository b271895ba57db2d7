import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY, COPY_VERSION } from "#copy/format.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { openNewsroom } from "#tests/convergence/newsroom.ts";
import type { Rights } from "#wire/messages.ts";
import type { Admission, Admitted } from "./admission.ts";
import { Doorkeeper } from "./doorkeeper.ts";
import { judge, weigh } from "./gate.ts";
import { UPDATE_CAPS } from "./incoming.ts";
import { visitorOf } from "./sync-server.ts";

/** A story, and what an edit on a copy of it sends. */
function sent(edit: (text: Y.Text, doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  doc.getText(BODY).insert(0, "The words.\n");
  const page = new Y.Doc();
  page.clientID = 77;
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  let update: Uint8Array = new Uint8Array();
  page.on("update", (each: Uint8Array) => {
    update = each;
  });
  edit(page.getText(BODY), page);
  return { doc, update };
}

/** The gate without one of its objections. */
function letting(objection: string): typeof judge {
  return (...asked) => {
    const verdict = judge(...asked);
    const isIt = verdict.kind === "refused" && verdict.why.includes(objection);
    return isIt ? { kind: "pass", claims: [77] } : verdict;
  };
}

test.each(
  proofOf<typeof judge>(
    "[Y2]",
    (verdict) => {
      const words = sent((text) => text.insert(0, "x"));
      const by = (owners: ReadonlyMap<number, string>, { doc, update } = words) =>
        verdict({ doc, owners }, "jane", update, UPDATE_CAPS);
      expect(by(new Map())).toEqual({ kind: "pass", claims: [77] });
      expect(by(new Map([[77, "jane"]]))).toEqual({ kind: "pass", claims: [] });
      expect(by(new Map([[77, "john"]]))).toMatchObject({ close: "others-words" });
      const unsafe = sent((text) => text.format(0, 3, { link: "javascript:alert(1)" }));
      expect(by(new Map(), unsafe)).toMatchObject({ close: "bad-frame" });
      const elsewhere = sent((_, page) => page.getText("secret").insert(0, "x"));
      expect(by(new Map(), elsewhere)).toMatchObject({ close: "bad-frame" });
      const gap = sent((text) => [text.insert(0, "unsent"), text.insert(3, "sent")]);
      expect(by(new Map(), gap)).toEqual({ kind: "gap" });
      const cut = { doc: words.doc, update: words.update.slice(0, -2) };
      expect(by(new Map(), cut)).toMatchObject({ close: "bad-frame" });
    },
    judge,
    {
      "nobody asks whose a client is": (gate, stafferId, ...rest) => {
        const owners = new Map([...gate.owners.keys()].map((client) => [client, stafferId]));
        return judge({ ...gate, owners }, stafferId, ...rest);
      },
      "a client that is somebody's is refused to everyone": (gate, ...rest) =>
        judge({ ...gate, owners: new Map([...gate.owners.keys()].map((client) => [client, ""])) }, ...rest),
      "any attribute passes": letting("link"),
      "any part of a document passes": letting("part of the copy"),
      "a gap is taken in": (...asked) => {
        const verdict = judge(...asked);
        return verdict.kind === "gap" ? { kind: "pass", claims: [77] } : verdict;
      },
      "what can't be decoded holds nothing new": (...asked) => {
        const verdict = judge(...asked);
        return verdict.kind === "refused" && verdict.why.includes("decoded") ? { kind: "known" } : verdict;
      },
    },
  ),
)("%s", (_title, run) => run());

type Newsroom = ReturnType<typeof openNewsroom>;

test.each(
  proofOf<(newsroom: Newsroom) => void>(
    "[Y2]",
    async (plant) => {
      const newsroom = openNewsroom();
      const { clock, enter, story, log } = newsroom;
      plant(newsroom);
      const jane = await enter("jane");
      const elsewhere = story.open().doc;
      const vector = Y.encodeStateVector(elsewhere);
      elsewhere.getText(BODY).insert(0, "Base ");
      const bytes = Y.encodeStateAsUpdate(elsewhere, vector);
      const clientIds = [elsewhere.clientID];
      story.append([{ stafferId: "john", clientIds, claims: clientIds, bytes }]);
      // No notice comes: the room must ask by itself.
      log.heads = async () => new Map();
      Y.applyUpdate(jane.doc, bytes, jane);
      jane.doc.getText(BODY).insert(5, "and more");
      await clock.pass(100);
      expect(jane.closes).toEqual([]);
      expect(story.open().doc.getText(BODY).toString()).toBe("Base and more\n");
    },
    () => undefined,
    {
      "the log isn't read before a gap is refused": ({ log }) => {
        log.after = async () => ({ kind: "rows", rows: [] });
      },
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof weigh>(
    "[Y3]",
    (weight) => {
      const of = ({ doc, update }: ReturnType<typeof sent>) => weight(doc, update, UPDATE_CAPS);
      expect(of(sent((text) => text.insert(0, "x")))).toBe("words");
      expect(of(sent((text) => text.format(0, 3, { strong: true })))).toBe("words");
      expect(of(sent((text) => text.delete(0, 3)))).toBe("no-words");
      expect(weight(new Y.Doc(), Uint8Array.from([1, 1]), UPDATE_CAPS)).toBe("malformed");
    },
    weigh,
    {
      "a reader's words weigh nothing": (...asked) => {
        const weight = weigh(...asked);
        return weight === "words" ? "no-words" : weight;
      },
      "a reader whose editor tidies is closed": (...asked) => {
        const weight = weigh(...asked);
        return weight === "no-words" ? "words" : weight;
      },
    },
  ),
)("%s", (_title, run) => run());

const jane: Admitted = { storyId: "1", stafferId: "jane", name: "Jane Roe", signInId: "1", rights: "read" };

test.each(
  proofOf<typeof visitorOf>(
    "[Y3]",
    async (visit) => {
      const { clock, enter, story } = openNewsroom();
      const reader = await enter("jane", visit(jane, new URLSearchParams("wire=1&rights=write")));
      reader.doc.getText(BODY).insert(0, "Not mine to write ");
      await clock.pass(50);
      expect(reader.closes).toEqual(["no-right"]);
      expect(story.open().doc.getText(BODY).toString()).toBe("\n");
    },
    visitorOf,
    {
      "the address says what its page may do": (admitted, asked) =>
        visitorOf({ ...admitted, rights: asked.get("rights") === "write" ? "write" : "read" }, asked),
      "whoever may read may write": (admitted, asked) => visitorOf({ ...admitted, rights: "write" }, asked),
    },
  ),
)("%s", (_title, run) => run());

/** Answers what a person may do now. */
const admissionOf = (recheck: Admission["recheck"]): Admission => ({ admit: async () => jane, recheck });

test.each(
  proofOf<(mayNow: () => Rights | "signed-out") => Admission>(
    "[Y3]",
    async (admissionFor) => {
      for (const after of ["read", "signed-out"] as const) {
        const { hall, clock, enter } = openNewsroom();
        let may: Rights | "signed-out" = "write";
        const admission = admissionFor(() => may);
        const doors = new Doorkeeper({ admission, clock, onProblem: () => undefined });
        doors.startSweeping();
        const writer = await enter("jane");
        const [room] = hall.rooms.values();
        const [peer] = room?.peers ?? [];
        if (!room || !peer) throw new Error("nobody is in");
        doors.seat({ ...jane, rights: "write" }, { room, peer });
        await clock.pass(5_000);
        expect(writer.closes).toEqual([]);
        may = after;
        await clock.pass(1_000);
        expect(writer.closes).toEqual([after === "read" ? "rights-changed" : after]);
      }
    },
    (mayNow) => admissionOf(async (admitted) => admitted.map(mayNow)),
    {
      "who was let in stays in": () => admissionOf(async (all) => all.map((one) => one.rights)),
      "a sign-in that ended is the only thing looked at": (mayNow) =>
        admissionOf(async (all) => all.map((one) => (mayNow() === "signed-out" ? "signed-out" : one.rights))),
      "an answer that never comes changes nothing": () => admissionOf(() => new Promise(() => undefined)),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof visitorOf>(
    "[Y4] [WS2]",
    async (visit) => {
      const writer: Admitted = { ...jane, rights: "write" };
      const rightsWith = (asked: string) => visit(writer, new URLSearchParams(asked)).rights;
      expect(rightsWith(`wire=1&copy=${COPY_VERSION}`)).toBe("write");
      expect(rightsWith("wire=1")).toBe("write");
      expect(rightsWith(`wire=1&copy=${COPY_VERSION + 1}`)).toBe("read");
      expect(rightsWith("wire=1&copy=")).toBe("read");
      const { enter } = openNewsroom();
      const other = await enter("jane", visit(writer, new URLSearchParams("wire=1&generation=2")));
      expect(other.closes).toEqual(["other-version"]);
      const raw = await enter("john", visit({ ...writer, stafferId: "john" }, new URLSearchParams()));
      expect(raw.closes).toEqual([]);
    },
    visitorOf,
    {
      "a page of another copy version writes": (admitted, asked) => ({
        ...visitorOf(admitted, asked),
        rights: admitted.rights,
      }),
      "a client that announces no version only reads": (admitted, asked) => ({
        ...visitorOf(admitted, asked),
        rights: asked.has("copy") ? visitorOf(admitted, asked).rights : "read",
      }),
      "an older generation's words are merged": (admitted, asked) => ({
        ...visitorOf(admitted, asked),
        generation: null,
      }),
    },
  ),
)("%s", (_title, run) => run());
