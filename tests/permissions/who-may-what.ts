import { readFileSync } from "node:fs";

/**
 * Reads who-may-what.md: what the newsroom's rules say, written by hand. Imports nothing of the product, so that whatever
 * is wrong there cannot be wrong here in the same way.
 */

export const FIXTURE_STAGES = ["drafting", "filed", "editing", "copy", "ready", "held", "spiked"] as const;
export type FixtureStage = (typeof FIXTURE_STAGES)[number];

export const FIXTURE_STATES = ["unpublished", "published", "withheld", "killed"] as const;
export type FixtureState = (typeof FIXTURE_STATES)[number];

export const FIXTURE_ROLES = [
  "reporter",
  "editor",
  "copy-editor",
  "managing-editor",
  "admin",
  "contributor",
] as const;
export type FixtureRole = (typeof FIXTURE_ROLES)[number];

const FIXTURE_RELATIONS = ["author", "same desk", "other desk", "to write", "to suggest"] as const;
/** "to write" and "to suggest": by an invitation to this one story. */
export type FixtureRelation = (typeof FIXTURE_RELATIONS)[number];

interface Line {
  readonly role: string;
  readonly relations: readonly string[];
  /** Seven letters for each public state. */
  readonly cells: Readonly<Record<FixtureState, string>>;
}

export interface Fixture {
  /** Actions that concern a story, in the file's order. */
  readonly aboutStories: ReadonlyMap<string, readonly Line[]>;
  /** For actions that concern none: the roles that may. */
  readonly aboutNone: ReadonlyMap<string, readonly FixtureRole[]>;
  /** What readers get, by public state. */
  readonly forReaders: ReadonlyMap<string, readonly FixtureState[]>;
}

const FILE = new URL("./who-may-what.md", import.meta.url);

export function readFixture(text = readFileSync(FILE, "utf8")): Fixture {
  const [stories = "", none = "", readers = ""] = text.split(
    /^# (?:What concerns no story|What readers get)$/m,
  );
  return { aboutStories: readStories(stories), aboutNone: readNone(none), forReaders: readReaders(readers) };
}

/** Whether the rules let somebody who is all this to the story do it; one "y" is enough. */
export function fixtureSays(
  fixture: Fixture,
  action: string,
  who: { readonly role: FixtureRole; readonly relations: readonly FixtureRelation[] },
  where: { readonly stage: FixtureStage; readonly publicState: FixtureState },
): boolean {
  const lines = fixture.aboutStories.get(action);
  if (lines === undefined) throw new Error(`who-may-what.md has no section for ${action}`);
  const at = FIXTURE_STAGES.indexOf(where.stage);
  return lines.some(
    ({ role, relations, cells }) =>
      (role === "invited" || role === who.role) &&
      relations.some((relation) => who.relations.some((each) => each === relation)) &&
      cells[where.publicState].charAt(at) === "y",
  );
}

function readStories(text: string): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, readonly Line[]>();
  for (const section of text.split(/^## /m).slice(1)) {
    const [heading = "", ...rest] = section.split("\n");
    const lines = rowsOf(rest.join("\n")).map(readLine);
    for (const action of heading.split(",").map((name) => name.trim())) {
      if (found.has(action)) throw new Error(`who-may-what.md says twice who may ${action}`);
      found.set(action, lines);
    }
  }
  return found;
}

function readLine(row: readonly string[]): Line {
  const [who = "", unpublished = "", published = "", withheld = "", killed = ""] = row;
  const cells = { unpublished, published, withheld, killed };
  if (!Object.values(cells).every((letters) => /^[y-]{7}$/.test(letters)))
    throw new Error(`not seven stages a state: ${row.join(" | ")}`);
  const [role = "", relations = ""] = who.split(":");
  const named = relations.split(",").map((relation) => relation.trim());
  const known: readonly string[] = [...FIXTURE_RELATIONS, "any desk"];
  const roles: readonly string[] = [...FIXTURE_ROLES, "invited"];
  if (!roles.includes(role) || !named.every((relation) => known.includes(relation)))
    throw new Error(`nobody of the newsroom: ${who}`);
  const spelled = named.flatMap((relation) =>
    relation === "any desk" ? ["author", "same desk", "other desk"] : [relation],
  );
  return { role, relations: spelled, cells };
}

function readNone(text: string): ReadonlyMap<string, readonly FixtureRole[]> {
  return new Map(
    rowsOf(text).map(([action = "", ...cells]) => [
      action,
      FIXTURE_ROLES.filter((_role, at) => isYes(cells[at], action)),
    ]),
  );
}

function readReaders(text: string): ReadonlyMap<string, readonly FixtureState[]> {
  return new Map(
    rowsOf(text).map(([what = "", ...cells]) => [
      what,
      FIXTURE_STATES.filter((_state, at) => isYes(cells[at], what)),
    ]),
  );
}

function isYes(cell: string | undefined, line: string): boolean {
  if (cell !== "y" && cell !== "-") throw new Error(`neither y nor -: ${line}`);
  return cell === "y";
}

/** The rows of the one table in a text, without its head. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
