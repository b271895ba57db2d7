import { type DeskRole, ROLES, type Role } from "#domain/staffer.ts";

/** An account as `/api/v1/staff` answers it to those who keep accounts. Instants are ISO 8601. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly DeskRole[];
  readonly account: {
    readonly email: string;
    readonly contact: string | null;
    readonly mustChangePassword: boolean;
    readonly isDemo: boolean;
    readonly createdAt: string;
    readonly disabledAt: string | null;
  };
}

/** Desks of one role: "every" or the desks by ID. An empty list is not having the role. */
export type DesksOfRole = Readonly<Record<Role, "every" | readonly string[]>>;

/** Roles as the form shows them: by role, each with its desks. */
export function desksByRole(roles: readonly DeskRole[]): DesksOfRole {
  const entry = (role: Role) => {
    const held = roles.filter((one) => one.role === role);
    if (held.some(({ desk }) => desk === null)) return "every" as const;
    return held.flatMap(({ desk }) => (desk === null ? [] : [desk]));
  };
  return {
    reporter: entry("reporter"),
    editor: entry("editor"),
    "copy-editor": entry("copy-editor"),
    "managing-editor": entry("managing-editor"),
    admin: entry("admin"),
  };
}

/** The way back: what is sent. */
export function rolesFrom(desks: DesksOfRole): readonly DeskRole[] {
  return ROLES.flatMap((role): readonly DeskRole[] => {
    const held = desks[role];
    if (held === "every") return [{ desk: null, role }];
    return held.map((desk) => ({ desk, role }));
  });
}

/** "Editor: National, Business", one line a role, in the newsroom's order. */
export function roleLines(
  roles: readonly DeskRole[],
  deskNames: ReadonlyMap<string, string>,
  labels: Readonly<Record<Role, string>>,
): readonly string[] {
  const byRole = desksByRole(roles);
  return ROLES.flatMap((role) => {
    const held = byRole[role];
    if (held === "every") return [WHOLE_ROOM.includes(role) ? labels[role] : `${labels[role]}: every desk`];
    if (held.length === 0) return [];
    return [`${labels[role]}: ${held.map((desk) => deskNames.get(desk) ?? desk).join(", ")}`];
  });
}

/** Roles that are always the whole newsroom's. */
export const WHOLE_ROOM: readonly Role[] = ["managing-editor", "admin"];
