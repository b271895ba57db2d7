import type { Flag, FlagState } from "#domain/flags.ts";
import type { ReleaseKind } from "#domain/release.ts";
import type { Role } from "#domain/staffer.ts";
import type { Move, PublicState, Stage } from "#domain/story.ts";

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  drafting: "Drafting",
  filed: "Filed",
  editing: "Editing",
  copy: "Copy desk",
  ready: "Ready",
  held: "Held",
  spiked: "Spiked",
};

export const PUBLIC_STATE_LABELS: Readonly<Record<PublicState, string>> = {
  unpublished: "Unpublished",
  published: "Published",
  withheld: "Withheld",
  killed: "Killed",
};

/** As a command: what the person does by choosing it. */
export const MOVE_LABELS: Readonly<Record<Move, string>> = {
  file: "File",
  "send-back": "Send back to the reporter",
  edit: "Take into editing",
  "send-to-copy": "Send to the copy desk",
  ready: "Mark ready",
  hold: "Hold",
  resume: "Resume",
  spike: "Spike",
  revive: "Revive",
};

/** What happened, for the notice after it. */
export const MOVE_DONE: Readonly<Record<Move, string>> = {
  file: "is filed",
  "send-back": "is back with the reporter",
  edit: "is in editing",
  "send-to-copy": "is with the copy desk",
  ready: "is ready",
  hold: "is on hold",
  resume: "is off hold",
  spike: "is spiked",
  revive: "is revived",
};

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  reporter: "Reporter",
  editor: "Editor",
  "copy-editor": "Copy editor",
  "managing-editor": "Managing editor",
  admin: "Administrator",
};

export const RELEASE_KIND_LABELS: Readonly<Record<ReleaseKind, string>> = {
  initial: "First release",
  minor: "Minor",
  update: "Update",
  correction: "Correction",
  clarification: "Clarification",
  "editors-note": "Editor’s note",
  withhold: "Withhold",
  reinstate: "Reinstate",
  kill: "Kill",
  resend: "Resend",
};

export const FLAG_LABELS: Readonly<Record<Flag, string>> = { legal: "Legal check", picture: "Picture check" };

export const FLAG_STATE_LABELS: Readonly<Record<FlagState, string>> = {
  "not-required": "Not required",
  "needs-checking": "Needs checking",
  cleared: "Cleared",
};
