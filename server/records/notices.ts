import { z } from "zod";
import { THREAD_KINDS } from "#domain/comments.ts";
import type { NoticeSubject } from "#domain/notice-kinds.ts";
import { type Db, isId, type Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { type Story, storyFromRow, WITH_FACTS } from "./stories.ts";

/** One thing one staffer is told of. */
export interface Notice {
  readonly id: string;
  readonly story: Story;
  readonly subject: NoticeSubject;
  readonly createdAt: Date;
  /** When they said that they have seen it; null until then. */
  readonly seenAt: Date | null;
}

export interface NewNotices {
  /** Whom it is for, and whether the app lists it for them. */
  readonly readers: readonly { readonly stafferId: string; readonly inApp: boolean }[];
  readonly storyId: string;
  readonly subject: NoticeSubject;
  readonly at: Date;
}

const ofThread = { thread: z.string(), comment: z.string(), of: z.enum(THREAD_KINDS) };
const afterDeed = { after: z.enum(["move", "approval"]), id: z.string() };
const storedSubject = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("released-alone"), release: z.number().int() }),
  z.object({ kind: z.literal("released"), release: z.number().int() }),
  z.object({ kind: z.literal("approved"), approval: z.string() }),
  z.object({ kind: z.literal("waiting-for-you"), ...afterDeed }),
  z.object({ kind: z.literal("refused"), ...afterDeed }),
  z.object({
    kind: z.literal("handed-off"),
    given: z.boolean(),
    by: z.string(),
    other: z.string().nullable(),
  }),
  z.object({ kind: z.literal("not-released"), schedule: z.string() }),
  z.object({ kind: z.literal("deadline-near"), deadline: z.string() }),
  z.object({ kind: z.literal("expunge-proposed"), proposal: z.string() }),
  z.object({ kind: z.literal("mentioned"), ...ofThread }),
  z.object({ kind: z.literal("assigned"), ...ofThread }),
  z.object({ kind: z.literal("answered"), ...ofThread }),
  z.object({ kind: z.literal("to-check"), change: z.string() }),
]);

function subjectFromRow(kind: string, payload: unknown): NoticeSubject {
  // A payload is an object; what isn't fits no kind.
  return storedSubject.parse({ ...(payload as object), kind });
}

/** One row for each of these readers; answers whose row has which ID. */
export async function addNotices(
  tx: Tx,
  { readers, storyId, subject, at }: NewNotices,
): Promise<readonly { readonly id: string; readonly stafferId: string }[]> {
  const { kind, ...payload } = subject;
  return tx.notice.createManyAndReturn({
    data: readers.map((reader) => ({ ...reader, storyId, kind, payload, createdAt: at })),
    select: { id: true, stafferId: true },
  });
}

/** What the app lists of a staffer's own, newest first. `before` is the ID of the last one already read. */
export async function listNotices(
  db: Db,
  stafferId: string,
  page: { readonly before?: string; readonly unseen?: boolean; readonly limit: number },
): Promise<readonly Notice[]> {
  const rows = await db.notice.findMany({
    where: {
      stafferId,
      inApp: true,
      story: { expungedAt: null },
      ...(page.before !== undefined && isId(page.before) && { id: { lt: page.before } }),
      ...(page.unseen && { seenAt: null }),
    },
    include: WITH_STORY,
    orderBy: { id: "desc" },
    take: page.limit,
  });
  return rows.map(noticeFromRow);
}

/** These notices as they stand; those of stories that the law took are left out. */
export async function loadNotices(db: Db, ids: readonly string[]): Promise<readonly Notice[]> {
  const rows = await db.notice.findMany({
    where: { id: { in: [...ids] }, story: { expungedAt: null } },
    include: WITH_STORY,
    orderBy: { id: "asc" },
  });
  return rows.map(noticeFromRow);
}

const WITH_STORY = { story: { include: WITH_FACTS } } satisfies Prisma.NoticeInclude;

function noticeFromRow(row: Prisma.NoticeGetPayload<{ include: typeof WITH_STORY }>): Notice {
  const { id, kind, payload, story, createdAt, seenAt } = row;
  return { id, story: storyFromRow(story), subject: subjectFromRow(kind, payload), createdAt, seenAt };
}

/** Marks those of these that are the staffer's own and not seen yet; answers how many that were. */
export async function markSeen(tx: Tx, stafferId: string, ids: readonly string[], at: Date): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { id: { in: ids.filter(isId) }, stafferId, seenAt: null },
    data: { seenAt: at },
  });
  return count;
}

/** Marks everything of a staffer's up to this notice, seen or not read yet; answers how many of it were not seen. */
export async function markSeenUpTo(tx: Tx, stafferId: string, newest: string, at: Date): Promise<number> {
  if (!isId(newest)) return 0;
  const { count } = await tx.notice.updateMany({
    where: { id: { lte: newest }, stafferId, inApp: true, seenAt: null },
    data: { seenAt: at },
  });
  return count;
}

/** Whoever has dealt with a subject has seen what told them of it. */
export async function markSubjectSeen(
  tx: Tx,
  stafferId: string,
  storyId: string,
  { kind, ...payload }: NoticeSubject,
  at: Date,
): Promise<void> {
  await tx.notice.updateMany({
    where: { stafferId, storyId, kind, payload: { equals: payload }, seenAt: null },
    data: { seenAt: at },
  });
}

/** Everyone who has been told of this subject. */
export async function toldOf(
  db: Db,
  storyId: string,
  { kind, ...payload }: NoticeSubject,
): Promise<readonly string[]> {
  const rows = await db.notice.findMany({
    where: { storyId, kind, payload: { equals: payload } },
    select: { stafferId: true },
    distinct: ["stafferId"],
  });
  return rows.map(({ stafferId }) => stafferId);
}
