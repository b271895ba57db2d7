import type { Action } from "#domain/actions.ts";
import type { Grant, Relation } from "#domain/grant.ts";
import { PERMISSIONS } from "#domain/permission-table.ts";
import type { Actor, DeskRole } from "#domain/staffer.ts";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import { SqlValues } from "./sql-values.ts";
import { WROTE } from "./wrote-sql.ts";

/**
 * N2 as a condition on a row `s` of stories: exactly those of which `may(actor, action, story)` says yes. It is made of the
 * permission table itself, line by line, so that a list can be cut and paged by PostgreSQL. tests compare the two.
 */
export function storiesWithinReach(actor: Actor, action: Action, values: SqlValues): string {
  // PostgreSQL takes no parameter that the statement doesn't name, so it is first seen whether any is needed.
  const simple = reachOf(actor, action, new SqlValues());
  return simple === "true" || simple === "false" ? simple : reachOf(actor, action, values);
}

function reachOf(actor: Actor, action: Action, values: SqlValues): string {
  const granted = PERMISSIONS.filter(({ actions }) => actions.includes(action));
  const held = actor.roles.flatMap((role) =>
    granted
      .filter((grant) => grant.role === role.role)
      .map((grant) => standingToo(grant, related(grant, role, actor, values), values)),
  );
  const invited = granted
    .filter(({ role }) => role === "contributor")
    .map((grant) => standingToo(grant, invitedTo(grant, actor, values), values));
  return anyOf([...held, ...invited]);
}

function related(grant: Grant, held: DeskRole, actor: Actor, values: SqlValues): string {
  const { desk } = held;
  const conditions: Partial<Record<Relation, () => string>> = {
    "same-desk": () => (desk === null ? "true" : `s.desk_id = ${values.add(desk, "text")}`),
    "other-desk": () => (desk === null ? "false" : `s.desk_id <> ${values.add(desk, "text")}`),
    author: () => authoredBy(actor.id, values),
  };
  const here = new Set(grant.relations);
  if (here.has("same-desk") && (desk === null || here.has("other-desk"))) return "true";
  return anyOf(grant.relations.map((relation) => conditions[relation]?.() ?? "false"));
}

function invitedTo(grant: Grant, actor: Actor, values: SqlValues): string {
  const stories = (actor.invited ?? [])
    .filter(({ to }) => grant.relations.includes(`invited-to-${to}`))
    .map(({ story }) => story);
  return stories.length === 0 ? "false" : `s.id = ANY(${values.add(stories, "uuid[]")})`;
}

/** `who`, where the story stands as the line says; what the line names all of isn't asked. */
function standingToo({ stages, publicStates }: Grant, who: string, values: SqlValues): string {
  if (who === "false") return "false";
  const conditions = [
    ...(who === "true" ? [] : [who]),
    ...(stages.length === STAGES.length ? [] : [`s.stage = ANY(${values.add(stages, "text[]")})`]),
    ...(publicStates.length === PUBLIC_STATES.length
      ? []
      : [`s.public_state = ANY(${values.add(publicStates, "text[]")})`]),
  ];
  return conditions.length === 0 ? "true" : `(${conditions.join(" AND ")})`;
}

/** As stories.ts finds authors: who started it, wrote in it, or stands in the byline of the copy or its last revision. */
export function authoredBy(stafferId: string, values: SqlValues): string {
  const staffer = values.add(stafferId, "uuid");
  return `(s.created_by = ${staffer} OR s.id IN (
    SELECT w.story_id FROM (${WROTE}) w WHERE w.staffer_id = ${staffer}
    UNION ALL SELECT story_id FROM copy_digests WHERE credited @> ARRAY[${staffer}]
    UNION ALL SELECT r.story_id FROM revisions r WHERE r.authors @> ARRAY[${staffer}] AND NOT EXISTS (
      SELECT FROM revisions n WHERE n.story_id = r.story_id AND n.number > r.number)))`;
}

function anyOf(conditions: readonly string[]): string {
  if (conditions.includes("true")) return "true";
  const asked = [...new Set(conditions)].filter((condition) => condition !== "false");
  return asked.length === 0 ? "false" : `(${asked.join(" OR ")})`;
}
