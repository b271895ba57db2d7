import { MOVES, type Move, STAGES, type Stage } from "#domain/story.ts";
import { type Db, isId, type Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseOneOf } from "./stored-shapes.ts";

/** N1: one stage move, whole: who, when, from, to and why. */
export interface StageMove {
  readonly id: string;
  readonly move: Move;
  readonly from: Stage;
  readonly to: Stage;
  readonly note: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
}

export async function addMove(
  tx: Tx,
  move: {
    readonly storyId: string;
    readonly move: Move;
    readonly from: Stage;
    readonly to: Stage;
    readonly note: string | null;
    readonly byId: string;
    readonly at: Date;
  },
): Promise<string> {
  const row = await tx.stageMove.create({ data: move, select: { id: true } });
  return row.id;
}

/** Newest first; `before` is the ID of the last one already seen. */
export async function listMoves(
  db: Db,
  storyId: string,
  page: { readonly before?: string; readonly limit: number },
): Promise<readonly StageMove[]> {
  const rows = await db.stageMove.findMany({
    where: { storyId, ...(page.before !== undefined && isId(page.before) && { id: { lt: page.before } }) },
    include: WITH_NAME,
    orderBy: { id: "desc" },
    take: page.limit,
  });
  return rows.map(moveFromRow);
}

/** These moves, in no particular order. */
export async function loadMoves(
  db: Db,
  storyId: string,
  ids: readonly string[],
): Promise<readonly StageMove[]> {
  const rows = await db.stageMove.findMany({ where: { storyId, id: { in: [...ids] } }, include: WITH_NAME });
  return rows.map(moveFromRow);
}

const WITH_NAME = { by: { select: { id: true, name: true } } } satisfies Prisma.StageMoveInclude;

function moveFromRow(row: Prisma.StageMoveGetPayload<{ include: typeof WITH_NAME }>): StageMove {
  const { id, move, from, to, note, by, at } = row;
  return {
    id,
    move: parseOneOf(MOVES, move),
    from: parseOneOf(STAGES, from),
    to: parseOneOf(STAGES, to),
    note,
    by,
    at,
  };
}
