import { withAdOverrides } from "#copy/ad-overrides.ts";
import { runsText } from "#copy/plain-text.ts";
import type { ReleaseDecision } from "#domain/releases.ts";
import { done, refused } from "#domain/result.ts";
import type { Output, ReleaseForReaders } from "#server/outputs/release-for-readers.ts";
import { whyUnprintable } from "#server/outputs/unprintable.ts";
import type { Tx } from "#server/records/db.ts";
import { type LiveForReaders, loadLiveForReaders } from "#server/records/live-for-readers.ts";
import type { Story } from "#server/records/stories.ts";
import { lockAddresses } from "#server/records/write-public-release.ts";
import { offThread } from "#server/workers/off-thread.ts";
import type { GatheredRelease } from "./gather-release.ts";
import type { Answer } from "./newsroom.ts";
import { decideFreeAddress, deriveFreePath, publicAddress } from "./public-address.ts";
import { cannotBePrinted } from "./refusals.ts";
import { releaseToReaders } from "./release-to-readers.ts";

/** A release that may happen, with everything readers will get of it. */
export interface PreparedRelease {
  readonly story: Story;
  readonly decision: ReleaseDecision;
  readonly number: number;
  readonly now: Date;
  /** The path the address ends in; derived from the hed when nobody had set one. */
  readonly path: string;
  readonly before: LiveForReaders | null;
  readonly forReaders: ReleaseForReaders;
  readonly outputs: readonly Output[];
}

/** Finds the address, builds what readers get and renders it. Refuses what can't be printed (P2). */
export async function prepareRelease(
  tx: Tx,
  story: Story,
  gathered: GatheredRelease,
  decision: ReleaseDecision,
  now: Date,
): Answer<PreparedRelease> {
  const { publication, live, revision } = gathered;
  const placed = await decideAddress(tx, story, gathered, decision);
  if (!placed.ok) return placed;
  const before = await loadLiveForReaders(tx, story.id);
  const number = (live?.number ?? 0) + 1;
  const { address, path } = placed.value;
  const copy = withAdOverrides(gathered.copy, revision.adOverrides);
  const forReaders = releaseToReaders({ story, decision, number, address, copy, before, publication, now });
  const problems = whyUnprintable(forReaders, publication);
  if (problems.length > 0) return refused(cannotBePrinted(problems));
  const outputs = await offThread("renderOutputs", forReaders, publication);
  return done({ story, decision, number, now, path, before, forReaders, outputs });
}

/**
 * Takes the address for good: nobody else can take one until the transaction ends. Rendering came before, because while
 * this lock is held no other story's release goes on; where somebody took the address meanwhile, it is rendered anew.
 */
export async function takeAddress(
  tx: Tx,
  prepared: PreparedRelease,
  gathered: GatheredRelease,
): Answer<PreparedRelease> {
  const { story, decision, now, forReaders } = prepared;
  await lockAddresses(tx);
  const placed = await decideAddress(tx, story, gathered, decision);
  if (!placed.ok) return placed;
  const isSame = placed.value.address === forReaders.address;
  return isSame ? done(prepared) : prepareRelease(tx, story, gathered, decision, now);
}

async function decideAddress(
  tx: Tx,
  story: Story,
  { publication, copy }: GatheredRelease,
  decision: ReleaseDecision,
): Answer<{ readonly address: string; readonly path: string }> {
  const { firstPublished } = decision.stamps;
  const parts = { desk: story.desk, firstPublished, zone: publication.zone };
  const path = story.path ?? (await deriveFreePath(tx, { id: story.id, ...parts }, runsText(copy.hed)));
  const address = publicAddress({ ...parts, path });
  const free = await decideFreeAddress(tx, story.id, address);
  return free.ok ? done({ address, path }) : free;
}
