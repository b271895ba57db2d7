import type { DeskRole } from "#domain/staffer.ts";

/** Roles as audit rows tell them: "editor@national", "admin". */
export function roleFacts(roles: readonly DeskRole[]): readonly string[] {
  return roles.map(({ role, desk }) => (desk === null ? role : `${role}@${desk}`)).sort();
}
