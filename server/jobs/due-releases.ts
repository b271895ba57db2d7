import type { Refusal } from "#domain/refusal.ts";
import { KIND_RULES } from "#domain/release-kinds.ts";
import { done, type Result, refused } from "#domain/result.ts";
import { decideDue, releaseFault, releaserGone } from "#domain/schedules.ts";
import { toldOfFailedSchedule } from "#domain/told-of.ts";
import { makeRelease } from "#server/commands/make-release.ts";
import { inOneTransaction, type Newsroom } from "#server/commands/newsroom.ts";
import { tell } from "#server/commands/tell.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Tx } from "#server/records/db.ts";
import { anyReleaseIsDue, type DueRelease, lockDueRelease, putOff } from "#server/records/due-releases.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { loadPublication } from "#server/records/publication.ts";
import { endSchedule, pendingRelease, type ScheduledRelease } from "#server/records/scheduled-releases.ts";
import { listActors, loadActor } from "#server/records/staffers.ts";
import { loadStory, lockStory, type Story } from "#server/records/stories.ts";

/** So many are made at once, because a release waits more for the database and for rendering than for this process. */
const LANES = 4;
/** A fault that stood for some ten minutes is for people. */
const MOST_ATTEMPTS = 14;

export interface DueReleasesOptions {
  readonly newsroom: Newsroom;
  readonly onProblem: (problem: unknown, storyId: string) => void;
}

/** What one turn did. */
export interface DueTurn {
  readonly released: number;
  readonly failed: number;
  readonly more: boolean;
}

/**
 * R6: makes what is due. Any number of processes may do it, whatever their own clocks say: a release and the end of its
 * schedule are one transaction under the story's lock, and due is what newsroom_now() says is due. What the rules refuse
 * then fails for good, and people are told; what merely went wrong is tried again.
 */
export class DueReleases {
  readonly #options: DueReleasesOptions;
  #isEnding = false;

  constructor(options: DueReleasesOptions) {
    this.#options = options;
  }

  /** Makes everything that is due and that nobody else is at. Rejects when the database is away. */
  async turn(): Promise<DueTurn> {
    const count = { released: 0, failed: 0 };
    const tried: string[] = [];
    if (await anyReleaseIsDue(this.#options.newsroom.db.pool)) {
      await Promise.all(Array.from({ length: LANES }, () => this.#walk(count, tried)));
    }
    return { ...count, more: false };
  }

  /** What is under way is finished; what is due besides is left to whoever comes next. */
  end(): void {
    this.#isEnding = true;
  }

  async #walk(count: { released: number; failed: number }, tried: string[]): Promise<void> {
    while (!this.#isEnding) {
      const became = await this.#next(tried);
      if (became === "nothing-due") return;
      if (became === "released" || became === "failed") count[became] += 1;
    }
  }

  /** `tried`: what this turn has begun already, so that what goes wrong is left alone until the next one. */
  async #next(tried: string[]): Promise<Became> {
    const { newsroom, onProblem } = this.#options;
    const locked: DueRelease[] = [];
    try {
      const answer = await inOneTransaction<Became>(newsroom, async (tx) => {
        const due = await lockDueRelease(tx, tried);
        if (due === null) return done("nothing-due");
        locked.push(due);
        tried.push(due.scheduleId);
        return done(await releaseLocked(tx, due));
      });
      if (!answer.ok) throw new Error(`a due release was left undecided: ${answer.refusal.code}`);
      return answer.value;
    } catch (problem) {
      const [wrong] = locked;
      if (wrong === undefined) throw problem;
      await this.#tryLater(wrong, problem);
      onProblem(problem, wrong.storyId);
      return "put-off";
    }
  }

  /** One story that can't be released keeps no other from it, and isn't tried for ever. */
  async #tryLater({ scheduleId, storyId }: DueRelease, problem: unknown): Promise<void> {
    const { newsroom } = this.#options;
    // The database is away: nothing was tried, and this rejects too.
    const attempts = await putOff(newsroom.db.pool, scheduleId).catch(() => {
      throw problem;
    });
    if (attempts < MOST_ATTEMPTS) return;
    await inOneTransaction(newsroom, async (tx) => {
      await lockStory(tx, storyId);
      const found = await pendingOf(tx, { scheduleId, storyId });
      if (found !== null) await fail(tx, found.story, found.pending, releaseFault(), await newsroomNow(tx));
      return done(true);
    });
  }
}

/** "passed": somebody took it back or made it in the moment before its story was locked. */
type Became = "released" | "failed" | "passed" | "put-off" | "nothing-due";

async function releaseLocked(tx: Tx, due: DueRelease): Promise<Became> {
  const found = await pendingOf(tx, due);
  if (found === null) return "passed";
  const { story, pending } = found;
  // After the lock, so that what is released takes the instant at which it really is (U2).
  const now = await newsroomNow(tx);
  const made = await tryRelease(tx, story, pending, now);
  if (made.ok) return "released";
  await fail(tx, story, pending, made.refusal, now);
  return "failed";
}

async function pendingOf(
  tx: Tx,
  { scheduleId, storyId }: DueRelease,
): Promise<{ readonly story: Story; readonly pending: ScheduledRelease } | null> {
  const pending = await pendingRelease(tx, storyId);
  const story = await loadStory(tx, storyId);
  return pending === null || story === null || pending.id !== scheduleId ? null : { story, pending };
}

/** Everything is asked again, of whoever scheduled it, as if they pressed the button now. Writes nothing when refused. */
async function tryRelease(
  tx: Tx,
  story: Story,
  pending: ScheduledRelease,
  now: Date,
): Promise<Result<unknown, Refusal>> {
  const inTime = decideDue(pending.at, now, (await loadPublication(tx)).zone);
  if (!inTime.ok) return inTime;
  const actor = await loadActor(tx, pending.by.id);
  if (actor === null) return refused(releaserGone(pending.by.name));
  const { kind, revision, note, correction, overrideReason, aloneReason, basedOn } = pending;
  const { idempotencyKey, requestSha256 } = pending;
  const input = {
    storyId: story.id,
    kind,
    ...(KIND_RULES[kind].bringsRevision && { revision }),
    ...(note !== null && { note }),
    ...(correction !== null && { correction }),
    ...(overrideReason !== null && { overrideReason }),
    ...(aloneReason !== null && { aloneReason }),
    basedOn,
  };
  return makeRelease(tx, actor, story, { input, scheduled: pending, now, idempotencyKey, requestSha256 });
}

/** Nothing went out: it is over, and whoever has to know is told in the same transaction. */
async function fail(
  tx: Tx,
  story: Story,
  pending: ScheduledRelease,
  { code, sentence }: Refusal,
  now: Date,
): Promise<void> {
  await endSchedule(tx, pending.id, now, { state: "failed", failure: { code, sentence } });
  const people = toldOfFailedSchedule(await listActors(tx), story, pending.by.id);
  const subject = { kind: "not-released", schedule: pending.id } as const;
  await tell(tx, { story, subject, people, byId: null, at: now });
  await notify(tx, "desk", story.id);
  await appendAudit(tx, {
    actorId: null,
    action: "fail-scheduled-release",
    storyId: story.id,
    facts: {
      schedule: pending.id,
      kind: pending.kind,
      scheduledFor: pending.at.toISOString(),
      by: pending.by.id,
      code,
    },
  });
}
