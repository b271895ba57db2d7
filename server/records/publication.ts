import type { ChecklistItem } from "#domain/checklist.ts";
import type { Db, Tx } from "./db.ts";
import { type AdRule, parseAdRule, parseChecklist } from "./stored-shapes.ts";

/** The one publication this newsroom puts out, and the settings its pages are made with. */
export interface Publication {
  readonly name: string;
  /** IANA zone of every date line. */
  readonly zone: string;
  readonly legalName: string;
  readonly reprintUrl: string;
  readonly commentPolicyUrl: string;
  readonly adRule: AdRule;
  /** N4: nobody releases on their own approval alone. */
  readonly twoPeople: boolean;
  /** D3: what is checked before a release. */
  readonly checklist: readonly ChecklistItem[];
}

/** Throws when the publication's row is missing: a database without one was never set up. */
export async function loadPublication(db: Db): Promise<Publication> {
  const row = await db.publication.findUnique({ where: { id: 1 } });
  if (row === null) {
    throw new Error("the publication has no row; the database was migrated but never set up");
  }
  const { id: _, adRule, checklist, ...settings } = row;
  return { ...settings, adRule: parseAdRule(adRule), checklist: parseChecklist(checklist) };
}

export async function savePublication(tx: Tx, next: Publication): Promise<void> {
  const checklist = next.checklist.map((item) => ({ ...item, kinds: [...item.kinds] }));
  const row = { ...next, adRule: { ...next.adRule }, checklist };
  await tx.publication.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
}
