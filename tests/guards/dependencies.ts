/** The lowest version of a package that has no known hole, wherever in the tree it stands. */
export const FLOORS: Readonly<Record<string, string>> = {
  next: "16.4.1",
  react: "19.2.6",
  "react-dom": "19.2.6",
  "next-auth": "4.24.15",
  ws: "8.21.1",
  "@tiptap/core": "3.30.5",
  "prosemirror-model": "1.22.1",
  zod: "4.6.7",
  sharp: "0.35.5",
  "sanitize-html": "2.17.4",
};

/** Lines that were mended apart: the floor of a version is the one of its own line, or else the highest. */
export const FLOORS_BY_LINE: Readonly<Record<string, readonly string[]>> = {
  undici: ["6.27.0", "7.28.0", "8.5.0"],
};

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly name?: string }>>;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Every package in a lock that stands below its floor, as a line a person can act on. */
export function belowFloor(lock: Lock): readonly string[] {
  const found: string[] = [];
  for (const [path, { version, name = nameAt(path) }] of Object.entries(lock.packages)) {
    const floor = version === undefined ? undefined : floorOf(name, version);
    if (version === undefined || floor === undefined || isAtLeast(version, floor)) continue;
    found.push(`${path} is ${version}, below ${floor}`);
  }
  return found;
}

/** Every dependency that is a range, a tag or anything but one version. */
export function notPinned(manifest: Manifest): readonly string[] {
  const { dependencies = {}, devDependencies = {}, overrides = {} } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, wanted]) => !/^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/.test(wanted))
    .map(([name, wanted]) => `${name}: "${wanted}"`);
}

/** "node_modules/a/node_modules/@b/c" is @b/c. */
function nameAt(path: string): string {
  return path.split("node_modules/").at(-1) ?? path;
}

function floorOf(name: string, version: string): string | undefined {
  const lines = FLOORS_BY_LINE[name];
  if (lines === undefined) return FLOORS[name];
  return lines.find((floor) => floor.split(".")[0] === version.split(".")[0]) ?? lines.at(-1);
}

/** A prerelease comes before its release, so it is below a floor of the same number. */
function isAtLeast(version: string, floor: string): boolean {
  const [numbers = "", ...prerelease] = version.split("-");
  const [have, need] = [parts(numbers), parts(floor)];
  for (const [index, least] of need.entries()) {
    const own = have[index] ?? 0;
    if (own !== least) return own > least;
  }
  return prerelease.length === 0;
}

function parts(version: string): readonly number[] {
  return version.split(".").map(Number);
}
