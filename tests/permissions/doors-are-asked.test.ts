import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Door, Doors } from "#domain/door.ts";
import { CALLS, COMMANDS, PAGES } from "#domain/doors.ts";
import { ROOT } from "#scripts/run-command.ts";

/** That a door asks what domain/doors.ts says of it, as far as its source shows it; the cells over HTTP show the rest. */

function actionsOf(door: Door): readonly string[] {
  if (door.kind === "newsroom") return [door.action];
  return "actions" in door ? door.actions : [];
}

/** Deciders of domain/, and parts that commands share, with what each asks of the table. */
const DECIDERS: Readonly<Record<string, RegExp>> = {
  decideApproval: /^approve:/,
  decideClaim: /^claim$/,
  decideCreateOn: /^create-story$/,
  decideFlagChange: /^(?:raise|clear)-flag$/,
  changeFlag: /^(?:raise|clear)-flag$/,
  decideHandOff: /^(?:claim|assign)$/,
  decideMove: /^move$/,
  decideRelease: /^(?:release:|override-minor$)/,
  decideReview: /^review-alone$/,
  makeRelease: /^(?:release:|override-minor$)/,
  decideUnclaim: /^(?:claim|assign)$/,
  mayKnow: /^read-copy$/,
  startStory: /^create-story$/,
};

/** Whether a source asks one of these actions itself: by its name, or through a decider that asks it. */
function asks(source: string, actions: readonly string[]): boolean {
  return actions.some(
    (action) =>
      source.includes(`"${action}"`) ||
      (/^(?:approve|release):/.test(action) && source.includes(`\`${action.split(":")[0]}:$`)) ||
      Object.entries(DECIDERS).some(([name, asked]) => asked.test(action) && source.includes(`${name}(`)),
  );
}

/** Whether it calls a command whose own door asks one of these actions. */
function callsOneThatAsks(source: string, actions: readonly string[]): boolean {
  const calls = source.replaceAll(/\bfunction \w+/g, "");
  return Object.entries(COMMANDS).some(
    ([name, door]) =>
      new RegExp(`\\b${name}\\(`).test(calls) && actionsOf(door).some((asked) => actions.includes(asked)),
  );
}

const COMMAND_SOURCES = readdirSync(join(ROOT, "server/commands"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(ROOT, "server/commands", file), "utf8"));

function sourceOfCommand(name: string): string {
  const source = COMMAND_SOURCES.find((text) =>
    new RegExp(`export (?:async )?function ${name}\\b`).test(text),
  );
  if (source === undefined) throw new Error(`no file of server/commands exports ${name}`);
  return source;
}

/** Those of these doors whose source doesn't ask what they say. */
function silent(doors: Doors, sourceOf: (name: string) => string): readonly string[] {
  return Object.entries(doors).flatMap(([name, door]) => {
    const actions = actionsOf(door);
    if (actions.length === 0) return [];
    const source = sourceOf(name);
    return asks(source, actions) || callsOneThatAsks(source, actions) ? [] : [name];
  });
}

function sourceOfCall(name: string): string {
  const [method, path = ""] = name.split(" ");
  const folder = path.replaceAll("{", "[").replaceAll("}", "]");
  const text = readFileSync(join(ROOT, "app/api/v1", folder, "route.ts"), "utf8");
  // From this method's handler to the next one's.
  return text.split(/(?=export const )/).find((part) => part.startsWith(`export const ${method} `)) ?? "";
}

function sourceOfPage(name: string): string {
  const folder = name.slice(1);
  const found = [`app/${folder}/page.tsx`, `app/${folder}/(budget)/page.tsx`].find((file) =>
    existsSync(join(ROOT, file)),
  );
  return found === undefined ? "" : readFileSync(join(ROOT, found), "utf8");
}

test("[N2] every command asks the table what its door says", () => {
  expect(silent(COMMANDS, sourceOfCommand)).toEqual([]);
});

test("[N2] every call of the API goes through a command that asks what its door says", () => {
  expect(silent(CALLS, sourceOfCall)).toEqual([]);
});

test("[N2] every page asks, or goes through a command that asks, what its door says", () => {
  expect(silent(PAGES, sourceOfPage)).toEqual([]);
});

/** Screens that are read at a glance, or show their own waiting. */
const WITHOUT_LOADING = [
  "/newsroom/[...missing]",
  "/newsroom/stories/[id]",
  "/newsroom/stories/[id]/expunge",
] as const;

test("[N2] above each loading screen a layout asks who it is, and of a story whether they may look", () => {
  const folders = readdirSync(join(ROOT, "app/newsroom"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)loading\.tsx$/.test(file))
    .map((file) => `app/newsroom/${file.replace(/\/?loading\.tsx$/, "")}`);
  const pages = folders.map((folder) => `/${folder.replace("app/", "").replace("/(budget)", "")}`);
  expect([...pages, ...WITHOUT_LOADING].sort()).toEqual(
    Object.keys(PAGES)
      .filter((path) => path.startsWith("/newsroom"))
      .sort(),
  );
  for (const folder of folders) {
    const source = readFileSync(join(ROOT, folder, "layout.tsx"), "utf8");
    expect(source, folder).toContain("await requireActor(");
    if (folder.includes("[id]")) expect(source, folder).toMatch(/knowStory\([^)]*\)[\s\S]*notFound\(\)/);
  }
});

test("[N2] the check notices a command, a call and a page that ask nothing or something else", () => {
  const read = 'export async function editCopy() { return openStory(tx, actor, id, "read-copy"); }';
  const one = <T>(doors: Readonly<Record<string, T>>, name: string): Record<string, T> => {
    const door = doors[name];
    return door === undefined ? {} : { [name]: door };
  };
  expect(silent(one(COMMANDS, "editCopy"), () => read)).toEqual(["editCopy"]);
  expect(silent(one(COMMANDS, "editCopy"), sourceOfCommand)).toEqual([]);
  const call =
    "export const PATCH = handle(editCopyCall, ({ newsroom, actor }) => copyFor(newsroom, actor));";
  expect(silent(one(CALLS, "PATCH /stories/{id}/copy"), () => call)).toEqual(["PATCH /stories/{id}/copy"]);
  expect(silent(one(PAGES, "/newsroom/people"), () => "const staff = await listStaffers(db);")).toEqual([
    "/newsroom/people",
  ]);
});
