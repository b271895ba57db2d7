import { z } from "zod";
import type { PublicDatabase } from "./public-database.ts";

const noteShape = z.object({
  kind: z.enum(["update", "correction", "clarification", "editors-note", "withhold", "kill"]),
  label: z.string(),
  text: z.string(),
  at: z.string().transform((text) => new Date(text)),
  placement: z.enum(["top", "bottom"]).optional(),
});

const noteRow = z.object({
  address: z.string(),
  hed: z.string(),
  state: z.enum(["published", "killed"]),
  notes: z.array(noteShape),
});

type StoredReaderNote = Readonly<z.infer<typeof noteShape>>;

/** The notes of one story, newest first. `hed` is empty when the story was killed. */
export interface NotesOfStory {
  readonly address: string;
  readonly hed: string;
  readonly notes: readonly StoredReaderNote[];
}

/**
 * R1: the stories that have ever told readers they were wrong, the last released first. What a withheld story says stays
 * with it; of a killed one only the notice is public, as older notes quote its copy.
 */
export async function storiesWithNotes(
  { pool }: PublicDatabase,
  limit: number,
): Promise<readonly NotesOfStory[]> {
  const result = await pool.query({
    name: "notes",
    text: `SELECT address, hed, state, notes FROM public_releases
            WHERE live AND state IN ('published', 'killed') AND jsonb_array_length(notes) > 0
            ORDER BY updated_at DESC LIMIT $1`,
    values: [limit],
  });
  return result.rows.map((row) => {
    const { address, hed, state, notes } = noteRow.parse(row);
    return state === "killed"
      ? { address, hed: "", notes: notes.filter((note) => note.kind === "kill") }
      : { address, hed, notes };
  });
}
