import pg from "pg";
import type { Session } from "./session.ts";

/** A table and those of its columns that hold something of their own. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table of the newsroom, each after those it refers to. */
export async function listTables({ ask }: Pick<Session, "ask">): Promise<readonly Table[]> {
  const rows = await ask(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`,
  );
  const references = await ask(
    `SELECT DISTINCT f.relname::text AS "from", t.relname::text AS "to"
       FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`,
  );
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of references) {
    needs.set(String(from), (needs.get(String(from)) ?? new Set()).add(String(to)));
  }
  return inOrder(
    // array_agg of text is a list of texts.
    rows.map(({ name, columns }) => ({ name: String(name), columns: columns as string[] })),
    needs,
  );
}

function inOrder(tables: readonly Table[], needs: ReadonlyMap<string, ReadonlySet<string>>): Table[] {
  const ordered: Table[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => ![...(needs.get(name) ?? [])].some((needed) => waiting.has(needed)),
    );
    if (ready.length === 0) throw new Error(`tables refer to each other in a ring: ${[...waiting.keys()]}`);
    for (const table of ready) waiting.delete(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Keeps migrations away from these tables until the transaction ends; readers and writers go on. */
export async function holdShape({ run }: Session, tables: readonly Table[]): Promise<void> {
  const names = tables.map(({ name }) => `public.${pg.escapeIdentifier(name)}`);
  await run(`LOCK TABLE ${names.join(", ")} IN ACCESS SHARE MODE`);
}

/** Whether nobody has put anything of their own into the database yet. */
export async function isEmptyDatabase({ ask }: Pick<Session, "ask">): Promise<boolean> {
  const found = await ask(
    `SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace
     UNION ALL
     SELECT 1 FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
     LIMIT 1`,
  );
  return found.length === 0;
}

/** Rows that were copied in brought their numbers with them; the next ones follow on those. */
export async function resetSequences({ ask }: Pick<Session, "ask">): Promise<void> {
  const found = await ask(
    `SELECT s.oid::regclass::text AS sequence, quote_ident(t.relname) AS "table", quote_ident(a.attname) AS "column"
       FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i')
       JOIN pg_class t ON t.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
      WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace`,
  );
  for (const { sequence, table, column } of found) {
    await ask(
      `SELECT setval('${String(sequence)}', coalesce(max(${String(column)}), 0) + 1, false) FROM public.${String(table)}`,
    );
  }
}
