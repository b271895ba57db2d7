import { type CopyDiff, summariseDiff } from "#copy/diff.ts";
import type { Copy } from "#copy/format.ts";
import { decide, storyUnknown } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { Stamps } from "#domain/release.ts";
import { KIND_RULES } from "#domain/release-kinds.ts";
import { instantAsked } from "#domain/releases.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { updatedSentence } from "#domain/stamps.ts";
import { houseLine } from "#domain/updated-line.ts";
import type { Tx } from "#server/records/db.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { loadRevision } from "#server/records/revisions.ts";
import { loadStory, type Story } from "#server/records/stories.ts";
import { offThread } from "#server/workers/off-thread.ts";
import { forecastRelease } from "./forecast-release.ts";
import { forecastRevision } from "./freeze-working-copy.ts";
import { type GatheredRelease, gatherRelease, type ReleaseInput, verifiedCopy } from "./gather-release.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { openGates } from "./open-gates.ts";
import { prepareRelease } from "./prepare-release.ts";
import { pageForPreview } from "./preview-page.ts";
import { type SuggestionView, suggestionsIn } from "./read/suggestions.ts";
import { type ReleaseChecks, releaseChecks } from "./release-checks.ts";

export interface ReleasePreview {
  /** R2: whether Updated will move … */
  readonly willMoveUpdated: boolean;
  /** … and why, in one sentence. */
  readonly sentence: string;
  /** Why it would be refused now; null when it would be released. */
  readonly refusal: Refusal | null;
  /** Everything that stands in its way, first things first. */
  readonly openGates: readonly Refusal[];
  /** A forecast: the release takes its own instant. Null when this kind can't follow what is public. */
  readonly stamps: Stamps | null;
  readonly updatedLine: string | null;
  readonly address: string | null;
  /** The readers' page as it would be, a whole HTML document; null when it can't be printed yet. */
  readonly pageHtml: string | null;
  /** What would change for readers; null before the first release. */
  readonly sinceLive: ComparedCopy | null;
  /** What changed since the newest approval that stands; null when there is none. */
  readonly sinceApproval: (ComparedCopy & { readonly revision: number }) | null;
  /** R2: what the classifier says of it; null before the first release. */
  readonly minor: GatheredRelease["request"]["classification"];
  /** The live release's number, to be sent back as `basedOn`. */
  readonly basedOn: number | null;
  /** D1 to D3: what is checked before it goes out, and how far that is. */
  readonly checks: ReleaseChecks;
  /** N3: what is suggested in the working copy and undecided; no release takes any of it. */
  readonly openSuggestions: readonly SuggestionView[];
}

interface ComparedCopy {
  readonly diff: CopyDiff;
  readonly summary: string;
}

/**
 * The same request as a release, and what would come of it; without a revision, of the working copy as it stands.
 * Writes nothing, and stamps nothing (U1).
 */
export function previewRelease(
  newsroom: Newsroom,
  actor: Actor,
  input: ReleaseInput,
): Answer<ReleasePreview> {
  return inOneTransaction(newsroom, async (tx) => {
    const story = await loadStory(tx, input.storyId);
    if (story === null) return refused(storyUnknown());
    const permitted = decide(actor, "preview-release", story);
    if (!permitted.ok) return permitted;
    const now = await newsroomNow(tx);
    const unfrozen =
      input.revision === undefined && KIND_RULES[input.kind].bringsRevision
        ? await forecastRevision(tx, { story, actor, reason: "frozen", now })
        : null;
    const gathered = await gatherRelease(tx, actor, story, input, now, unfrozen);
    if (!gathered.ok) return gathered;
    return done(await previewOf(tx, story, gathered.value));
  });
}

async function previewOf(tx: Tx, story: Story, gathered: GatheredRelease): Promise<ReleasePreview> {
  const { request, publication, live, liveCopy, copy } = gathered;
  const forecast = forecastRelease(gathered);
  const at = instantAsked(request);
  const prepared = forecast === null ? null : await prepareRelease(tx, story, gathered, forecast, at);
  const printed = prepared?.ok ? prepared.value : null;
  const unprintable = prepared === null || prepared.ok ? [] : [prepared.refusal];
  const gates = [...openGates(request), ...unprintable];
  return {
    willMoveUpdated: forecast?.movesUpdated ?? false,
    sentence: updatedSentence(request.kind, live?.stamps ?? null, publication, at),
    refusal: gates[0] ?? null,
    openGates: gates,
    stamps: forecast?.stamps ?? null,
    updatedLine: forecast === null ? null : houseLine(publication, forecast.stamps),
    address: printed?.forReaders.address ?? null,
    pageHtml: printed === null ? null : await pageForPreview(tx, printed.outputs, publication, story.desk),
    sinceLive: liveCopy === null ? null : await compared(liveCopy, copy),
    sinceApproval: await sinceApproval(tx, gathered),
    minor: request.classification,
    basedOn: live?.number ?? null,
    checks: await releaseChecks(tx, gathered),
    openSuggestions: (await suggestionsIn(tx, story.id)).items,
  };
}

async function sinceApproval(
  tx: Tx,
  { request, copy }: GatheredRelease,
): Promise<ReleasePreview["sinceApproval"]> {
  const approval = request.approvals.find(({ revokedAt, usedBy }) => revokedAt === null && usedBy === null);
  if (approval === undefined) return null;
  const revision = await loadRevision(tx, request.story.id, approval.revision);
  if (revision === null) throw new Error(`r${approval.revision} was approved and is not there`);
  return { ...(await compared(verifiedCopy(revision), copy)), revision: revision.number };
}

async function compared(before: Copy, after: Copy): Promise<ComparedCopy> {
  const diff = await offThread("compare", before, after);
  return { diff, summary: summariseDiff(diff) };
}
