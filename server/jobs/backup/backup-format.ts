import { z } from "zod";

/**
 * A backup is one gzip file of frames: a byte that says what it is, four bytes of length (big-endian), the content.
 * First the header, then each table (its name, its rows as PostgreSQL's COPY text in any number of frames, how many
 * rows and their hash), then the hashes of all stories, and last the hash of every byte before it.
 */
const FRAME = { header: 72, table: 84, rows: 68, tableEnd: 69, stories: 83, end: 90 } as const;

export type FrameKind = keyof typeof FRAME;

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

/** Raised when a version that can't read the new files would misread them. */
export const FORMAT = 1;
export const PROGRAM = "writethru backup";
export const FRAME_HEAD_BYTES = 5;
/** Longer ones can only be damage. */
export const LONGEST_FRAME = 512 * 1024 * 1024;

export const headerShape = z.object({
  program: z.literal(PROGRAM),
  format: z.number().int(),
  madeAt: z.string(),
  /** N7: the newest row of the audit trail. Noted here it shows later whether rows were cut off or made anew. */
  audit: z.object({ number: z.string(), hash: z.string() }).nullish(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
});
export type BackupHeader = z.output<typeof headerShape>;

export const tableShape = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });
export const tableEndShape = z.object({ rows: z.number().int().min(0), sha256: z.string() });

const counted = z.object({ count: z.number().int(), sha256: z.string() });
export const storiesShape = z.array(
  z.object({
    storyId: z.string(),
    sequence: z.number().int(),
    document: z.string(),
    copyVersion: z.number().int(),
    canonical: z.string(),
    revisions: counted,
    releases: counted,
  }),
);

/** The frame's bytes, head first. */
export function writeFrame(kind: FrameKind, content: Uint8Array): Buffer {
  const head = Buffer.alloc(FRAME_HEAD_BYTES);
  head.writeUInt8(FRAME[kind], 0);
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

export function writeJsonFrame(kind: FrameKind, content: object): Buffer {
  return writeFrame(kind, Buffer.from(JSON.stringify(content)));
}

export function kindOf(code: number): FrameKind | null {
  for (const [kind, known] of Object.entries(FRAME)) {
    // Object.entries widens the keys that FRAME declares.
    if (known === code) return kind as FrameKind;
  }
  return null;
}

const NEWLINE = 10;

/** Rows in COPY text: a newline within a value is written as `\n`, so each of these ends a row. */
export function countRows(chunk: Uint8Array): number {
  let rows = 0;
  for (const byte of chunk) if (byte === NEWLINE) rows += 1;
  return rows;
}
