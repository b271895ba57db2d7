import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyMinor, type MinorInput } from "./minor-classifier.ts";
import type { MinorReasonCode } from "./minor-reasons.ts";

const SAME = { before: "Same", after: "Same" };

function body(...paragraphs: MinorInput["paragraphs"]): MinorInput {
  return { hed: SAME, dek: SAME, byline: SAME, dateline: SAME, paragraphs };
}

function codesOf(before: string, after: string): readonly MinorReasonCode[] {
  const verdict = classifyMinor(body({ before, after }));
  expect(verdict.minor).toBe(verdict.reasons.length === 0);
  return [...new Set(verdict.reasons.map((reason) => reason.code))];
}

const MINOR: readonly [why: string, before: string, after: string][] = [
  ["nothing changed", "The council met.", "The council met."],
  ["a misspelling", "The mayor recieved a letter.", "The mayor received a letter."],
  ["swapped letters", "Teh council met.", "The council met."],
  ["swapped letters in a verb of saying", "He siad the road is open.", "He said the road is open."],
  ["a doubled letter", "The commitee met at the hall.", "The committee met at the hall."],
  ["a missing letter", "The goverment met.", "The government met."],
  ["a word twice", "The council met at the the hall.", "The council met at the hall."],
  ["a plain word twice", "The council hall hall is old.", "The council hall is old."],
  ["a dropped article", "She went to hospital.", "She went to the hospital."],
  ["the wrong article", "It was a old hall.", "It was an old hall."],
  ["agreement", "The members was present.", "The members were present."],
  ["its and it’s", "The council lost it’s way.", "The council lost its way."],
  ["their and there", "The crowd left there bags.", "The crowd left their bags."],
  ["a missing apostrophe", "They dont agree.", "They don’t agree."],
  ["a comma", "On the street, people cheered.", "On the street people cheered."],
  ["a full stop", "The council met", "The council met."],
  ["double spaces", "The  council met.", "The council met."],
  ["a non-breaking space", "The council met.", "The council\u00a0met."],
  ["curly quotes", 'She called it "a fine day" there.', "She called it “a fine day” there."],
  ["a curly apostrophe", "The mayor's house.", "The mayor’s house."],
  ["punctuation inside a quotation", "“Go on”, she told us.", "“Go on,” she told us."],
  ["a dash", "The hall - the old one - is shut.", "The hall — the old one — is shut."],
  ["a hyphen", "A well known hall.", "A well-known hall."],
  ["words joined", "There was alot of rain.", "There was a lot of rain."],
  ["words parted", "The news room was full.", "The newsroom was full."],
  ["a thousands comma", "It drew 12000 people.", "It drew 12,000 people."],
  ["a sentence’s capital", "the council met.", "The council met."],
  ["a day’s capital", "They met on monday.", "They met on Monday."],
  ["I in capitals", "Then i left.", "Then I left."],
  ["a misspelled plural that says", "Firefighers said it was out.", "Firefighters said it was out."],
  ["a title in short", "They saw Gov. Ann Poe.", "They saw Governor Ann Poe."],
  ["a state in short", "The hall in Durham, N.C., is old.", "The hall in Durham, North Carolina, is old."],
  ["a country’s initials", "The US envoy came.", "The U.S. envoy came."],
  ["per cent in words", "It rose by 5%.", "It rose by 5 percent."],
  ["an apostrophe after s", "They read the residents's letter.", "They read the residents’ letter."],
  ["an accent", "It was a cafe there.", "It was a café there."],
  ["a mark left as an entity", "It was bread &amp; salt.", "It was bread & salt."],
  ["a space before a name", "They met theAstley family.", "They met the Astley family."],
  ["a negation parted", "They went with out it.", "They went without it."],
  ["an adverb parted", "They drove over night there.", "They drove overnight there."],
  ["a web site", "It has a Web site too.", "It has a website too."],
  ["a decade’s apostrophe", "It was the 1990’s.", "It was the 1990s."],
  ["an office in capitals", "Then the Mayor came.", "Then the mayor came."],
  ["a mark that faces wrong", "”Go on,” she told us.", "“Go on,” she told us."],
  ["a date’s comma", "It opened Jan. 3 2026 there.", "It opened Jan. 3, 2026 there."],
  [
    "one sentence parted in two",
    "The council met, the crowd cheered.",
    "The council met. The crowd cheered.",
  ],
];

const NOT_MINOR: readonly [code: MinorReasonCode, before: string, after: string][] = [
  ["digits", "It drew 12 people.", "It drew 21 people."],
  ["digits", "It drew 1.5 percent.", "It drew 15 percent."],
  ["digits", "It cost $5.", "It cost €5."],
  ["digits", "It rose by 5%.", "It rose by 5."],
  ["digits", "Two people came.", "Three people came."],
  ["digits", "It cost 5 million.", "It cost 5 billion."],
  ["digits", "They met at 9:30.", "They met at 9:45."],
  ["digits", "It drew 12 5 people.", "It drew 125 people."],
  ["names", "The mayor, Ann Poe, came.", "The mayor, Ann Roe, came."],
  ["names", "It was in Virginia.", "It was in Maryland."],
  ["names", "Jonh Smith came.", "John Smith came."],
  ["names", "Smyth said so.", "Smith said so."],
  ["names", "They met on Monday.", "They met on Tuesday."],
  ["names", "He told us so.", "He told US so."],
  ["names", "She saw a polish flag.", "She saw a Polish flag."],
  ["names", "It was about NATO.", "It was about NASA."],
  ["quotes", "She called it “a fine day” there.", "She called it “a fair day” there."],
  ["quotes", 'She called it "a fine day" there.', 'She called it "a find day" there.'],
  ["quotes", "She called it a fine day.", "She called it “a fine day.”"],
  ["negation", "He is guilty of it.", "He is not guilty of it."],
  ["negation", "He can come.", "He can’t come."],
  ["negation", "He now agrees.", "He not agrees."],
  ["negation", "It came with help.", "It came without help."],
  ["negation", "He denied it.", "He did it."],
  ["attribution", "The mayor said it is open.", "The mayor claimed it is open."],
  ["attribution", "The road is open.", "According to the mayor, the road is open."],
  ["attribution", "The alleged thief ran.", "The thief ran."],
  ["hedge", "The road may open.", "The road will open."],
  ["hedge", "It reportedly burned.", "It burned."],
  ["sentence", "The council met.", "The council met. The crowd cheered."],
  ["sentence", "The council met. The crowd cheered.", "The council met."],
  ["sentence", "The council met. It rained hard.", "The council met. Nobody came there."],
  ["digits", "It fell to -12 degrees.", "It fell to 12 degrees."],
  ["digits", "They walked 1/2 mile.", "They walked 1-2 mile."],
  ["digits", "It opens at 9 a.m. there.", "It opens at 9 p.m. there."],
  ["names", "The envoy told us so.", "The envoy told U.S. so."],
  ["names", "They met Ana Pena there.", "They met Ana Peña there."],
  ["names", "They met Ana De Witt there.", "They met Ana Dewitt there."],
  ["names", "Browne left early.", "Brown left early."],
  ["names", "They saw Poe, the mayor, and Ann Roe.", "They saw Poe, the mayor and Ann Roe."],
  ["quotes", "“She told me ‘run’ and I ran,” he said.", "“She told me run and I ran,” he said."],
  ["quotes", "“They [the owners] knew,” he said.", "“They the owners knew,” he said."],
  ["negation", "The search was lawful.", "The search was unlawful."],
  ["negation", "The singer was not able.", "The singer was notable."],
  ["negation", "No, more help is near.", "No more help is near."],
  ["attribution", "The sheriff said the man was armed.", "The sheriff, said the man, was armed."],
  ["wording", "The officer was shot there.", "The officer shot there."],
  ["wording", "The teachers who left came back.", "The teachers, who left, came back."],
  ["wording", "The treasurer took it.", "The treasurer took it?"],
  ["wording", "He left. Quickly, she ran.", "He left quickly. She ran."],
  ["wording", "The keeper re-signed there.", "The keeper resigned there."],
  ["wording", "The suspect’s car was found.", "The suspects’ car was found."],
  ["wording", "Few of them came.", "A few of them came."],
  ["wording", "It is the largest in the county.", "It is the largest in the country."],
  ["wording", "The killing of police stopped.", "The killing police stopped."],
  ["wording", "The man was killed there.", "The man was injured there."],
  ["wording", "She was hired there.", "She was fired there."],
  ["wording", "Prices went up there.", "Prices went down there."],
  ["wording", "It went from here.", "It went to here."],
  ["wording", "The hall is old.", "The hall is very old."],
];

describe("[R2] minor classifier", () => {
  test.each(MINOR)("[R2] minor: %s", (_why, before, after) => {
    expect(codesOf(before, after)).toEqual([]);
    expect(codesOf(after, before)).toEqual([]);
  });

  test.each(NOT_MINOR)("[R2] not minor (%s): %s → %s", (code, before, after) => {
    expect(codesOf(before, after)).toContain(code);
    expect(codesOf(after, before)).toContain(code);
  });

  test.each(["hed", "dek", "byline", "dateline"] as const)("[R2] a changed %s is not minor", (field) => {
    const change = { before: "By Jane Roe", after: "By Jane Rowe" };
    const verdict = classifyMinor({ ...body(), [field]: change });
    expect(verdict.reasons.map((reason) => reason.code)).toEqual([field]);
    expect(verdict.reasons[0]?.sentence).toContain("“By Jane Roe” became “By Jane Rowe”");
  });

  test("[R2] curly quotes in a hed are minor", () => {
    expect(
      classifyMinor({ ...body(), hed: { before: "'Yes,' she says", after: "‘Yes,’ she says" } }).minor,
    ).toBe(true);
  });

  test("[R2] a paragraph added, removed or moved is not minor; one split or joined is", () => {
    const one = "The council met.";
    const two = "The crowd cheered.";
    const codes = (...paragraphs: MinorInput["paragraphs"]): readonly string[] =>
      classifyMinor(body(...paragraphs)).reasons.map((reason) => reason.code);
    expect(codes({ before: one, after: one }, { before: null, after: two })).toEqual(["sentence"]);
    expect(codes({ before: one, after: one }, { before: two, after: null })).toEqual(["sentence"]);
    expect(
      codes({ before: one, after: null }, { before: two, after: two }, { before: null, after: one }),
    ).toEqual(["moved"]);
    expect(codes({ before: `${one} ${two}`, after: one }, { before: null, after: two })).toEqual([]);
    expect(codes({ before: one, after: `${one} ${two}` }, { before: two, after: null })).toEqual([]);
  });

  test("[R2] a rewritten text of any length is answered, as not minor", () => {
    const long = (word: string): string => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(" ");
    expect(classifyMinor(body({ before: long("a"), after: long("b") })).minor).toBe(false);
  });

  const words = fc.array(
    fc.constantFrom("the", "hall", "opened", "Ann", "12", "not", "said", "“old”", "may"),
    {
      maxLength: 12,
    },
  );

  test("[R2] the same question has the same answer, and unchanged words are always minor", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const change = body({ before: before.join(" "), after: after.join(" ") });
        expect(classifyMinor(change)).toEqual(classifyMinor(change));
        expect(classifyMinor(body({ before: before.join(" "), after: before.join("  ") })).minor).toBe(true);
      }),
    );
  });

  test("[R2] one more or one less figure, name, negation or verb of saying is never minor", () => {
    const telling = fc.constantFrom("77", "Zed", "never", "alleged", "reportedly", "seven", "$");
    fc.assert(
      fc.property(words, fc.nat(12), telling, (before, at, word) => {
        const after = [...before.slice(0, at), word, ...before.slice(at)];
        // A lone capital word at the head of a sentence may begin it; what stands before makes it a name.
        const start = "They saw ";
        const change = body({ before: start + before.join(" "), after: start + after.join(" ") });
        expect(classifyMinor(change).minor).toBe(false);
      }),
    );
  });
});
