import { ROLE_LABELS } from "#components/desk/labels.ts";
import type { TableRole } from "#domain/grant.ts";

export const TABLE_ROLE_LABELS: Readonly<Record<TableRole, string>> = {
  ...ROLE_LABELS,
  contributor: "Contributor",
  reader: "Reader",
};
