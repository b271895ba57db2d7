import { FLAGS, type Flag, type FlagState } from "#domain/flags.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type FlagChangeRecord, listFlagChanges } from "#server/records/flag-changes.ts";
import { gatherFlags } from "../gather-flags.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { knowStory } from "./know-story.ts";
import { readWorkingCopy } from "./read-copy.ts";

/** How a story's flags stand to its working copy, and who said what of them. */
export interface StoryFlagsView {
  readonly flags: readonly {
    readonly flag: Flag;
    readonly state: FlagState;
    readonly cleared: { readonly revision: number; readonly changesSince: number } | null;
  }[];
  /** Newest first. */
  readonly changes: readonly Omit<FlagChangeRecord, "subject">[];
}

const CHANGES_SHOWN = 50;

export async function flagsFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<StoryFlagsView> {
  const known = await knowStory(newsroom, actor, input.storyId, "see-list");
  if (!known.ok) return known;
  const db = newsroom.db.prisma;
  const story = known.value;
  const { copy } = await readWorkingCopy(db, story.id);
  const { flags } = await gatherFlags(db, story, copy);
  const changes = await listFlagChanges(db, story.id, CHANGES_SHOWN);
  return done({
    flags: FLAGS.map((flag) => {
      const facts = flags.find((each) => each.flag === flag);
      const cleared = facts?.cleared ?? null;
      return {
        flag,
        state: story.flags[flag],
        cleared: cleared && { revision: cleared.revision, changesSince: cleared.changesSince },
      };
    }),
    changes: changes.map(({ subject: _, ...change }) => change),
  });
}
