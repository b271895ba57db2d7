/** The first of a crowd needn't wait until all the others have been read, too. */
const MOST_TOGETHER = 32;

/**
 * Makes one question of many that come at once: while an answer is on its way, whoever asks waits for the next one, which
 * is for all of them. After a restart everybody comes back in the same second, and a round trip for each would be most
 * of what lets them in. No answer is older than its question. Rejects for all who asked together.
 */
export function askTogether<V>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (key: string) => Promise<V | undefined> {
  let open: { readonly keys: Set<string>; readonly answers: Promise<ReadonlyMap<string, V>> } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function gather() {
    const keys = new Set<string>();
    const answers = last.then(() => {
      if (open?.keys === keys) open = null;
      return ask([...keys]);
    });
    // Whoever asked hears of a failure; the next question is asked all the same.
    last = answers.catch(() => undefined);
    return { keys, answers };
  }

  return async (key) => {
    if (open === null || open.keys.size >= MOST_TOGETHER) open = gather();
    open.keys.add(key);
    return (await open.answers).get(key);
  };
}
