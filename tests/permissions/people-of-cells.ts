import { FIXTURE_STAGES, FIXTURE_STATES, type FixtureRelation, type FixtureRole } from "./who-may-what.ts";

/** Somebody of every kind there is: a role, and all that it and the story make them. */
export interface Who {
  readonly role: FixtureRole;
  readonly relations: readonly FixtureRelation[];
}

/** A role held on a desk: an author elsewhere, an author here, here, elsewhere, and elsewhere with an invitation. */
const ON_A_DESK: readonly (readonly FixtureRelation[])[] = [
  ["author", "other desk"],
  ["author", "same desk"],
  ["same desk"],
  ["other desk"],
  ["other desk", "to write"],
  ["other desk", "to suggest"],
];
/** A role held on every desk is held on the story's. */
const ON_EVERY_DESK: readonly (readonly FixtureRelation[])[] = [
  ["author", "same desk"],
  ["same desk"],
  ["same desk", "to write"],
  ["same desk", "to suggest"],
];
/** No role: also who wrote in the story and whose invitation has ended. */
const FROM_OUTSIDE: readonly (readonly FixtureRelation[])[] = [
  [],
  ["author"],
  ["to write"],
  ["to suggest"],
  ["author", "to write"],
];

export const EVERYBODY: readonly Who[] = [
  ...(["reporter", "editor", "copy-editor", "managing-editor"] as const).flatMap((role) =>
    ON_A_DESK.map((relations) => ({ role, relations })),
  ),
  ...ON_EVERY_DESK.map((relations) => ({ role: "admin" as const, relations })),
  ...FROM_OUTSIDE.map((relations) => ({ role: "contributor" as const, relations })),
];

/** Every stage with every public state, those too that no move leads to. */
export const EVERY_PLACE = FIXTURE_STATES.flatMap((publicState) =>
  FIXTURE_STAGES.map((stage) => ({ stage, publicState })),
);

export function nameOf({ role, relations }: Who): string {
  return `${role} (${relations.length === 0 ? "none" : relations.join(", ")})`;
}
