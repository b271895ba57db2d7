import { type Correction, RELEASE_KINDS, type ReleaseKind, type Stamps } from "#domain/release.ts";
import type { PublicState } from "#domain/story.ts";
import { storableCorrection } from "./approvals.ts";
import type { Db, Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseCorrection, parseOneOf } from "./stored-shapes.ts";

/** What a receiving desk may do with a release. */
const WIRE_STATUSES = ["usable", "withheld", "canceled"] as const;
type WireStatus = (typeof WIRE_STATUSES)[number];

const STATES_AFTER = ["published", "withheld", "killed"] as const satisfies readonly PublicState[];

/** One act of publishing, as the newsroom knows it. Append-only. */
export interface Release {
  readonly storyId: string;
  readonly number: number;
  readonly kind: ReleaseKind;
  /** The revision it is about; of a withhold or kill the one that was public until then. */
  readonly revision: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly correction: Correction | null;
  readonly overrideReason: string | null;
  readonly aloneReason: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
  readonly stamps: Stamps;
  readonly wireVersion: number;
  readonly wireStatus: WireStatus;
  /** What the public had of the story after it. */
  readonly publicState: Exclude<PublicState, "unpublished">;
  readonly idempotencyKey: string;
  readonly requestSha256: string;
  /** N4: who reviewed what was released alone, and when. */
  readonly review: { readonly by: { readonly id: string; readonly name: string }; readonly at: Date } | null;
}

const WHOLE = {
  by: { select: { id: true, name: true } },
  review: { select: { at: true, by: { select: { id: true, name: true } } } },
} satisfies Prisma.ReleaseInclude;

type ReleaseRow = Prisma.ReleaseGetPayload<{ include: typeof WHOLE }>;

function releaseFromRow(row: ReleaseRow): Release {
  const { revisionNumber, sha256 } = row;
  if (revisionNumber === null || sha256 === null) {
    throw new Error(`release ${row.number} of story ${row.storyId} names no revision`);
  }
  return {
    storyId: row.storyId,
    number: row.number,
    kind: parseOneOf(RELEASE_KINDS, row.kind),
    revision: revisionNumber,
    sha256,
    note: row.note,
    correction: parseCorrection(row.correction),
    overrideReason: row.overrideReason,
    aloneReason: row.aloneReason,
    by: row.by,
    at: row.at,
    stamps: { firstPublished: row.firstPublishedAt, updated: row.updatedAt, moved: row.moved },
    wireVersion: row.wireVersion,
    wireStatus: parseOneOf(WIRE_STATUSES, row.wireStatus),
    publicState: parseOneOf(STATES_AFTER, row.publicState),
    idempotencyKey: row.idempotencyKey,
    requestSha256: row.requestSha256,
    review: row.review,
  };
}

/** The newest release: what is public now. Null before the first. */
export async function liveRelease(db: Db, storyId: string): Promise<Release | null> {
  const row = await db.release.findFirst({
    where: { storyId },
    orderBy: { number: "desc" },
    include: WHOLE,
  });
  return row === null ? null : releaseFromRow(row);
}

export async function loadRelease(db: Db, storyId: string, number: number): Promise<Release | null> {
  const row = await db.release.findUnique({
    where: { storyId_number: { storyId, number } },
    include: WHOLE,
  });
  return row === null ? null : releaseFromRow(row);
}

/** R5: the release a key already made, if it did. */
export async function releaseByKey(db: Db, storyId: string, key: string): Promise<Release | null> {
  const row = await db.release.findUnique({
    where: { storyId_idempotencyKey: { storyId, idempotencyKey: key } },
    include: WHOLE,
  });
  return row === null ? null : releaseFromRow(row);
}

/** Newest first; `before` is the number of the last one already seen. */
export async function listReleases(
  db: Db,
  storyId: string,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly Release[]> {
  const rows = await db.release.findMany({
    where: { storyId, ...(page.before !== undefined && { number: { lt: page.before } }) },
    orderBy: { number: "desc" },
    take: page.limit,
    include: WHOLE,
  });
  return rows.map(releaseFromRow);
}

/** These releases, in no particular order. */
export async function loadReleases(
  db: Db,
  storyId: string,
  numbers: readonly number[],
): Promise<readonly Release[]> {
  const rows = await db.release.findMany({
    where: { storyId, number: { in: [...numbers] } },
    include: WHOLE,
  });
  return rows.map(releaseFromRow);
}

/** Appends; a release is never changed or taken out. Only with the story's lock held. */
export async function addRelease(
  tx: Tx,
  next: Omit<Release, "by" | "review"> & { readonly byId: string },
): Promise<void> {
  const { revision, correction, stamps, ...same } = next;
  await tx.release.create({
    data: {
      ...same,
      revisionNumber: revision,
      firstPublishedAt: stamps.firstPublished,
      updatedAt: stamps.updated,
      moved: stamps.moved,
      ...(correction !== null && { correction: storableCorrection(correction) }),
    },
  });
}

/** N4: a second person has looked at what one editor released alone. */
export async function addReview(
  tx: Tx,
  review: { readonly storyId: string; readonly number: number; readonly byId: string; readonly at: Date },
): Promise<void> {
  await tx.releaseReview.create({ data: review });
}
