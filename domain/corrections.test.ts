import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  correctionPlacement,
  decideCorrection,
  decideNote,
  dodgingWord,
  notePlacement,
  noteText,
  placesWithWrongWords,
} from "./corrections.ts";
import type { Correction } from "./release.ts";

const NOTE = "An earlier version gave the wrong number of seats. There are 21.";
const PLACES = [
  { place: "hed", text: "Council gains 21 seats" },
  { place: "dek", text: "A vote in Alexandria" },
  { place: "lede", text: "The council gains 21 seats." },
  { place: "paragraph 4", text: "It had 12,000 voters, and 112 seats elsewhere." },
  { place: "paragraph 9", text: "The vote began at 12 seats." },
];

/** What readers have. */
const LIVE = [
  { place: "hed", text: "Council gains 12 seats" },
  { place: "lede", text: "The council gains 12 seats." },
  { place: "paragraph 2", text: "John Smith came." },
  { place: "editor’s note 1", text: "Its author once worked there." },
  { place: "dateline", text: "RICHMOND, Va." },
];

function correction(facts: Partial<Correction> = {}): Correction {
  return { wrong: "12 seats", right: "21 seats", places: ["lede"], ...facts };
}

describe("[R1] corrections", () => {
  test.each([
    ["no correction", null, "wrong-words-missing"],
    ["no wrong words", correction({ wrong: " " }), "wrong-words-missing"],
    ["no right words", correction({ right: "" }), "right-words-missing"],
    ["wrong and right alike", correction({ right: "12  SEATS" }), "wrong-is-right"],
    ["no place", correction({ places: [] }), "place-missing"],
    ["a blank place", correction({ places: [" "] }), "place-missing"],
  ])("[R1] %s is refused", (_why, given, code) => {
    const answer = decideCorrection({ correction: given, note: NOTE, places: [], livePlaces: null });
    expect(answer).toMatchObject({ ok: false, refusal: { rule: "R1", code } });
  });

  test.each(["paragraph 40", "caption 1", "the third graf", "everywhere"])(
    "[R1] “%s” is no place of the story and is refused, with places that are",
    (place) => {
      const given = correction({ places: ["lede", place] });
      expect(
        decideCorrection({ correction: given, note: NOTE, places: PLACES, livePlaces: LIVE }),
      ).toMatchObject({
        refusal: {
          rule: "R1",
          code: "place-unknown",
          sentence: `“${place}” is no place in this story. Name one as the desk calls it, such as hed, lede, paragraph 2, editor’s note 1 or central premise.`,
          details: { field: "places" },
        },
      });
    },
  );

  test.each([
    "lede",
    " Headline ",
    "paragraph 1",
    "lead",
    "Editor's  Note 1",
    "dateline",
    "paragraph 4",
    "Central premise",
  ])("[R1] “%s” is a place of what readers have or would have, or of the story as a whole", (place) => {
    const asked = { note: NOTE, places: PLACES.slice(2, 4), livePlaces: LIVE };
    const given = correction({ places: [place, " "] });
    expect(decideCorrection({ ...asked, correction: given })).toMatchObject({ ok: true });
  });

  test.each(["12 saets", "120 seats", "twelve seats", "2 seats", "12 seats in Alexandria"])(
    "[R1] “%s” never stood in what readers have and is refused",
    (wrong) => {
      const asked = { note: NOTE, places: PLACES.slice(0, 3), livePlaces: LIVE };
      expect(decideCorrection({ ...asked, correction: correction({ wrong }) })).toMatchObject({
        refusal: {
          rule: "R1",
          code: "wrong-words-never-stood",
          sentence: `“${wrong}” does not stand in what readers have. Copy the wrong words exactly as they were published.`,
          details: { field: "wrong" },
        },
      });
    },
  );

  test("[R1] words that only stood inside the right ones were not wrong", () => {
    const given = correction({ wrong: "Smith", right: "John Smith" });
    const asked = { correction: given, note: NOTE, places: PLACES };
    expect(decideCorrection({ ...asked, livePlaces: LIVE })).toMatchObject({
      refusal: { code: "wrong-words-never-stood" },
    });
    const bare = [...LIVE, { place: "paragraph 3", text: "Smith left." }];
    expect(decideCorrection({ ...asked, livePlaces: bare })).toMatchObject({ ok: true });
  });

  test("[R1] what was wrong in the dateline or was set with other quotes and spaces has stood", () => {
    const asked = { note: NOTE, places: PLACES.slice(0, 1), livePlaces: LIVE };
    for (const wrong of ["Richmond", "12\u00a0seats", "the  COUNCIL gains"])
      expect(decideCorrection({ ...asked, correction: correction({ wrong }) }), wrong).toMatchObject({
        ok: true,
      });
  });

  test("[R1] refused while the wrong words still stand, with the places named; a different use by name is let be", () => {
    const places = [...PLACES, { place: "caption 1", text: "Twelve of the 12 seats" }];
    const asked = { note: NOTE, places, livePlaces: LIVE };
    const answer = decideCorrection({ ...asked, correction: correction() });
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        rule: "R1",
        code: "wrong-words-still-stand",
        sentence:
          "“12 seats” still stands in paragraph 9 and caption 1. Fix it there, or mark those places as a different use.",
        details: { places: ["paragraph 9", "caption 1"] },
      },
    });
    const otherUses = ["Paragraph 9", "caption 1"];
    expect(decideCorrection({ ...asked, correction: correction({ otherUses }) })).toMatchObject({ ok: true });
  });

  test.each(["hed", "dek", "lede", "paragraph 3", "caption 1", "alt text 1", "SEO hed", "social text"])(
    "[R1] the wrong words are found in %s",
    (place) => {
      const places = [{ place, text: "He won 12 seats." }];
      expect(placesWithWrongWords(correction(), places)).toEqual([place]);
    },
  );

  test.each([
    ["the mayor’s house", "The mayor's  house"],
    ["The Mayor's house", "the mayor’s house"],
    ["“no” vote", 'a "no" vote'],
    ["12 seats", "12\u00a0seats"],
    ["$5", "It cost $5."],
    ["Zoë", "Zoe\u0308 came."],
  ])("[R1] “%s” stands in “%s”", (wrong, text) => {
    expect(placesWithWrongWords(correction({ wrong, right: "x" }), [{ place: "lede", text }])).toEqual([
      "lede",
    ]);
  });

  test.each([
    ["12", "112 and 12,000 and 3.12 and 12.5 and 12th"],
    ["Ann", "Annapolis and Joann"],
    ["cat", "scatter"],
  ])("[R1] “%s” does not stand in “%s”", (wrong, text) => {
    expect(placesWithWrongWords(correction({ wrong, right: "x" }), [{ place: "lede", text }])).toEqual([]);
  });

  test("[R1] where the right words contain the wrong ones, only bare uses are wrong", () => {
    const given = correction({ wrong: "Smith", right: "John Smith" });
    const places = [
      { place: "lede", text: "John Smith came." },
      { place: "paragraph 2", text: "Smith and John Smith left." },
    ];
    expect(placesWithWrongWords(given, places)).toEqual(["paragraph 2"]);
  });

  test("[R1] whatever stands around them, wrong words between spaces are found, and gone when replaced", () => {
    const around = fc.stringMatching(/^[a-z ]{0,20}$/);
    fc.assert(
      fc.property(around, around, fc.stringMatching(/^[A-Z][a-z]{1,6}$/), (before, after, wrong) => {
        fc.pre(!` ${before} ${after} `.toLowerCase().includes(wrong.toLowerCase()));
        const given = correction({ wrong, right: "77" });
        const text = (words: string) => [{ place: "lede", text: `${before} ${words} ${after}` }];
        expect(placesWithWrongWords(given, text(wrong))).toEqual(["lede"]);
        expect(placesWithWrongWords(given, text("77"))).toEqual([]);
      }),
    );
  });
});

describe("[R1] notes that dodge", () => {
  test.each([
    "Clarification: The council has 21 seats.",
    "Update: The council has 21 seats.",
    "Correction: Fixes the number of seats.",
    "Clarifies that the council has 21 seats.",
    "This story has been updated to give the right number of seats.",
    "This story clarifies the number of seats.",
    "An earlier version of this story was changed to say 21 seats.",
    "The headline has been fixed.",
    "This article recasts the lede.",
    "We have amended the number of seats.",
    "It was 21 seats. This version of the story adjusts that.",
  ])("[R1] “%s” is refused", (note) => {
    const answer = decideCorrection({ correction: correction(), note, places: [], livePlaces: null });
    expect(answer).toMatchObject({ ok: false, refusal: { rule: "R1", code: "note-dodges" } });
  });

  test.each([
    NOTE,
    "Correction: An earlier version misspelled the mayor’s name. It is Ann Poe.",
    "An earlier version of this story said the firm changed its name in 2019. It did so in 2020.",
    "The story misstated when the rules were updated. It was in May.",
    "The fixed fee is $5, not $6, as this story said at first.",
    "The Update newsletter was named wrongly.",
  ])("[R1] “%s” is plain", (note) => {
    expect(dodgingWord(note)).toBe(null);
    expect(decideNote("correction", note)).toMatchObject({ ok: true });
  });
});

describe("[R] notes by kind", () => {
  test.each(["correction", "clarification", "editors-note", "kill"] as const)(
    "[R] %s requires a note",
    (kind) => {
      for (const note of [null, "", "  "])
        expect(decideNote(kind, note)).toMatchObject({ refusal: { code: "note-required" } });
      expect(decideNote(kind, "What readers should know.")).toMatchObject({ ok: true });
    },
  );
  test("[R1] a label alone is no note", () => {
    expect(decideNote("correction", "Correction: ")).toMatchObject({ refusal: { code: "note-required" } });
  });
  test.each(["initial", "minor", "reinstate", "resend"] as const)("[R] %s shows readers no note", (kind) => {
    expect(decideNote(kind, null)).toMatchObject({ ok: true });
    expect(decideNote(kind, "Hello")).toMatchObject({ refusal: { code: "note-not-shown" } });
  });
  test.each(["update", "withhold"] as const)("[R] %s may have one", (kind) => {
    for (const note of [null, "Three more witnesses."])
      expect(decideNote(kind, note)).toMatchObject({ ok: true });
  });
  test("[R] notes are labelled once", () => {
    expect(noteText("correction", NOTE)).toBe(`Correction: ${NOTE}`);
    expect(noteText("correction", `correction: ${NOTE}`)).toBe(`Correction: ${NOTE}`);
    expect(noteText("clarification", "It is 21.")).toBe("Clarification: It is 21.");
    expect(noteText("editors-note", "Editor’s note: It is 21.")).toBe("Editor’s note: It is 21.");
    expect(noteText("update", "It is 21.")).toBe("What’s new: It is 21.");
  });
  test("[R1] placement: top for hed, lede and central premise, otherwise bottom; an editor's note at the top", () => {
    for (const place of ["hed", "Lede", "paragraph 1", "central premise"]) {
      expect(correctionPlacement(correction({ places: ["paragraph 9", place] }))).toBe("top");
    }
    for (const place of ["paragraph 4", "caption 1", "dek"]) {
      expect(correctionPlacement(correction({ places: [place] }))).toBe("bottom");
    }
    expect(notePlacement("editors-note", null)).toBe("top");
    expect(notePlacement("clarification", null)).toBe("bottom");
    expect(notePlacement("correction", correction())).toBe("top");
  });
});
