import { createHash } from "node:crypto";
import type { Tx } from "./db.ts";
import { tombstoneOf } from "./public/tombstone.ts";
import type { StoredNote } from "./stored-shapes.ts";

/** What readers may see of a release, ready to be written where their login can read it. */
export interface PublicReleaseToWrite {
  readonly storyId: string;
  readonly number: number;
  readonly kind: string;
  readonly state: "published" | "withheld" | "killed";
  readonly address: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly hed: string;
  readonly dek: string;
  readonly byline: string;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  readonly moved: boolean;
  readonly releasedAt: Date;
  readonly wireVersion: number;
  readonly wireStatus: string;
  readonly line: string;
  readonly notes: readonly StoredNote[];
}

export interface OutputToWrite {
  readonly format: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Makes a release the live one: its row, the bytes of its outputs, its address. Only with the story's lock held. */
export async function writePublicRelease(
  tx: Tx,
  release: PublicReleaseToWrite,
  outputs: readonly OutputToWrite[],
): Promise<void> {
  const { storyId, number, notes, ...same } = release;
  // Off before on: exactly one row a story is live, and the database refuses a second.
  await tx.publicRelease.updateMany({ where: { storyId, live: true }, data: { live: false } });
  await tx.publicRelease.create({
    data: { ...same, storyId, number, live: true, notes: notes.map((note) => ({ ...note })) },
  });
  await tx.publicOutput.createMany({
    data: outputs.map(({ format, mediaType, bytes }) => ({
      storyId,
      number,
      format,
      mediaType,
      bytes: new Uint8Array(bytes),
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
  });
  await makeAddressCurrent(tx, storyId, release.address, release.releasedAt);
}

/** Points readers at an address; the story's older ones stay and redirect to it. */
async function makeAddressCurrent(tx: Tx, storyId: string, address: string, since: Date): Promise<void> {
  await tx.publicAddress.updateMany({
    where: { storyId, current: true, NOT: { address } },
    data: { current: false },
  });
  const known = await tx.publicAddress.findUnique({ where: { address } });
  if (known === null) {
    await tx.publicAddress.create({ data: { address, storyId, current: true, since } });
    return;
  }
  if (known.storyId !== storyId) {
    throw new Error(
      `the address ${address} belongs to another story; it must be checked before this is called`,
    );
  }
  await tx.publicAddress.update({ where: { address }, data: { current: true } });
}

/** Any constant will do, as long as every process takes the same one. */
const ADDRESSES_LOCK = 7_300_418;

/**
 * Until the transaction ends nobody else takes an address: between the look whether one is free and taking it, another
 * story's release could take it. After the story's lock, before the audit chain's.
 */
export async function lockAddresses(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADDRESSES_LOCK}::bigint)`;
}

/** The story that has, or once had, an address, also one that the law took (N6); null when it is free. */
export async function storyOfAddress(tx: Tx, address: string): Promise<string | null> {
  const row = await tx.publicAddress.findFirst({
    where: { address: { in: [address, tombstoneOf(address)] } },
    select: { storyId: true },
  });
  return row?.storyId ?? null;
}
