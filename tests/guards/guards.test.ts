import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryCopy, temporaryCopy } from "./temporary-copy.ts";

let copy: TemporaryCopy;
beforeAll(async () => {
  copy = await temporaryCopy();
});
afterAll(async () => {
  await copy[Symbol.asyncDispose]();
});

/** From which folder what must not be imported. Each line is one fault that is planted and has to be found. */
const CROSSINGS: readonly (readonly [from: string, imported: string])[] = [
  ["domain", "#copy/format.ts"],
  ["domain", "../copy/format.ts"],
  ["domain", "node:fs"],
  ["domain", "zod"],
  ["copy", "#wire/version.ts"],
  ["copy", "#server/records/stories.ts"],
  ["copy", "node:crypto"],
  ["copy/binding", "../../server/env.ts"],
  ["wire", "#copy/format.ts"],
  ["wire", "node:buffer"],
  ["components", "#server/records/stories.ts"],
  ["components/desk", "../../server/env.ts"],
  ["components", "#app/layout.tsx"],
  ["components", "@prisma/client"],
  ["app", "#server/sync/gate.ts"],
  ["app", "#server/public/site.ts"],
  ["app", "pg"],
  ["app/newsroom", "../../server/public/site.ts"],
  ["app", "#server/records/generated/client.ts"],
  ["server", "#app/layout.tsx"],
  ["server", "pg"],
  ["server/outputs", "#server/records/stories.ts"],
  ["server/outputs", "../records/stories.ts"],
  ["server/outputs", "#components/desk/labels.ts"],
  ["server/outputs", "@prisma/client"],
  ["server/imports", "#server/records/stories.ts"],
  ["server/imports", "../outputs/places.ts"],
  ["server/imports", "@prisma/client"],
  ["server/records", "#server/commands/newsroom.ts"],
  ["server/records", "../commands/newsroom.ts"],
  ["server/records", "#wire/version.ts"],
  ["server/commands", "#server/sync/gate.ts"],
  ["server/commands", "../sync/gate.ts"],
  ["server/commands", "#server/records/generated/client.ts"],
  ["server/commands", "../records/generated/client.ts"],
  ["server/commands", "pg"],
  ["server/commands/read", "../../public/site.ts"],
  ["server/sync", "#server/commands/newsroom.ts"],
  ["server/sync", "#server/public/site.ts"],
  ["server/sync", "#components/desk/labels.ts"],
  ["server/sync", "#app/layout.tsx"],
  ["server/public", "#server/records/stories.ts"],
  ["server/public", "../records/stories.ts"],
  ["server/public", "#server/commands/newsroom.ts"],
  ["server/public", "#domain/story.ts"],
  ["server/records/public", "#server/records/stories.ts"],
  ["server/records/public", "../stories.ts"],
  ["server/sign-in", "#server/sync/gate.ts"],
  ["server/jobs", "#app/layout.tsx"],
  ["server/database", "#server/commands/newsroom.ts"],
  ["prisma", "#app/layout.tsx"],
  ["server/main-of-tests", "#tests/support/database.ts"],
  ["tests", "../server/env.ts"],
  ["scripts", "../server/env.ts"],
];

test.each(CROSSINGS)("the boundary holds: %s may not import %s", async (from, imported) => {
  await copy.plant(`${from}/planted.ts`, `import "${imported}";\n`);
  const { code, output } = await copy.run("biome", "lint", `${from}/planted.ts`);
  expect(output).toContain("lint/style/noRestrictedImports");
  expect(code).not.toBe(0);
});

/** What must stay possible, or the guard would only be a wall. */
const PASSAGES: readonly (readonly [from: string, imported: string])[] = [
  ["domain", "./story.ts"],
  ["copy/binding", "../read.ts"],
  ["copy", "#domain/result.ts"],
  ["components", "#wire/version.ts"],
  ["app/newsroom", "#server/commands/newsroom.ts"],
  ["server/outputs", "#components/article/story.tsx"],
  ["server/commands", "#server/outputs/render-outputs.ts"],
  ["server/commands", "#server/imports/read-import.ts"],
  ["server/workers", "#server/imports/read-import.ts"],
  ["server/sync", "#server/records/copy-log.ts"],
  ["server/public", "#server/records/public/site-facts.ts"],
  ["server/public", "#server/outputs/places.ts"],
  ["server/records", "@prisma/client"],
  ["tests", "#server/env.ts"],
];

test.each(PASSAGES)("the way is free: %s may import %s", async (from, imported) => {
  await copy.plant(`${from}/planted.ts`, `import "${imported}";\n`);
  const { output } = await copy.run("biome", "lint", `${from}/planted.ts`);
  expect(output).not.toContain("lint/style/noRestrictedImports");
});

test.each([
  ["any", "export const planted: any = 1;\n", "noExplicitAny"],
  ["a non-null assertion", "export const planted = [1].at(0)!;\n", "noNonNullAssertion"],
  ["a default export", "export default 1;\n", "noDefaultExport"],
  ["export *", 'export * from "./result.ts";\n', "noReExportAll"],
])("lint finds %s", async (_name, text, rule) => {
  await copy.plant("domain/planted.ts", text);
  const { code, output } = await copy.run("biome", "check", "--error-on-warnings", "domain/planted.ts");
  expect(output).toContain(rule);
  expect(code).not.toBe(0);
});

test("the formatter finds a line that isn't formatted", async () => {
  await copy.plant("domain/planted.ts", "export const planted   =  1\n");
  const { code, output } = await copy.run("biome", "check", "domain/planted.ts");
  expect(output).toContain("format");
  expect(code).not.toBe(0);
});

test("the compiler finds a type error", async () => {
  await copy.plant("domain/planted.ts", 'export const planted: number = "one";\n');
  const { code, output } = await copy.run("tsc", "--noEmit");
  expect(output).toContain("domain/planted.ts(1,14): error TS2322");
  expect(code).not.toBe(0);
});

test("knip finds a file and an export that nobody uses", async () => {
  await copy.plant("domain/planted.ts", "export const planted = 1;\n");
  const file = await copy.run("knip", "--no-progress");
  expect(file.output).toContain("domain/planted.ts");
  expect(file.code).not.toBe(0);
  expect(file.output).toMatch(/Unused files \(\d+\)/);
  // An export is only looked at in a file that somebody uses.
  await copy.plant("tests/planted.test.ts", 'import { ran } from "./planted-by.ts";\nran();\n');
  await copy.add("tests/planted-by.ts", "export const ran = () => 1;\nexport const plantedUnused = 1;\n");
  const exported = await copy.run("knip", "--no-progress");
  expect(exported.output).toMatch(/plantedUnused .*tests\/planted-by\.ts/);
  expect(exported.code).not.toBe(0);
});

test("the guards look at the whole tree", async () => {
  await copy.plant("domain/planted.ts", "export const planted = 1;\n");
  const linted = await copy.run("biome", "lint", ".");
  const looked = Number(/Checked (\d+) files/.exec(linted.output)?.[1]);
  expect(looked).toBeGreaterThan(250);
  const compiled = await copy.run("tsc", "--noEmit", "--listFilesOnly");
  const own = compiled.output.split("\n").filter((line) => line.length > 0 && !line.includes("node_modules"));
  expect(own.length).toBeGreaterThan(250);
  for (const folder of [
    "app",
    "components",
    "copy",
    "domain",
    "prisma",
    "scripts",
    "server",
    "tests",
    "wire",
  ]) {
    expect(
      own.some((line) => line.includes(`/${folder}/`)),
      folder,
    ).toBe(true);
  }
});
