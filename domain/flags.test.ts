import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChecklistItem, decideChecklist, decideItems } from "./checklist.ts";
import { decideFlagChange, type FlagFacts, flagGates } from "./flags.ts";
import {
  ADMIN,
  COPY_EDITOR,
  EDITOR,
  MANAGING,
  MANAGING_2,
  OTHER_EDITOR,
  REPORTER,
  story,
} from "./newsroom.fixture.ts";
import { codeOf, proofOf } from "./planted-fault.fixture.ts";
import { RELEASE_KINDS } from "./release.ts";
import { KIND_RULES } from "./release-kinds.ts";
import { approvedBy, request } from "./releases.fixture.ts";
import { decideRelease } from "./releases.ts";
import { done } from "./result.ts";
import { decideTags, MOST_TAGS, normalTag } from "./tags.ts";

const needs: FlagFacts = { flag: "legal", state: "needs-checking", cleared: null };
const clearedOn = (flag: FlagFacts["flag"], subject: string, changesSince = 0): FlagFacts => ({
  flag,
  state: "cleared",
  cleared: { revision: 2, subject, changesSince },
});
const SUBJECTS = { legal: "c3", picture: "p3" };

test.each(
  proofOf<typeof flagGates>(
    "[D1] [D2]",
    (gates) => {
      const codes = (flags: readonly FlagFacts[], kind = "initial" as (typeof RELEASE_KINDS)[number]) =>
        gates(kind, flags, SUBJECTS).map(({ code }) => code);
      expect(codes([{ ...needs, state: "not-required" }])).toEqual([]);
      expect(codes([needs])).toEqual(["legal-needs-checking"]);
      expect(codes([needs], "reinstate")).toEqual(["legal-needs-checking"]);
      // Taking copy away never waits.
      expect(codes([needs], "withhold")).toEqual([]);
      expect(codes([needs], "kill")).toEqual([]);
      expect(codes([clearedOn("legal", "c3")])).toEqual([]);
      expect(codes([clearedOn("legal", "c2", 3)])).toEqual(["legal-cleared-other"]);
      expect(gates("minor", [clearedOn("legal", "c2", 3)], SUBJECTS)[0]?.sentence).toMatch(
        /r2; 3 changes since/,
      );
      // New words don't ask for the pictures again, nor new pictures' hash for the copy.
      expect(codes([clearedOn("picture", "p3")])).toEqual([]);
      expect(codes([clearedOn("picture", "c3")])).toEqual(["picture-cleared-other"]);
      expect(codes([{ flag: "legal", state: "cleared", cleared: null }])).toEqual(["legal-cleared-other"]);
    },
    flagGates,
    {
      "a flag stops nothing": () => [],
      "a flag stops a withhold": (_kind, flags, subjects) => flagGates("initial", flags, subjects),
      "a clearing holds for whatever comes after": (kind, flags, subjects) =>
        flagGates(
          kind,
          flags.filter(({ state }) => state !== "cleared"),
          subjects,
        ),
      "the pictures are cleared by the copy's hash": (kind, flags, { legal }) =>
        flagGates(kind, flags, { legal, picture: legal }),
    },
  ),
)("%s", (_title, run) => run());

test("[D1] raising is for whoever works on the story, clearing for who answers for it", () => {
  const may = (to: FlagFacts["state"]) =>
    [REPORTER, EDITOR, OTHER_EDITOR, COPY_EDITOR, MANAGING, ADMIN]
      .filter((actor) => decideFlagChange({ actor, story: story(), from: "not-required", to }).ok)
      .map(({ id }) => id);
  expect(may("needs-checking")).toEqual(["reporter", "editor", "copy", "managing"]);
  expect(may("cleared")).toEqual(["editor", "managing"]);
  // Saying it again is saying it: not for who only reads.
  const again = {
    story: story({ publicState: "published" }),
    from: "needs-checking",
    to: "needs-checking",
  } as const;
  expect(codeOf(decideFlagChange({ actor: OTHER_EDITOR, ...again }))).toBe("may-not-raise-flag");
  expect(codeOf(decideFlagChange({ actor: EDITOR, ...again }))).toBe("ok");
  const off = { story: story(), from: "needs-checking", to: "not-required" } as const;
  expect(codeOf(decideFlagChange({ actor: COPY_EDITOR, ...off }))).toBe("may-not-clear-flag");
  expect(codeOf(decideFlagChange({ actor: EDITOR, ...off }))).toBe("ok");
  expect(codeOf(decideFlagChange({ actor: ADMIN, ...off }))).toBe("story-unknown");
});

const ITEM: ChecklistItem = {
  id: "names",
  label: "Names checked",
  kinds: ["initial", "update"],
  required: true,
};

test.each(
  proofOf<typeof decideChecklist>(
    "[D3]",
    (decide) => {
      expect(codeOf(decide("initial", [], []))).toBe("ok");
      expect(codeOf(decide("initial", [ITEM], []))).toBe("checklist-open");
      expect(codeOf(decide("initial", [ITEM], ["names"]))).toBe("ok");
      expect(codeOf(decide("initial", [ITEM], ["numbers"]))).toBe("checklist-open");
      expect(codeOf(decide("minor", [ITEM], []))).toBe("ok");
      expect(codeOf(decide("initial", [{ ...ITEM, required: false }], []))).toBe("ok");
      expect(decide("initial", [ITEM], [])).toMatchObject({
        refusal: { rule: "D3", sentence: expect.stringContaining("“Names checked”") },
      });
    },
    decideChecklist,
    {
      "nothing is asked": () => done(true),
      "any tick will do": (kind, items, ticked) =>
        decideChecklist(kind, items, ticked.length > 0 ? items.map(({ id }) => id) : []),
      "every kind is asked everything": (_kind, items, ticked) => decideChecklist("initial", items, ticked),
      "reminders stop a release": (kind, items, ticked) =>
        decideChecklist(
          kind,
          items.map((item) => ({ ...item, required: true })),
          ticked,
        ),
    },
  ),
)("%s", (_title, run) => run());

test("[D1] [D2] [D3] no release that shows copy passes an open flag or item, whoever asks for it", () => {
  const flags = [needs, clearedOn("legal", "before")];
  for (const kind of RELEASE_KINDS) {
    const shows = KIND_RULES[kind].to === "published";
    const asked = approvedBy(request(kind, MANAGING), MANAGING_2, EDITOR);
    expect(codeOf(decideRelease(asked)), kind).toBe("ok");
    for (const flag of flags) {
      const answer = decideRelease({ ...asked, flags: [flag] });
      expect(answer.ok, `${kind} with legal ${flag.state}`).toBe(!shows);
    }
    const checklist = [{ ...ITEM, kinds: [kind] }];
    expect(decideRelease({ ...asked, checklist }).ok, kind).toBe(!KIND_RULES[kind].bringsRevision);
    expect(codeOf(decideRelease({ ...asked, checklist, ticked: ["names"] })), kind).toBe("ok");
  }
});

test("[D3] a checklist is kept as whole items with words, an ID and a kind each", () => {
  expect(decideItems([{ ...ITEM, label: "  Names   checked " }])).toEqual(done([ITEM]));
  for (const bad of [
    [ITEM, ITEM],
    [{ ...ITEM, id: "Names!" }],
    [{ ...ITEM, label: " " }],
    [{ ...ITEM, kinds: [] }],
    [{ ...ITEM, kinds: ["withhold" as const] }],
  ]) {
    expect(codeOf(decideItems(bad))).toBe("bad-checklist");
  }
});

test.each(
  proofOf<typeof decideTags>(
    "[D4]",
    (decide) => {
      expect(decide([" City  Council", "city council", "", "Café"])).toEqual(done(["city council", "café"]));
      expect(codeOf(decide(Array.from({ length: MOST_TAGS + 1 }, (_, at) => `tag ${at}`)))).toBe(
        "too-many-tags",
      );
      expect(codeOf(decide(["x".repeat(41)]))).toBe("tag-too-long");
      expect(codeOf(decide(["a, b"]))).toBe("tag-characters");
    },
    decideTags,
    {
      "tags are kept as typed": (tags) => done(tags),
      "there is no end of tags": (tags) => decideTags(tags.slice(0, MOST_TAGS)),
      "a tag may be a sentence": (tags) => decideTags(tags.map((tag) => tag.slice(0, 40))),
    },
  ),
)("%s", (_title, run) => run());

test("[D4] tags that are kept are kept as they are", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12, unit: "grapheme" }), { maxLength: 8 }), (typed) => {
      const kept = decideTags(typed);
      if (!kept.ok) return;
      expect(decideTags(kept.value)).toEqual(kept);
      expect(kept.value.map(normalTag)).toEqual(kept.value);
      expect(new Set(kept.value).size).toBe(kept.value.length);
    }),
  );
});
