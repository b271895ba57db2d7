import { done, refused } from "#domain/result.ts";
import { derivePath } from "#domain/slug.ts";
import { localDay } from "#domain/updated-line.ts";
import type { Tx } from "#server/records/db.ts";
import { loadPublication } from "#server/records/publication.ts";
import { liveRelease } from "#server/records/releases.ts";
import { pathIsTaken } from "#server/records/stories.ts";
import { storyOfAddress } from "#server/records/write-public-release.ts";
import type { Answer } from "./newsroom.ts";
import { addressTaken } from "./refusals.ts";

export interface AddressParts {
  readonly desk: string;
  readonly path: string;
  readonly firstPublished: Date;
  /** The publication's IANA zone: the day in the address is its day. */
  readonly zone: string;
}

/** `/national/2026/02/03/the-path`: a story's public address. */
export function publicAddress({ desk, path, firstPublished, zone }: AddressParts): string {
  const { year, month, day } = localDay(firstPublished, zone);
  return `/${desk}/${year}/${twoDigits(month)}/${twoDigits(day)}/${path}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Whether a story can have this path: no other story of the desk plans it, and no other ever stood at its address. */
export async function decideFreePath(
  tx: Tx,
  story: { readonly id: string; readonly desk: string },
  path: string,
): Answer<true> {
  if (await pathIsTaken(tx, story, path)) return refused(addressTaken(`/${story.desk}/…/${path}`));
  const live = await liveRelease(tx, story.id);
  if (live === null) return done(true);
  const { zone } = await loadPublication(tx);
  const address = publicAddress({ ...story, path, firstPublished: live.stamps.firstPublished, zone });
  return decideFreeAddress(tx, story.id, address);
}

/** N6: an address belongs for good to the story that first had it. */
export async function decideFreeAddress(tx: Tx, storyId: string, address: string): Answer<true> {
  const owner = await storyOfAddress(tx, address);
  return owner === null || owner === storyId ? done(true) : refused(addressTaken(address));
}

const MOST_SUFFIXES = 100;

/** The path a hed gives, with "-2", "-3" … where another story of the day has it. */
export async function deriveFreePath(
  tx: Tx,
  story: { readonly id: string } & Omit<AddressParts, "path">,
  hed: string,
): Promise<string> {
  const path = derivePath(hed);
  for (let copy = 1; copy <= MOST_SUFFIXES; copy += 1) {
    const tried = copy === 1 ? path : `${path}-${copy}`;
    const free = await decideFreeAddress(tx, story.id, publicAddress({ ...story, path: tried }));
    if (free.ok && !(await pathIsTaken(tx, story, tried))) return tried;
  }
  return `${path}-${story.id}`;
}
