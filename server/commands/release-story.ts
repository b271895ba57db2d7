import { needsReview } from "#domain/alone-review.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { ReleaseKind } from "#domain/release.ts";
import { decideRelease } from "#domain/releases.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { PublicState } from "#domain/story.ts";
import type { Tx } from "#server/records/db.ts";
import { loadShown } from "#server/records/live-for-readers.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { type Release, releaseByKey } from "#server/records/releases.ts";
import { lockAddresses } from "#server/records/write-public-release.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import { gatherRelease, type ReleaseInput } from "./gather-release.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { prepareRelease } from "./prepare-release.ts";
import { keyHasOtherBody, malformed } from "./refusals.ts";
import { writeRelease } from "./write-release.ts";

export interface ReleaseStoryInput extends ReleaseInput {
  /** R5: the same key and body always answer the same release. 1 to 200 characters. */
  readonly idempotencyKey: string;
}

export interface StoryReleased {
  readonly storyId: string;
  readonly number: number;
  readonly kind: ReleaseKind;
  readonly revision: number;
  readonly publicState: PublicState;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  /** Path of the story on the readers' site. */
  readonly address: string;
  /** The house line as readers see it (U5). */
  readonly updatedLine: string;
  /** N4: released alone; somebody else has to review it. */
  readonly needsReview: boolean;
  /** True when this key had made the release before. */
  readonly repeated: boolean;
}

/**
 * Publishes: the only code that sets a public stamp (U1). Under the story's lock it answers a repeated request from the
 * release it made (R5), asks the rules, renders and checks every output, and then appends the release, flips what is
 * live and tells every process, in one transaction. What goes out is exactly the approved bytes (N3).
 */
export function releaseStory(
  newsroom: Newsroom,
  actor: Actor,
  input: ReleaseStoryInput,
): Answer<StoryReleased> {
  return inOneTransaction(newsroom, async (tx) => {
    if (input.idempotencyKey.length < 1 || input.idempotencyKey.length > 200) return refused(badKey());
    const opened = await openStory(tx, actor, input.storyId, "see-list");
    if (!opened.ok) return opened;
    const story = opened.value;
    const requestSha256 = hashRequest(actor, input);
    const made = await releaseByKey(tx, story.id, input.idempotencyKey);
    if (made !== null) {
      return made.requestSha256 === requestSha256 ? answerAgain(tx, made) : refused(keyHasOtherBody());
    }
    // Read after the lock: two releases at once never take the same instant in the wrong order (U2).
    const now = await newsroomNow(tx);
    const gathered = await gatherRelease(tx, actor, story, input, now);
    if (!gathered.ok) return gathered;
    const decided = decideRelease(gathered.value.request);
    if (!decided.ok) return decided;
    await lockAddresses(tx);
    const prepared = await prepareRelease(tx, story, gathered.value, decided.value, now);
    if (!prepared.ok) return prepared;
    const released = await writeRelease(tx, actor, prepared.value, { ...input, requestSha256 });
    return done(released);
  });
}

/** R5: what a key stands for. The person belongs to it, so that nobody answers for another's release. */
function hashRequest(actor: Actor, input: ReleaseStoryInput): string {
  const { kind, revision, note, correction, overrideReason, aloneReason, basedOn } = input;
  const said = correction && [
    correction.wrong,
    correction.right,
    correction.places,
    correction.otherUses ?? [],
  ];
  const body = [
    actor.id,
    kind,
    revision,
    note?.trim(),
    said,
    overrideReason?.trim(),
    aloneReason?.trim(),
    basedOn,
  ];
  return sha256Of(JSON.stringify(body.map((part) => (part === undefined || part === "" ? null : part))));
}

async function answerAgain(tx: Tx, made: Release): Answer<StoryReleased> {
  const { address, line } = await loadShown(tx, made.storyId, made.number);
  return done({
    storyId: made.storyId,
    number: made.number,
    kind: made.kind,
    revision: made.revision,
    publicState: made.publicState,
    firstPublishedAt: made.stamps.firstPublished,
    updatedAt: made.stamps.updated,
    address,
    updatedLine: line,
    needsReview: needsReview({
      number: made.number,
      by: made.by.id,
      aloneReason: made.aloneReason,
      reviewedBy: made.review?.by.id ?? null,
    }),
    repeated: true,
  });
}

function badKey(): Refusal {
  return malformed("idempotency-key", "Send an Idempotency-Key of 1 to 200 characters with a release.");
}
