import { ADMIN_GRANTS } from "./admin-grants.ts";
import { CONTRIBUTOR_GRANTS } from "./contributor-grants.ts";
import { COPY_EDITOR_GRANTS } from "./copy-editor-grants.ts";
import { EDITOR_GRANTS } from "./editor-grants.ts";
import type { Grant } from "./grant.ts";
import { MANAGING_EDITOR_GRANTS } from "./managing-editor-grants.ts";
import { READER_GRANTS } from "./reader-grants.ts";
import { REPORTER_GRANTS } from "./reporter-grants.ts";

/**
 * N2: who may do what. Whoever stands in no line may not: the default is no, and no line takes anything away. A person
 * with several roles may do what any one of them allows. What depends on who wrote or approved a particular revision
 * (N4, "not its sole author") is decided in releases.ts, on top of this.
 */
export const PERMISSIONS: readonly Grant[] = [
  ...REPORTER_GRANTS,
  ...EDITOR_GRANTS,
  ...COPY_EDITOR_GRANTS,
  ...MANAGING_EDITOR_GRANTS,
  ...ADMIN_GRANTS,
  ...CONTRIBUTOR_GRANTS,
  ...READER_GRANTS,
];
