import type { Contract } from "../contract.ts";
import * as audit from "./audit.ts";
import * as board from "./board.ts";
import * as checks from "./checks.ts";
import * as comments from "./comments.ts";
import * as copy from "./copy.ts";
import * as expunge from "./expunge.ts";
import * as invitations from "./invitations.ts";
import * as live from "./live.ts";
import * as notices from "./notices.ts";
import * as people from "./people.ts";
import * as permissions from "./permissions.ts";
import * as releases from "./releases.ts";
import * as revisions from "./revisions.ts";
import * as search from "./search.ts";
import * as settings from "./settings.ts";
import * as stories from "./stories.ts";
import * as suggestions from "./suggestions.ts";

/** Every call of the API, as the OpenAPI document lists them. */
export const CONTRACTS: readonly Contract[] = [
  stories,
  board,
  checks,
  copy,
  revisions,
  suggestions,
  comments,
  releases,
  people,
  settings,
  search,
  notices,
  live,
  invitations,
  audit,
  expunge,
  permissions,
].flatMap((file): Contract[] => Object.values(file).filter(isContract));

function isContract(value: unknown): value is Contract {
  return typeof value === "object" && value !== null && "method" in value && "path" in value;
}
