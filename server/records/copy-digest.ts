import type * as Y from "yjs";
import { type Copy, FIELDS, HED } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { countWords } from "#copy/word-count.ts";
import type { Ask } from "./copy-sql.ts";
import { isId } from "./db.ts";

/** What the story list shows of a working copy. */
export interface CopyDigest {
  readonly hed: string;
  readonly wordCount: number;
  /** Names in the byline, in order, between commas. */
  readonly byline: string;
  /** IDs of the staffers in the byline. */
  readonly credited: readonly string[];
}

export function digestOf(doc: Y.Doc): CopyDigest {
  const copy = readCopy(doc);
  return {
    hed: storable(copy.hed.map((run) => run.text).join("")),
    wordCount: countWords(copy),
    byline: storable(namesOf(copy)),
    credited: creditedIn(copy),
  };
}

/** What of a digest changes rarely and is told of at once, as one text to compare: hed and byline. */
export function headOf(doc: Y.Doc): string {
  const credits = [...doc.getMap(FIELDS).entries()].filter(([key]) => key.startsWith("byline/"));
  return JSON.stringify([doc.getText(HED).toString(), credits]);
}

function namesOf({ fields }: Copy): string {
  return [...fields.byline]
    .sort((a, b) => a.order - b.order)
    .map((credit) => credit.name)
    .join(", ");
}

function creditedIn({ fields }: Copy): readonly string[] {
  // A credit's staffer is an ID of any shape to the copy; only ours are asked about.
  const staffers = fields.byline.flatMap(({ staffer }) =>
    staffer !== undefined && isId(staffer) ? [staffer] : [],
  );
  return [...new Set(staffers)];
}

/** PostgreSQL's text takes no NUL and no half of a character. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\ufffd");
}

/** What the story list is to show of one story, as of `sequence`. */
export interface DigestAt {
  readonly storyId: string;
  readonly sequence: number;
  readonly digest: CopyDigest;
}

/** Keeps each story's digest unless a later one is kept already, and tells the story list. One statement for all. */
export async function saveDigests(ask: Ask, digests: readonly DigestAt[]): Promise<void> {
  await ask(
    `WITH saved AS (
       INSERT INTO copy_digests AS d (story_id, sequence, hed, word_count, byline, credited, at)
       SELECT story_id, sequence, hed, word_count, byline, credited::uuid[], clock_timestamp()
       FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::int[], $5::text[], $6::text[])
         AS t(story_id, sequence, hed, word_count, byline, credited)
       ORDER BY story_id
       ON CONFLICT (story_id) DO UPDATE SET sequence = excluded.sequence, hed = excluded.hed,
         word_count = excluded.word_count, byline = excluded.byline, credited = excluded.credited,
         at = excluded.at
       WHERE d.sequence <= excluded.sequence
       RETURNING story_id
     )
     SELECT count(pg_notify('desk', story_id::text))::int AS told FROM saved`,
    [
      digests.map(({ storyId }) => storyId),
      digests.map(({ sequence }) => sequence),
      digests.map(({ digest }) => digest.hed),
      digests.map(({ digest }) => digest.wordCount),
      digests.map(({ digest }) => digest.byline),
      digests.map(({ digest }) => `{${digest.credited.join(",")}}`),
    ],
  );
}
