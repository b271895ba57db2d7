import { readFile } from "node:fs/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { type DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm";

/**
 * The SQL that turns the schema `before` (nothing when null) into the one at `after`, as Prisma would write it. A new
 * migration starts from it; what Prisma cannot say (triggers, roles, functions) is added by hand.
 */
export async function schemaSql(url: string, before: string | null, after: string): Promise<string> {
  const content = await readFile(after, "utf8");
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(url));
  const engine = await SchemaEngine.new({ datamodels: [[after, content]] }, () => undefined, adapter);
  try {
    const from: DiffTarget =
      before === null
        ? { tag: "empty" }
        : { tag: "schemaDatamodel", files: [{ path: before, content: await readFile(before, "utf8") }] };
    const difference = await engine.diff({
      from,
      to: { tag: "schemaDatamodel", files: [{ path: after, content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return difference.stdout ?? "";
  } finally {
    engine.free();
  }
}

if (process.argv[1] === import.meta.filename) {
  const [before, after] = process.argv.slice(2);
  process.stdout.write(
    await schemaSql(
      process.env.DATABASE_URL ?? "",
      before === "empty" || !before ? null : before,
      after ?? "prisma/schema.prisma",
    ),
  );
}
