import { type ChecklistItem, itemsFor } from "#domain/checklist.ts";
import { clearedSentence, type Flag, type FlagState } from "#domain/flags.ts";
import type { Db } from "#server/records/db.ts";
import { newestRevision } from "#server/records/revisions.ts";
import type { GatheredRelease } from "./gather-release.ts";

interface Saying {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
}

/** D1 to D3: what is checked before a release of this kind, on its own words. */
export interface ReleaseChecks {
  readonly flags: readonly FlagCheck[];
  readonly items: readonly (Pick<ChecklistItem, "id" | "label" | "required"> & {
    readonly ticked: Saying | null;
  })[];
  /** The revision ticks and clearings are for; null while its words are not frozen. */
  readonly revision: number | null;
  readonly sha256: string;
}

interface FlagCheck {
  readonly flag: Flag;
  readonly state: FlagState;
  /** Who said so, when and why; null where nobody ever did. */
  readonly said: (Saying & { readonly note: string | null }) | null;
  /** D2: "Legal cleared r12; 3 changes since." Null unless it is cleared. */
  readonly cleared: string | null;
  /** D2: whether what was cleared is what would go out. */
  readonly holds: boolean;
}

export async function releaseChecks(
  db: Db,
  { request, revision, said, ticks }: GatheredRelease,
): Promise<ReleaseChecks> {
  const newest = await newestRevision(db, request.story.id);
  const isFrozen = newest !== null && revision.number <= newest.number;
  return {
    flags: request.flags.map(({ flag, state, cleared }) => {
      const last = said.find((change) => change.flag === flag && change.to === state);
      return {
        flag,
        state,
        said: last === undefined ? null : { by: last.by, at: last.at, note: last.note },
        cleared: state === "cleared" ? clearedSentence(flag, cleared) : null,
        holds: cleared?.subject === request.subjects[flag],
      };
    }),
    items: itemsFor(request.kind, request.checklist).map(({ id, label, required }) => {
      const tick = isFrozen ? ticks.find(({ item }) => item === id) : undefined;
      return { id, label, required, ticked: tick === undefined ? null : { by: tick.by, at: tick.at } };
    }),
    revision: isFrozen ? revision.number : null,
    sha256: revision.sha256,
  };
}
