import type { Db, Tx } from "./db.ts";

/** Where a story's log stands. */
export interface CopyHead {
  readonly generation: number;
  readonly sequence: bigint;
  readonly lastEditedAt: Date | null;
}

/** Locks the head, so that nothing is typed between reading the copy and editing it. After the story's lock. */
export async function lockCopyHead(tx: Tx, storyId: string): Promise<CopyHead> {
  await tx.$queryRaw`SELECT 1 FROM copy_heads WHERE story_id = ${storyId}::uuid FOR UPDATE`;
  return loadCopyHead(tx, storyId);
}

export async function loadCopyHead(db: Db, storyId: string): Promise<CopyHead> {
  const head = await db.copyHead.findUniqueOrThrow({ where: { storyId } });
  return { generation: head.generation, sequence: head.lastSequence, lastEditedAt: head.lastEditedAt };
}
