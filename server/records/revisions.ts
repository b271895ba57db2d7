import { type AdOverride, parseAdOverrides } from "#copy/ad-overrides.ts";
import type { Db, Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseOneOf } from "./stored-shapes.ts";

/** Why a revision was frozen: by hand, at a stage move, after a restore, for a release. */
const REVISION_REASONS = ["frozen", "move", "restore", "release"] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** A numbered, immutable, hashed state of the copy, without its bytes. */
export interface RevisionHead {
  readonly storyId: string;
  readonly number: number;
  readonly generation: number;
  /** The log's sequence it was frozen at. */
  readonly sequence: bigint;
  /** SHA-256 of the canonical bytes, hex. */
  readonly sha256: string;
  readonly wordCount: number;
  readonly hed: string;
  /** Staffers credited in the byline. */
  readonly authors: readonly string[];
  /** Staffers who wrote since the live release's revision, or since the start. */
  readonly writers: readonly string[];
  readonly reason: RevisionReason;
  readonly name: string | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Date;
}

export interface Revision extends RevisionHead {
  /** Canonical JSON, exactly the bytes that were hashed. */
  readonly canonical: Uint8Array;
  readonly adOverrides: readonly AdOverride[];
}

const HEAD = {
  storyId: true,
  number: true,
  generation: true,
  sequence: true,
  sha256: true,
  wordCount: true,
  hed: true,
  authors: true,
  writers: true,
  reason: true,
  name: true,
  createdBy: { select: { id: true, name: true } },
  createdAt: true,
} satisfies Prisma.RevisionSelect;

type HeadRow = Prisma.RevisionGetPayload<{ select: typeof HEAD }>;

function headFromRow(row: HeadRow): RevisionHead {
  return { ...row, reason: parseOneOf(REVISION_REASONS, row.reason) };
}

const WHOLE = { ...HEAD, canonical: true, adOverrides: true } satisfies Prisma.RevisionSelect;

type WholeRow = Prisma.RevisionGetPayload<{ select: typeof WHOLE }>;

function revisionFromRow({ canonical, adOverrides, ...head }: WholeRow): Revision {
  return { ...headFromRow(head), canonical, adOverrides: parseAdOverrides(adOverrides) };
}

export async function loadRevision(db: Db, storyId: string, number: number): Promise<Revision | null> {
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) {
    return null;
  }
  const row = await db.revision.findUnique({
    where: { storyId_number: { storyId, number } },
    select: WHOLE,
  });
  return row === null ? null : revisionFromRow(row);
}

export async function newestRevision(db: Db, storyId: string): Promise<Revision | null> {
  const row = await db.revision.findFirst({
    where: { storyId },
    orderBy: { number: "desc" },
    select: WHOLE,
  });
  return row === null ? null : revisionFromRow(row);
}

/** Newest first; `before` is the number of the last one already seen. */
export async function listRevisions(
  db: Db,
  storyId: string,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly RevisionHead[]> {
  const rows = await db.revision.findMany({
    where: { storyId, ...(page.before !== undefined && { number: { lt: page.before } }) },
    orderBy: { number: "desc" },
    take: page.limit,
    select: HEAD,
  });
  return rows.map(headFromRow);
}

export interface NewRevision {
  readonly storyId: string;
  readonly generation: number;
  readonly sequence: bigint;
  readonly copyVersion: number;
  readonly canonical: Uint8Array;
  readonly adOverrides: readonly AdOverride[];
  readonly sha256: string;
  readonly wordCount: number;
  readonly hed: string;
  readonly authors: readonly string[];
  readonly writers: readonly string[];
  readonly reason: RevisionReason;
  readonly name: string | null;
  readonly createdById: string;
  readonly createdAt: Date;
}

/** Gives the next number. Only with the story's lock held, or two would take the same one. */
export async function addRevision(tx: Tx, next: NewRevision): Promise<Revision> {
  const newest = await tx.revision.aggregate({ where: { storyId: next.storyId }, _max: { number: true } });
  const row = await tx.revision.create({
    data: {
      ...next,
      number: (newest._max.number ?? 0) + 1,
      canonical: new Uint8Array(next.canonical),
      adOverrides: next.adOverrides.map(({ after, off }) => ({ after, off })),
      authors: [...next.authors],
      writers: [...next.writers],
    },
    select: WHOLE,
  });
  return revisionFromRow(row);
}
