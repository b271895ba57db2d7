import { type Db, isId, type Tx } from "./db.ts";

/** D5: a view of the board under a name of somebody's own. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  /** The query of the board's address. */
  readonly query: string;
}

const SHOWN = { id: true, name: true, query: true } as const;

export async function listFilters(db: Db, stafferId: string): Promise<readonly SavedFilter[]> {
  return db.savedFilter.findMany({ where: { stafferId }, select: SHOWN, orderBy: { name: "asc" } });
}

/** Keeps it under its name; one of that name is replaced. */
export async function saveFilter(
  tx: Tx,
  stafferId: string,
  { name, query }: Pick<SavedFilter, "name" | "query">,
): Promise<SavedFilter> {
  return tx.savedFilter.upsert({
    where: { stafferId_name: { stafferId, name } },
    create: { stafferId, name, query },
    update: { query },
    select: SHOWN,
  });
}

/** Whether there was one of theirs. */
export async function removeFilter(tx: Tx, stafferId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { count } = await tx.savedFilter.deleteMany({ where: { id, stafferId } });
  return count > 0;
}
