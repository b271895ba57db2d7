import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "#scripts/run-command.ts";
import { belowFloor, FLOORS, FLOORS_BY_LINE, notPinned } from "./dependencies.ts";

const read = async (path: string) => JSON.parse(await readFile(join(ROOT, path), "utf8"));

test("no package of ours stands below the version that mended its known holes", async () => {
  const lock = await read("package-lock.json");
  expect(belowFloor(lock)).toEqual([]);
  // It looked: the ones we live by are all in the lock.
  expect(Object.keys(lock.packages).length).toBeGreaterThan(200);
  for (const name of ["next", "react", "next-auth", "ws", "@tiptap/core", "prosemirror-model", "zod"])
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBeDefined();
});

test.each(Object.entries(FLOORS))(
  "the guard notices %s just below %s, and deep in the tree",
  (name, floor) => {
    const [major = 0, minor = 0, patch = 0] = floor.split(".").map(Number);
    const below = patch > 0 ? `${major}.${minor}.${patch - 1}` : `${major}.${minor - 1}.99`;
    const lock = (version: string) => ({
      packages: { [`node_modules/a/node_modules/${name}`]: { version }, "node_modules/other": { version } },
    });
    expect(belowFloor(lock(below))).toEqual([
      `node_modules/a/node_modules/${name} is ${below}, below ${floor}`,
    ]);
    expect(belowFloor(lock(`${floor}-rc.1`))).toHaveLength(1);
    expect(belowFloor(lock(floor))).toEqual([]);
    expect(belowFloor(lock(`${major}.${minor}.${patch + 1}`))).toEqual([]);
    expect(belowFloor(lock(`${major + 1}.0.0`))).toEqual([]);
  },
);

test("the guard notices a package under another name, and each of several lines by its own floor", () => {
  const renamed = { packages: { "node_modules/sockets": { name: "ws", version: "8.20.0" } } };
  expect(belowFloor(renamed)).toEqual(["node_modules/sockets is 8.20.0, below 8.21.1"]);
  const undici = (version: string) => belowFloor({ packages: { "node_modules/undici": { version } } });
  expect(FLOORS_BY_LINE.undici).toEqual(["6.27.0", "7.28.0", "8.5.0"]);
  for (const good of ["6.27.0", "6.30.1", "7.28.0", "8.5.0", "9.0.0"]) expect(undici(good), good).toEqual([]);
  for (const bad of ["5.29.0", "6.26.9", "7.27.9", "8.4.9"]) expect(undici(bad), bad).toHaveLength(1);
});

test.each(["package.json", "bench/peers/package.json", "bench/matrix/package.json"])(
  "every dependency in %s is one version",
  async (path) => {
    const manifest = await read(path);
    expect(notPinned(manifest)).toEqual([]);
    expect(Object.keys(manifest.dependencies).length).toBeGreaterThan(5);
  },
);

test.each(["8", "^8.1.0", "~8.1.0", "8.x", "8.1", "*", "latest", ">=8.1.0", "github:a/b", "npm:ws@^8.1.0"])(
  "the guard notices a dependency on %s",
  (wanted) => {
    expect(notPinned({ devDependencies: { "@types/ws": wanted } })).toEqual([`@types/ws: "${wanted}"`]);
    expect(notPinned({ dependencies: { ws: wanted } })).toHaveLength(1);
    expect(notPinned({ overrides: { ws: wanted } })).toHaveLength(1);
    expect(notPinned({ dependencies: { ws: "8.23.0", alias: "npm:@a/b@1.2.3-beta.4" } })).toEqual([]);
  },
);
