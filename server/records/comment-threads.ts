import type { Anchor } from "#copy/comment-anchor.ts";
import { COMMENT_FIELDS, type CommentField, THREAD_KINDS, type ThreadFacts } from "#domain/comments.ts";
import { type Db, isId, type Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseOneOf } from "./stored-shapes.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** What a thread is about. */
export type ThreadPlace =
  | { readonly on: "story" }
  | { readonly on: "field"; readonly field: CommentField }
  | { readonly on: "text"; readonly anchor: Anchor };

interface Comment {
  readonly id: string;
  readonly by: Person;
  /** Plain text, mentions as "@" and an ID; empty once it was taken back. */
  readonly text: string;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly deleted: boolean;
}

/** A thread of comments, or of private notes, on a story's words (W2). */
export interface Thread extends Omit<ThreadFacts, "startedBy" | "assignedTo" | "resolved"> {
  readonly id: string;
  readonly storyId: string;
  readonly place: ThreadPlace;
  readonly startedBy: Person;
  readonly startedAt: Date;
  readonly assignedTo: Person | null;
  readonly resolved: { readonly by: Person; readonly at: Date } | null;
  /** Oldest first. */
  readonly comments: readonly Comment[];
}

const PERSON = { select: { id: true, name: true } } as const;
const WHOLE = {
  startedBy: PERSON,
  assignedTo: PERSON,
  resolvedBy: PERSON,
  comments: { include: { by: PERSON }, orderBy: { number: "asc" } },
} satisfies Prisma.CommentThreadInclude;

type Row = Prisma.CommentThreadGetPayload<{ include: typeof WHOLE }>;

/** What the rules ask of a thread. */
export function threadFacts({ kind, startedBy, assignedTo, resolved }: Thread): ThreadFacts {
  return { kind, startedBy: startedBy.id, assignedTo: assignedTo?.id ?? null, resolved };
}

/** Every thread of a story, oldest first; those whose comments were all taken back too. */
export async function listThreads(db: Db, storyId: string): Promise<readonly Thread[]> {
  const rows = await db.commentThread.findMany({
    where: { storyId },
    include: WHOLE,
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(fromRow);
}

export async function loadThread(db: Db, threadId: string): Promise<Thread | null> {
  if (!isId(threadId)) return null;
  const row = await db.commentThread.findUnique({ where: { id: threadId }, include: WHOLE });
  return row === null ? null : fromRow(row);
}

/** Whose comment has this ID already, and where; null for nobody's. */
export async function findComment(
  db: Db,
  commentId: string,
): Promise<{ readonly threadId: string; readonly byId: string } | null> {
  return db.comment.findUnique({ where: { id: commentId }, select: { threadId: true, byId: true } });
}

export async function countThreads(db: Db, storyId: string): Promise<number> {
  return db.commentThread.count({ where: { storyId } });
}

export interface NewThread extends Pick<Thread, "id" | "storyId" | "kind" | "place"> {
  readonly startedById: string;
  readonly assignedToId: string | null;
  readonly at: Date;
}

/** Its first comment follows by `addComment`. */
export async function addThread(tx: Tx, { place, at, ...thread }: NewThread): Promise<void> {
  await tx.commentThread.create({ data: { ...thread, startedAt: at, place: place.on, ...columnsOf(place) } });
}

function columnsOf(place: ThreadPlace): Partial<Prisma.CommentThreadUncheckedCreateInput> {
  if (place.on === "story") return {};
  if (place.on === "field") return { name: place.field };
  const { text, start, end, from, ...rest } = place.anchor;
  // Places are small plain JSON (copy/binding/places.ts).
  const [startPlace, endPlace] = [start, end] as Prisma.InputJsonObject[];
  return {
    name: text,
    startOffset: from,
    ...rest,
    ...(startPlace && { startPlace }),
    ...(endPlace && { endPlace }),
  };
}

export interface NewComment {
  readonly id: string;
  readonly storyId: string;
  readonly threadId: string;
  /** One more than the thread has; the caller holds the story's lock. */
  readonly number: number;
  readonly byId: string;
  readonly text: string;
  readonly at: Date;
}

export async function addComment(tx: Tx, comment: NewComment): Promise<void> {
  await tx.comment.create({ data: comment });
}

/** New words, or none: then only the row that says that there was a comment stays. */
export async function changeComment(tx: Tx, commentId: string, text: string | null, at: Date): Promise<void> {
  const data = text === null ? { text: "", deletedAt: at } : { text, editedAt: at };
  await tx.comment.update({ where: { id: commentId }, data });
}

export async function changeThread(
  tx: Tx,
  threadId: string,
  changes: {
    readonly assignedToId?: string | null;
    readonly resolved?: { readonly byId: string; readonly at: Date } | null;
  },
): Promise<void> {
  const { assignedToId, resolved } = changes;
  await tx.commentThread.update({
    where: { id: threadId },
    data: {
      ...(assignedToId !== undefined && { assignedToId }),
      ...(resolved !== undefined && {
        resolvedById: resolved?.byId ?? null,
        resolvedAt: resolved?.at ?? null,
      }),
    },
  });
}

function fromRow(row: Row): Thread {
  const { id, storyId, startedBy, startedAt, assignedTo, resolvedBy, resolvedAt } = row;
  return {
    id,
    storyId,
    kind: parseOneOf(THREAD_KINDS, row.kind),
    place: placeFromRow(row),
    startedBy,
    startedAt,
    assignedTo,
    resolved: resolvedAt === null ? null : { by: resolvedBy ?? SOMEBODY, at: resolvedAt },
    comments: row.comments.map(({ id: commentId, by, text, at, editedAt, deletedAt }) => ({
      id: commentId,
      by,
      text,
      at,
      editedAt,
      deleted: deletedAt !== null,
    })),
  };
}

/** Where a backup lacks the account. */
const SOMEBODY: Person = { id: "", name: "Somebody" };

function placeFromRow(row: Row): ThreadPlace {
  const { place, name, startPlace, endPlace, generation, startOffset, quote, prefix, suffix } = row;
  if (place === "field") return { on: "field", field: parseOneOf(COMMENT_FIELDS, name ?? "") };
  if (place !== "text") return { on: "story" };
  return {
    on: "text",
    anchor: {
      text: name ?? "",
      start: asPlace(startPlace),
      end: asPlace(endPlace),
      generation: generation ?? 0,
      from: startOffset ?? 0,
      quote: quote ?? "",
      prefix: prefix ?? "",
      suffix: suffix ?? "",
    },
  };
}

function asPlace(stored: Prisma.JsonValue): object {
  return typeof stored === "object" && stored !== null ? stored : {};
}
