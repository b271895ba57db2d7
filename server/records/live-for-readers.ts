import type { Db } from "./db.ts";
import { parseNotes, type StoredNote } from "./stored-shapes.ts";

/** What readers see of a story now, as far as the next release builds on it. */
export interface LiveForReaders {
  readonly address: string;
  readonly releasedAt: Date;
  /** Newest first. */
  readonly notes: readonly StoredNote[];
}

/** Null before the first release. */
export async function loadLiveForReaders(db: Db, storyId: string): Promise<LiveForReaders | null> {
  const row = await db.publicRelease.findFirst({
    where: { storyId, live: true },
    select: { address: true, releasedAt: true, notes: true },
  });
  return row === null ? null : { ...row, notes: parseNotes(row.notes) };
}

/** How a release was shown when it was made. */
export async function loadShown(
  db: Db,
  storyId: string,
  number: number,
): Promise<{ readonly address: string; readonly line: string }> {
  return db.publicRelease.findUniqueOrThrow({
    where: { storyId_number: { storyId, number } },
    select: { address: true, line: true },
  });
}

/** IDs of the desks that readers are told of: those with a published story. */
export async function desksWithStories(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.publicRelease.findMany({
    where: { live: true, state: "published" },
    distinct: ["deskId"],
    select: { deskId: true },
  });
  return new Set(rows.map(({ deskId }) => deskId));
}
