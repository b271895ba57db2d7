import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import { jane, john, lines, open } from "#tests/support/suggested-story.ts";
import { arbitraryDeed, perform, type Suggester } from "#tests/support/suggester.ts";
import { BODY, HED } from "./format.ts";
import { ALL_SUGGESTIONS, acceptSuggestions, openSuggestions, rejectSuggestions } from "./suggestions.ts";

describe("[W2] accepting and rejecting", () => {
  test("[W2] each kind of suggestion, accepted and rejected alone", () => {
    const acts: Record<string, (by: Suggester, text: Y.Text) => string> = {
      insert: (by, text) => by.insert(text, 4, "city "),
      delete: (by, text) => by.delete(text, 0, 4),
      split: (by, text) => by.insert(text, 11, "\n"),
      join: (by, text) => by.delete(text, 26, 1),
      strong: (by, text) => by.format(text, 4, 7, { strong: true }),
      kind: (by, text) => by.format(text, 26, 1, { kind: "subhed" }),
      embed: (by, text) => by.insert(text, 0, { type: "ad-slot" }),
    };
    const first = (name: string) => {
      const { doc, text } = open();
      const id = acts[name]?.(jane(), text) ?? "";
      const other = john().insert(doc.getText(HED), 4, " soon");
      acceptSuggestions(doc, [id]);
      expect(openSuggestions(doc).map((one) => one.id)).toEqual([other]);
      return lines(doc).slice(0, 2);
    };
    expect(first("insert")).toEqual(["The city council met on Monday.", "It voted to close the mill."]);
    expect(first("delete")).toEqual(["council met on Monday.", "It voted to close the mill."]);
    expect(first("split")).toEqual(["The council", " met on Monday."]);
    expect(first("join")).toEqual(["The council met on Monday.It voted to close the mill.", "Nobody spoke."]);
    expect(first("strong")).toEqual(["The *council* met on Monday.", "It voted to close the mill."]);
    expect(first("kind")).toEqual(["subhed: The council met on Monday.", "It voted to close the mill."]);
    expect(first("embed")).toEqual(["[ad-slot]", "The council met on Monday."]);
    for (const act of Object.values(acts)) {
      const { doc, text } = open();
      const before = text.toDelta();
      const id = act(jane(), text);
      rejectSuggestions(doc, [id]);
      expect(text.toDelta()).toEqual(before);
    }
  });

  test("[W2] a mark or a kind can be suggested away, and of two formats the later one wins", () => {
    const { doc, text } = open();
    text.format(4, 7, { strong: true });
    text.format(26, 1, { kind: "subhed" });
    const by = jane();
    by.format(text, 0, 27, { strong: null, kind: null });
    by.format(text, 0, 27, { kind: "quote" });
    acceptSuggestions(doc, ALL_SUGGESTIONS);
    expect(lines(doc)[0]).toBe("quote: The council met on Monday.");
    expect(text.toDelta().flatMap(({ attributes = {} }) => Object.keys(attributes))).toEqual(["kind"]);
  });

  test("[W2] what is suggested is listed by who suggests it, with its places", () => {
    const { doc, text } = open();
    const by = jane();
    const id = by.delete(text, 4, 7);
    by.insert(text, 11, "board", id);
    john().insert(doc.getText(HED), 4, " soon");
    expect(openSuggestions(doc)).toEqual([
      {
        id,
        by: "jane",
        at: expect.stringMatching(/^2026/),
        places: [
          { sort: "delete", text: BODY, from: 4, to: 11, words: "council" },
          { sort: "insert", text: BODY, from: 11, to: 16, words: "board" },
        ],
      },
      {
        id: "john-1",
        by: "john",
        at: expect.any(String),
        places: [{ sort: "insert", text: HED, from: 4, to: 9, words: " soon" }],
      },
    ]);
    acceptSuggestions(doc, [id]);
    expect(lines(doc)[0]).toBe("The board met on Monday.");
  });

  test("[W2] two people's suggestions overlap, and each is taken alone", () => {
    const build = () => {
      const { doc, text } = open();
      jane().delete(text, 4, 11);
      john().delete(text, 8, 11);
      return doc;
    };
    const one = build();
    acceptSuggestions(one, ({ by }) => by === "jane");
    expect(lines(one)[0]).toBe("The  on Monday.");
    expect(openSuggestions(one)).toMatchObject([{ by: "john", places: [{ words: " on " }] }]);
    const other = build();
    rejectSuggestions(other, ({ by }) => by === "jane");
    expect(openSuggestions(other)).toMatchObject([{ by: "john", places: [{ words: "cil met on " }] }]);
  });

  test("[W2] a suggestion inside another's goes with it, and stays without it", () => {
    const build = () => {
      const { doc, text } = open();
      const outer = jane().insert(text, 4, "very old ");
      const inner = john().insert(text, 9, "and wise ");
      return { doc, outer, inner };
    };
    const gone = build();
    rejectSuggestions(gone.doc, [gone.outer]);
    expect(openSuggestions(gone.doc)).toEqual([]);
    const kept = build();
    acceptSuggestions(kept.doc, [kept.outer]);
    expect(lines(kept.doc)[0]).toBe("The very old council met on Monday.");
    acceptSuggestions(kept.doc, [kept.inner]);
    expect(lines(kept.doc)[0]).toBe("The very and wise old council met on Monday.");
  });

  test("[W2] the break that ends the body is never accepted away", () => {
    const { doc, text } = open("One.\n");
    jane().delete(text, 0, 5);
    acceptSuggestions(doc, ALL_SUGGESTIONS);
    expect(text.toString()).toBe("\n");
  });

  test("[W2] accepting all gives the words one would have typed", () => {
    const edit = fc.record({
      keep: fc.nat(12),
      take: fc.nat(8),
      put: fc.constantFrom("", "new", "one\ntwo", "\n", "😀 "),
      isStrong: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const [suggested, typed] = [open(), open()];
        const by = jane();
        let [there, here] = [0, 0];
        for (const { keep, take, put, isStrong } of edits) {
          [there, here] = [there + keep, here + keep];
          const most = Math.min(take, typed.text.length - 1 - there);
          if (most < 0) break;
          if (most > 0 && isStrong) {
            by.format(suggested.text, here, most, { strong: true });
            typed.text.format(there, most, { strong: true });
            [there, here] = [there + most, here + most];
          } else if (most > 0) {
            by.delete(suggested.text, here, most);
            typed.text.delete(there, most);
            here += most;
          }
          by.insert(suggested.text, here, put === "" ? " " : put);
          typed.text.insert(there, put === "" ? " " : put, {});
          const length = put === "" ? 1 : put.length;
          [there, here] = [there + length, here + length];
        }
        acceptSuggestions(suggested.doc, ALL_SUGGESTIONS);
        expect(lines(suggested.doc)).toEqual(lines(typed.doc));
      }),
    );
  });

  test("[W2] in whatever order some are accepted and the others rejected, the words are the same", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryDeed(fc.constant(false), 2), { maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (deeds, isTaken) => {
          const build = () => {
            const { doc, text } = open();
            const people = [jane(), john()];
            const ids = deeds.map((deed) => {
              const who = people[deed.who];
              return who ? perform(text, who, deed) : null;
            });
            const some = ids.filter((id, index) => id !== null && isTaken[index]);
            return { doc, some: some.filter((id) => id !== null) };
          };
          const [one, other] = [build(), build()];
          acceptSuggestions(one.doc, one.some);
          rejectSuggestions(one.doc, ALL_SUGGESTIONS);
          rejectSuggestions(other.doc, ({ id }) => !other.some.includes(id));
          acceptSuggestions(other.doc, ALL_SUGGESTIONS);
          expect(lines(other.doc)).toEqual(lines(one.doc));
        },
      ),
    );
  });
});
