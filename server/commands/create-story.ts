import type { Credit } from "#copy/format.ts";
import { writeCopy } from "#copy/write.ts";
import { decideCreateOn } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import { decideSlug } from "#domain/slug.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { seedStoryCopy } from "#server/records/copy-log.ts";
import type { Tx } from "#server/records/db.ts";
import { loadDesk } from "#server/records/desks.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { loadStaffer } from "#server/records/staffers.ts";
import { addStory, loadStory, type Story } from "#server/records/stories.ts";
import { decidePlan } from "./decide-plan.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { deskUnknown } from "./refusals.ts";

export interface CreateStoryInput {
  readonly slug: string;
  /** A desk's ID. */
  readonly desk: string;
  /** What the budget plans of it; all of it may be said later. */
  readonly deadline?: Date | null;
  /** Words. */
  readonly budgetedLength?: number | null;
  /** One line of what it is about. */
  readonly budgetLine?: string;
  /** 1 to 6 (domain/priority.ts). */
  readonly priority?: number;
  readonly tags?: readonly string[];
}

/** Starts a story on a desk: a budget line is a story from the first. A reporter who starts one stands in its byline at once. */
export function createStory(newsroom: Newsroom, actor: Actor, input: CreateStoryInput): Answer<Story> {
  return inOneTransaction(newsroom, async (tx) => {
    const slug = decideSlug(input.slug);
    if (!slug.ok) return slug;
    const desk = await loadDesk(tx, input.desk);
    if (desk === null) return refused(deskUnknown(input.desk));
    const permitted = decideCreateOn(actor, desk.id);
    if (!permitted.ok) return permitted;
    const plan = decidePlan(input);
    if (!plan.ok) return plan;

    const now = await newsroomNow(tx);
    const id = await addStory(tx, {
      ...plan.value,
      slug: slug.value,
      desk: desk.id,
      createdBy: actor.id,
      deadline: input.deadline ?? null,
      budgetedLength: input.budgetedLength ?? null,
      now,
    });
    const credit = await reportersCredit(tx, actor);
    await seedStoryCopy(tx, {
      storyId: id,
      stafferId: actor.id,
      write: (doc) => {
        if (credit !== null) writeCopy(doc, { fields: { ...NO_FIELDS, byline: [credit] } });
      },
    });
    await notify(tx, "desk", id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "create-story",
      storyId: id,
      facts: { desk: desk.id },
    });
    const story = await loadStory(tx, id);
    if (story === null) throw new Error(`story ${id} was created and is not there`);
    return done(story);
  });
}

const NO_FIELDS = { dateline: "", seoHed: "", socialText: "" };

async function reportersCredit(tx: Tx, actor: Actor): Promise<Credit | null> {
  if (!actor.roles.some((held) => held.role === "reporter")) return null;
  const staffer = await loadStaffer(tx, actor.id);
  if (staffer === null) throw new Error(`staffer ${actor.id} starts a story and is not there`);
  return {
    id: crypto.randomUUID(),
    order: 0,
    name: staffer.name,
    staffer: staffer.id,
    ...(staffer.contact !== null && { contact: staffer.contact }),
  };
}
