import type { Block, Copy } from "#copy/format.ts";
import { createStory } from "#server/commands/create-story.ts";
import { editStoryDetails } from "#server/commands/edit-story-details.ts";
import { freezeRevision } from "#server/commands/freeze-revision.ts";
import { moveStory } from "#server/commands/move-story.ts";
import type { Database } from "#server/database/connect.ts";
import { comment } from "./comments.ts";
import { approve, asBlocks, mustDo, release, releaseChange, type TestNewsroom, write } from "./newsroom.ts";
import { readForSearch } from "./search.ts";

/** No word of any language: wherever it stands, it came from the story below. */
export const CANARY = "zyxquorv";

/** The canary, and where it was put. */
export const said = (place: string) => `${CANARY}${place}`;

/** A copy whose every field but those in `fields` says it. */
export const CANARY_COPY: Partial<Copy> & { readonly body: readonly Block[] } = {
  hed: [{ text: `Council passes ${said("hed")}` }],
  dek: [{ text: `A vote on ${said("dek")}` }],
  body: [
    ...asBlocks([
      `The council voted on ${said("wrong")}.`,
      `Then 😀 ${said("body").toUpperCase()} was heard.`,
    ]),
    {
      kind: "quote",
      runs: [{ text: said("quote"), marks: { link: `https://example.com/${said("link")}` } }],
    },
    {
      kind: "embed",
      embed: {
        type: "picture",
        id: "p1",
        caption: said("caption"),
        alt: said("alt"),
        credit: said("credit"),
      },
    },
  ],
};

/** Where the story's words are in the database once it has been through everything, at the least. */
export const CANARY_PLACES = [
  "approvals.correction",
  "approvals.note",
  "comment_threads.quote",
  "comment_threads.suffix",
  "comments.text",
  "copy_digests.byline",
  "copy_digests.hed",
  "copy_updates.bytes",
  "flag_changes.note",
  "public_addresses.address",
  "public_outputs.bytes",
  "public_releases.address",
  "public_releases.byline",
  "public_releases.dek",
  "public_releases.hed",
  "public_releases.notes",
  "releases.alone_reason",
  "releases.correction",
  "releases.idempotency_key",
  "releases.note",
  "revisions.canonical",
  "revisions.hed",
  "revisions.name",
  "stage_moves.note",
  "stories.budget_line",
  "stories.path",
  "stories.slug",
  "stories.tags",
  "story_search.text",
  "story_search.words",
];

/** A published, corrected, twice addressed story whose every field says the canary; and what readers know it by. */
export async function storyOfCanaries(
  newsroom: TestNewsroom,
  owner: Database["pool"],
): Promise<{ readonly id: string; readonly slug: string; readonly addresses: readonly string[] }> {
  const { reporter, editor, copyEditor } = newsroom.people;
  const slug = said("slug");
  const { id } = mustDo(await createStory(newsroom, reporter, { slug, desk: "national" }));
  await write(newsroom, reporter, id, { ...CANARY_COPY, fields: canaryFields(newsroom) });
  await comment(newsroom, reporter, id, `Was it ${said("comment")}?`, {
    place: { on: "text", text: "body", quote: said("wrong") },
  });
  mustDo(await freezeRevision(newsroom, reporter, { storyId: id, name: `as told by ${said("name")}` }));
  mustDo(
    await moveStory(newsroom, reporter, { storyId: id, move: "file", from: "drafting", note: said("move") }),
  );
  const { revision } = await approve(newsroom, editor, id, { kind: "initial" });
  const first = mustDo(
    await release(newsroom, editor, id, {
      kind: "initial",
      revision,
      aloneReason: `Nobody else in for ${said("alone")}.`,
      idempotencyKey: said("key"),
    }),
  );
  mustDo(await editStoryDetails(newsroom, editor, { storyId: id, path: said("path") }));
  await write(newsroom, copyEditor, id, {
    body: [...asBlocks([`The council voted on ${said("right")}.`]), ...CANARY_COPY.body.slice(1)],
  });
  const second = await releaseChange(newsroom, id, "correction", {
    note: `An earlier version of this story said ${said("wrong")}. It was ${said("right")}.`,
    correction: { wrong: said("wrong"), right: said("right"), places: ["lede"] },
  });
  await owner.query("UPDATE stories SET budget_line = $2, tags = $3 WHERE id = $1", [
    id,
    said("line"),
    [said("tag")],
  ]);
  await owner.query(
    `INSERT INTO flag_changes (id, story_id, flag, "to", note, by) VALUES (gen_random_uuid(), $1, 'legal', 'cleared', $2, $3)`,
    [id, said("flag"), editor.id],
  );
  await readForSearch(newsroom);
  return { id, slug, addresses: [first.address, second.address] };
}

export function canaryFields({ people }: TestNewsroom): Copy["fields"] {
  const byline = [
    { id: "c1", order: 1, name: "Test reporter", staffer: people.reporter.id },
    { id: "c2", order: 2, name: `Jane ${said("byline")}`, contact: said("contact") },
  ];
  return { byline, dateline: said("DATELINE"), seoHed: said("seo"), socialText: said("social") };
}

/** Every column of every table in which the canary stands, however it is spelled. */
export async function whereIsCanary(pool: Database["pool"]): Promise<readonly string[]> {
  const tables = await pool.query<{ name: string; columns: readonly string[] }>(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attname) AS columns
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped
      GROUP BY c.relname ORDER BY c.relname`,
  );
  const found: string[] = [];
  for (const { name, columns } of tables.rows) {
    // bytea reads as its hex.
    const { rows } = await pool.query<Record<string, string | null>>(
      `SELECT ${columns.map((column) => `string_agg("${column}"::text, ' ') AS "${column}"`).join(", ")} FROM "${name}"`,
    );
    for (const column of columns) if (saysCanary(rows[0]?.[column] ?? "")) found.push(`${name}.${column}`);
  }
  return found;
}

/** Whether a text says the canary in any case: plain, escaped, or as the bytes of UTF-8 or UTF-16 in hex or base64. */
export function saysCanary(text: string): boolean {
  const low = text.toLowerCase();
  return (
    LOW_SPELLINGS.some((spelling) => low.includes(spelling)) ||
    EXACT_SPELLINGS.some((each) => text.includes(each))
  );
}

const CASES = [CANARY, CANARY.toUpperCase(), `${CANARY.charAt(0).toUpperCase()}${CANARY.slice(1)}`];
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const BYTES = CASES.flatMap((word) => {
  const wide = Buffer.from(word, "utf16le");
  return [Buffer.from(word, "utf8"), wide, swapped(wide)];
});
const LOW_SPELLINGS = [
  CANARY,
  ...BYTES.map((bytes) => bytes.toString("hex")),
  ...CASES.map((word) =>
    [...word].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  ),
  ...CASES.map((word) => [...word].map((letter) => `&#${letter.charCodeAt(0)};`).join("")),
];
/** The letters of base64 that don't depend on what stands before or after. */
const EXACT_SPELLINGS = BYTES.flatMap((bytes) =>
  [0, 1, 2].map((offset) => {
    const all = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replaceAll("=", "");
    return all.slice(offset === 0 ? 0 : offset + 1, -2);
  }),
);
