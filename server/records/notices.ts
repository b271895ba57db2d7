import { z } from "zod";
import { THREAD_KINDS } from "#domain/comments.ts";
import type { NoticeSubject } from "#domain/notices.ts";
import { type Db, isId, type Tx } from "./db.ts";
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
  readonly stafferIds: readonly string[];
  readonly storyId: string;
  readonly subject: NoticeSubject;
  readonly at: Date;
}

const ofThread = { thread: z.string(), comment: z.string(), of: z.enum(THREAD_KINDS) };
const storedSubject = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("released-alone"), release: z.number().int() }),
  z.object({ kind: z.literal("expunge-proposed"), proposal: z.string() }),
  z.object({ kind: z.literal("mentioned"), ...ofThread }),
  z.object({ kind: z.literal("assigned"), ...ofThread }),
]);

function subjectFromRow(kind: string, payload: unknown): NoticeSubject {
  // A payload is an object; what isn't fits no kind.
  return storedSubject.parse({ ...(payload as object), kind });
}

/** One row for each of these staffers. */
export async function addNotices(tx: Tx, { stafferIds, storyId, subject, at }: NewNotices): Promise<void> {
  const { kind, ...payload } = subject;
  await tx.notice.createMany({
    data: stafferIds.map((stafferId) => ({ stafferId, storyId, kind, payload, createdAt: at })),
  });
}

/** A staffer's own, newest first. `before` is the ID of the last one already read. */
export async function listNotices(
  db: Db,
  stafferId: string,
  page: { readonly before?: string; readonly unseen?: boolean; readonly limit: number },
): Promise<readonly Notice[]> {
  const rows = await db.notice.findMany({
    where: {
      stafferId,
      story: { expungedAt: null },
      ...(page.before !== undefined && isId(page.before) && { id: { lt: page.before } }),
      ...(page.unseen && { seenAt: null }),
    },
    include: { story: { include: WITH_FACTS } },
    orderBy: { id: "desc" },
    take: page.limit,
  });
  return rows.map(({ id, kind, payload, story, createdAt, seenAt }) => ({
    id,
    story: storyFromRow(story),
    subject: subjectFromRow(kind, payload),
    createdAt,
    seenAt,
  }));
}

/** Marks those of these that are the staffer's own and not seen yet; answers how many that were. */
export async function markSeen(tx: Tx, stafferId: string, ids: readonly string[], at: Date): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { id: { in: ids.filter(isId) }, stafferId, seenAt: null },
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
