import { SearchIndexer } from "#server/jobs/search-indexer.ts";
import type { TestNewsroom } from "./newsroom.ts";

/** Reads every story for search as it stands now, whether somebody types in it or not. Answers how many had moved on. */
export async function readForSearch({ db }: Pick<TestNewsroom, "db">): Promise<number> {
  const indexer = new SearchIndexer({
    pool: db.pool,
    patience: { quietMs: -1_000, latestMs: 0 },
    onProblem: (problem) => {
      throw problem;
    },
  });
  let read = 0;
  for (;;) {
    const turn = await indexer.turn();
    read += turn.read;
    if (!turn.more) return read;
  }
}
