import fc from "fast-check";
import { expect, test } from "vitest";
import { BODY } from "#copy/format.ts";
import { may } from "#domain/permissions.ts";
import { readSearch } from "#domain/search-query.ts";
import { tsqueryOf } from "#domain/search-tsquery.ts";
import { type Actor, ROLES } from "#domain/staffer.ts";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import { editDocument } from "#server/records/copy-log.ts";
import { loadStory } from "#server/records/stories.ts";
import {
  asBlocks,
  codeOf,
  mustDo,
  type PersonName,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { readForSearch } from "#tests/support/search.ts";
import { Suggester } from "#tests/support/suggester.ts";
import { createStory } from "../create-story.ts";
import { searchFor } from "./search-stories.ts";

async function slugs(newsroom: TestNewsroom, q: string, person: PersonName = "managing") {
  const page = mustDo(await searchFor(newsroom, newsroom.people[person], { q }));
  return page.items.map(({ slug }) => slug);
}

test("every kind of query finds what it says and nothing else", async () => {
  await using newsroom = await testNewsroom();
  const { reporter } = newsroom.people;
  const fire = await writtenStory(
    newsroom,
    ["Firefighters from Łódź saved the old mill.", "“It’s gone,” said Ann O’Brien of the White House staff."],
    "mill fire",
  );
  await write(newsroom, reporter, fire, {
    hed: [{ text: "Mill burns" }],
    dek: [{ text: "Third blaze this year" }],
    fields: {
      byline: [{ id: "1", order: 0, name: "Zoë Müller" }],
      dateline: "SPRINGFIELD",
      seoHed: "",
      socialText: "",
    },
  });
  await writtenStory(newsroom, ["The house is white. The councils voted on a drill."], "council");
  await readForSearch(newsroom);
  const finds: readonly (readonly [string, readonly string[]])[] = [
    ["mill ", ["mill fire"]],
    ["MILL ŁÓDŹ ", ["mill fire"]],
    ["lodz", ["mill fire"]],
    ["o'brien ", ["mill fire"]],
    ["obr", ["mill fire"]],
    ["obr ", []],
    ["“white house” ", ["mill fire"]],
    ["white house ", ["council", "mill fire"]],
    ["voting ", ["council"]],
    ["“voting” ", []],
    ["house -drill ", ["mill fire"]],
    ["house -“white house” ", ["council"]],
    ["slug:fire ", ["mill fire"]],
    ["slug:drill ", []],
    ["by:zoe ", ["mill fire"]],
    ["by:“zoe muller” ", ["mill fire"]],
    ["by:mill ", []],
    ["hed:burns ", ["mill fire"]],
    ["blaze springfield ", ["mill fire"]],
    ["mill voted ", []],
    ["desk:National house ", ["council", "mill fire"]],
    ["desk:business house ", []],
    ["stage:drafting house ", ["council", "mill fire"]],
    ["-stage:drafting house ", []],
    ["is:unpublished house ", ["council", "mill fire"]],
    ["is:published house ", []],
    ["since:2020 house ", ["council", "mill fire"]],
    ["before:2020 house ", []],
    ["stage:drafting", ["council", "mill fire"]],
    ["is:mine", []],
  ];
  for (const [q, expected] of finds) {
    expect((await slugs(newsroom, q)).toSorted(), q).toEqual(expected);
  }
  expect((await slugs(newsroom, "is:mine", "reporter")).toSorted()).toEqual(["council", "mill fire"]);
  const refusals = async (q: string) => codeOf(await searchFor(newsroom, newsroom.people.managing, { q }));
  expect(await refusals("desk:lunch house")).toBe("search-desk-unknown");
  expect(await refusals("-house")).toBe("search-only-without");
  expect(codeOf(await searchFor(newsroom, newsroom.people.admin, { q: "mill" }))).toBe("may-not-see-list");
});

test("a story named so comes before those that mention it, and a new one before an old one", async () => {
  await using newsroom = await testNewsroom();
  const named = await writtenStory(newsroom, ["Nothing else."], "levy");
  const old = await writtenStory(newsroom, ["Of the levy."], "old");
  await writtenStory(newsroom, ["Of the levy."], "new");
  await readForSearch(newsroom);
  await newsroom.db.pool.query(
    "UPDATE story_search SET edited_at = edited_at - interval '200 days' WHERE story_id = ANY($1)",
    [[old, named]],
  );
  expect(await slugs(newsroom, "levy ")).toEqual(["levy", "new", "old"]);
});

test("pages follow each other without gaps, up to the end", async () => {
  await using newsroom = await testNewsroom();
  const { managing, reporter } = newsroom.people;
  for (let number = 1; number <= 7; number += 1) {
    mustDo(await createStory(newsroom, reporter, { slug: `levy ${number}`, desk: "national" }));
  }
  await readForSearch(newsroom);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = mustDo(
      await searchFor(newsroom, managing, { q: "levy", limit: 3, ...(cursor && { cursor }) }),
    );
    seen.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
});

test("what is shown is the story's own text, never markup", async () => {
  await using newsroom = await testNewsroom();
  await writtenStory(newsroom, ["<script>alert(1)</script> & <b>levy</b>"]);
  await readForSearch(newsroom);
  const [item] = mustDo(await searchFor(newsroom, newsroom.people.managing, { q: "levy" })).items;
  expect(item?.snippet).toEqual([
    { text: "<script>alert(1)</script> & <b>", hit: false },
    { text: "levy", hit: true },
    { text: "</b>", hit: false },
  ]);
});

test("[N3] words that are only suggested are not found", async () => {
  await using newsroom = await testNewsroom();
  const { editor, managing } = newsroom.people;
  const story = await writtenStory(newsroom, ["The mayor signed it."]);
  const suggester = new Suggester(editor.id);
  await newsroom.db.prisma.$transaction((tx) =>
    editDocument(tx, {
      storyId: story,
      stafferId: editor.id,
      edit: (doc) => void suggester.insert(doc.getText(BODY), 3, " venal"),
    }),
  );
  await readForSearch(newsroom);
  expect(mustDo(await searchFor(newsroom, managing, { q: "mayor" })).items).toHaveLength(1);
  expect(mustDo(await searchFor(newsroom, managing, { q: "venal" })).items).toHaveLength(0);
});

test("whatever is typed, PostgreSQL can read what is asked of it", async () => {
  await using newsroom = await testNewsroom();
  await writtenStory(newsroom);
  await readForSearch(newsroom);
  const pieces = fc.constantFrom(
    ..."'\"“:-*&|!()<>\\% \t".split(""),
    "slug:",
    "<->",
    ":*",
    "é",
    "日本",
    "1,2",
    "ab",
    "😀",
  );
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.array(pieces, { maxLength: 16 }).map((all) => all.join("")),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      const read = readSearch(q);
      const query = read.ok ? tsqueryOf(read.value) : null;
      if (query === null) return;
      const { rows } = await newsroom.db.pool.query("SELECT numnode($1::tsquery) AS nodes", [query]);
      expect(rows[0].nodes).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test("[N2] search shows exactly what the permission table lets each person read", async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const crowd = Object.values(people);
  const stories: string[] = [];
  const random = fc.sample(
    fc.record({
      desk: fc.constantFrom("national", "business", "copy"),
      stage: fc.constantFrom(...STAGES),
      publicState: fc.constantFrom(...PUBLIC_STATES),
      by: fc.constantFrom(...crowd),
      writer: fc.constantFrom(null, ...crowd),
      credited: fc.constantFrom(null, ...crowd),
    }),
    { numRuns: 40, seed: 20261123 },
  );
  for (const { desk, stage, publicState, by, writer, credited } of random) {
    const { id } = mustDo(await createStory(newsroom, people.managing, { slug: "levy", desk }));
    await db.prisma.story.update({ where: { id }, data: { stage, publicState, createdById: by.id } });
    if (writer) await write(newsroom, writer, id, { body: asBlocks(["Words."]) });
    if (credited) {
      await db.prisma.copyDigest.update({ where: { storyId: id }, data: { credited: [credited.id] } });
    }
    stories.push(id);
  }
  await readForSearch(newsroom);
  // Who wrote in it owns a client; those of the creating command are taken off, so that not everybody's is the manager's.
  await db.prisma.copyClient.deleteMany({ where: { stafferId: people.managing.id } });
  const facts = await Promise.all(stories.map((id) => loadStory(db.prisma, id)));
  const role = fc.record({
    role: fc.constantFrom(...ROLES),
    desk: fc.constantFrom(null, "national", "business", "copy"),
  });
  const person = fc.record({
    who: fc.constantFrom(...crowd),
    roles: fc.array(role, { maxLength: 3 }),
    invited: fc.array(
      fc.record({
        story: fc.constantFrom(...stories),
        to: fc.constantFrom("write" as const, "suggest" as const),
      }),
      { maxLength: 3 },
    ),
  });
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(person, async ({ who, roles, invited }) => {
      const actor: Actor = { ...who, roles, invited };
      const allowed = facts.flatMap((story) => (story && may(actor, "read-copy", story) ? [story.id] : []));
      const found: string[] = [];
      for (let cursor: string | null = "0"; cursor !== null; ) {
        const page = await searchFor(newsroom, actor, { q: "levy", limit: 50, cursor });
        if (!page.ok) {
          expect(may(actor, "see-list", null)).toBe(false);
          return;
        }
        found.push(...page.value.items.map(({ id }) => id));
        cursor = page.value.nextCursor;
      }
      shown += found.length;
      expect(found.toSorted()).toEqual(allowed.toSorted());
    }),
    { numRuns: 100 },
  );
  expect(shown).toBeGreaterThan(100);
}, 120_000);
