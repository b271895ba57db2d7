import { done } from "#domain/result.ts";
import { freezeRestedCopy } from "#server/commands/freeze-working-copy.ts";
import { inOneTransaction, type Newsroom } from "#server/commands/newsroom.ts";
import { appendAudit } from "#server/records/audit.ts";
import { loadCopyHead } from "#server/records/copy-heads.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { lockStoryIfFree, type RestedCopy, restedCopies } from "#server/records/rested-copy.ts";
import { loadStory } from "#server/records/stories.ts";

/** Stories that one turn looks at. */
const TOGETHER = 50;
/** What is remembered of stories that say what they said; past it they are read once more. */
const REMEMBERED = 5_000;

export interface IdleFreezerOptions {
  readonly newsroom: Newsroom;
  /** So long nobody typed, ms. */
  readonly restMs: number;
  readonly onProblem: (problem: unknown, storyId: string) => void;
}

/** What one turn did. `more`: there may be more to freeze at once. */
export interface IdleTurn {
  readonly frozen: number;
  readonly more: boolean;
}

/**
 * W3: freezes copy that has really changed and was then left alone, by nobody's name. Any number of processes may do it:
 * a story that one is at is passed over by the others, and what equals the newest revision is never frozen again. Every
 * such revision is kept: releases, approvals and comparisons point at revisions, and one costs about what its words do.
 */
export class IdleFreezer {
  readonly #options: IdleFreezerOptions;
  /** Were read as of that sequence, and had nothing to freeze or couldn't be read. */
  readonly #looked = new Map<string, number>();

  constructor(options: IdleFreezerOptions) {
    this.#options = options;
  }

  /** Freezes what has rested by `now`. Rejects when the database is away. */
  async turn(now: Date): Promise<IdleTurn> {
    const { newsroom, restMs, onProblem } = this.#options;
    const before = new Date(now.getTime() - restMs);
    if (this.#looked.size > REMEMBERED) this.#looked.clear();
    const except = [...this.#looked].map(([storyId, sequence]) => ({ storyId, sequence }));
    const rested = await restedCopies(newsroom.db.prisma, before, except, TOGETHER);
    let frozen = 0;
    for (const copy of rested) {
      try {
        const became = await this.#freeze(copy, before);
        if (became === "frozen") frozen += 1;
        // Left to whoever has it, or to when it rests again.
        if (became === "busy") continue;
      } catch (problem) {
        // One story that can't be frozen keeps no other from it.
        onProblem(problem, copy.storyId);
      }
      this.#looked.set(copy.storyId, copy.sequence);
    }
    return { frozen, more: rested.length === TOGETHER };
  }

  async #freeze({ storyId }: RestedCopy, before: Date): Promise<Became> {
    const answer = await inOneTransaction<Became>(this.#options.newsroom, async (tx) => {
      if (!(await lockStoryIfFree(tx, storyId))) return done("busy");
      const story = await loadStory(tx, storyId);
      if (story === null) return done("same");
      const { lastEditedAt } = await loadCopyHead(tx, storyId);
      // Somebody went on typing meanwhile.
      if (lastEditedAt === null || lastEditedAt > before) return done("busy");
      const now = await newsroomNow(tx);
      const revision = await freezeRestedCopy(tx, { story, actor: null, reason: "idle", now });
      if (revision === null) return done("same");
      await notify(tx, "desk", storyId);
      await appendAudit(tx, {
        actorId: null,
        action: "freeze-revision",
        storyId,
        facts: { revision: revision.number, sha256: revision.sha256, reason: "idle" },
      });
      return done("frozen");
    });
    return answer.ok ? answer.value : "same";
  }
}

/** "same": it says what its newest revision says. "busy": somebody is at it. */
type Became = "frozen" | "same" | "busy";
