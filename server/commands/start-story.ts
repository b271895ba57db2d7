import type { Copy, Credit, Fields } from "#copy/format.ts";
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
import type { Answer } from "./newsroom.ts";
import { deskUnknown } from "./refusals.ts";

/** A story's place in the budget, and what the budget plans of it; all but slug and desk may be said later. */
export interface StoryPlan {
  readonly slug: string;
  /** A desk's ID. */
  readonly desk: string;
  readonly deadline?: Date | null;
  /** Words. */
  readonly budgetedLength?: number | null;
  /** One line of what it is about. */
  readonly budgetLine?: string;
  /** 1 to 6 (domain/priority.ts). */
  readonly priority?: number;
  readonly tags?: readonly string[];
}

/** The words a story starts with; none are the empty body of one that somebody will write. */
export interface FirstWords {
  readonly copy: Pick<Copy, "hed" | "dek" | "body" | "fields">;
  /** For the audit trail: hashes and formats, never copy (N6). */
  readonly facts: Readonly<Record<string, string>>;
}

/** Starts a story within a command's transaction. Without words of its own a reporter stands in its byline at once. */
export async function startStory(
  tx: Tx,
  actor: Actor,
  planned: StoryPlan,
  words: FirstWords | null,
): Answer<Story> {
  const slug = decideSlug(planned.slug);
  if (!slug.ok) return slug;
  const desk = await loadDesk(tx, planned.desk);
  if (desk === null) return refused(deskUnknown(planned.desk));
  const permitted = decideCreateOn(actor, desk.id);
  if (!permitted.ok) return permitted;
  const plan = decidePlan(planned);
  if (!plan.ok) return plan;

  const id = await addStory(tx, {
    ...plan.value,
    slug: slug.value,
    desk: desk.id,
    createdBy: actor.id,
    deadline: planned.deadline ?? null,
    budgetedLength: planned.budgetedLength ?? null,
    now: await newsroomNow(tx),
  });
  const copy = words?.copy ?? { fields: { ...NO_FIELDS, byline: await reportersByline(tx, actor) } };
  await seedStoryCopy(tx, { storyId: id, stafferId: actor.id, write: (doc) => writeCopy(doc, copy) });
  await notify(tx, "desk", id);
  await appendAudit(tx, {
    actorId: actor.id,
    action: "create-story",
    storyId: id,
    facts: { desk: desk.id, ...words?.facts },
  });
  const story = await loadStory(tx, id);
  if (story === null) throw new Error(`story ${id} was created and is not there`);
  return done(story);
}

const NO_FIELDS: Omit<Fields, "byline"> = { dateline: "", seoHed: "", socialText: "" };

async function reportersByline(tx: Tx, actor: Actor): Promise<readonly Credit[]> {
  if (!actor.roles.some((held) => held.role === "reporter")) return [];
  const staffer = await loadStaffer(tx, actor.id);
  if (staffer === null) throw new Error(`staffer ${actor.id} starts a story and is not there`);
  return [
    {
      id: crypto.randomUUID(),
      order: 0,
      name: staffer.name,
      staffer: staffer.id,
      ...(staffer.contact !== null && { contact: staffer.contact }),
    },
  ];
}
