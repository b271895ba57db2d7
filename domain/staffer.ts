export const ROLES = ["reporter", "editor", "copy-editor", "managing-editor", "admin"] as const;

/** docs/TERMINOLOGY.md. `admin` keeps accounts and settings and has no power over copy by itself. */
export type Role = (typeof ROLES)[number];

/** A role on one desk; `desk` null means on every desk. */
export interface DeskRole {
  readonly desk: string | null;
  readonly role: Role;
}

/** What an invitation lets somebody from outside do in the copy of its one story. */
export const INVITED_TO = ["write", "suggest"] as const;
export type InvitedTo = (typeof INVITED_TO)[number];

/** An invitation to one story that was taken up and stands now. */
export interface Invited {
  /** The story's ID. */
  readonly story: string;
  readonly to: InvitedTo;
}

/** The person who asks, as the database knows them now (never as a token or message claims). */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly DeskRole[];
  /** Left out for whoever was never let into a single story from outside. */
  readonly invited?: readonly Invited[];
}
