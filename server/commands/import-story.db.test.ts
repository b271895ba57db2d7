import { expect, test } from "vitest";
import { loadStory } from "#server/records/stories.ts";
import { codeOf, mustDo, testNewsroom } from "#tests/support/newsroom.ts";
import { importStory } from "./import-story.ts";
import { copyFor } from "./read/read-copy.ts";

const NOW = "2026-02-03T21:23:59Z";
const LATER = "2026-02-04T11:00:00Z";

function ninjs(more: object = {}): string {
  return JSON.stringify({
    uri: "urn:newsml:wire.test:20260203:1",
    type: "text",
    headlines: [{ role: "main", value: "Ferry company raises fares by 40 cents" }],
    people: [{ name: "Ines Falk", rel: "author" }],
    located: "Baltimore",
    bodies: [
      {
        contentType: "text/html",
        value:
          "<p>BALTIMORE (Wire) — Riders will pay <b>40 cents</b> more, <a href='javascript:alert(1)'>it said</a>.</p><script>alert(1)</script>",
      },
    ],
    ...more,
  });
}

test("[P2] [N2] an agency's item becomes a story in drafting, with outside names and clean words", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, admin } = newsroom.people;
  const { story, edNote } = mustDo(
    await importStory(newsroom, reporter, {
      format: "ninjs",
      source: ninjs({ edNote: "Subs to follow." }),
      desk: "national",
    }),
  );
  expect(story).toMatchObject({
    slug: "ferry-company-raises-fares",
    desk: "national",
    stage: "drafting",
    publicState: "unpublished",
    embargoUntil: null,
  });
  expect(edNote).toBe("Subs to follow.");
  const copy = mustDo(await copyFor(newsroom, reporter, { storyId: story.id }));
  expect(copy.hed).toEqual([{ text: "Ferry company raises fares by 40 cents" }]);
  expect(copy.fields).toMatchObject({ dateline: "Baltimore", byline: [{ name: "Ines Falk" }] });
  expect(copy.body).toEqual([
    {
      kind: "paragraph",
      runs: [
        { text: "BALTIMORE (Wire) — Riders will pay " },
        { text: "40 cents", marks: { strong: true } },
        { text: " more, it said." },
      ],
    },
  ]);
  const again = { format: "ninjs", source: ninjs(), desk: "national" } as const;
  expect(codeOf(await importStory(newsroom, admin, again))).toBe("may-not-create-story");
  expect(codeOf(await importStory(newsroom, reporter, { ...again, desk: "business" }))).toBe(
    "may-not-create-story",
  );
});

test("[R6] an item under embargo is a story under the same embargo; one whose instant has passed is not", async () => {
  await using newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const { reporter } = newsroom.people;
  for (const [embargoedUntil, kept] of [
    [LATER, new Date(LATER)],
    ["2026-02-03T11:00:00Z", null],
  ] as const) {
    const source = ninjs({ embargoedUntil });
    const { story } = mustDo(
      await importStory(newsroom, reporter, { format: "ninjs", source, desk: "national" }),
    );
    expect(story.embargoUntil).toEqual(kept);
    expect((await loadStory(newsroom.db.prisma, story.id))?.embargoUntil).toEqual(kept);
  }
});

test("[P2] a source that is no story, or not to be used, leaves nothing behind", async () => {
  await using newsroom = await testNewsroom();
  const { reporter } = newsroom.people;
  const before = await newsroom.db.prisma.story.count();
  for (const [format, source] of [
    ["ninjs", "{}"],
    ["ninjs", "<nitf/>"],
    ["ninjs", ninjs({ pubStatus: "canceled" })],
    ["ninjs", ninjs({ type: "picture" })],
    ["nitf", `<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf>&a;</nitf>`],
    ["nitf", "Not XML at all"],
    ["html", "<script>1</script>"],
    ["text", " \n \n"],
    ["text", "word ".repeat(300_000)],
  ] as const) {
    const answer = await importStory(newsroom, reporter, { format, source, desk: "national" });
    expect([format, source.slice(0, 40), codeOf(answer)]).toEqual([
      format,
      source.slice(0, 40),
      "bad-source",
    ]);
  }
  expect(await newsroom.db.prisma.story.count()).toBe(before);
});

test("[P2] a page of the web and a plain text are stories, with their heading as hed", async () => {
  await using newsroom = await testNewsroom();
  const { reporter } = newsroom.people;
  const page =
    "<!doctype html><title>x</title><nav>Menu</nav><article><h1>Two boats &amp; a plan</h1><p>It floats.</p></article>";
  const text = "Two boats & a plan\n\nIt floats.\n";
  for (const [format, source] of [
    ["html", page],
    ["text", text],
  ] as const) {
    const { story } = mustDo(
      await importStory(newsroom, reporter, { format, source, desk: "national", slug: `boats ${format}` }),
    );
    const copy = mustDo(await copyFor(newsroom, reporter, { storyId: story.id }));
    expect([story.slug, copy.hed, copy.body]).toEqual([
      `boats ${format}`,
      [{ text: "Two boats & a plan" }],
      [{ kind: "paragraph", runs: [{ text: "It floats." }] }],
    ]);
  }
});
