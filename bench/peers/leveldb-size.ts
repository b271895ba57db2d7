import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

// node leveldb-size.ts <directory> <document>: merges the document's updates, compacts, prints what is on disk.
interface Leveldb {
  flushDocument(name: string): Promise<void>;
  destroy(): Promise<void>;
  _transact(
    work: (db: { compactRange(a: Buffer, b: Buffer, done: (e?: Error) => void): void }) => unknown,
  ): Promise<unknown>;
}
const [directory = "", name = ""] = process.argv.slice(2);
const require = createRequire(import.meta.url);
// Its types name a method less than it has.
const { LeveldbPersistence } = require("y-leveldb") as { LeveldbPersistence: new (dir: string) => Leveldb };
const store = new LeveldbPersistence(directory);
await store.flushDocument(name);
await store._transact(
  (db) =>
    new Promise<void>((done, failed) => {
      // levelup hides the store that can compact.
      const inner = findCompactable(db);
      inner.compactRange(Buffer.from([0]), Buffer.from([255]), (problem) =>
        problem ? failed(problem) : done(),
      );
    }),
);
await store.destroy();
let bytes = 0;
for (const file of await readdir(directory)) bytes += (await stat(join(directory, file))).size;
process.stdout.write(`${bytes}\n`);

function findCompactable(db: object): {
  compactRange(a: Buffer, b: Buffer, done: (e?: Error) => void): void;
} {
  let at: unknown = db;
  for (let depth = 0; depth < 8 && typeof at === "object" && at !== null; depth++) {
    if ("compactRange" in at && typeof at.compactRange === "function") {
      return at as ReturnType<typeof findCompactable>;
    }
    at = "db" in at ? at.db : null;
  }
  throw new Error("leveldb can't be compacted");
}
