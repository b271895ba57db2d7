import { say } from "#server/say.ts";
import { median } from "./figures.ts";
import { type ContenderName, TITLES } from "./servers/contender.ts";
import type { AnyWork, Medians, Place, Sample, Verdict } from "./work/work.ts";

/** All runs of one work by contender, and what they came to. */
interface Ran {
  readonly samples: Partial<Record<ContenderName, Sample[]>>;
  readonly verdict: Verdict;
}

/** Measures the contenders in turn (A B C A B C …), so that a machine whose pace drifts drifts for all of them. */
export async function runWork(work: AnyWork, { cluster, size }: Omit<Place, "round">): Promise<Ran> {
  const samples: Partial<Record<ContenderName, Sample[]>> = {};
  for (let round = 0; round < work.rounds[size]; round++) {
    for (const contender of work.contenders) {
      const sample = await tryOnce(work, { cluster, size, round }, contender);
      if (sample === null) continue;
      samples[contender] = [...(samples[contender] ?? []), sample];
      const shown = Object.entries(sample).map(([key, value]) => `${key} ${Number(value.toPrecision(4))}`);
      say(`  ${round + 1} ${TITLES[contender]}: ${shown.join(", ")}`);
    }
  }
  const verdict = work.judge(mediansOf(work, samples));
  say(`  ${verdict.sentence}`);
  return { samples, verdict };
}

/** Null for a run that came to nothing: what one server can't do must not end the measuring of all others. */
async function tryOnce(work: AnyWork, place: Place, contender: ContenderName): Promise<Sample | null> {
  try {
    return await work.measure(place, contender);
  } catch (problem) {
    say(
      `  ${place.round + 1} ${TITLES[contender]}: FAILED: ${problem instanceof Error ? problem.message : problem}`,
    );
    return null;
  }
}

function mediansOf(work: AnyWork, samples: Ran["samples"]): Medians {
  return new Map(
    work.contenders.map((name) => {
      const runs = samples[name] ?? [];
      const keys = new Set(runs.flatMap((run) => Object.keys(run)));
      const medians = [...keys].map((key) => [key, median(runs.flatMap((run) => run[key] ?? []))] as const);
      return [name, Object.fromEntries(medians)];
    }),
  );
}
