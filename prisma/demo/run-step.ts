import type { Credit, Fields } from "#copy/format.ts";
import type { Refusal } from "#domain/refusal.ts";
import { KIND_RULES } from "#domain/release-kinds.ts";
import type { Result } from "#domain/result.ts";
import type { Stage } from "#domain/story.ts";
import { approveRevision } from "#server/commands/approve-revision.ts";
import { claimStory, unclaimStory } from "#server/commands/claim-story.ts";
import { writeCopyBase } from "#server/commands/copy-base.ts";
import { createStory } from "#server/commands/create-story.ts";
import { editCopy } from "#server/commands/edit-copy.ts";
import { editStoryDetails } from "#server/commands/edit-story-details.ts";
import { freezeRevision } from "#server/commands/freeze-revision.ts";
import { moveStory } from "#server/commands/move-story.ts";
import { releaseStory } from "#server/commands/release-story.ts";
import { setFlag } from "#server/commands/set-flag.ts";
import type { Database } from "#server/database/connect.ts";
import { loadCopyHead } from "#server/records/copy-heads.ts";
import { runs } from "./copy-builders.ts";
import { PEOPLE, type Staff } from "./people.ts";
import { PLANS } from "./plans.ts";
import type { DemoStory, Step, Words } from "./steps.ts";

interface Frozen {
  readonly number: number;
  readonly sha256: string;
}

/** A demo story while its day goes on. */
export interface StoryUnderWay {
  readonly story: DemoStory;
  id: string;
  stage: Stage;
  /** What was approved last. */
  approved: Frozen | null;
  live: Frozen | null;
  releases: number;
}

export function storyUnderWay(story: DemoStory): StoryUnderWay {
  return { story, id: "", stage: "drafting", approved: null, live: null, releases: 0 };
}

/** Makes one step through the command a screen would call. Throws on a refusal: the demo plays by the rules. */
export async function runStep(db: Database, staff: Staff, at: StoryUnderWay, step: Step): Promise<void> {
  const newsroom = { db };
  const actor = staff[step.by];
  const storyId = at.id;
  const must = <T>(answer: Result<T, Refusal>): T => mustBeDone(answer, at.story, step);
  switch (step.do) {
    case "start": {
      const { slug, desk } = at.story;
      at.id = must(await createStory(newsroom, actor, { slug, desk, ...PLANS[slug] })).id;
      return backdateEdits(db, at.id);
    }
    case "write": {
      const base = writeCopyBase(await loadCopyHead(db.prisma, storyId));
      must(await editCopy(newsroom, actor, { storyId, base, ...copyOf(step.words, staff) }));
      return backdateEdits(db, storyId);
    }
    case "move": {
      const { move, note } = step;
      at.stage = must(await moveStory(newsroom, actor, { storyId, move, from: at.stage, note })).stage;
      return;
    }
    case "freeze":
      must(await freezeRevision(newsroom, actor, { storyId, name: step.name }));
      return;
    case "claim":
      must(await claimStory(newsroom, actor, { storyId }));
      return;
    case "unclaim":
      must(await unclaimStory(newsroom, actor, { storyId }));
      return;
    case "details":
      must(await editStoryDetails(newsroom, actor, { storyId, ...step.details }));
      return;
    case "flag": {
      const { flag, to, note } = step;
      must(await setFlag(newsroom, actor, { storyId, flag, to, note }));
      return;
    }
    case "approve": {
      const { kind, says } = step;
      const frozen = KIND_RULES[kind].bringsRevision
        ? must(await freezeRevision(newsroom, actor, { storyId }))
        : liveOf(at);
      const { number: revision, sha256 } = frozen;
      must(await approveRevision(newsroom, actor, { storyId, revision, sha256, kind, ...says }));
      at.approved = { number: revision, sha256 };
      return;
    }
    case "release": {
      const { kind, says } = step;
      const revision = KIND_RULES[kind].bringsRevision ? at.approved?.number : undefined;
      at.releases += 1;
      const idempotencyKey = `demo-${at.story.slug}-${at.releases}`;
      must(await releaseStory(newsroom, actor, { storyId, kind, revision, idempotencyKey, ...says }));
      if (revision !== undefined) at.live = at.approved;
      return;
    }
  }
}

function mustBeDone<T>(answer: Result<T, Refusal>, story: DemoStory, step: Step): T {
  if (answer.ok) return answer.value;
  const { code, sentence } = answer.refusal;
  throw new Error(`demo story ${story.slug}: ${step.by} may not ${step.do}: ${code}: ${sentence}`);
}

function liveOf({ live, story }: StoryUnderWay): Frozen {
  if (live === null) throw new Error(`demo story ${story.slug} has not been released yet`);
  return live;
}

function copyOf(words: Words, staff: Staff) {
  const { hed, dek, body, byline, dateline, seoHed, socialText } = words;
  const fields: Partial<Fields> = {
    ...(dateline !== undefined && { dateline }),
    ...(seoHed !== undefined && { seoHed }),
    ...(socialText !== undefined && { socialText }),
    ...(byline && { byline: byline.map((name, order): Credit => creditOf(name, order, staff)) }),
  };
  return {
    ...(hed !== undefined && { hed: runs(hed) }),
    ...(dek !== undefined && { dek: runs(dek) }),
    ...(body && { body }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
}

function creditOf(person: keyof Staff, order: number, staff: Staff): Credit {
  const { name, contact } = PEOPLE[person];
  return {
    id: crypto.randomUUID(),
    order,
    name,
    staffer: staff[person].id,
    ...(contact !== null && { contact }),
  };
}

/** The log stamps typing by the machine's clock, but this typing was done on the news day. */
async function backdateEdits(db: Database, storyId: string): Promise<void> {
  await db.pool.query(
    `WITH log AS (
       UPDATE copy_updates SET committed_at = newsroom_now() WHERE story_id = $1 AND committed_at > newsroom_now()
     )
     UPDATE copy_heads SET last_edited_at = newsroom_now() WHERE story_id = $1 AND last_edited_at IS NOT NULL`,
    [storyId],
  );
}
