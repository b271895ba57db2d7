import { type Action, may } from "#domain/permissions.ts";
import type { Actor } from "#domain/staffer.ts";

/** A place in the newsroom that the top bar, the account menu and the palette all offer. */
export interface Destination {
  readonly label: string;
  readonly href: string;
  readonly about: string;
  /** Leaves the newsroom for the readers' site. */
  readonly outside?: true;
  /** What the person must be allowed; absent: nothing. */
  readonly action?: Action;
}

const DESTINATIONS: readonly Destination[] = [
  {
    label: "Stories",
    href: "/newsroom",
    about: "The budget: every story and where it stands",
    action: "see-list",
  },
  {
    label: "Search",
    href: "/newsroom/search",
    about: "Every story by its words: drafts and archive",
    action: "see-list",
  },
  { label: "People", href: "/newsroom/people", about: "Accounts, desks and roles", action: "manage-people" },
  {
    label: "Settings",
    href: "/newsroom/settings",
    about: "Desks, and what is checked before a release",
    action: "manage-settings",
  },
  {
    label: "Audit",
    href: "/newsroom/audit",
    about: "Who did what, chained and in order",
    action: "read-audit",
  },
  {
    label: "Permissions",
    href: "/newsroom/permissions",
    about: "Who may do what, to which stories, when",
    action: "read-permissions",
  },
  { label: "Corrections", href: "/corrections", about: "The corrections readers see", outside: true },
  { label: "Site", href: "/", about: "The front page readers see", outside: true },
];

/** What this person is offered. The server decides again on each page; this only spares them a dead end. */
export function destinationsFor(actor: Actor): readonly Destination[] {
  return DESTINATIONS.filter(({ action }) => action === undefined || may(actor, action, null));
}

const STORY_SCREENS = /^\/newsroom\/(?:stories|board|day)(?:\/|$)/;

/** Whether `href` is the place the person is at: /newsroom is the list itself, and every story belongs to it. */
export function isAt(href: string, pathname: string): boolean {
  if (href === "/newsroom") return pathname === href || STORY_SCREENS.test(pathname);
  return pathname === href || pathname.startsWith(`${href}/`);
}
