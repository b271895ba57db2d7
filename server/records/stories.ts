import { PRIORITIES, type Priority } from "#domain/priority.ts";
import {
  PUBLIC_STATES,
  type PublicState,
  STAGES,
  type Stage,
  type StoryFacts,
  type WorkingStage,
} from "#domain/story.ts";
import { type Db, isId, type Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseFlags, parseOneOf, type StoryFlags } from "./stored-shapes.ts";

/** A story's row with what the rules need to know of it. Its copy lives in the log. */
export interface Story extends StoryFacts {
  readonly slug: string;
  readonly deskName: string;
  /** Public end of the address; null until someone sets it or the first release derives it. */
  readonly path: string | null;
  readonly stageSince: Date;
  readonly createdAt: Date;
  readonly claimedByName: string | null;
  readonly claimedAt: Date | null;
  readonly embargoUntil: Date | null;
  readonly deadline: Date | null;
  readonly budgetedLength: number | null;
  readonly flags: StoryFlags;
  readonly priority: Priority;
  readonly tags: readonly string[];
  /** What it is about, in one line of the budget; empty until somebody wrote one. Not copy. */
  readonly budgetLine: string;
  /** Staffers in the working byline. */
  readonly credited: readonly string[];
}

/** What a story is read with, for the facts the rules ask of. */
export const WITH_FACTS = {
  desk: { select: { name: true } },
  claimedBy: { select: { name: true } },
  // A staffer who wrote in the copy owns a clientID of it (Y2); the digest has the working byline's staffers.
  clients: { select: { stafferId: true }, distinct: ["stafferId"] },
  // But for whoever an invitation let in: see WROTE.
  invitations: { select: { acceptedById: true }, where: { acceptedById: { not: null } } },
  digest: { select: { credited: true } },
  revisions: { select: { authors: true }, orderBy: { number: "desc" }, take: 1 },
} satisfies Prisma.StoryInclude;

const WORKING_STAGES = STAGES.filter(
  (stage): stage is WorkingStage => stage !== "held" && stage !== "spiked",
);

type StoryRow = Prisma.StoryGetPayload<{ include: typeof WITH_FACTS }>;

export function storyFromRow(row: StoryRow): Story {
  const invited = new Set(row.invitations.map(({ acceptedById }) => acceptedById));
  const authors = new Set([
    ...row.clients.map(({ stafferId }) => stafferId).filter((id) => !invited.has(id)),
    ...(row.digest?.credited ?? []),
    ...row.revisions.flatMap((revision) => revision.authors),
  ]);
  return {
    id: row.id,
    slug: row.slug,
    desk: row.deskId,
    deskName: row.desk.name,
    path: row.path,
    stage: parseOneOf(STAGES, row.stage),
    stageBefore: row.stageBefore === null ? null : parseOneOf(WORKING_STAGES, row.stageBefore),
    publicState: parseOneOf(PUBLIC_STATES, row.publicState),
    stageSince: row.stageSince,
    createdBy: row.createdById,
    createdAt: row.createdAt,
    authors: [...authors],
    claimedBy: row.claimedById,
    claimedByName: row.claimedBy?.name ?? null,
    claimedAt: row.claimedAt,
    embargoUntil: row.embargoUntil,
    deadline: row.deadline,
    budgetedLength: row.budgetedLength,
    flags: parseFlags(row.flags),
    priority: parsePriority(row.priority),
    tags: row.tags,
    budgetLine: row.budgetLine ?? "",
    credited: row.digest?.credited ?? [],
  };
}

function parsePriority(figure: number): Priority {
  const priority = PRIORITIES.find((each) => each === figure);
  if (priority === undefined) throw new Error(`stored priority ${figure} is none`);
  return priority;
}

/** Null also for a text that is no ID at all, and for a story that the law took (N6): for all who ask it is not there. */
export async function loadStory(db: Db, id: string): Promise<Story | null> {
  if (!isId(id)) {
    return null;
  }
  const row = await db.story.findUnique({ where: { id }, include: WITH_FACTS });
  return row === null || row.expungedAt !== null ? null : storyFromRow(row);
}

/**
 * Takes the story's lock for the rest of the transaction and reads it as it stands then.
 *
 * NO KEY UPDATE excludes every other command on the story but lets the sync server insert its rows, whose foreign
 * key takes KEY SHARE here: under FOR UPDATE a release would hold up keystrokes (N5), and one that writes copy
 * would deadlock with the log, which locks copy_heads first and the story's key second.
 */
export async function lockStory(tx: Tx, id: string): Promise<Story | null> {
  if (!isId(id)) {
    return null;
  }
  await tx.$queryRaw`SELECT id FROM stories WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return loadStory(tx, id);
}

/** A new story's row; what the budget plans of it may be known already. */
export interface NewStory
  extends Pick<StoryChanges, "deadline" | "budgetedLength" | "priority" | "tags" | "budgetLine"> {
  readonly slug: string;
  readonly desk: string;
  readonly createdBy: string;
  readonly now: Date;
}

export async function addStory(tx: Tx, story: NewStory): Promise<string> {
  const { desk, createdBy, now, tags, ...planned } = story;
  const row = await tx.story.create({
    data: {
      ...planned,
      ...(tags !== undefined && { tags: [...tags] }),
      deskId: desk,
      createdById: createdBy,
      createdAt: now,
      stageSince: now,
    },
    select: { id: true },
  });
  return row.id;
}

/** What may change of a story's row; an absent key stays as it is. */
export interface StoryChanges {
  readonly slug?: string;
  readonly desk?: string;
  readonly path?: string;
  readonly embargoUntil?: Date | null;
  readonly deadline?: Date | null;
  readonly budgetedLength?: number | null;
  readonly flags?: StoryFlags;
  readonly priority?: Priority;
  readonly tags?: readonly string[];
  readonly budgetLine?: string;
  readonly stage?: { readonly to: Stage; readonly before: WorkingStage | null; readonly since: Date };
  readonly publicState?: PublicState;
  readonly claim?: { readonly by: string; readonly at: Date } | null;
}

/** Only with the story's lock held. */
export async function saveStory(tx: Tx, id: string, changes: StoryChanges): Promise<void> {
  const { desk, stage, claim, flags, tags, ...same } = changes;
  await tx.story.update({
    where: { id },
    data: {
      ...same,
      ...(desk !== undefined && { deskId: desk }),
      ...(flags !== undefined && { flags: { ...flags } }),
      ...(tags !== undefined && { tags: [...tags] }),
      ...(stage !== undefined && { stage: stage.to, stageBefore: stage.before, stageSince: stage.since }),
      ...(claim !== undefined && { claimedById: claim?.by ?? null, claimedAt: claim?.at ?? null }),
    },
  });
}

/** Whether another story of the desk has this path already: two stories of one day may not share an address. */
export async function pathIsTaken(
  db: Db,
  story: { id: string; desk: string },
  path: string,
): Promise<boolean> {
  const other = await db.story.findFirst({
    where: { path, deskId: story.desk, NOT: { id: story.id } },
    select: { id: true },
  });
  return other !== null;
}
