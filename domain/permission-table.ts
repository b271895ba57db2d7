import type { Action } from "./actions.ts";
import type { Role } from "./staffer.ts";
import { type PublicState, STAGES, type Stage } from "./story.ts";

/**
 * What a person is to a story. `author`: created it, is credited in it or wrote in it. `same-desk`: the role is held on
 * the story's desk, or on every desk. `other-desk`: the role is held elsewhere. `no-story`: the action concerns none.
 */
export type Relation = "author" | "same-desk" | "other-desk" | "no-story";

/** One line of the table: all of these people may do all of these things in all of these states. */
export interface Grant {
  /** The line as a managing editor would say it. */
  readonly says: string;
  readonly role: Role;
  readonly relations: readonly Relation[];
  readonly stages: readonly Stage[];
  readonly publicStates: readonly PublicState[];
  readonly actions: readonly Action[];
}

const OWN: readonly Relation[] = ["author", "same-desk"];
const EVERY_DESK: readonly Relation[] = ["author", "same-desk", "other-desk"];
const NO_STORY: readonly Relation[] = ["no-story"];

const ANY_STAGE = STAGES;
const NOT_SPIKED: readonly Stage[] = ["drafting", "filed", "editing", "copy", "ready", "held"];
const WORKING: readonly Stage[] = ["drafting", "filed", "editing", "copy", "ready"];

const ANY_STATE: readonly PublicState[] = ["unpublished", "published", "withheld", "killed"];
const NOT_KILLED: readonly PublicState[] = ["unpublished", "published", "withheld"];
const HAS_BEEN_PUBLIC: readonly PublicState[] = ["published", "withheld", "killed"];
const UNPUBLISHED: readonly PublicState[] = ["unpublished"];
const PUBLISHED: readonly PublicState[] = ["published"];
const WITHHELD: readonly PublicState[] = ["withheld"];
const PUBLISHED_OR_WITHHELD: readonly PublicState[] = ["published", "withheld"];

const READING: readonly Action[] = ["see-list", "read-copy", "read-revisions", "read-audit"];
const WRITING: readonly Action[] = ["write-copy", "freeze-revision", "restore-revision", "claim"];
const NEWSROOM_WIDE: readonly Action[] = ["see-list", "create-story", "make-token"];

/**
 * N2: who may do what. Whoever stands in no line may not: the default is no, and no line takes anything away. A person
 * with several roles may do what any one of them allows. What depends on who wrote or approved a particular revision
 * (N4, "not its sole author") is decided in releases.ts, on top of this. Outside people stand in no line yet.
 */
export const PERMISSIONS: readonly Grant[] = [
  // Reporters
  {
    says: "A reporter sees the list, starts stories on their own desk and makes their own tokens.",
    role: "reporter",
    relations: NO_STORY,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: NEWSROOM_WIDE,
  },
  {
    says: "A reporter starts stories on their own desk.",
    role: "reporter",
    relations: ["same-desk"],
    stages: ["drafting"],
    publicStates: UNPUBLISHED,
    actions: ["create-story"],
  },
  {
    says: "A reporter reads every story of their desk and those they are an author of.",
    role: "reporter",
    relations: OWN,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: READING,
  },
  {
    says: "A reporter types in their desk's stories and their own, on hold too, until one is spiked or killed.",
    role: "reporter",
    relations: OWN,
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: WRITING,
  },
  {
    says: "A reporter changes a story's details until the desk has taken it over.",
    role: "reporter",
    relations: OWN,
    stages: ["drafting", "filed"],
    publicStates: UNPUBLISHED,
    actions: ["edit-story-details"],
  },
  {
    says: "A reporter files.",
    role: "reporter",
    relations: OWN,
    stages: ["drafting"],
    publicStates: NOT_KILLED,
    actions: ["move:file"],
  },

  // Editors of a desk
  {
    says: "An editor sees the list, starts stories and makes their own tokens.",
    role: "editor",
    relations: NO_STORY,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: NEWSROOM_WIDE,
  },
  {
    says: "An editor starts stories on their own desk.",
    role: "editor",
    relations: ["same-desk"],
    stages: ["drafting"],
    publicStates: UNPUBLISHED,
    actions: ["create-story"],
  },
  {
    says: "An editor reads every story of their desk and those they are an author of.",
    role: "editor",
    relations: OWN,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: READING,
  },
  {
    says: "Any editor reads a story of any desk once it has been published.",
    role: "editor",
    relations: ["other-desk"],
    stages: ANY_STAGE,
    publicStates: HAS_BEEN_PUBLIC,
    actions: READING,
  },
  {
    says: "An editor types in their desk's stories and their own until one is spiked or killed.",
    role: "editor",
    relations: OWN,
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: WRITING,
  },
  {
    says: "An editor changes the details of their desk's stories, and says who has them.",
    role: "editor",
    relations: ["same-desk"],
    stages: ANY_STAGE,
    publicStates: NOT_KILLED,
    actions: ["edit-story-details", "assign"],
  },
  {
    says: "An editor files a story of their desk for the reporter, or their own.",
    role: "editor",
    relations: OWN,
    stages: ["drafting"],
    publicStates: NOT_KILLED,
    actions: ["move:file"],
  },
  {
    says: "An editor takes their desk's stories into editing, to copy, to ready, and sends them back.",
    role: "editor",
    relations: ["same-desk"],
    stages: WORKING,
    publicStates: NOT_KILLED,
    actions: ["move:edit", "move:send-to-copy", "move:ready", "move:send-back"],
  },
  {
    says: "An editor holds their desk's stories and takes them off hold.",
    role: "editor",
    relations: ["same-desk"],
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: ["move:hold", "move:resume"],
  },
  {
    says: "An editor spikes their desk's unpublished stories, and revives them.",
    role: "editor",
    relations: ["same-desk"],
    stages: ANY_STAGE,
    publicStates: UNPUBLISHED,
    actions: ["move:spike", "move:revive"],
  },
  {
    says: "An editor approves and releases the first publication of their desk's stories.",
    role: "editor",
    relations: ["same-desk"],
    stages: WORKING,
    publicStates: UNPUBLISHED,
    actions: ["approve:initial", "release:initial"],
  },
  {
    says: "An editor approves updates and corrections to their desk's published stories.",
    role: "editor",
    relations: ["same-desk"],
    stages: WORKING,
    publicStates: PUBLISHED,
    actions: ["approve:update", "approve:correction"],
  },
  {
    says: "An editor releases updates, corrections, clarifications, editor's notes and resends of their desk's stories.",
    role: "editor",
    relations: ["same-desk"],
    stages: WORKING,
    publicStates: PUBLISHED,
    actions: [
      "release:update",
      "release:correction",
      "release:clarification",
      "release:editors-note",
      "release:resend",
    ],
  },
  {
    says: "An editor may let a minor fix pass that the check calls more than minor, with a recorded reason.",
    role: "editor",
    relations: ["same-desk"],
    stages: WORKING,
    publicStates: PUBLISHED,
    actions: ["override-minor"],
  },
  {
    says: "Any editor of any desk withholds a published story, at once, whatever its stage.",
    role: "editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: PUBLISHED,
    actions: ["release:withhold"],
  },
  {
    says: "An editor approves and releases the return of their desk's withheld stories.",
    role: "editor",
    relations: ["same-desk"],
    stages: WORKING,
    publicStates: WITHHELD,
    actions: ["approve:reinstate", "release:reinstate"],
  },
  {
    says: "An editor can be the one more person whose approval a kill needs.",
    role: "editor",
    relations: ["same-desk"],
    stages: ANY_STAGE,
    publicStates: PUBLISHED_OR_WITHHELD,
    actions: ["approve:kill"],
  },
  {
    says: "An editor reviews what a colleague released alone.",
    role: "editor",
    relations: ["same-desk"],
    stages: ANY_STAGE,
    publicStates: HAS_BEEN_PUBLIC,
    actions: ["review-alone"],
  },

  // The copy desk: works on the stories of every desk
  {
    says: "A copy editor sees the list, starts stories and makes their own tokens.",
    role: "copy-editor",
    relations: NO_STORY,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: NEWSROOM_WIDE,
  },
  {
    says: "A copy editor starts stories on any desk.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: ["drafting"],
    publicStates: UNPUBLISHED,
    actions: ["create-story"],
  },
  {
    says: "A copy editor reads every story.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: READING,
  },
  {
    says: "A copy editor types in every story and changes its details until it is spiked or killed.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: [...WRITING, "edit-story-details"],
  },
  {
    says: "A copy editor files a story they are an author of.",
    role: "copy-editor",
    relations: ["author"],
    stages: ["drafting"],
    publicStates: NOT_KILLED,
    actions: ["move:file"],
  },
  {
    says: "A copy editor calls a story on the copy desk ready, and sends it back to the desk or from ready to copy.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: ["copy", "ready"],
    publicStates: NOT_KILLED,
    actions: ["move:ready", "move:send-back"],
  },
  {
    says: "A copy editor holds a story and takes it off hold.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: ["move:hold", "move:resume"],
  },
  {
    says: "A copy editor releases a first publication that an editor approved.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: WORKING,
    publicStates: UNPUBLISHED,
    actions: ["release:initial"],
  },
  {
    says: "A copy editor approves minor fixes and updates to published stories.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: WORKING,
    publicStates: PUBLISHED,
    actions: ["approve:minor", "approve:update"],
  },
  {
    says: "A copy editor releases every kind of change to a published story.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: WORKING,
    publicStates: PUBLISHED,
    actions: [
      "release:minor",
      "release:update",
      "release:correction",
      "release:clarification",
      "release:editors-note",
      "release:resend",
    ],
  },
  {
    says: "A copy editor can be the one more person whose approval a kill needs.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: PUBLISHED_OR_WITHHELD,
    actions: ["approve:kill"],
  },
  {
    says: "A copy editor reviews what an editor released alone.",
    role: "copy-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: HAS_BEEN_PUBLIC,
    actions: ["review-alone"],
  },

  // Managing editors: everything on copy
  {
    says: "A managing editor sees the list, starts stories and makes their own tokens.",
    role: "managing-editor",
    relations: NO_STORY,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: [...NEWSROOM_WIDE, "read-audit"],
  },
  {
    says: "A managing editor starts stories on any desk.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: ["drafting"],
    publicStates: UNPUBLISHED,
    actions: ["create-story"],
  },
  {
    says: "A managing editor reads every story.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: READING,
  },
  {
    says: "A managing editor types in every story until it is spiked or killed.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: WRITING,
  },
  {
    says: "A managing editor changes the details of every story and says who has it.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: NOT_KILLED,
    actions: ["edit-story-details", "assign"],
  },
  {
    says: "A managing editor makes every move.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: [
      "move:file",
      "move:send-back",
      "move:edit",
      "move:send-to-copy",
      "move:ready",
      "move:hold",
      "move:resume",
    ],
  },
  {
    says: "A managing editor spikes unpublished stories, and revives them.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: UNPUBLISHED,
    actions: ["move:spike", "move:revive"],
  },
  {
    says: "A managing editor approves and releases a first publication.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: WORKING,
    publicStates: UNPUBLISHED,
    actions: ["approve:initial", "release:initial"],
  },
  {
    says: "A managing editor approves and releases every kind of change to a published story.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: WORKING,
    publicStates: PUBLISHED,
    actions: [
      "approve:minor",
      "approve:update",
      "approve:correction",
      "approve:clarification",
      "approve:editors-note",
      "release:minor",
      "release:update",
      "release:correction",
      "release:clarification",
      "release:editors-note",
      "release:resend",
      "override-minor",
    ],
  },
  {
    says: "A managing editor withholds a published story, at once, whatever its stage.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: PUBLISHED,
    actions: ["release:withhold"],
  },
  {
    says: "A managing editor approves and releases the return of a withheld story.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: WORKING,
    publicStates: WITHHELD,
    actions: ["approve:reinstate", "release:reinstate"],
  },
  {
    says: "A managing editor approves and releases a kill; one more person must approve it.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: PUBLISHED_OR_WITHHELD,
    actions: ["approve:kill", "release:kill"],
  },
  {
    says: "A managing editor reviews what an editor released alone.",
    role: "managing-editor",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: HAS_BEEN_PUBLIC,
    actions: ["review-alone"],
  },

  // Admins: accounts and settings, no copy
  {
    says: "An admin keeps accounts, settings and tokens, and reads the whole audit trail, which holds no copy.",
    role: "admin",
    relations: NO_STORY,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: ["manage-people", "manage-settings", "make-token", "read-audit"],
  },
];
