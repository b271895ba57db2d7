import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { ACTIONS, READER_ACTIONS } from "#domain/actions.ts";
import type { Door, Doors } from "#domain/door.ts";
import { CALLS, COMMANDS, MESSAGES, OTHER_DOORS, OUTPUTS, PAGES } from "#domain/doors.ts";
import { ROOT } from "#scripts/run-command.ts";
import type { ClientMessage } from "#wire/messages.ts";

/** What is on disk, found by how it is written; each of these must stand in domain/doors.ts. */

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(join(ROOT, folder), join(entry.parentPath, entry.name)))
    .sort();
}

function source(...path: readonly string[]): string {
  return readFileSync(join(ROOT, ...path), "utf8");
}

/** "/newsroom/stories/[id]" of every page; groups in round brackets are no part of an address. */
function pagesOnDisk(): readonly string[] {
  return filesBelow("app", "page.tsx").map((file) => {
    const segments = file.split("/").slice(0, -1);
    return `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join("/")}`;
  });
}

/** "GET /stories/{id}" of every method that a route file of the API makes of a contract. */
function callsIn(file: string, text: string): readonly string[] {
  const address = `/${file.split("/").slice(0, -1).join("/").replaceAll("[", "{").replaceAll("]", "}")}`;
  return [...text.matchAll(/export const ([A-Z]+) = handle(?:Open)?\(/g)].map(
    ([, method]) => `${method} ${address}`,
  );
}

function callsOnDisk(): readonly string[] {
  return filesBelow("app/api/v1", "route.ts").flatMap((file) => callsIn(file, source("app/api/v1", file)));
}

/** Route files that answer without a contract. */
function otherRoutesOnDisk(): readonly string[] {
  return filesBelow("app", "route.ts")
    .filter((file) => !source("app", file).match(/= handle(?:Open)?\(/))
    .map((file) => `/${file.split("/").slice(0, -1).join("/")}`);
}

/** What commands are made with, and what they ask the story through: no verbs of their own. */
const TOOLS = ["inOneTransaction", "knowStory", "takeTry", "forgetTry"];

/** Every exported function of a file of server/commands whose first argument is the newsroom. */
function verbsIn(text: string): readonly string[] {
  const found = text.matchAll(
    /export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*(?:_?newsroom|\{ db \}): Newsroom/g,
  );
  return [...found].map(([, name = ""]) => name).filter((name) => !TOOLS.includes(name));
}

function verbsOnDisk(): readonly string[] {
  return filesBelow("server/commands", ".ts")
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => verbsIn(source("server/commands", file)));
}

/** The kinds of a union of `{ kind: "…" }` in a source. */
function kindsIn(text: string, type: string): readonly string[] {
  const union = new RegExp(`export type ${type} =([^;]*(?:;(?!\\n\\n)[^;]*)*);\\n\\n`).exec(text)?.[1] ?? "";
  return [...new Set([...union.matchAll(/readonly kind: "([\w-]+)"/g)].map(([, kind = ""]) => kind))];
}

function outputsOnDisk(): readonly string[] {
  const formats =
    /OUTPUT_FORMATS = \[([^\]]*)\]/.exec(source("server/outputs/release-for-readers.ts"))?.[1] ?? "";
  return [
    ...kindsIn(source("server/public/read-target.ts"), "Target"),
    ...[...formats.matchAll(/"([\w-]+)"/g)].map(([, format]) => `output ${format}`),
  ];
}

/** Addresses that server/health.ts answers before anything else is asked. */
function healthOnDisk(): readonly string[] {
  return [...source("server/health.ts").matchAll(/case "(\/[\w/]+)"/g)].map(([, path = ""]) => path);
}

const KINDS: readonly (readonly [
  what: string,
  doors: Doors,
  found: () => readonly string[],
  atLeast: number,
])[] = [
  ["page", PAGES, pagesOnDisk, 10],
  ["call of the API", CALLS, callsOnDisk, 45],
  ["command", COMMANDS, verbsOnDisk, 45],
  ["message of the socket", MESSAGES, () => kindsIn(source("wire/messages.ts"), "ClientMessage"), 6],
  ["output for readers", OUTPUTS, outputsOnDisk, 15],
  ["other way in", OTHER_DOORS, () => [...otherRoutesOnDisk(), ...healthOnDisk()], 5],
];

function missing(doors: Doors, found: readonly string[]): readonly string[] {
  return found.filter((name) => doors[name] === undefined);
}

test.each(KINDS)(
  "[N2] every %s says what it asks of the table, and nothing that isn't there does",
  (_what, doors, find, atLeast) => {
    const found = find();
    expect(missing(doors, found)).toEqual([]);
    expect(Object.keys(doors).filter((name) => !found.includes(name))).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(found).size).toBe(found.length);
  },
);

test.each(KINDS)("[N2] the guard notices what says nothing of itself: %s", (_what, doors, find) => {
  for (const name of find()) {
    const { [name]: _left, ...others } = doors;
    expect(missing(others, find())).toContain(name);
  }
});

test("[N2] the guard notices a planted route, command, message and page by how they are written", () => {
  const route = "export const PUT = handle(plantedCall, async () => done(true));";
  expect(missing(CALLS, callsIn("stories/[id]/planted/route.ts", route))).toEqual([
    "PUT /stories/{id}/planted",
  ]);
  const command =
    "export async function plantedVerb(\n  newsroom: Newsroom,\n  actor: Actor,\n): Answer<true> {";
  const reading = "export function plantedFor({ db }: Newsroom, actor: Actor): Answer<true> {";
  expect(missing(COMMANDS, verbsIn(`${command}\n${reading}`))).toEqual(["plantedVerb", "plantedFor"]);
  const wire =
    'export type ClientMessage =\n  | { readonly kind: "planted"; readonly a: number }\n  | { readonly kind: "fence" };\n\n';
  expect(missing(MESSAGES, kindsIn(wire, "ClientMessage"))).toEqual(["planted"]);
  expect(missing(PAGES, ["/newsroom/planted"])).toEqual(["/newsroom/planted"]);
});

test("[N2] what is asked are actions of the table, and what asks none says why", () => {
  const known = new Set<string>([...ACTIONS, ...READER_ACTIONS]);
  const all: readonly Door[] = [PAGES, CALLS, COMMANDS, MESSAGES, OUTPUTS, OTHER_DOORS].flatMap((doors) =>
    Object.values(doors),
  );
  for (const door of all) {
    if (door.kind === "newsroom") expect(known.has(door.action)).toBe(true);
    else if ("actions" in door) {
      expect(door.actions.length).toBeGreaterThan(0);
      for (const action of door.actions) expect(known.has(action), action).toBe(true);
    } else expect(door.why).toMatch(/^[A-Z].*\.$/);
  }
});

test("[N2] every action of the table is asked at some door", () => {
  const asked = new Set<string>(
    [PAGES, CALLS, COMMANDS, MESSAGES, OUTPUTS].flatMap((doors) =>
      Object.values(doors).flatMap((door) =>
        door.kind === "newsroom" ? [door.action] : "actions" in door ? [...door.actions] : [],
      ),
    ),
  );
  const unasked = [...ACTIONS, ...READER_ACTIONS].filter(
    (action) => !asked.has(action) && !(action.startsWith("move:") && asked.has("move")),
  );
  expect(unasked).toEqual([]);
});

test("[N2] the socket's doors are the messages a client may send, by type too", () => {
  const byKind: Readonly<Record<ClientMessage["kind"], Door | undefined>> = {
    step1: MESSAGES.step1,
    step2: MESSAGES.step2,
    update: MESSAGES.update,
    presence: MESSAGES.presence,
    "query-presence": MESSAGES["query-presence"],
    fence: MESSAGES.fence,
  };
  expect(byKind).toEqual(MESSAGES);
});

const PRODUCT = ["app", "components", "copy", "domain", "prisma", "scripts", "server", "wire"];

/** Whether a source names the hand-written rules or what lies beside them; the comments may. */
function knowsRules(text: string): boolean {
  return /who-may-what|tests\/permissions/.test(text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, ""));
}

test("[N2] the product neither imports nor reads the hand-written rules", () => {
  const files = PRODUCT.flatMap((folder) =>
    filesBelow(folder, "")
      .filter((file) => /\.(?:tsx?|mjs|json)$/.test(file) && !file.includes("/generated/"))
      .map((file) => `${folder}/${file}`),
  );
  expect(files.filter((file) => knowsRules(source(file)))).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
  expect(knowsRules('import { readFixture } from "#tests/permissions/who-may-what.ts";')).toBe(true);
  expect(knowsRules('readFileSync("who-may-what.md");')).toBe(true);
  // The reader of the rules imports nothing of the product, and the rules are no program at all.
  expect(source("tests/permissions/who-may-what.ts")).not.toMatch(/from "(?!node:)/);
});
