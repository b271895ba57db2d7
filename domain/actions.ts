import { RELEASE_KINDS, type ReleaseKind } from "./release.ts";
import { MOVES, type Move } from "./story.ts";

const GENERAL_ACTIONS = [
  "see-list",
  "create-story",
  "read-copy",
  "write-copy",
  /** Suggest changes to the copy, which somebody who may write accepts or rejects. */
  "suggest-copy",
  /** Comment on the copy, answer, mention people; ask nothing of the right to write it (W2). */
  "comment",
  /** Read and write the private notes on the copy, which never leave the newsroom. */
  "note-privately",
  "edit-story-details",
  /** Say that the story needs legal or picture checking. */
  "raise-flag",
  /** Say that it was checked, or need not be. */
  "clear-flag",
  /** Tick the publication's checklist for a revision. */
  "tick-checklist",
  /** Any move at all; each move also has an action of its own. */
  "move",
  "claim",
  /** Assign the story to somebody, or take somebody's claim off it. */
  "assign",
  "freeze-revision",
  "read-revisions",
  "restore-revision",
  /** See what a release would be, before there is one. */
  "preview-release",
  /** Take back a release that waits for its instant (R6). */
  "unschedule-release",
  "review-alone",
  "read-audit",
  /** Let somebody from outside into this one story. */
  "invite-contributor",
  /** See who was invited, and take it back. */
  "revoke-invitation",
  /** Say that the law wants the story gone, confirm it, or take it back (N6). */
  "expunge",
  "see-staff",
  "manage-people",
  "manage-settings",
  "read-permissions",
  "make-token",
  "override-minor",
] as const;

/** Everything a staffer can ask for (N2). */
export type Action =
  | (typeof GENERAL_ACTIONS)[number]
  | `move:${Move}`
  | `approve:${ReleaseKind}`
  | `release:${ReleaseKind}`;

export const ACTIONS: readonly Action[] = [
  ...GENERAL_ACTIONS,
  ...MOVES.map((move): Action => `move:${move}`),
  ...RELEASE_KINDS.map((kind): Action => `approve:${kind}`),
  ...RELEASE_KINDS.map((kind): Action => `release:${kind}`),
];

/** What readers get of a story, by its public state alone: they are never asked who they are. */
export const READER_ACTIONS = [
  /** The released words: page, change log, exports. */
  "read-released",
  /** The notice at its address in place of the words. */
  "read-notice",
  /** Standing in the front, feeds, sitemaps and lists. */
  "be-listed",
] as const;
export type ReaderAction = (typeof READER_ACTIONS)[number];

const GENERAL_PHRASES: Record<(typeof GENERAL_ACTIONS)[number], string> = {
  "see-list": "see this story in the list",
  "create-story": "start a story here",
  "read-copy": "read this story",
  "write-copy": "type in this story",
  "suggest-copy": "suggest changes to this story",
  comment: "comment on this story",
  "note-privately": "read or write private notes on this story",
  "edit-story-details": "change this story’s details",
  "raise-flag": "say that this story needs checking",
  "clear-flag": "say that this story has been checked",
  "tick-checklist": "tick this story’s checklist",
  move: "move this story",
  claim: "claim this story",
  assign: "assign this story",
  "freeze-revision": "freeze a revision of this story",
  "read-revisions": "read this story’s revisions",
  "restore-revision": "restore a revision of this story",
  "preview-release": "see what a release of this story would be",
  "unschedule-release": "take back this story’s scheduled release",
  "review-alone": "review what was released alone",
  "read-audit": "read the audit trail",
  "invite-contributor": "invite somebody from outside to this story",
  "revoke-invitation": "see or take back this story’s invitations",
  expunge: "expunge this story",
  "see-staff": "see who works here",
  "manage-people": "change accounts and roles",
  "manage-settings": "change the publication’s settings",
  "read-permissions": "read who may do what",
  "make-token": "make an API token",
  "override-minor": "release as minor what the check calls more than minor",
};

const MOVE_PHRASES: Record<Move, string> = {
  file: "file this story",
  "send-back": "send this story back",
  edit: "take this story into editing",
  "send-to-copy": "send this story to the copy desk",
  ready: "call this story ready",
  hold: "hold this story",
  resume: "take this story off hold",
  spike: "spike this story",
  revive: "revive this story",
};

const KIND_PHRASES: Record<ReleaseKind, string> = {
  initial: "a first publication",
  minor: "a minor fix",
  update: "an update",
  correction: "a correction",
  clarification: "a clarification",
  "editors-note": "an editor’s note",
  withhold: "the withholding of this story",
  reinstate: "the return of a withheld story",
  kill: "a kill",
  resend: "a resend",
};

/** "an update", "an editor’s note": a kind as it stands inside a sentence. */
export function kindPhrase(kind: ReleaseKind): string {
  return KIND_PHRASES[kind];
}

const READER_PHRASES: Record<ReaderAction, string> = {
  "read-released": "read the released words",
  "read-notice": "read the notice in their place",
  "be-listed": "find the story in fronts, feeds and sitemaps",
};

/** An action as it reads after "You may not …". */
export function actionPhrase(action: Action | ReaderAction): string {
  for (const reading of READER_ACTIONS) if (action === reading) return READER_PHRASES[reading];
  for (const general of GENERAL_ACTIONS) if (action === general) return GENERAL_PHRASES[general];
  for (const move of MOVES) if (action === `move:${move}`) return MOVE_PHRASES[move];
  for (const kind of RELEASE_KINDS) {
    if (action === `approve:${kind}`) return `approve ${KIND_PHRASES[kind]}`;
    if (action === `release:${kind}`) return `release ${KIND_PHRASES[kind]}`;
  }
  throw new Error(`no such action: ${action}`);
}
