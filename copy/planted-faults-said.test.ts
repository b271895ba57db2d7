import { expect, test } from "vitest";
import * as Y from "yjs";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { jane, john, lines, open } from "#tests/support/suggested-story.ts";
import { type AnchorNow, anchorOn, flatText, resolveAnchor } from "./comment-anchor.ts";
import { BODY } from "./format.ts";
import { readCopy } from "./read.ts";
import {
  ALL_SUGGESTIONS,
  acceptSuggestions,
  openSuggestions,
  rejectSuggestions,
  type Which,
} from "./suggestions.ts";

// What is said of the copy beside it: suggestions, and the places that comments are about.

interface Deciding {
  readonly accept: (doc: Y.Doc, which: Which) => void;
  readonly reject: (doc: Y.Doc, which: Which) => void;
  readonly read: typeof readCopy;
}

const deciding: Deciding = { accept: acceptSuggestions, reject: rejectSuggestions, read: readCopy };

const wordsOf = (doc: Y.Doc, read: typeof readCopy): string =>
  read(doc)
    .body.map((block) => (block.kind === "embed" ? "" : block.runs.map(({ text }) => text).join("")))
    .join("\n");

test.each(
  proofOf<Deciding>(
    "[W2]",
    ({ accept, reject, read }) => {
      const suggested = () => {
        const { doc, text } = open();
        const first = jane().delete(text, 4, 7);
        jane().insert(text, 11, "board", first);
        john().insert(text, flatText(text).indexOf("the mill"), "or sell ");
        return { doc, first };
      };
      const plain = wordsOf(open().doc, readCopy);
      const one = suggested();
      expect(wordsOf(one.doc, read)).toBe(plain);

      accept(one.doc, [one.first]);
      expect(lines(one.doc)[0]).toBe("The board met on Monday.");
      expect(openSuggestions(one.doc).map(({ by }) => by)).toEqual(["john"]);
      expect(wordsOf(one.doc, read)).toBe(plain.replace("council", "board"));

      const hers = suggested();
      reject(hers.doc, ({ by }) => by === "jane");
      expect(openSuggestions(hers.doc).map(({ by }) => by)).toEqual(["john"]);
      expect(wordsOf(hers.doc, read)).toBe(plain);

      const all = suggested();
      accept(all.doc, ALL_SUGGESTIONS);
      expect(openSuggestions(all.doc)).toEqual([]);
      expect(lines(all.doc).slice(0, 2)).toEqual([
        "The board met on Monday.",
        "It voted to close or sell the mill.",
      ]);
    },
    deciding,
    {
      "what is suggested is copy already": {
        ...deciding,
        read: (doc) => {
          const taken = new Y.Doc();
          Y.applyUpdate(taken, Y.encodeStateAsUpdate(doc));
          acceptSuggestions(taken, ALL_SUGGESTIONS);
          return readCopy(taken);
        },
      },
      "who accepts one accepts all": {
        ...deciding,
        accept: (doc) => acceptSuggestions(doc, ALL_SUGGESTIONS),
      },
      "who rejects one person's rejects everybody's": {
        ...deciding,
        reject: (doc) => rejectSuggestions(doc, ALL_SUGGESTIONS),
      },
      "to accept is to reject": { ...deciding, accept: rejectSuggestions },
      "what is accepted stays open": { ...deciding, accept: () => undefined },
      "struck words stay beside the new ones": {
        ...deciding,
        accept: (doc, which) => {
          const text = doc.getText(BODY);
          const struck = openSuggestions(doc).flatMap(({ places }) =>
            places.flatMap((place) => (place.sort === "delete" ? [place.words] : [])),
          );
          acceptSuggestions(doc, which);
          for (const words of struck) text.insert(4, words);
        },
      },
    },
  ),
)("%s", (_title, run) => run());

const GENERATION = 1;
const SOUGHT = "voted to close";

test.each(
  proofOf<typeof resolveAnchor>(
    "[W2]",
    (resolve) => {
      const { doc, text } = open();
      const from = flatText(text).indexOf(SOUGHT);
      const anchor = anchorOn(doc, BODY, { from, to: from + SOUGHT.length }, GENERATION);
      if (anchor === null) throw new TypeError("the words have no place");
      const now = (generation = GENERATION): string => {
        const flat = flatText(text);
        const place: AnchorNow = resolve(text, flat, anchor, generation);
        return place.state === "gone" ? "(gone)" : flat.slice(place.from, place.to);
      };
      expect(now()).toBe(SOUGHT);
      text.insert(0, "Others voted to close nothing. ");
      expect(now()).toBe(SOUGHT);
      const behind = flatText(text).lastIndexOf(SOUGHT);
      expect(resolve(text, flatText(text), anchor, GENERATION)).toMatchObject({ from: behind });
      text.insert(flatText(text).lastIndexOf("to close"), "at last ");
      expect(now()).toBe("voted at last to close");
      text.delete(flatText(text).indexOf("at last "), "at last ".length);
      // Its line moves in front of everything: taken out, and put in elsewhere.
      const line = "It voted to close the mill.\n";
      doc.transact(() => {
        text.delete(flatText(text).indexOf(line), line.length);
        text.insert(0, line);
      });
      expect(now()).toBe(SOUGHT);
      expect(resolve(text, flatText(text), anchor, GENERATION)).toMatchObject({ from: 3 });
      text.delete(3, SOUGHT.length);
      expect(now()).toBe("(gone)");
    },
    resolveAnchor,
    {
      "a comment stays at its offset": (_text, flat, { from, quote }) => ({
        state: "here",
        from: Math.min(from, flat.length),
        to: Math.min(from + quote.length, flat.length),
      }),
      "the first words like them are taken": (_text, flat, { quote }) => {
        const from = flat.indexOf(quote);
        return from < 0 ? { state: "gone" } : { state: "found", from, to: from + quote.length };
      },
      "words that were rewritten are no place": (text, flat, anchor, generation) => {
        const now = resolveAnchor(text, flat, anchor, generation);
        return now.state !== "gone" && flat.slice(now.from, now.to) === anchor.quote
          ? now
          : { state: "gone" };
      },
      "a moved line leaves its comments behind": (text, flat, anchor, generation) => {
        const now = resolveAnchor(text, flat, anchor, generation);
        return now.state === "found" ? { state: "gone" } : now;
      },
      "deleted words are still a place": (text, flat, anchor, generation) => {
        const now = resolveAnchor(text, flat, anchor, generation);
        return now.state === "gone" ? { state: "here", from: 0, to: 1 } : now;
      },
    },
  ),
)("%s", (_title, run) => run());
