import type { Db, Tx } from "./db.ts";

/** A group that owns stories. `id` is its short public name in addresses: national, business. */
export interface Desk {
  readonly id: string;
  readonly name: string;
}

/** All desks in the newsroom's order. */
export async function listDesks(db: Db): Promise<readonly Desk[]> {
  return db.desk.findMany({ select: { id: true, name: true }, orderBy: [{ order: "asc" }, { id: "asc" }] });
}

export async function loadDesk(db: Db, id: string): Promise<Desk | null> {
  return db.desk.findUnique({ where: { id }, select: { id: true, name: true } });
}

/** Adds a desk behind the others. Its ID must be free. */
export async function addDesk(tx: Tx, desk: Desk): Promise<void> {
  const last = await tx.desk.aggregate({ _max: { order: true } });
  await tx.desk.create({ data: { ...desk, order: (last._max.order ?? -1) + 1 } });
}

export async function saveDeskName(tx: Tx, { id, name }: Desk): Promise<void> {
  await tx.desk.update({ where: { id }, data: { name } });
}
