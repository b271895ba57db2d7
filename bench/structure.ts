import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT, runCommand } from "#scripts/run-command.ts";

/** As `--only` names it. It compares bindings, not servers, and counts characters, not time: so it is no Work. */
export const STRUCTURE = "structure";

const FILE = join(ROOT, "bench/results/structure.md");

const HEAD = `## Structures changed at once

Two and three people, each at an editor of their own, do something to the same paragraph at the same instant: at its head, in
its middle and at its tail, in every order of their client IDs. Then all hear of all. Counted are characters that nobody
deleted and that are gone, and characters that stand twice; a cell is harmed by one of either, or by two screens that differ.
Beside ours stands the binding that Tiptap ships. (That the same holds through the real server, with three editors at once, is
a test: \`tests/convergence/structure.db.test.ts\`.)`;

/** A Markdown table of what each binding loses and doubles; from a process of its own, which has the other's packages. */
export async function measureStructure(): Promise<string> {
  const { code, output } = await runCommand([process.execPath, "--import", "tsx", "bench/matrix/run.ts"]);
  if (code !== 0) throw new Error(`the structures could not be compared:\n${output}`);
  // Yjs warns on the other stream where the other binding mixes documents.
  return output
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .join("\n");
}

/** Keeps it as the section of docs/BENCHMARKS.md that it is. */
export async function writeStructure(table: string, commit: string): Promise<void> {
  const facts = `\`npm run bench -- --only=${STRUCTURE}\` (${new Date().toISOString().slice(0, 10)}, commit ${commit})`;
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, `${[HEAD, table, facts].join("\n\n")}\n`);
}

/** The section as it was last written; nothing when it never was. */
export async function readStructure(): Promise<readonly string[]> {
  const text = await readFile(FILE, "utf8").catch(() => null);
  return text === null ? [] : [text];
}
