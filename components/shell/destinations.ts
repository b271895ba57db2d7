import type { Actor, Role } from "#domain/staffer.ts";

/** A place in the newsroom that the top bar, the account menu and the palette all offer. */
export interface Destination {
  readonly label: string;
  readonly href: string;
  readonly about: string;
  /** Leaves the newsroom for the readers' site. */
  readonly outside?: true;
  /** Absent: everyone. */
  readonly roles?: readonly Role[];
}

const DESTINATIONS: readonly Destination[] = [
  { label: "Stories", href: "/newsroom", about: "The budget: every story and where it stands" },
  {
    label: "People",
    href: "/newsroom/people",
    about: "Accounts, desks and roles",
    roles: ["admin"],
  },
  {
    label: "Audit",
    href: "/newsroom/audit",
    about: "Who did what, chained and in order",
    roles: ["managing-editor", "admin"],
  },
  { label: "Corrections", href: "/corrections", about: "The corrections readers see", outside: true },
  { label: "Site", href: "/", about: "The front page readers see", outside: true },
];

/** What this person is offered. The server decides again on each page; this only spares them a dead end. */
export function destinationsFor(actor: Actor): readonly Destination[] {
  return DESTINATIONS.filter(
    ({ roles }) => roles === undefined || actor.roles.some((held) => roles.includes(held.role)),
  );
}

/** Whether `href` is the place the person is at: /newsroom is the list itself, and every story belongs to it. */
export function isAt(href: string, pathname: string): boolean {
  if (href === "/newsroom") return pathname === href || pathname.startsWith("/newsroom/stories");
  return pathname === href || pathname.startsWith(`${href}/`);
}
