export const ROLES = ["reporter", "editor", "copy-editor", "managing-editor", "admin"] as const;

/** docs/TERMINOLOGY.md. `admin` keeps accounts and settings and has no power over copy by itself. */
export type Role = (typeof ROLES)[number];

/** A role on one desk; `desk` null means on every desk. */
export interface DeskRole {
  readonly desk: string | null;
  readonly role: Role;
}

/** The person who asks, as the database knows them now (never as a token or message claims). */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly DeskRole[];
}
