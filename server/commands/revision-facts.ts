import type { RevisionFacts } from "#domain/releases.ts";
import type { Revision, RevisionHead } from "#server/records/revisions.ts";

/**
 * What the release rules ask of a revision that would go out over `live`. Where it can't be told whose words are new,
 * because the document was written anew in between or the revision is from before that was kept, they are nobody's:
 * then no one of those who had a hand in it passes for independent by another's words.
 */
export function revisionFacts(
  { number, sha256, authors, writers, generation, authorship }: Revision,
  live: Pick<RevisionHead, "number" | "generation"> | null,
): RevisionFacts {
  const isComparable = live === null || live.generation === generation;
  const stretches = isComparable && authorship !== null ? Object.values(authorship.texts).flat() : [];
  const isNew = (since: number | null) => since === null || since > (live?.number ?? 0);
  const wordsOf = stretches.flatMap(({ by, since }) => (by !== null && isNew(since) ? [by] : []));
  return { number, sha256, authors, writers, wordsOf: [...new Set(wordsOf)] };
}
