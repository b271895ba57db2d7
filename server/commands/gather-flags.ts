import { canonicalCopy } from "#copy/canonical.ts";
import type { Copy } from "#copy/format.ts";
import { canonicalPictures, pictureChanges } from "#copy/pictures.ts";
import { type ClearedOn, FLAGS, type Flag, type FlagFacts, type FlagSubjects } from "#domain/flags.ts";
import type { Db } from "#server/records/db.ts";
import { type FlagChangeRecord, newestFlagChanges } from "#server/records/flag-changes.ts";
import { loadRevision } from "#server/records/revisions.ts";
import type { Story } from "#server/records/stories.ts";
import { offThread } from "#server/workers/off-thread.ts";
import { countChanges } from "./count-changes.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import { verifiedCopy } from "./gather-release.ts";

export interface GatheredFlags {
  readonly flags: readonly FlagFacts[];
  readonly subjects: FlagSubjects;
  /** Who said so last, for each flag somebody spoke of. */
  readonly said: readonly FlagChangeRecord[];
}

/** D2: how a story's flags stand to these words. */
export async function gatherFlags(db: Db, story: Story, copy: Copy): Promise<GatheredFlags> {
  const said = await newestFlagChanges(db, story.id);
  const subjects = subjectsOf(copy);
  const flags: FlagFacts[] = [];
  for (const flag of FLAGS) {
    const state = story.flags[flag];
    const change = said.find((each) => each.flag === flag && each.to === state);
    const cleared =
      state === "cleared" && change ? await clearedOn(db, story.id, change, subjects, copy) : null;
    flags.push({ flag, state, cleared });
  }
  return { flags, subjects, said };
}

/** What of a copy each flag is about, as hashes. */
export function subjectsOf(copy: Copy): FlagSubjects {
  return { legal: sha256Of(canonicalCopy(copy)), picture: sha256Of(canonicalPictures(copy)) };
}

async function clearedOn(
  db: Db,
  storyId: string,
  { flag, revision, subject }: FlagChangeRecord,
  subjects: FlagSubjects,
  copy: Copy,
): Promise<ClearedOn | null> {
  if (revision === null || subject === null) return null;
  if (subject === subjects[flag]) return { revision, subject, changesSince: 0 };
  const read = await loadRevision(db, storyId, revision);
  if (read === null) throw new Error(`r${revision} was cleared and is not there`);
  return { revision, subject, changesSince: await changesBetween(flag, verifiedCopy(read), copy) };
}

async function changesBetween(flag: Flag, before: Copy, after: Copy): Promise<number> {
  if (flag === "picture") return pictureChanges(before, after);
  return countChanges(await offThread("compare", before, after));
}
