/** Words of the body that one staffer wrote. */
export interface WordsBy {
  readonly staffer: string;
  readonly words: number;
}

/** A staffer's part of the body's words, from 0 to 1. */
export interface WordShare extends WordsBy {
  readonly share: number;
}

/** W3 (our decision): whoever wrote a tenth of the words proposes themselves for the byline. */
const LEAST_SHARE = 0.1;

/** Everybody's share of the words, most first; of two with as many, by their ID. `total` counts also what nobody is known for. */
export function sharesOf(counts: readonly WordsBy[], total: number): readonly WordShare[] {
  return counts
    .filter(({ words }) => words > 0)
    .map(({ staffer, words }) => ({ staffer, words, share: words / total }))
    .sort((a, b) => b.words - a.words || (a.staffer < b.staffer ? -1 : 1));
}

/**
 * W3: the staffers whom the words propose for the byline, in order: all who wrote at least a tenth of the body, most
 * first. When nobody did, whoever wrote most. It is only ever proposed; a person sets it.
 */
export function proposeByline(shares: readonly WordShare[]): readonly string[] {
  const enough = shares.filter(({ share }) => share >= LEAST_SHARE);
  return (enough.length > 0 ? enough : shares.slice(0, 1)).map(({ staffer }) => staffer);
}
