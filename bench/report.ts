import { spread } from "./figures.ts";
import type { Measured, Results } from "./results.ts";
import { type ContenderName, TITLES } from "./servers/contender.ts";
import type { AnyWork, Figure, Sample, Verdict } from "./work/work.ts";

const HEAD = `# Benchmarks

What \`npm run bench\` measured: our sync server beside its peers, on one machine, with the same clients, and the desk: its
board, comparisons, search and editor. The run writes this page; what is said under its last headings stands in \`bench/notes/\`. Every run's figures are in \`bench/results/latest.json\`.

- Each server runs in a process of its own and is measured alone: user and system time of that process, its memory after
  garbage collection. The clients are another process, the same for all servers; PostgreSQL is a third, with fsync on.
- Ours is started as \`npm start\` starts it, with real sign-ins and rights, and commits every edit before anyone is shown it.
  Peers are set up as their own documentation does, without sign-in. Hocuspocus stores in the same PostgreSQL.
- Runs are interleaved (A B C A B C …). A figure is the median, with the least and the greatest run in brackets.
- The desk’s pages are asked of, and typed into, the whole product in one process, in a Chromium on the same cores.
- A peer that keeps nothing is beside one that keeps everything: read the CPU columns with the first column.

\`npm run bench\` runs everything (about two hours on 2 cores); \`-- --only=name,name\` some of it; \`-- --quick\` less of it, and
writes nothing. The traces are read from \`TRACES_DIR\` (\`../shared/traces\`); without them a typed stand-in is used.`;

/** docs/BENCHMARKS.md. `notes` are written by hand, each with its own heading. */
export function renderReport(works: readonly AnyWork[], results: Results, notes: readonly string[]): string {
  const known = works.flatMap((work) => {
    const measured = results[work.name];
    return measured ? [{ work, measured }] : [];
  });
  const sections = known.map(({ work, measured }) => renderWork(work, measured));
  return `${[HEAD, renderSummary(known), ...sections, ...notes.map((note) => note.trim())].join("\n\n")}\n`;
}

function renderSummary(known: readonly { work: AnyWork; measured: Measured }[]): string {
  const rows = known.map(({ work, measured: { verdict } }) => [
    mark(verdict),
    work.title,
    work.aim,
    verdict.sentence,
  ]);
  return `## In one table\n\n${renderTable(["", "work", "aim", "came to"], rows)}`;
}

function mark({ met }: Verdict): string {
  if (met === null) return "–";
  return met ? "✓" : "✗";
}

function renderWork(work: AnyWork, measured: Measured): string {
  const { at, commit, load, machine, verdict } = measured;
  const facts =
    `${at.slice(0, 10)}, commit ${commit}; ${machine.cores} cores of ${machine.cpu}, ${machine.memoryGiB} GiB; ` +
    `Node ${machine.node}, PostgreSQL ${machine.postgres}; load average before it ${load}`;
  return [
    `## ${work.title}`,
    work.method,
    `Aim: ${work.aim}. ${mark(verdict)} ${verdict.sentence}.`,
    renderSamples(work.figures, work.contenders, measured),
    `\`npm run bench -- --only=${work.name}\` (${facts})`,
  ].join("\n\n");
}

function renderSamples(
  figures: readonly Figure[],
  contenders: readonly ContenderName[],
  { samples }: Pick<Measured, "samples">,
): string {
  const rows = contenders.flatMap((name) => {
    const runs: readonly Sample[] = samples[name] ?? [];
    if (runs.length === 0) return [];
    return [[TITLES[name], ...figures.map(({ key }) => spread(runs.flatMap((run) => run[key] ?? [])))]];
  });
  return renderTable(["", ...figures.map(({ title }) => title)], rows);
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
