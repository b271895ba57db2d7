import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createGunzip, type Gunzip } from "node:zlib";
import type { z } from "zod";
import type { Table } from "#server/database/tables.ts";
import type { StoryHashes } from "#server/records/story-hashes.ts";
import {
  type BackupHeader,
  countRows,
  FORMAT,
  FRAME_HEAD_BYTES,
  type Frame,
  headerShape,
  kindOf,
  LONGEST_FRAME,
  storiesShape,
  tableEndShape,
  tableShape,
  writeFrame,
} from "./backup-format.ts";
import { BackupRefused } from "./backup-refused.ts";

/** What a backup says of itself, after every byte of it was read and compared with its hashes. */
export interface Backup {
  readonly file: string;
  readonly header: BackupHeader;
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  readonly stories: readonly StoryHashes[];
  /** SHA-256 of the whole content, hex: names this backup. */
  readonly sha256: string;
}

/** What happens with the rows of one table while they are read; all of them must be taken. */
export type TakeTable = (table: Table, rows: AsyncIterable<Uint8Array>) => Promise<void>;

async function leaveRows(_table: Table, rows: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _row of rows); // read for its hash only
}

/**
 * Reads a backup from its first to its last byte and hands each table's rows to `take`. Refused with a sentence when it
 * is no backup, is cut short, or isn't what was written; by then `take` may have been given rows that must not be kept.
 */
export async function readBackup(file: string, take: TakeTable = leaveRows): Promise<Backup> {
  const reader = new FrameReader(file);
  const header = parse(headerShape, await reader.next("header"), file);
  if (header.format > FORMAT) {
    throw new BackupRefused(`${file} was made by a newer Writethru; restore it with that version.`);
  }
  const tables: Backup["tables"][number][] = [];
  let frame = await reader.next("table", "stories");
  while (frame.kind === "table") {
    const table = parse(tableShape, frame, file);
    tables.push(await readTable(reader, table, take, file));
    frame = await reader.next("table", "stories");
  }
  const stories = parse(storiesShape, frame, file);
  return { file, header, tables, stories, sha256: await reader.end() };
}

async function readTable(
  reader: FrameReader,
  table: Table,
  take: TakeTable,
  file: string,
): Promise<Backup["tables"][number]> {
  const hash = createHash("sha256");
  let rows = 0;
  let frame = await reader.next("rows", "tableEnd");
  async function* chunks(): AsyncGenerator<Uint8Array> {
    while (frame.kind === "rows") {
      hash.update(frame.content);
      rows += countRows(frame.content);
      yield frame.content;
      frame = await reader.next("rows", "tableEnd");
    }
  }
  await take(table, chunks());
  const said = parse(tableEndShape, frame, file);
  const sha256 = hash.digest("hex");
  if (said.rows !== rows || said.sha256 !== sha256) throw altered(file);
  return { name: table.name, rows, sha256 };
}

/** Frames of the file one by one, with the hash of all of them. */
class FrameReader {
  readonly #file: string;
  readonly #frames: AsyncGenerator<Frame>;
  readonly #hash = createHash("sha256");

  constructor(file: string) {
    this.#file = file;
    this.#frames = framesOf(file);
  }

  async next(...kinds: readonly Frame["kind"][]): Promise<Frame> {
    const { value, done } = await this.#frames.next();
    if (done) throw cutShort(this.#file);
    if (!kinds.includes(value.kind)) throw altered(this.#file);
    if (value.kind !== "end") this.#hash.update(writeFrame(value.kind, value.content));
    return value;
  }

  /** Compares the last frame with the hash of all before it. Nothing may follow. */
  async end(): Promise<string> {
    const { content } = await this.next("end");
    const sha256 = this.#hash.digest("hex");
    if (content.toString("hex") !== sha256) throw altered(this.#file);
    if (!(await this.#frames.next()).done) throw altered(this.#file);
    return sha256;
  }
}

async function* framesOf(file: string): AsyncGenerator<Frame> {
  const size = await checkIsGzip(file);
  const gunzip = createGunzip();
  const source = createReadStream(file);
  source.on("error", (problem) => gunzip.destroy(problem));
  source.pipe(gunzip);
  let held: Buffer[] = [];
  let length = 0;
  let wanted = FRAME_HEAD_BYTES;
  try {
    for await (const chunk of chunksOf(gunzip, file)) {
      held.push(chunk);
      length += chunk.length;
      // Joined only once a frame is whole, or a long one would be copied with every chunk of it.
      if (length < wanted) continue;
      let rest: Buffer = held.length === 1 ? chunk : Buffer.concat(held);
      for (let frame = firstFrame(rest, file); frame !== null; frame = firstFrame(rest, file)) {
        rest = rest.subarray(FRAME_HEAD_BYTES + frame.content.length);
        yield frame;
      }
      held = [rest];
      length = rest.length;
      wanted = FRAME_HEAD_BYTES + (length < FRAME_HEAD_BYTES ? 0 : rest.readUInt32BE(1));
    }
    if (length > 0) throw cutShort(file);
    // What stands behind the end of the compressed part is passed over in silence otherwise.
    if (gunzip.bytesWritten !== size) throw altered(file);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

async function* chunksOf(gunzip: Gunzip, file: string): AsyncGenerator<Buffer> {
  try {
    // A stream of bytes without an encoding gives buffers.
    for await (const chunk of gunzip as AsyncIterable<Buffer>) yield chunk;
  } catch (problem) {
    const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
    if (code === "Z_BUF_ERROR") throw cutShort(file);
    if (code.startsWith("Z_")) throw altered(file);
    throw problem;
  }
}

function firstFrame(bytes: Buffer, file: string): Frame | null {
  if (bytes.length < FRAME_HEAD_BYTES) return null;
  const kind = kindOf(bytes.readUInt8(0));
  const length = bytes.readUInt32BE(1);
  if (kind === null || length > LONGEST_FRAME) throw altered(file);
  if (bytes.length < FRAME_HEAD_BYTES + length) return null;
  return { kind, content: bytes.subarray(FRAME_HEAD_BYTES, FRAME_HEAD_BYTES + length) };
}

const GZIP = Buffer.from([0x1f, 0x8b]);

/** Answers the file's size. */
async function checkIsGzip(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) throw new BackupRefused(`There is no file ${file}.`);
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
    if (bytesRead < GZIP.length) throw cutShort(file);
    if (!buffer.equals(GZIP)) throw new BackupRefused(`${file} is not a backup of Writethru.`);
  } finally {
    await handle.close();
  }
  return found.size;
}

function parse<S extends z.ZodType>(shape: S, { content }: Frame, file: string): z.output<S> {
  try {
    const parsed = shape.safeParse(JSON.parse(content.toString("utf8")));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: damaged as well.
  }
  throw altered(file);
}

function cutShort(file: string): BackupRefused {
  return new BackupRefused(`${file} was cut short; copy it again, or use another backup.`);
}

function altered(file: string): BackupRefused {
  return new BackupRefused(`${file} is not as it was written; copy it again, or use another backup.`);
}
