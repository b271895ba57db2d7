import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

// leveldb-size.ts <directory> <document>: merges the document's updates, compacts, prints the bytes on disk.
type Done = (problem?: Error | null) => void;

interface Persistence {
  flushDocument(name: string): Promise<void>;
  destroy(): Promise<void>;
}

interface Store {
  open(done: Done): void;
  compactRange(from: Buffer, to: Buffer, done: Done): void;
  close(done: Done): void;
}

const [directory = "", name = ""] = process.argv.slice(2);
const require = createRequire(import.meta.url);
// Neither ships types that fit its CommonJS.
const { LeveldbPersistence } = require("y-leveldb") as {
  LeveldbPersistence: new (directory: string) => Persistence;
};
const leveldown = createRequire(require.resolve("y-leveldb"))("leveldown") as (directory: string) => Store;

const persistence = new LeveldbPersistence(directory);
await persistence.flushDocument(name);
await persistence.destroy();

// Past y-leveldb, which would write the range's ends as keys of its own and so name a range without any key.
const store = leveldown(directory);
await promised((done) => store.open(done));
await promised((done) => store.compactRange(Buffer.from([0]), Buffer.alloc(8, 255), done));
await promised((done) => store.close(done));

let bytes = 0;
for (const file of await readdir(directory)) {
  // What leveldb tells of itself is nobody's words.
  if (!file.startsWith("LOG")) bytes += (await stat(join(directory, file))).size;
}
process.stdout.write(`${bytes}\n`);

function promised(work: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => work((problem) => (problem ? reject(problem) : resolve())));
}
