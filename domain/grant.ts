import type { Action, ReaderAction } from "./actions.ts";
import { ROLES } from "./staffer.ts";
import { type PublicState, STAGES, type Stage } from "./story.ts";

export const RELATIONS = [
  "author",
  "same-desk",
  "other-desk",
  "invited-to-write",
  "invited-to-suggest",
  "reader",
  "no-story",
] as const;
/**
 * What a person is to a story. `author`: created it, is credited in it or wrote in it. `same-desk`: the role is held on
 * the story's desk, or on every desk. `other-desk`: the role is held elsewhere. `invited-…`: an invitation to this one
 * story stands. `reader`: anybody outside. `no-story`: the action concerns none.
 */
export type Relation = (typeof RELATIONS)[number];

/**
 * The roles of the newsroom's desks, and two that nobody is given: a contributor is who was invited to a story, whatever
 * else they are; a reader is everybody.
 */
export const TABLE_ROLES = [...ROLES, "contributor", "reader"] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** One line of the table: all of these people may do all of these things in all of these states. */
export interface Grant {
  /** The line as a managing editor would say it. */
  readonly says: string;
  readonly role: TableRole;
  readonly relations: readonly Relation[];
  readonly stages: readonly Stage[];
  readonly publicStates: readonly PublicState[];
  readonly actions: readonly (Action | ReaderAction)[];
}

export const OWN: readonly Relation[] = ["author", "same-desk"];
export const EVERY_DESK: readonly Relation[] = ["author", "same-desk", "other-desk"];
export const NO_STORY: readonly Relation[] = ["no-story"];

export const ANY_STAGE = STAGES;
export const NOT_SPIKED: readonly Stage[] = ["drafting", "filed", "editing", "copy", "ready", "held"];
export const WORKING: readonly Stage[] = ["drafting", "filed", "editing", "copy", "ready"];

export const ANY_STATE: readonly PublicState[] = ["unpublished", "published", "withheld", "killed"];
export const NOT_KILLED: readonly PublicState[] = ["unpublished", "published", "withheld"];
export const HAS_BEEN_PUBLIC: readonly PublicState[] = ["published", "withheld", "killed"];
export const UNPUBLISHED: readonly PublicState[] = ["unpublished"];
export const PUBLISHED: readonly PublicState[] = ["published"];
export const WITHHELD: readonly PublicState[] = ["withheld"];
export const PUBLISHED_OR_WITHHELD: readonly PublicState[] = ["published", "withheld"];

/** Whoever of the newsroom may read may comment. */
export const READING: readonly Action[] = [
  "see-list",
  "read-copy",
  "comment",
  "note-privately",
  "read-revisions",
  "preview-release",
  "read-audit",
];
/** Whoever may write may suggest. */
export const WRITING: readonly Action[] = [
  "write-copy",
  "suggest-copy",
  "freeze-revision",
  "restore-revision",
  "claim",
  "raise-flag",
];
export const NEWSROOM_WIDE: readonly Action[] = ["see-list", "create-story", "see-staff", "make-token"];
