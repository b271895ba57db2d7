import type { Db, Tx } from "./db.ts";

/** D3: an item of the checklist, ticked for one revision. */
export interface Tick {
  readonly item: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
}

export async function listTicks(db: Db, storyId: string, revision: number): Promise<readonly Tick[]> {
  return db.checklistTick.findMany({
    where: { storyId, revisionNumber: revision },
    select: { item: true, by: { select: { id: true, name: true } }, at: true },
    orderBy: { item: "asc" },
  });
}

/** Of every revision of a story: which item of which. */
export async function listAllTicks(
  db: Db,
  storyId: string,
): Promise<readonly { readonly revisionNumber: number; readonly item: string }[]> {
  return db.checklistTick.findMany({
    where: { storyId },
    select: { revisionNumber: true, item: true },
    orderBy: [{ revisionNumber: "asc" }, { item: "asc" }],
  });
}

/** Ticking twice is ticking once: the first stands. */
export async function addTick(
  tx: Tx,
  tick: {
    readonly storyId: string;
    readonly revision: number;
    readonly item: string;
    readonly byId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { revision: revisionNumber, ...same } = tick;
  await tx.checklistTick.createMany({ data: [{ ...same, revisionNumber }], skipDuplicates: true });
}

export async function removeTick(tx: Tx, storyId: string, revision: number, item: string): Promise<void> {
  await tx.checklistTick.deleteMany({ where: { storyId, revisionNumber: revision, item } });
}
