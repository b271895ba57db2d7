import { ANY_STAGE, ANY_STATE, EVERY_DESK, type Grant, NO_STORY } from "./grant.ts";

/** What admins may do: accounts and settings, nothing on copy (N2) but to see, with a managing editor, that it goes (N6). */
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
  {
    says: "An admin proposes or confirms, with a managing editor, that the law takes a story’s words, without reading them.",
    role: "admin",
    relations: EVERY_DESK,
    stages: ANY_STAGE,
    publicStates: ANY_STATE,
    actions: ["expunge"],
  },
];
