import { ANY_STAGE, ANY_STATE, type Grant, NO_STORY } from "./grant.ts";

/** What admins may do: accounts and settings, nothing on copy (N2). */
export const ADMIN_GRANTS: readonly Grant[] = [
  {
    says: "An admin keeps accounts, settings and tokens, and reads this table and the whole audit trail, which holds no copy.",
    role: "admin",
    relations: NO_STORY,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: [
      "see-staff",
      "manage-people",
      "manage-settings",
      "read-permissions",
      "make-token",
      "read-audit",
    ],
  },
];
